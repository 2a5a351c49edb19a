"""How likely the answer is no later, or no more, than each value: never paths included."""

from typing import Any

import numpy as np
import numpy.typing as npt

from models.charts.outcome import Outcome
from models.charts.spec import Axis, ChartSpec, Series
from models.datasets.dataset import Column
from models.quantity.calendar import LAST
from models.scenarios.bins import last_shown
from models.scenarios.scenario import Scenario
from models.scenarios.shapes import Floats
from models.scenarios.stated import assumptions, sources
from models.scenarios.summary import Output, left_out
from models.scenarios.tables import computed
from models.scenarios.template import Template
from models.tables.calendar import as_dates

POINTS = 240


def distribution(scenario: Scenario, template: Template, answer: Output) -> Outcome:
    """Table and chart of the chance, in % of all trials, that the answer is at most each value.

    The table “distribution” has `day` or `value`, and `chance`. The curve ends below 100 % where
    paths never arrive. Trials without an answer (0/0) are left out of the whole.
    """
    date = answer.unit == "date"
    defined = answer.samples[~np.isnan(answer.samples)]
    rising = np.sort(defined[np.isfinite(defined)])
    places = _places(rising, date)
    # A day is reached if it is reached before the day is over.
    until = places + 1 if date else places
    count = np.searchsorted(rising, until, side="left" if date else "right")
    place = Column("day", "date") if date else Column("value", "number", unit=answer.unit)
    columns: dict[Column, npt.NDArray[Any]] = {
        place: as_dates(places.astype(np.int64)) if date else places,
        Column("chance", "number", unit="%"): 100.0 * count / max(len(defined), 1),
    }
    never = 100.0 * answer.p_never
    spec = ChartSpec(
        title=f"{answer.label}: the chance of {'that day or earlier' if date else 'at most that'}",
        subtitle=scenario.title,
        series=(
            Series(
                table="distribution",
                x=place.name,
                y="chance",
                label="paths" if template.path else "trials",
                role="forecast",
            ),
        ),
        x=Axis() if date else Axis(unit=answer.unit),
        y=Axis(label="Chance", unit="%", low=0.0, high=100.0),
        source=sources(scenario, template),
        note=(f"{never:.3g} % never get there. " if never else "")
        + left_out(answer.p_undefined)
        + f"Assumed: {assumptions(scenario)}.",
    )
    table = computed(scenario, spec.title, columns)
    return Outcome(spec=spec, tables={"distribution": table})


def _places(rising: Floats, date: bool) -> Floats:
    """(n_points,) values or whole days at which the curve is drawn."""
    if not len(rising):
        return np.empty(0)
    places = np.linspace(float(rising[0]), last_shown(rising), POINTS)
    if not date:
        return places
    days = np.unique(np.floor(np.minimum(places, LAST)))
    return np.append(days, min(float(days[-1]) + 1, LAST))
