"""The Plot menu: the chart in front."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from models.charts.outcome import Chart
from models.pictures import is_picture
from models.workspace import edits
from ui.commands.command import Command
from ui.context import Context
from ui.exporting import Wanted, name_for, outcome_of, require, write
from ui.guard import guarded
from ui.opened_pictures import picture_behind
from ui.removal import remover
from ui.things_in_front import chart_in_front, shows_chart
from ui.widgets.ask_path import CHART_FORMS, CSV, PDF, PICTURES, PNG, SVG, Form, ask_open, ask_save
from ui.windows import front, open_window


def _has_charts(context: Context) -> bool:
    return bool(context.session.workspace.charts)


def export_to(
    context: Context,
    path: Path,
    *,
    chart: Chart | None = None,
    with_chart_file: bool = False,
    note: str = "",
) -> None:
    """Write `chart`, or the one in front, to `path`, in the form that its end names, and say so.

    `note` is a sentence to be said with it.

    Raises:
        SalientError: there is no chart, or its data are not loaded.
    """
    outcome = outcome_of(context, chart or require(chart_in_front(context)))
    write(context, [Wanted(path, outcome)], with_chart_file=with_chart_file, note=note)


def _exporter(form: Form, *, with_chart_file: bool = False) -> Callable[[Context], None]:
    def export(context: Context) -> None:
        chart = require(chart_in_front(context))

        def ask(name: str) -> None:
            chosen = ask_save(f"Export {form.words}", name, CHART_FORMS, form)
            if chosen is not None:
                export_to(
                    context, chosen.path, chart=chart, with_chart_file=with_chart_file,
                    note=chosen.note,
                )  # fmt: skip

        def ask_guarded(name: str) -> None:
            guarded(context, lambda: ask(name))

        name_for(context, chart, ask_guarded)

    return export


def _export_all(context: Context) -> None:
    from ui.widgets.export_all import ExportAll

    open_window(ExportAll(context, front()))


def _copy(context: Context) -> None:
    from ui.charts.clipboard import mime_of

    outcome = outcome_of(context, require(chart_in_front(context)))()
    QGuiApplication.clipboard().setMimeData(mime_of(outcome))
    context.messages.inform("The picture is on the clipboard, as PNG with its data and as SVG.")


def _print(context: Context) -> None:
    from ui.widgets.printing import ask_and_print

    chart = require(chart_in_front(context))
    if ask_and_print(outcome_of(context, chart)(), front()):
        context.messages.inform("The chart was sent to the printer.")


def _preview(context: Context) -> None:
    from ui.widgets.printing import PrintPreview

    chart = require(chart_in_front(context))
    open_window(PrintPreview(context, outcome_of(context, chart)(), front()))


def _still_true(context: Context) -> None:
    from ui.widgets.still_true import StillTrue

    path = _picture_in_front(context) or _ask_picture()
    if path is not None:
        open_window(StillTrue(context, path, front()))


def _picture_in_front(context: Context) -> Path | None:
    """The picture that the chart in front was opened from, if it was and is still there."""
    chart = chart_in_front(context)
    path = picture_behind(context.session, chart) if chart is not None else None
    return path if path is not None and is_picture(path) else None


def _ask_picture() -> Path | None:
    name = ask_open("Which picture?", PICTURES)
    return Path(name) if name else None


def _follows(context: Context) -> bool:
    chart = chart_in_front(context)
    return chart is not None and bool(chart.follows)


def _follow(context: Context) -> None:
    chart, session = require(chart_in_front(context)), context.session
    if chart.follows:
        changed = edits.as_looked_at(session.workspace, chart)
        title, words = "Keep the rows of a chart", "The chart keeps its rows, whatever Data shows."
    else:
        changed = edits.following(chart)
        title, words = "Follow the table", "The chart shows the rows that its table shows on Data."
    session.edit(title, edits.with_chart(session.workspace, changed))
    context.messages.inform(words, "Undo", session.undo)


def _follow_words(context: Context) -> str:
    return "Keep its rows as they are" if _follows(context) else "Follow the table on Data"


FOR_A_CHART: Sequence[str] = (
    "export-png", "export-svg", "export-pdf", "export-data", "copy-picture", "print-preview",
    "add-mean-7",
)  # fmt: skip
"""What the menu on a chart offers of these."""

COMMANDS = (
    Command(
        "export-png", "Export PNG…", "Plot", _exporter(PNG), shortcut="Ctrl+Shift+E",
        enabled=shows_chart,
        hint="The chart as published, with its sources in print and its data inside",
    ),
    Command(
        "export-png-beside", "Export PNG and chart file…", "Plot",
        _exporter(PNG, with_chart_file=True), enabled=shows_chart,
        hint="Beside the picture a file with the same chart, for services that strip pictures",
    ),
    Command(
        "export-svg", "Export SVG…", "Plot", _exporter(SVG), enabled=shows_chart,
        hint="Lines and text that stay sharp at any size, with its data inside, for pages and "
        "drawing programs",
    ),
    Command(
        "export-pdf", "Export PDF…", "Plot", _exporter(PDF), enabled=shows_chart,
        hint="One page of the chart’s size, for print",
    ),
    Command(
        "export-data", "Export the data…", "Plot", _exporter(CSV), enabled=shows_chart,
        hint="What the chart draws as CSV, with units, sources and steps described beside it",
    ),
    Command(
        "export-all", "Export all charts…", "Plot", _export_all, enabled=_has_charts,
        hint="See first which files would be written, and which replaced",
    ),
    Command(
        "copy-picture", "Copy picture", "Plot", _copy, shortcut="Ctrl+Shift+C", group=1,
        enabled=shows_chart, hint="As a picture, as PNG with its data inside, and as SVG",
    ),
    Command(
        "print-preview", "Print preview…", "Plot", _preview, group=1, enabled=shows_chart,
    ),
    Command("print", "Print…", "Plot", _print, group=1, enabled=shows_chart),
    Command(
        "still-true", "Is this picture still true?…", "Plot", _still_true, group=2,
        hint="Compare the values inside a picture with today’s files",
    ),
    Command(
        "follow-table", "Follow the table on Data", "Plot", _follow, group=2, enabled=shows_chart,
        wording=_follow_words,
        hint="Whether filters and steps on Data change the chart as well",
    ),
    Command(
        "remove-chart", "Remove the chart", "Plot",
        remover("chart", chart_in_front, edits.without_chart), group=3, enabled=shows_chart,
    ),
)  # fmt: skip
