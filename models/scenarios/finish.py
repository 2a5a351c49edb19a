"""When paths get there, or how much it takes: the answer's bars, as shares of all paths."""

import numpy as np

from models.charts.outcome import Outcome
from models.charts.spec import Axis, ChartSpec, Series
from models.datasets.dataset import Column
from models.scenarios.bins import by_calendar, by_number
from models.scenarios.scenario import Scenario
from models.scenarios.stated import assumptions, sources
from models.scenarios.summary import Output, left_out
from models.scenarios.tables import computed
from models.scenarios.template import Template


def finish(scenario: Scenario, template: Template, answer: Output) -> Outcome:
    """Table and chart of the answer, a finishing date or a number.

    The table “finish” has a row a bar: `from`, its first day, or `middle` of the numbers that it
    stands for, and `share` of *all* paths in %.
    """
    date = answer.unit == "date"
    rising = np.sort(answer.samples[np.isfinite(answer.samples)])
    bins = by_calendar(rising) if date else by_number(rising)
    share = 100.0 * bins.counts / len(answer.samples)
    each = "paths" if template.path else "trials"
    place = Column("from", "date") if date else Column("middle", "number", unit=answer.unit)
    columns = {place: bins.places, Column("share", "number", unit="%"): share}
    spec = ChartSpec(
        title=f"{'Finishing dates' if date else answer.label}, {bins.words}".rstrip(", "),
        subtitle=scenario.title,
        series=(
            Series(
                table="finish", x=place.name, y="share", mark="bar", label=each, role="forecast"
            ),
        ),
        x=Axis() if date else Axis(unit=answer.unit),
        y=Axis(label=f"Share of all {each}", unit="%", low=0.0),
        source=sources(scenario, template),
        note=f"{_left_out(answer, float(np.sum(share)))}Assumed: {assumptions(scenario)}.",
    )
    return Outcome(spec=spec, tables={"finish": computed(scenario, spec.title, columns)})


def _left_out(answer: Output, shown: float) -> str:
    """What the bars leave out, in words."""
    never = 100.0 * answer.p_never
    outside = 100.0 - never - 100.0 * answer.p_undefined - shown
    beyond = "get there later than shown" if answer.unit == "date" else "need more than shown"
    words = f"{outside:.3g} % {beyond}. " if outside > 0.005 else ""
    words += f"{never:.3g} % never get there. " if never > 0 else ""
    return words + left_out(answer.p_undefined)
