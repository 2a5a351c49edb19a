"""Two inputs at once as a heat map."""

import numpy as np

from models.charts.outcome import Outcome
from models.charts.spec import Axis, ChartSpec, Series
from models.datasets.dataset import Column
from models.quantity.calendar import day_of
from models.quantity.written import number
from models.scenarios.inputs import Input
from models.scenarios.scenario import Scenario
from models.scenarios.stated import assumptions
from models.scenarios.tables import sources, table_of
from models.scenarios.understanding.surface import Surface
from models.tables.places import places_for

MARK = "◂ as stated"


def surface_chart(found: Surface, scenario: Scenario) -> Outcome:
    """Table and chart of `found`: a row a value of the second input, the greatest on top.

    The table “surface” has a row a cell: the first input, the second in words, and the output; a
    cell without a value never gets there.
    """
    order = np.argsort(-found.y)
    middle = int(np.argmin(np.abs(found.y - found.middle[1])))
    names = [
        f"{_shown(float(value), found.y_input)}{' ' + MARK if place == middle else ''}"
        for place, value in enumerate(found.y)
    ]
    values = np.where(np.isfinite(found.values), found.values, np.nan)[order]
    across = _plain(found.x_input.label or found.x_input.name)
    up = _plain(found.y_input.label or found.y_input.name)
    unit = None if found.unit == "1" else found.unit
    x_unit = None if found.x_input.unit in ("1", "date") else found.x_input.unit
    dated = found.x_input.unit == "date"
    x = found.x.round().astype("datetime64[D]").astype("datetime64[s]") if dated else found.x
    columns = {
        Column(across, "date" if dated else "number", unit=x_unit): np.tile(x, len(order)),
        Column(up, "text"): np.repeat(np.array(names, dtype=object)[order], len(x)),
        Column(found.label, "number", unit=unit, places=places_for(values)): values.ravel(),
    }
    never = np.isposinf(found.values).any()
    note = "Blank: never gets there. " if never else ""
    spec = ChartSpec(
        title=f"{found.label} by {across.lower()} and {up.lower()}",
        subtitle=f"Down: {up}{_unit(found.y_input)}; the other inputs at their middle",
        series=(Series("surface", across, found.label, mark="heat", label=found.label, names=up),),
        x=Axis(label=across, unit=x_unit),
        y=Axis(unit=unit),
        source="; ".join(sources(scenario)),
        note=f"{note}Assumed: {assumptions(scenario)}.",
    )
    steps = ("the other inputs at their middle",)
    return Outcome(spec, {"surface": table_of(spec.title, columns, sources(scenario), steps)})


def _shown(value: float, input: Input) -> str:
    day = day_of(value) if input.unit == "date" else None
    return day.isoformat() if day else number(value, 3)


def _unit(input: Input) -> str:
    return "" if input.unit in ("1", "date") else f", {input.unit}"


def _plain(name: str) -> str:
    return name.strip() or "input"
