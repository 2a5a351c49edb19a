"""What is known before all charts are exported: their words, their remarks, what cannot be."""

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
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
from models.exports.package import NAME
from models.frozen import frozen
from models.progress import Progress
from models.quantity.calendar import day_words
from models.tables.table import Table, listed
from ui.context import Context
from ui.exporting import outcome_or_error


@frozen
class LookedOver:
    """The words of a chart as its data have them, and how many remarks are open.

    `words`: the chart with every word and the as-of date that its file's name can hold.
    `undrawn`: why there is no picture of it; `dataless`: why there are no data of it either.
    """

    words: ChartSpec
    remarks: int = 0
    undrawn: str = ""
    dataless: str = ""

    def problem(self, ending: str) -> str:
        """Why it cannot be written as a file that ends so."""
        return self.dataless or ("" if ending == ".csv" else self.undrawn)

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
    """Look over every chart in a job on `topic`; `done` gets what was found, by their ids."""
    charts = context.session.workspace.charts
    wanted = [(chart, outcome_or_error(context, chart)) for chart in charts]

    def work(progress: Progress) -> dict[str, LookedOver]:
        found: dict[str, LookedOver] = {}
        for number, (chart, outcome) in enumerate(wanted):
            progress(number / len(wanted), "Looking over the charts")
            found[chart.id] = _looked_over(chart, outcome)
        return found

    def failed(error: Exception) -> None:
        raise error

    context.jobs.start(topic, "Looking over the charts", work, done, failed, cancelled)


def _looked_over(chart: Chart, worked_out: Callable[[], Outcome]) -> LookedOver:
    try:
        outcome = worked_out()
    except SalientError as error:
        return LookedOver(chart.spec, dataless=str(error))
    as_of = next((table.as_of for table in tables_drawn(outcome) if table.as_of), None)
    words = replace(outcome.spec, as_of=as_of)
    try:
        drawing = prepare(outcome)
    except SalientError as error:
        dataless = "" if outcome.spec.series else str(error)
        return LookedOver(words, undrawn=str(error), dataless=dataless)
    return LookedOver(words, open_remarks(remarks(drawing)))


def told(planned: Sequence[Planned], found: Collection[LookedOver], *, looking: bool) -> str:
    """“3 new, 2 replaced, 1 chart cannot be written, 1 with remarks. Nothing is written yet.”"""
    if not planned:
        return ""
    new, replaced = _counts(planned)
    remarked = sum(each.remarks > 0 for each in found)
    out = sum(bool(each.problem) for each in planned)
    parts = (
        f"{new:,} new" if new else "",
        f"{replaced:,} replaced" if replaced else "",
        f"{counted(out, 'chart')} cannot be written" if out else "",
        f"{counted(remarked, 'chart')} with remarks" if remarked else "",
        "" if planned[0].path.parent.exists() else "in a new folder",
    )
    yet = "Looking over the charts …" if looking else "Nothing is written yet."
    return f"{', '.join(part for part in parts if part)}. {yet}"


def verb(planned: Sequence[Planned]) -> str:
    """“Write 3 files”, “Replace 2 files”, “Replace 2, write 3 more”."""
    new, replaced = _counts(planned)
    if not (new or replaced):
        return "Nothing to write"
    if new and replaced:
        return f"Replace {replaced:,}, write {new:,} more"
    return f"{'Replace' if replaced else 'Write'} {counted(new or replaced, 'file')}"


def in_the_way(folder: Path) -> str:
    """Why nothing can be written to `folder`, which may be a new one; empty if nothing is."""
    there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    if not there.is_dir():
        return f"{there} is no folder; choose another."
    if not os.access(there, os.W_OK):
        return f"Nothing can be written to {there}; choose another folder."
    return ""


def not_looked_at(folder: str, error: Exception) -> str:
    """That nothing is known of what is typed as `folder`, and why."""
    reason = why_refused(error) if isinstance(error, OSError) else str(error).lower().rstrip(".")
    return f"The folder {shortened(folder)} cannot be looked at: {reason}; choose another."


def table_of(planned: Sequence[Planned], found: Mapping[str, LookedOver]) -> Table:
    """A row for each file that would be written, and for each chart that cannot be."""
    lines = [line for each in planned for line in _lines(each, found)]
    package = package_of(planned)
    if package is not None:
        there = package.exists()
        about = "what the data are"
        lines.append(("adds to" if there else "new", package.name, None, about, _since(package)))
    names = ("", "File", "Remarks", "Chart", "Note")
    values = {name: [line[place] for line in lines] for place, name in enumerate(names)}
    kinds = {"Remarks": "number"}
    columns = tuple(Column(name, kinds.get(name, "text")) for name in values)  # pyright: ignore
    return listed("Files", columns, values)


_Line = tuple[str, str, int | None, str, str]


def _lines(each: Planned, found: Mapping[str, LookedOver]) -> list[_Line]:
    title = each.chart.spec.title or each.chart.id
    if each.problem:
        return [("left out", "–", None, title, each.problem)]
    looked = found.get(each.chart.id)
    remarked = looked.remarks if looked is not None else None
    return [
        ("replaces", file.name, remarked, title, _since(file))
        if file in each.replaced
        else ("new", file.name, remarked, title, "")
        for file in each.files
    ]


def _since(file: Path) -> str:
    """When what stands there was written; nothing where nothing does."""
    try:
        at = datetime.fromtimestamp(file.stat().st_mtime)
    except OSError:
        return ""
    return f"of {day_words(at.date())}, {at:%H:%M}; it is kept"


def package_of(planned: Sequence[Planned]) -> Path | None:
    """The description that goes with data; of pictures there is none."""
    data = (each.path for each in planned if not each.problem and each.path.suffix == ".csv")
    return next((path.with_name(NAME) for path in data), None)


def _counts(planned: Sequence[Planned]) -> tuple[int, int]:
    """How many files would be new and how many replaced; several charts may share one."""
    files = {file for each in planned for file in each.files}
    replaced = {file for each in planned for file in each.replaced}
    package = package_of(planned)
    described = package is not None and not package.exists()
    return len(files) - len(replaced) + described, len(replaced)
