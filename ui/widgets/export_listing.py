"""What is known of charts before all of them are exported: their words, and the remarks."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from models.charts.drawing import prepare
from models.charts.lint import open_remarks, remarks
from models.charts.outcome import Chart, Outcome
from models.charts.source_line import tables_drawn
from models.charts.spec import ChartSpec
from models.counted import counted
from models.datasets.dataset import Column
from models.datasets.issues import shortened
from models.errors import SalientError, why_refused
from models.exports.naming import Planned
from models.frozen import frozen
from models.progress import Progress
from models.tables.table import Table, listed
from ui.context import Context
from ui.exporting import outcome_of


@frozen
class LookedOver:
    """The words of a chart as its data have them, and how many remarks are open.

    `words`: the chart with every word and the as-of date that its file's name can hold.
    """

    words: ChartSpec
    remarks: int

    def named(self, chart: Chart) -> Chart:
        """`chart` as it is now, with those of its words that follow the data."""
        derived = {name: getattr(self.words, name) for name in ("title", "subtitle")
                   if name in chart.derived}  # fmt: skip
        as_of = chart.spec.as_of or self.words.as_of
        return replace(chart, spec=replace(chart.spec, as_of=as_of, **derived))


def look_over(
    context: Context,
    topic: str,
    done: Callable[[dict[str, LookedOver]], None],
    cancelled: Callable[[], None],
) -> None:
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
            drawn = tables_drawn(drawing.outcome)
            as_of = next((table.as_of for table in drawn if table.as_of), None)
            words = replace(drawing.spec, as_of=as_of)
            found[chart.id] = LookedOver(words, open_remarks(remarks(drawing)))
        return found

    def failed(error: Exception) -> None:
        raise error

    context.jobs.start(topic, "Looking over the charts", work, done, failed, cancelled)


def told(planned: Sequence[Planned], found: Collection[LookedOver], *, looking: bool) -> str:
    """“3 new, 2 replaced, 1 chart with remarks. Nothing is written yet.”"""
    if not planned:
        return ""
    new, replaced = _counts(planned)
    remarked = sum(each.remarks > 0 for each in found)
    parts = (
        f"{new:,} new" if new else "",
        f"{replaced:,} replaced" if replaced else "",
        f"{counted(remarked, 'chart')} with remarks" if remarked else "",
        "" if planned[0].path.parent.exists() else "in a new folder",
    )
    yet = "Looking over the charts …" if looking else "Nothing is written yet."
    return f"{', '.join(part for part in parts if part)}. {yet}"


def verb(planned: Sequence[Planned]) -> str:
    """“Write 3 files”, “Replace 2 files”, “Replace 2, write 3 more”."""
    new, replaced = _counts(planned)
    if new and replaced:
        return f"Replace {replaced:,}, write {new:,} more"
    return f"{'Replace' if replaced else 'Write'} {counted(new or replaced, 'file')}"


def in_the_way(folder: Path) -> str:
    """Why nothing can be written to `folder`, which may be a new one; empty if nothing is."""
    there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    return "" if there.is_dir() else f"{there} is no folder; choose another."


def not_looked_at(folder: str, error: Exception) -> str:
    """That nothing is known of what is typed as `folder`, and why."""
    reason = why_refused(error) if isinstance(error, OSError) else str(error).lower().rstrip(".")
    return f"The folder {shortened(folder)} cannot be looked at: {reason}; choose another."


def table_of(planned: Sequence[Planned], found: Mapping[str, LookedOver]) -> Table:
    """A row for each file that would be written."""
    lines = [(each, file) for each in planned for file in each.files]
    charts = [each.chart for each, _ in lines]
    values = {
        "": ["replaces" if file in each.replaced else "new" for each, file in lines],
        "File": [file.name for _, file in lines],
        "Remarks": [found[chart.id].remarks if chart.id in found else None for chart in charts],
        "Chart": [chart.spec.title or chart.id for chart in charts],
    }
    kinds = {"Remarks": "number"}
    columns = tuple(Column(name, kinds.get(name, "text")) for name in values)  # pyright: ignore
    return listed("Files", columns, values)


def _counts(planned: Sequence[Planned]) -> tuple[int, int]:
    """How many files would be new and how many replaced; several charts may share one."""
    files = {file for each in planned for file in each.files}
    replaced = {file for each in planned for file in each.replaced}
    return len(files) - len(replaced), len(replaced)
