"""When paths get there: a histogram of the finishing dates by month, quarter, year or decade."""

import numpy as np
import numpy.typing as npt

from models.charts.outcome import Outcome
from models.charts.spec import Axis, ChartSpec, Series
from models.datasets.dataset import Column
from models.scenarios.calendar import LAST, ROUNDING
from models.scenarios.scenario import Scenario
from models.scenarios.shapes import Floats
from models.scenarios.stated import assumptions
from models.scenarios.summary import Output, percentile
from models.scenarios.tables import computed
from models.scenarios.template import Template

BARS_AT_MOST = 60
STEPS = ((1, "month"), (3, "quarter"), (12, "year"), (120, "decade"))
"""Widths of a bar in months; the first that needs no more than 60 bars is taken."""

REACH = 6.0
"""Bars end this many times as far from the first arrival as the median of those that arrive, or
where 99 in 100 of those have arrived; how many arrive later is said."""


def finish(scenario: Scenario, template: Template, answer: Output) -> Outcome:
    """Table and chart of when the paths get there, as a share of *all* paths.

    The table “finish” has a row a bar: `from`, its first day, and `share` of all paths in %.
    """
    samples = answer.samples
    arriving = np.sort(samples[np.isfinite(samples)])
    edges, word = _edges(arriving)
    upto = np.searchsorted(_months(arriving), edges)
    share = 100.0 * np.diff(upto) / len(samples)
    columns = {
        Column("from", "date"): edges[:-1].astype("datetime64[M]").astype("datetime64[s]"),
        Column("share", "number", unit="%"): share,
    }
    spec = ChartSpec(
        title=f"When the paths get there, by {word}",
        subtitle=scenario.title,
        series=(
            Series(table="finish", x="from", y="share", mark="bar", label="paths", role="forecast"),
        ),
        x=Axis(label="Finishing date"),
        y=Axis(label="Share of all paths", unit="%", low=0.0),
        source=template.source,
        note=f"{_left_out(answer, float(np.sum(share)))}Assumed: {assumptions(scenario)}.",
    )
    return Outcome(spec=spec, tables={"finish": computed(scenario, spec.title, columns)})


def _months(numbers: Floats) -> npt.NDArray[np.int64]:
    """(n,) months since 1970-01 of days since 1970-01-01."""
    whole = np.floor(np.minimum(numbers, LAST) + ROUNDING).astype(np.int64)
    return whole.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)


def _edges(arriving: Floats) -> tuple[npt.NDArray[np.int64], str]:
    """(n_bars + 1,) first months of the bars, in months since 1970-01, and a bar's word."""
    if not len(arriving):
        return np.zeros(1, dtype=np.int64), STEPS[0][1]
    middle, most = percentile(arriving, 0.50), percentile(arriving, 0.99)
    assert middle is not None
    assert most is not None  # they all arrive
    last = min(most, arriving[0] + REACH * (middle - arriving[0]))
    low, high = _months(np.array([arriving[0], last])).tolist()
    step, word = next((s for s in STEPS if (high - low) // s[0] < BARS_AT_MOST), STEPS[-1])
    return np.arange(low - low % step, high + step + 1, step, dtype=np.int64), word


def _left_out(answer: Output, shown: float) -> str:
    """What the bars leave out, in words."""
    never = 100.0 * answer.p_never
    later = 100.0 - never - 100.0 * answer.p_undefined - shown
    words = f"{later:.3g} % get there later than shown. " if later > 0.005 else ""
    return words + (f"{never:.3g} % never get there. " if never > 0 else "")
