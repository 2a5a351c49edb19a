"""A chart of the Scenario tab as a file."""

from pathlib import Path

from models.charts.outcome import Outcome
from models.errors import SalientError
from ui.charts.writing import write_chart
from ui.context import Context
from ui.widgets.save_path import ask_save_path


def export_chart(context: Context, outcome: Outcome, ending: str) -> None:
    """Ask where, write the picture or the data of `outcome` there, and say so."""
    kind = "data" if ending == ".csv" else ending.removeprefix(".").upper()
    wish = "-".join("".join(c if c.isalnum() else " " for c in outcome.spec.title).lower().split())
    chosen = ask_save_path(f"Export {kind}", wish[:60] or "chart", ending)
    if chosen:
        export_to(context, outcome, Path(chosen))


def export_to(context: Context, outcome: Outcome, path: Path) -> None:
    """Write `outcome` to `path` in the form that its name ends with, and say what was written."""
    try:
        written = write_chart(outcome, path)
    except SalientError as error:
        context.messages.fail(str(error))
    else:
        names = " and ".join(each.name for each in written)
        context.messages.inform(f"Wrote {names}.")
