"""The Scenario menu: templates of one's own, and the assumption register."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from models.errors import SalientError, ScenarioError
from models.exports.assumption_register import FORMS, write_register
from models.exports.writing import write_text
from models.progress import Progress
from models.scenarios import Scenario, read_template, run
from models.scenarios.own_template import own_template, template_text
from models.workspace import edits
from ui.commands.command import Command
from ui.commands.scenario import add_scenario
from ui.context import Context
from ui.widgets.save_path import ask_save_path

_ENDING = ".json"


def _scenario(context: Context) -> Scenario:
    """The scenario in front. Raises `ScenarioError` where there is none."""
    item = context.navigation.at("scenario").item
    found = edits.find(context.session.workspace.scenarios, item)
    if found is None:
        raise ScenarioError("There is no scenario yet; make one first.")
    return found


def _has_scenario(context: Context) -> bool:
    return context.navigation.front == "scenario" and bool(context.session.workspace.scenarios)


def save_template(context: Context, path: Path) -> None:
    """Write the scenario in front to `path` as a template that can be asked again.

    Raises:
        ExportError: the folder is missing or cannot be written to.
        ScenarioError: there is no scenario.
    """
    template = own_template(_scenario(context))
    write_text(template_text(template), path)
    context.messages.inform(f"Saved the template {path.name}.")


def load_template(context: Context, path: Path) -> None:
    """Add a scenario that asks the question of the template at `path`.

    Raises:
        ScenarioError: it cannot be read or used; the sentence names the file.
    """
    add_scenario(context, read_template(path))


def export_register(context: Context, path: Path) -> None:
    """Write the assumptions of the scenario in front, with its answer, to `path`.

    Raises:
        ScenarioError: there is no scenario.
    """
    scenario = _scenario(context)

    def work(progress: Progress) -> None:
        write_register(run(scenario, progress), path)

    def done(_: object) -> None:
        context.messages.inform(f"Exported the assumptions to {path.name}.")

    def failed(error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        context.messages.fail(str(error))

    context.jobs.start("register", f"Exporting {path.name}", work, done, failed)


def _save(context: Context) -> None:
    name = ask_save_path("Save as template", own_template(_scenario(context)).name, _ENDING)
    if name:
        save_template(context, Path(name))


def _load(context: Context) -> None:
    name, _ = QFileDialog.getOpenFileName(None, "Open a template", "", f"Templates (*{_ENDING})")
    if name:
        load_template(context, Path(name))


def _export(context: Context) -> None:
    forms = {"Markdown (*.md)": ".md", "CSV (*.csv)": ".csv"}
    name, form = QFileDialog.getSaveFileName(
        None,
        "Export assumptions",
        f"assumptions-{own_template(_scenario(context)).name}.md",
        ";;".join(forms),
        next(iter(forms)),
    )
    if name:
        ends = name.lower().endswith(tuple(FORMS))
        export_register(context, Path(name if ends else f"{name}{forms.get(form, '.md')}"))


COMMANDS = (
    Command("open-template", "New scenario from a template file…", "Scenario", _load),
    Command(
        "save-template", "Save as template…", "Scenario", _save, group=1, enabled=_has_scenario,
        hint="The question with the numbers it has now, to be asked again",
    ),
    Command(
        "export-assumptions", "Export assumptions…", "Scenario", _export, group=1,
        enabled=_has_scenario,
        hint="The assumption register: every input with its range, role and source",
    ),
)  # fmt: skip
