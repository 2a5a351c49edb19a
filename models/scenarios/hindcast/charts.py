"""The test on the past as two charts: coverage by horizon, and forecasts beside what came."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from models.charts.annotations import Level
from models.charts.outcome import Outcome
from models.charts.spec import Axis, ChartSpec, Series
from models.datasets.dataset import Column
from models.scenarios.hindcast.series import first_day
from models.scenarios.hindcast.tested import NOMINAL, Hindcast, Tested
from models.scenarios.hindcast.words import caveat
from models.scenarios.tables import table_of
from models.tables.calendar import as_dates
from models.tables.table import Table


def coverage_chart(found: Hindcast) -> Outcome:
    """Table and chart of the coverage of each method by months ahead, in %.

    The table “coverage” has a row a horizon: `months_ahead`, `origins`, a column a method.
    """
    horizons = sorted({each.horizon for each in found.tested})
    names = list(dict.fromkeys(each.method.name for each in found.tested))
    columns = {
        Column("months_ahead", "number", unit="months"): np.array(horizons, dtype=np.float64),
        Column("origins", "number"): np.array([_origins(found, each) for each in horizons]),
    }
    for name in names:
        shares = [found.of(name, horizon) for horizon in horizons]
        columns[Column(name, "number", unit="%")] = np.array(
            [np.nan if each is None else 100 * each.coverage for each in shares]
        )
    spec = ChartSpec(
        title="How often the outcome lay in the range for 8 in 10",
        subtitle=f"{found.series.column}, by months ahead",
        series=tuple(Series("coverage", "months_ahead", name, label=name) for name in names),
        x=Axis(label="Months ahead", low=0.0),
        y=Axis(label="Came true", unit="%", low=0.0, high=100.0),
        levels=(Level(100 * NOMINAL, "should be"),),
        source=found.series.source,
        note=caveat(found),
    )
    return Outcome(spec, {"coverage": _table(found, spec.title, columns)})


def forecast_chart(found: Hindcast, tested: Tested) -> Outcome:
    """Table and chart of one method's forecasts, each at the month in which its horizon ends.

    The table “forecasts” has a row an origin: `day`, `low`, `middle`, `high` and `came`.
    """
    unit = found.series.unit
    ends = first_day(tested.origins + tested.horizon + 1) - 1
    columns = {
        Column("day", "date"): as_dates(ends),
        Column("low", "number", unit=unit): tested.low,
        Column("middle", "number", unit=unit): tested.middle,
        Column("high", "number", unit=unit): tested.high,
        Column("came", "number", unit=unit): tested.came,
    }
    months = "month" if tested.horizon == 1 else f"{tested.horizon} months"
    spec = ChartSpec(
        title=f"What the {tested.method.name} said {months} before, and what came",
        subtitle=f"Change of {found.series.column} over {months}, {unit}".rstrip(", "),
        series=(
            Series(
                "forecasts", "day", "middle", mark="band", label="8 paths in 10", low="low",
                high="high", role="forecast", shade=1,
            ),
            Series("forecasts", "day", "middle", label="middle forecast", role="forecast"),
            Series("forecasts", "day", "came", label="what came"),
        ),
        y=Axis(unit=unit or None),
        source=found.series.source,
        note=f"{tested.method.words} {caveat(found)}",
    )  # fmt: skip
    return Outcome(spec, {"forecasts": _table(found, spec.title, columns)})


def _origins(found: Hindcast, horizon: int) -> int:
    return max(len(each.origins) for each in found.tested if each.horizon == horizon)


def _table(found: Hindcast, title: str, columns: Mapping[Column, npt.NDArray[Any]]) -> Table:
    source = (found.series.source,) if found.series.source else ()
    steps = (f"monthly change of {found.series.column}", found.series.note)
    return table_of(title, columns, source, tuple(filter(None, steps)))
