"""Chart specs as plain JSON values, and back."""

from typing import Any

from models.charts import logo
from models.charts.spec import ChartSpec
from models.errors import ChartError
from models.tables.plain import NotPlain, from_plain, to_plain

SERIES_AT_MOST = 5_000
MARKS_AT_MOST = 2_000
"""Events, levels, periods or notes; more would hide the chart and stop the window."""
SIDE_AT_MOST = 16_384
"""Logical pixels of a side; a larger picture does not fit into memory everywhere."""
FONT_SCALES = (0.5, 3.0)


def spec_to_dict(spec: ChartSpec) -> dict[str, Any]:
    """Every field of `spec`; days as ISO text."""
    return to_plain(spec)


def spec_from_dict(plain: object) -> ChartSpec:
    """The spec that `plain` describes.

    Raises:
        ChartError: a field is not known, of the wrong kind, or beyond what can be drawn.
    """
    try:
        spec: ChartSpec = from_plain(ChartSpec, plain, "the chart")
    except NotPlain as error:
        raise ChartError(f"The description of a chart cannot be read: {error}.") from None
    check_size(spec.size.width, spec.size.height, spec.size.scale)
    if len(spec.series) > SERIES_AT_MOST:
        raise ChartError(f"A chart of {len(spec.series):,} series is more than can be drawn.")
    written = (spec.events, spec.levels, spec.periods, spec.notes, spec.allowed)
    if max(map(len, written)) > MARKS_AT_MOST:
        raise ChartError(f"A chart with more than {MARKS_AT_MOST:,} marks cannot be read.")
    if not FONT_SCALES[0] <= spec.font_scale <= FONT_SCALES[1]:
        raise ChartError(f"Text of {spec.font_scale:g} times its size cannot be drawn.")
    if spec.logo:
        logo.content(spec.logo)
    return spec


def check_size(width: int, height: int, scale: float) -> None:
    """Raises `ChartError` unless a picture of that size can be drawn."""
    least, most = min(width, height), max(width, height)
    if least < 1 or scale <= 0 or most * max(scale, 1.0) > SIDE_AT_MOST:
        raise ChartError(
            f"A picture of {width} × {height} pixels at {scale:g}× cannot be drawn; "
            f"each side is 1 to {SIDE_AT_MOST:,} pixels."
        )
