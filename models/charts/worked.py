"""A chart worked out from its data, all that a view shows of it, in any thread."""

from collections.abc import Mapping

from models.charts.drawing import Drawing, prepare
from models.charts.lint import Remark, remarks
from models.charts.outcome import Chart, Outcome
from models.charts.rows_drawn import drawn_words
from models.charts.summary import summary
from models.datasets.dataset import Dataset
from models.errors import SalientError
from models.frozen import frozen
from models.tables.query import TableRef


@frozen(eq=False)
class Worked:
    """The chart with its data, ready to paint, and its text twin; or why it cannot be drawn.

    `remarks`: what the check before export found. `state`: how many rows are drawn, in words.
    """

    outcome: Outcome
    drawing: Drawing | None
    twin: str
    problem: str = ""
    remarks: tuple[Remark, ...] = ()
    state: str = ""


def worked_out(chart: Chart, datasets: Mapping[TableRef, Dataset]) -> Worked:
    """`chart` on the data of today.

    Raises:
        QueryError: a query does not fit its dataset.
    """
    outcome = chart.resolve(lambda ref: datasets[ref])
    try:
        drawing = prepare(outcome)
    except SalientError as error:
        return Worked(outcome, None, "", str(error))
    found, state = remarks(drawing), drawn_words(drawing)
    return Worked(outcome, drawing, summary(drawing), remarks=found, state=state)
