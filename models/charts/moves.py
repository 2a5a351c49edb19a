"""Moving and zooming along an axis, never away from the data."""

from models.charts.scale import Span

CLOSEST = 1e-6
"""The smallest share of everything that can be seen at once."""


def zoomed(seen: Span, factor: float, about: float, full: Span) -> Span | None:
    """`seen` by `factor` (below 1: closer) with `about` staying put; `None` where that is all."""
    low, high = seen
    factor = max(factor, CLOSEST * (full[1] - full[0]) / (high - low))
    span = (about + (low - about) * factor, about + (high - about) * factor)
    if span[1] - span[0] >= full[1] - full[0]:
        return None
    return _inside(span, full)


def moved(seen: Span, share: float, full: Span) -> Span | None:
    """`seen` moved by a share of its length, as far as there is something; `None` if it is all."""
    by = share * (seen[1] - seen[0])
    if seen == full:
        return None
    return _inside((seen[0] + by, seen[1] + by), full)


def _inside(span: Span, full: Span) -> Span:
    shift = max(full[0] - span[0], 0.0) - max(span[1] - full[1], 0.0)
    return span[0] + shift, span[1] + shift
