"""What is known of charts before all of them are exported: their words, and the remarks."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from models.charts.drawing import prepare
from models.charts.lint import open_remarks, remarks
from models.charts.outcome import Chart, Outcome
from models.counted import counted
from models.datasets.dataset import Column
from models.errors import SalientError
from models.exports.naming import Planned
from models.progress import Progress
from models.tables.table import Table, listed
from ui.context import Context
from ui.exporting import outcome_of


@dataclass(frozen=True, slots=True)
class LookedOver:
    """A chart with the words that it takes from its data, and how many remarks are open."""

    chart: Chart
    remarks: int


def look_over(context: Context, topic: str, done: Callable[[dict[str, LookedOver]], None]) -> None:
    """Look over every chart in a job on `topic`; `done` gets by id those that can be drawn."""
    wanted: list[tuple[Chart, Callable[[], Outcome]]] = []
    for chart in context.session.workspace.charts:
        try:
            wanted.append((chart, outcome_of(context, chart)))
        except SalientError:
            continue  # its data are not here; to write it says so

    def work(progress: Progress) -> dict[str, LookedOver]:
        found: dict[str, LookedOver] = {}
        for number, (chart, outcome) in enumerate(wanted):
            progress(number / len(wanted), "Looking over the charts")
            try:
                drawing = prepare(outcome())
            except SalientError:
                continue
            named = replace(chart, spec=drawing.spec)
            found[chart.id] = LookedOver(named, open_remarks(remarks(drawing)))
        return found

    def failed(error: Exception) -> None:
        raise error

    context.jobs.start(topic, "Looking over the charts", work, done, failed)


def remarks_words(found: Collection[LookedOver]) -> str:
    """“2 charts with remarks”, empty where there are none."""
    count = sum(each.remarks > 0 for each in found)
    return f"{counted(count, 'chart')} with remarks" if count else ""


def table_of(
    planned: Sequence[Planned], replaced: Collection[Path], found: Mapping[str, LookedOver]
) -> Table:
    """A row for each file that would be written."""
    lines = [(each.chart, file) for each in planned for file in each.files]
    values = {
        "": ["replaces" if file in replaced else "new" for _, file in lines],
        "File": [file.name for _, file in lines],
        "Remarks": [found[chart.id].remarks if chart.id in found else None for chart, _ in lines],
        "Chart": [chart.spec.title or chart.id for chart, _ in lines],
    }
    kinds = {"Remarks": "number"}
    columns = tuple(Column(name, kinds.get(name, "text")) for name in values)  # pyright: ignore
    return listed("Files", columns, values)
