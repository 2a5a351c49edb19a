"""The fan: what is left, day by day, with the bands that 9, 6 and 3 paths in 10 stay inside."""

import numpy as np

from models.charts.outcome import Outcome
from models.charts.spec import Axis, ChartSpec, Series
from models.datasets.dataset import Column
from models.quantity.calendar import LAST, day_of
from models.scenarios.model import ARRIVAL, Model, Trials
from models.scenarios.scenario import Scenario
from models.scenarios.shapes import Floats
from models.scenarios.stated import assumptions, sources
from models.scenarios.summary import left_out, percentile, percentiles
from models.scenarios.tables import computed
from models.tables.calendar import as_dates

DAY = "day"
BANDS = ((5, 95, "9 paths in 10"), (20, 80, "6 paths in 10"), (35, 65, "3 paths in 10"))
MEDIAN = "p50"

PATHS_AT_MOST = 10_000
DAYS_SHOWN = 40
LONGEST = 50 * 365.25
WITHOUT_ARRIVAL = 10 * 365.25
"""How far ahead the fan looks, in days: at most, and where hardly a path gets there."""


def fan(scenario: Scenario, model: Model, trials: Trials) -> Outcome:
    """Table and chart of the paths, from the first 10,000 of `trials`.

    The table “fan” has a row a day shown: `day`, and p5 p20 p35 p50 p65 p80 p95 of what is left.
    """
    template = model.template
    assert template.path is not None
    assert trials.paths is not None
    starts, arrival = trials.values[template.path.start], trials.values[ARRIVAL]
    defined = ~np.isnan(arrival)
    first = int(np.floor(np.median(starts)))
    numbers = _days_shown(first, (starts + arrival)[defined])[: None if defined.any() else 0]
    # One day for all where all start on it: a path is then read off without picking.
    start = float(starts[0]) if np.all(starts == starts[0]) else starts
    undefined = 1.0 - float(np.mean(defined))
    levels = sorted({level for low, high, _ in BANDS for level in (low, high)} | {50})
    left = np.empty((len(numbers), len(levels)))
    for row, number in enumerate(numbers):
        at_day = trials.paths.left(np.maximum(number - start, 0.0))
        kept = (at_day[defined] if undefined else at_day)[:PATHS_AT_MOST]
        left[row] = percentiles(np.sort(kept), levels)

    unit = model.stock.symbol
    columns = {Column(DAY, "date"): as_dates(numbers)}
    columns |= {
        Column(f"p{level}", "number", unit=unit): left[:, i] for i, level in enumerate(levels)
    }
    bands = tuple(
        Series(
            table="fan",
            x=DAY,
            y=MEDIAN,
            mark="band",
            label=label,
            low=f"p{low}",
            high=f"p{high}",
            role="forecast",
            shade=len(BANDS) - 1 - place,
        )
        for place, (low, high, label) in enumerate(BANDS)
    )
    median = Series(table="fan", x=DAY, y=MEDIAN, label="half above, half below", role="forecast")
    spec = ChartSpec(
        title=scenario.title,
        subtitle=f"{template.subject}, {unit} left",
        series=(*bands, median),
        x=Axis(),
        y=Axis(label="Area left" if unit == "km²" else "Left", unit=unit, low=0.0),
        source=sources(scenario, template),
        note=f"{left_out(undefined)}{template.note} Assumed: {assumptions(scenario)}.".strip(),
        boundary=day_of(float(first)),
    )
    return Outcome(spec=spec, tables={"fan": computed(scenario, scenario.title, columns)})


def _days_shown(first: int, arrival: Floats) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """(n_days,) days since 1970-01-01 from `first` until 19 paths in 20 have arrived.

    Where fewer ever arrive, until as many as do; never more than 50 years, and no day twice.
    """
    rising = np.sort(arrival)
    for chance in (0.95, 0.9, 0.75, 0.5, 0.25):
        end = percentile(rising, chance)
        if end is not None:
            break
    else:
        end = first + WITHOUT_ARRIVAL
    span = min(max(1.05 * (end - first), 7.0), LONGEST, LAST - first)
    steps = np.linspace(0.0, span, DAYS_SHOWN + 1)
    return first + np.unique(np.round(steps).astype(np.int64))
