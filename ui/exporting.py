"""Writing charts as files, off the main thread, and saying what was written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.charts.outcome import Chart, Outcome
from models.errors import ChartError, SalientError
from models.progress import Progress
from models.tables.query import TableRef
from models.workspace import edits
from ui.context import Context


@dataclass(frozen=True, eq=False, slots=True)
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


def write(
    context: Context,
    wanted: Sequence[Wanted],
    *,
    with_chart_file: bool = False,
    note: str = "",
    done: Callable[[Sequence[Path]], None] | None = None,
) -> None:
    """Write the charts one after the other, and say so, with `note`, or what stood in the way.

    Where one cannot be written the others are, and the sentence names it.
    """

    def work(progress: Progress) -> tuple[list[Path], list[str]]:
        from ui.charts.writing import write_chart

        written: list[Path] = []
        failed: list[str] = []
        for number, each in enumerate(wanted):
            progress(number / len(wanted), f"Writing {each.path.name}")
            try:
                written += write_chart(each.outcome(), each.path, with_chart_file=with_chart_file)
            except SalientError as error:
                failed.append(str(error))
        return written, failed

    def told(result: tuple[list[Path], list[str]]) -> None:
        written, failed = result
        if failed:
            rest = f" Of the others {len(written):,} were written." if written else ""
            context.messages.fail(f"{failed[0]}{rest}")
        else:
            context.messages.inform(f"{_sentence(written)}{note}")
        if done is not None:
            done(written)

    def failed(error: Exception) -> None:
        raise error

    title = f"Writing {wanted[0].path.name}" if len(wanted) == 1 else "Writing the charts"
    context.jobs.start(f"export:{wanted[0].path}", title, work, told, failed)


def require(chart: Chart | None) -> Chart:
    """The chart in front. Raises `ChartError` where there is none."""
    if chart is None:
        raise ChartError("There is no chart to export; plot a column of a table first.")
    return chart


def _sentence(written: Sequence[Path]) -> str:
    pictures = [path for path in written if path.suffix in (".png", ".svg")]
    names = ", ".join(path.name for path in written[:3])
    more = f" and {len(written) - 3:,} more" if len(written) > 3 else ""
    inside = ", with its data inside" if len(written) == len(pictures) == 1 else ""
    return f"Wrote {names}{more}{inside}."
