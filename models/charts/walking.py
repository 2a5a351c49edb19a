"""A walk through the marks of a series, from which the way back leads to where it began."""

from collections.abc import Mapping
from dataclasses import replace

from models.charts.changing import changed_together, with_mark
from models.charts.marks import mark_named
from models.charts.spec import ChartSpec, Series
from models.frozen import frozen
from models.tables.table import Table


@frozen
class Walk:
    """Marks tried one after the other on the series `place` of a chart, with nothing in between.

    `begun` are the series of the chart before the first of them, `reached` those after the last.
    """

    chart: str
    place: int
    begun: tuple[Series, ...]
    reached: tuple[Series, ...]


def walked(
    walk: Walk | None,
    chart: str,
    spec: ChartSpec,
    place: int,
    name: str,
    tables: Mapping[str, Table],
) -> tuple[ChartSpec, Walk]:
    """The chart `chart` with its series `place` as another mark, and the walk that leads there.

    A mark may need other columns and give up those chosen before. While nothing but the mark was
    changed, each is made from the series with which the walk began, so that none loses them.
    """
    begun = spec.series
    together: tuple[int, ...] | None = None
    if walk is not None and walk.chart == chart and walk.reached == spec.series:
        if len(walk.begun) == 1:
            # Its timeline has a series for each column of days; all of them are that one.
            begun, place = walk.begun, 0
        elif walk.place == place:
            begun = walk.begun
            if mark_named(spec.series[place].mark).on_top:
                together = changed_together(spec, place, name)
    made = replace(spec, series=begun)
    if begun[place].mark != name or begun is spec.series:
        made = with_mark(made, place, name, tables, together)
    return made, Walk(chart, place, begun, made.series)
