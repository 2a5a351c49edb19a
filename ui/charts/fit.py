"""What gives way on a picture that is too low for everything, step by step."""

from models.frozen import frozen
from ui.charts.style import BODY, CAPTION, TITLE


@frozen
class Fit:
    """How much is said around a plot, and how large.

    `least`: pixels at scale 1 that the plot must keep for this step to do. `title` and `subtitle`
    are sizes of text; `close` leaves no room for labels below the plot that there are none of.
    """

    left_out: tuple[str, ...] = ()
    """Words that are not said: “note” (and scope), “subtitle”, and the “key” of the events."""
    title: int = TITLE
    subtitle: int = BODY
    title_lines: int = 3
    source_lines: int = 4
    rows: int = 3
    """Rows of names above the plot."""
    close: bool = False
    least: float = 70.0


_SMALL = (TITLE - 2, CAPTION, 4)

FITS = (
    Fit(),
    Fit(close=True),
    Fit((), *_SMALL, close=True, least=56.0),
    Fit(("note",), *_SMALL, close=True, least=56.0),
    Fit(("note", "subtitle"), *_SMALL, close=True, least=40.0),
    Fit(("note", "subtitle", "key"), *_SMALL, close=True, least=30.0),
    Fit(("note", "subtitle", "key"), *_SMALL, source_lines=2, rows=2, close=True, least=16.0),
    Fit(("note", "subtitle", "key"), *_SMALL, source_lines=1, rows=0, close=True, least=0.0),
)
"""From all there is to what is always there: the title and the source line, cut at the very end."""
