"""A chart of the Scenario tab as a file."""

from pathlib import Path

from models.charts.outcome import Outcome
from models.exports.naming import file_name
from ui.context import Context
from ui.exporting import Wanted, write
from ui.widgets.ask_path import CHART_FORMS, CSV, ask_save


def export_chart(context: Context, outcome: Outcome, ending: str) -> None:
    """Ask where, write the picture or the data of `outcome` there, and say so."""
    form = next(each for each in CHART_FORMS if each.ending == ending)
    kind = "data" if form == CSV else form.words
    wish = file_name(outcome.spec.title) or "chart"
    chosen = ask_save(f"Export {kind}", wish, CHART_FORMS, form)
    if chosen is not None:
        export_to(context, outcome, chosen.path, chosen.note)


def export_to(context: Context, outcome: Outcome, path: Path, note: str = "") -> None:
    """Write `outcome` to `path` in the form that its name ends with, and say what was written.

    `note` is a sentence to be said with it.
    """
    write(context, [Wanted(path, lambda: outcome)], note=note)
