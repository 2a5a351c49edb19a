"""The Scenario menu: templates of one's own, and the assumption register."""

from pathlib import Path

from models.errors import SalientError, ScenarioError
from models.exports.writing import write_text
from models.progress import Progress
from models.scenarios import Scenario, read_template
from models.scenarios.own_template import own_template, template_text
from models.workspace import edits
from ui.commands.command import Command
from ui.commands.scenario import add_scenario
from ui.context import Context
from ui.widgets.ask_path import CSV, JSON, MARKDOWN, ask_open, ask_save


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


def export_register(context: Context, path: Path, note: str = "") -> None:
    """Write the assumptions of the scenario in front, with its answer, to `path`, and say so.

    `note` is a sentence to be said with it.

    Raises:
        ScenarioError: there is no scenario.
    """
    scenario = _scenario(context)

    def work(progress: Progress) -> None:
        from models.exports.assumption_register import write_register
        from models.scenarios import run  # a start runs nothing

        write_register(run(scenario, progress), path)

    def done(_: object) -> None:
        context.messages.inform(f"Exported the assumptions to {path.name}.{note}")

    def failed(error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        context.messages.fail(str(error))

    context.jobs.start("register", f"Exporting {path.name}", work, done, failed)


def _save(context: Context) -> None:
    chosen = ask_save("Save as template", own_template(_scenario(context)).name, [JSON])
    if chosen is not None:
        save_template(context, chosen.path)


def _load(context: Context) -> None:
    name = ask_open("Open a template", f"Templates (*{JSON.ending})")
    if name:
        load_template(context, Path(name))


def _export(context: Context) -> None:
    suggestion = f"assumptions-{own_template(_scenario(context)).name}"
    chosen = ask_save("Export assumptions", suggestion, [MARKDOWN, CSV])
    if chosen is not None:
        export_register(context, chosen.path, chosen.note)


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
