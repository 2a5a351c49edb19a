"""Opening pictures of charts: read in a thread, and told apart there from the charts at hand."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from models.charts.carried import names_of, read_picture
from models.charts.outcome import Chart, Outcome
from models.charts.sameness import same_chart
from models.errors import ChartStripped, SalientError
from models.frozen import frozen
from models.progress import Progress
from models.tables import Query, TableRef
from models.workspace import FileRef, edits
from models.workspace.sources_found import Found, sources_found
from ui import paths, picture_sources
from ui.context import Context
from ui.exporting import outcome_or_error

_AtHand = Sequence[tuple[Chart, Callable[[], Outcome]]]


@frozen(eq=False)
class Picture:
    """What is inside the picture at `path`, or why nothing is.

    `there`: the chart of the workspace that would be published as this very picture; `sources`: the
    files that its data came from, as far as they are here unchanged.
    """

    path: Path
    outcome: Outcome | None = None
    there: Chart | None = None
    error: SalientError | None = None
    sources: tuple[Found, ...] = ()


def read(
    context: Context, places: Sequence[Path], title: str, then: Callable[[Sequence[Picture]], None]
) -> None:
    """Read the pictures in a thread, and give them to `then`, unless that is cancelled."""
    charts = context.session.workspace.charts
    at_hand = [(chart, outcome_or_error(context, chart)) for chart in charts]
    files, recent = context.session.workspace.files, paths.recent_files()

    def work(progress: Progress) -> list[Picture]:
        found = (_read_one(path, at_hand, progress) for path in places)
        return [_with_sources(each, files, recent) for each in found]

    topic = f"open: {', '.join(map(str, places))}"
    context.jobs.start(topic, title, work, then, _raise)


def take(context: Context, picture: Picture) -> bool:
    """Bring the chart of `picture` back to life, on the data that it carries.

    Where the workspace has that very chart, with the same values, it comes to the front instead;
    of a picture that lost its chart the file beside it is offered. Returns whether there was any
    of that.
    """
    path, error = picture.path, picture.error
    if picture.outcome is not None:
        paths.remember(str(path))
        if picture.there is not None and picture.there in context.session.workspace.charts:
            context.navigation.go("plots", picture.there.id)
            context.messages.inform(f"The chart in {path.name} is this one, with the same values.")
        else:
            id = _add(context, path, picture.outcome)
            picture_sources.offer(context, path, id, picture.sources)
        return True
    if isinstance(error, ChartStripped) and error.beside is not None:
        other = Path(error.beside)
        title = f"Open {other.name}"
        then = partial(_take_or_say, context)
        context.messages.fail(
            str(error), title, lambda: read(context, [other], f"Opening {other.name}", then)
        )
        return True
    return False


def _read_one(path: Path, at_hand: _AtHand, progress: Progress) -> Picture:
    progress(0, f"Reading {path.name}")
    try:
        outcome = read_picture(path)
    except SalientError as error:
        return Picture(path, error=error)
    alike = [each for each in at_hand if each[0].spec.series == outcome.spec.series]
    for number, (chart, worked_out) in enumerate(alike):
        progress((1 + number) / (1 + len(alike)), f"Comparing {path.name} with the charts")
        try:
            if same_chart(worked_out(), outcome):
                return Picture(path, outcome, chart)
        except SalientError:
            continue  # its data are not there to be compared
    return Picture(path, outcome)


def _with_sources(picture: Picture, files: Sequence[FileRef], recent: Sequence[str]) -> Picture:
    """`picture` with the files behind it, where its chart is going to be opened."""
    if picture.outcome is None or picture.there is not None:
        return picture
    found = sources_found(picture.outcome, picture.path, files, recent)
    return replace(picture, sources=found)


def _add(context: Context, path: Path, outcome: Outcome) -> str:
    """Add the chart of the picture at `path`, go to it, and return its id."""
    file = context.loading.open([str(path)])[0]
    workspace = context.session.workspace
    called = names_of(outcome)
    queries = tuple((name, Query(TableRef(file.id, called[name]))) for name in outcome.tables)
    chart = Chart(edits.fresh_id(path.stem, workspace.charts), outcome.spec, queries)
    context.session.edit(f"Open the chart in {path.name}", edits.with_chart(workspace, chart))
    context.navigation.go("plots", chart.id)
    return chart.id


def _take_or_say(context: Context, pictures: Sequence[Picture]) -> None:
    for picture in pictures:
        if not take(context, picture):
            context.messages.fail(str(picture.error))


def _raise(error: Exception) -> None:
    raise error
