"""Small plots side by side: which series stand in which, and how many fit next to each other."""

from collections.abc import Hashable, Sequence

from models.frozen import frozen

SHAPE = 1.7
"""The width of a small plot for its height at which courses are easiest to compare."""

PANELS_AT_MOST = 60


@frozen
class Grid:
    """So many plots next to each other and below each other; `shown` of all are drawn."""

    columns: int
    rows: int
    shown: int


def grouped(keys: Sequence[Hashable]) -> tuple[tuple[int, ...], ...]:
    """The places of equal `keys` together, in the order of their first."""
    found: dict[Hashable, list[int]] = {}
    for place, key in enumerate(keys):
        found.setdefault(key, []).append(place)
    return tuple(tuple(places) for places in found.values())


def grid(count: int, width: float, height: float, least: tuple[float, float]) -> Grid:
    """The grid for `count` plots on `width` × `height` pixels, each at least as large as `least`.

    Where not all fit, as many as do are shown.
    """
    most_columns = max(int(width // least[0]), 1)
    most_rows = max(int(height // least[1]), 1)
    shown = min(count, most_columns * most_rows, PANELS_AT_MOST)
    best, off = Grid(most_columns, most_rows, shown), float("inf")
    for columns in range(1, min(most_columns, shown) + 1):
        rows = -(-shown // columns)
        if rows > most_rows:
            continue
        shape = (width / columns) / (height / rows)
        # An empty place in the grid is as bad as a shape that is off by a sixth.
        worse = max(shape / SHAPE, SHAPE / shape) + 0.16 * (columns * rows - shown)
        if worse < off:
            best, off = Grid(columns, rows, shown), worse
    return best
