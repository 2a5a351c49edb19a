"""Writing charts as files, off the main thread, and saying what was written."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from models.charts.outcome import Chart, Outcome
from models.errors import ChartError, SalientError
from models.exports.before import Before
from models.exports.naming import file_name, files_of
from models.exports.package import NAME
from models.exports.replacing import drop_empty, make_folder
from models.frozen import frozen
from models.progress import Progress
from models.tables.query import TableRef
from models.workspace import edits
from ui.context import Context
from ui.export_report import ExportReport
from ui.jobs import Job

_WRITINGS = count()


@frozen(eq=False)
class Wanted:
    """A chart to be written: `outcome` works it out, in any thread."""

    path: Path
    outcome: Callable[[], Outcome]


def outcome_of(context: Context, chart: Chart) -> Callable[[], Outcome]:
    """What works out `chart` on the data as they are now, in any thread.

    Raises:
        QueryError: its data are not loaded.
    """
    whole = edits.as_looked_at(context.session.workspace, chart)
    datasets = {query.source: context.session.dataset(query.source) for _, query in whole.queries}

    def dataset(ref: TableRef) -> object:
        return datasets[ref]

    return lambda: whole.resolve(dataset)  # pyright: ignore[reportArgumentType]


def outcome_or_error(context: Context, chart: Chart) -> Callable[[], Outcome]:
    """The same, but what is said against it is said when the chart is to be worked out."""
    try:
        return outcome_of(context, chart)
    except SalientError as error:
        # Its traceback would hold on to whoever asks for what holds the error.
        return partial(_fail, error.with_traceback(None))


def _fail(error: SalientError) -> Outcome:
    raise error


def name_for(context: Context, chart: Chart, then: Callable[[str], None]) -> None:
    """Give `then` the name that a file of `chart` is offered, after its words as they are now.

    Raises:
        QueryError: its words follow data that are not loaded.
    """

    def named(outcome: Outcome) -> None:
        then(file_name(outcome.spec.title or outcome.spec.subtitle) or "chart")

    def failed(error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        context.messages.fail(str(error))

    outcome = outcome_of(context, chart)
    if {"title", "subtitle"}.isdisjoint(chart.derived):
        named(Outcome(chart.spec, {}))
    else:
        title = "Naming the file"
        context.jobs.start("export:name", title, lambda _: outcome(), named, failed)


def write(
    context: Context,
    wanted: Sequence[Wanted],
    *,
    with_chart_file: bool = False,
    note: str = "",
    new_folder: bool = False,
    done: Callable[[ExportReport], None] | None = None,
) -> Job:
    """Write the charts one after the other, and say so, with `note`, or what stood in the way.

    Where one cannot be written the others are, and the sentence names it; where the work is
    stopped, the files written by then stay. `new_folder`: a folder that is missing is made.
    """
    came, before = ExportReport(len(wanted)), Before()

    def work(progress: Progress) -> None:
        made = make_folder(wanted[0].path.parent) if new_folder else ()
        try:
            for number, each in enumerate(wanted):
                progress(number / len(wanted), f"Writing {each.path.name}")
                _write_one(each, came, before, with_chart_file=with_chart_file)
        finally:
            drop_empty(made)

    def told(_: None = None) -> None:
        came.replaced = before.replaced
        action = "Put back what was replaced" if came.replaced else ""
        back = partial(_put_back, context, before) if came.replaced else None
        if came.failed:
            context.messages.fail(came.sentence, action, back)
        else:
            context.messages.inform(f"{came.sentence}{note}", action, back)
        if done is not None:
            done(came)

    def failed(error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        came.failed.append(str(error))
        told()

    def stopped() -> None:
        came.stopped = not came.complete
        told()

    title = f"Writing {wanted[0].path.name}" if len(wanted) == 1 else "Writing the charts"
    # Each is awaited to its end: one of the same files does not take the place of another.
    topic = f"export:write:{next(_WRITINGS)}"
    return context.jobs.start(topic, title, work, told, failed, stopped, stays=True)


def _put_back(context: Context, before: Before) -> None:
    """Put the files back that were replaced, and say so."""

    def work(_progress: Progress) -> str:
        return before.put_back()

    def failed(error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        context.messages.fail(str(error))

    topic = f"export:put back:{id(before)}"
    context.jobs.start(topic, "Putting files back", work, context.messages.inform, failed)


def require(chart: Chart | None) -> Chart:
    """The chart in front. Raises `ChartError` where there is none."""
    if chart is None:
        raise ChartError("There is no chart to export; plot a column of a table first.")
    return chart


def _write_one(each: Wanted, came: ExportReport, before: Before, *, with_chart_file: bool) -> None:
    from ui.charts.writing import write_chart

    try:
        outcome = each.outcome()
        files = files_of(outcome.spec, each.path, with_chart_file=with_chart_file)
        described = each.path.suffix.lower() == ".csv"
        touched = (*files, *((each.path.with_name(NAME),) if described else ()))
        before.keep(touched)
        came.files += write_chart(outcome, each.path, with_chart_file=with_chart_file)
        before.wrote(touched)
        came.charts += 1
    except SalientError as error:
        which = "" if came.wanted == 1 else f"“{each.path.stem}” was not written: "
        came.failed.append(f"{which}{error}")
