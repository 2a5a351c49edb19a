"""The Plot menu: the chart in front."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from models.charts.outcome import Chart, Outcome
from models.errors import ChartError
from models.workspace import edits
from ui.charts import render, write_png
from ui.commands.command import Command
from ui.context import Context
from ui.theme import LIGHT
from ui.widgets.save_path import ask_save_path


def _chart(context: Context) -> Chart | None:
    return edits.find(context.session.workspace.charts, context.navigation.at("plots").item)


def _has_chart(context: Context) -> bool:
    return context.navigation.front == "plots" and _chart(context) is not None


def _outcome(context: Context) -> Outcome:
    chart = _chart(context)
    if chart is None:
        raise ChartError("There is no chart to export; plot a column of a table first.")
    return chart.resolve(context.session.dataset)


def export_to(context: Context, path: Path) -> None:
    """Write the chart in front to `path` and say so.

    Raises:
        SalientError: it cannot be drawn or written.
    """
    outcome = _outcome(context)
    write_png(outcome, path)
    size = outcome.spec.size
    pixels = f"{round(size.width * size.scale)} × {round(size.height * size.scale)}"
    context.messages.inform(f"Wrote {path.name}, {pixels} pixels, with its data inside.")


def _export(context: Context) -> None:
    outcome = _outcome(context)
    path = ask_save_path("Export PNG", _file_name(outcome.spec.title or "chart"), ".png")
    if path:
        export_to(context, Path(path))


def _copy(context: Context) -> None:
    outcome = _outcome(context)
    QGuiApplication.clipboard().setImage(render(outcome, LIGHT, outcome.spec.size))
    context.messages.inform("The picture is on the clipboard.")


def _remove(context: Context) -> None:
    chart = _chart(context)
    if chart is not None:
        workspace = edits.without_chart(context.session.workspace, chart.id)
        context.session.edit("Remove a chart", workspace)
        context.messages.inform("The chart was removed.", "Undo", context.session.undo)


def _file_name(title: str) -> str:
    words = "".join(each if each.isalnum() or each in "-_ " else " " for each in title)
    return "-".join(words.lower().split())[:60] + ".png"


COMMANDS = (
    Command(
        "export-png", "Export PNG…", "Plot", _export, shortcut="Ctrl+E", enabled=_has_chart,
        hint="The chart as published, with its sources in print and its data inside",
    ),
    Command(
        "copy-picture", "Copy picture", "Plot", _copy, shortcut="Ctrl+Shift+C", enabled=_has_chart
    ),
    Command("remove-chart", "Remove the chart", "Plot", _remove, group=1, enabled=_has_chart),
)  # fmt: skip
