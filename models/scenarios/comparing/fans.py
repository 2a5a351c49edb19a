"""The fans of several scenarios on one chart, over what was observed before and since."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.charts.outcome import Outcome
from models.charts.spec import Axis, ChartSpec, Series
from models.datasets.dataset import Column
from models.errors import ScenarioError
from models.quantity.calendar import number_of
from models.scenarios.comparing.inputs import names
from models.scenarios.fan import BANDS, DAY, MEDIAN
from models.scenarios.hindcast.levels import level_reports
from models.scenarios.result import Result
from models.scenarios.tables import table_of
from models.tables.calendar import as_dates
from models.tables.table import Table

BEFORE = 365
"""Days of observed history shown before the first scenario begins."""

BAND = BANDS[1]
"""Wider ones would hide each other."""

ROOM = 1.5
"""How many times as high as the highest line the plot may be."""

OBSERVED = "observed"


def overlaid(results: Sequence[Result], observed: Table | None = None) -> Outcome:
    """One chart: for each scenario its middle path and the band of 6 paths in 10.

    `observed` is a table that `observed_left` made. Scenarios of another stock's unit than the
    first, or without a path, cannot stand on the same axis.

    Raises:
        ScenarioError: there are none, or one of them has no path or another unit.
    """
    if not results:
        raise ScenarioError("Choose the scenarios to compare.")
    unit = results[0].fan.spec.y.unit
    low, high, words = BAND
    series: list[Series] = []
    tables: dict[str, Table] = {}
    boundaries = [result.fan.spec.boundary for result in results if result.fan.spec.boundary]
    for name, result in zip(names(results), results, strict=True):
        fan = result.fan
        if "fan" not in fan.tables:
            raise ScenarioError(f"“{name}” has no path to draw; leave it out of the comparison.")
        if fan.spec.y.unit != unit:
            raise ScenarioError(
                f"“{name}” is in {fan.spec.y.unit}, the first scenario in {unit}; compare those of "
                "one unit."
            )
        tables[name] = replace(fan.tables["fan"], title=name)
        band = Series(
            name, DAY, MEDIAN, mark="band", low=f"p{low}", high=f"p{high}", role="forecast",
            shade=len(BANDS) - 1,
        )  # fmt: skip
        series += [band, Series(name, DAY, MEDIAN, label=name, role="forecast")]
    sources = [result.fan.spec.source for result in results]
    top, cut = _top(list(tables.values()), observed)
    if observed is not None:
        tables[OBSERVED] = observed
        value = observed.columns[1].name
        series.insert(0, Series(OBSERVED, DAY, value, label=OBSERVED))
        sources += observed.sources
    spec = ChartSpec(
        title="Scenarios side by side",
        subtitle=f"{_subject(results)}; line: the middle path, band: {words}",
        series=tuple(series),
        y=Axis(label=results[0].fan.spec.y.label, unit=unit, low=0.0, high=top),
        source="; ".join(dict.fromkeys(filter(None, sources))),
        note=" ".join(filter(None, (observed.steps[-1] if observed is not None else "", cut))),
        boundary=min(boundaries) if boundaries else None,
        names="above",
    )
    return Outcome(spec, tables)


def observed_left(table: Table, column: str, result: Result) -> Table:
    """What was left by the series `column`, a level of what was taken, set to the scenario's stock
    on its first day: `day` and `left`, from a year before it to the end of the series.

    Only the changes are the series': what it calls taken anywhere counts as taken here.

    Raises:
        QueryError: there is no such column of numbers, or no column of dates.
        ScenarioError: the series is in another unit, or does not cover the first day.
    """
    found, unit = level_reports(table, column)
    spec = result.fan.spec
    if unit != spec.y.unit or spec.boundary is None:
        raise ScenarioError(
            f"“{column}” is in {unit or 'no stated unit'}, the scenario in {spec.y.unit}; choose "
            "another series."
        )
    first = round(number_of(spec.boundary))
    if not found.days[0] <= first <= found.days[-1]:
        raise ScenarioError(f"“{column}” has no value on {spec.boundary}, the first day.")
    start = float(result.fan.tables["fan"].values.array(MEDIAN)[0])
    level = found.values.astype(np.float64)
    at_first = float(np.interp(first, found.days, level))
    kept = found.days >= first - BEFORE
    words = (
        f"Observed: {column} of {table.title}, set to what is left on {spec.boundary}; what it "
        "counts as taken anywhere counts here."
    )
    columns = {
        Column(DAY, "date"): as_dates(found.days[kept]),
        Column("left", "number", unit=unit): start + at_first - level[kept],
    }
    return table_of(f"Left by {column}", columns, table.sources, (*table.steps, words))


def _top(fans: Sequence[Table], observed: Table | None) -> tuple[float | None, str]:
    """The upper end of the axis, and the words if bands reach beyond it.

    A band that grows several times as high as everything else would press the rest flat.
    """
    lines = [fan.values.array(MEDIAN) for fan in fans]
    if observed is not None:
        lines.append(observed.values.array(observed.columns[1].name))
    highest = max(float(np.nanmax(line)) for line in lines)
    reach = max(float(np.nanmax(fan.values.array(f"p{BAND[1]}"))) for fan in fans)
    if reach <= ROOM * highest:
        return None, ""
    return ROOM * highest, "A band reaches beyond the top of the plot."


def _subject(results: Sequence[Result]) -> str:
    subjects = dict.fromkeys(result.fan.spec.subtitle for result in results)
    return "; ".join(subjects)
