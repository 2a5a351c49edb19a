"""The Claim menu: new claims, files of claims, and on to a scenario."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from models.claims import Claim, check_in_full, read_claims
from models.counted import counted
from models.errors import ExportError, QueryError, SalientError
from models.exports.writing import write_checks
from models.figures import register
from models.progress import Progress
from models.scenarios import scenario_from, template_named, with_settings
from models.tables.query import TableRef
from models.workspace import edits
from ui.claim_data import data_rows, loaded_tables
from ui.commands.command import Command
from ui.context import Context
from ui.figures import plot_others
from ui.removal import remover
from ui.things_in_front import claim_in_front, shows_claim
from ui.widgets.ask_path import CSV, HTML, MARKDOWN, ask_open, ask_save

if TYPE_CHECKING:
    from models.datasets.dataset import Dataset

PRINTED = "result"
"""The part of the Claims tab in which the printed result is written."""
PASTING = "text"
"""The part of the Claims tab on which claims are made from a pasted text."""

_TEMPLATE = "remaining-area"


def _new(context: Context) -> None:
    workspace = context.session.workspace
    claim = Claim(
        id=edits.fresh_id("claim", workspace.claims),
        result="",
        formula="",
        inputs=(),
    )
    context.session.edit("New claim", edits.with_claim(workspace, claim))
    context.navigation.go("claims", claim.id, PRINTED)


def open_claims(context: Context, path: Path) -> None:
    """Add the claims of the file at `path` to the workspace, or say why it cannot be read."""

    def work(_progress: Progress) -> tuple[Claim, ...]:
        return read_claims(path)

    def add(claims: tuple[Claim, ...]) -> None:
        before = {claim.id for claim in context.session.workspace.claims}
        workspace = edits.with_claims(context.session.workspace, claims)
        context.session.edit(f"Open {path.name}", workspace)
        added = [claim for claim in workspace.claims if claim.id not in before]
        if added:
            context.navigation.go("claims", added[0].id)
        of = f"of {path.name}"
        told = counted(len(added), f"claim {of} was", f"claims {of} were")
        context.messages.inform(f"{told} added.")

    title = f"Reading {path.name}"
    context.jobs.start(f"claims:{path}", title, work, add, partial(say_failed, context))


def say_failed(context: Context, error: Exception) -> None:
    """Say in the message bar why a job failed; what is no error of ours is raised again."""
    if not isinstance(error, SalientError):
        raise error
    context.messages.fail(str(error))


def _open(context: Context) -> None:
    name = ask_open("Open a file of claims", CSV.filter)
    if name:
        open_claims(context, Path(name))


def _paste(context: Context) -> None:
    context.navigation.go("claims", context.navigation.at("claims").item, PASTING)


def _durations(claim: Claim | None) -> list[str]:
    """The settings that a “time to take the rest” claim gives, or none."""
    if claim is None:
        return []
    named = {each.name: each.text for each in claim.inputs}
    if not {"remaining", "pace"} <= set(named):
        return []
    return [f"{name}={named[name].lstrip('≈~=')}" for name in ("remaining", "pace")]


def _can_project(context: Context) -> bool:
    return shows_claim(context) and bool(_durations(claim_in_front(context)))


def _project(context: Context) -> None:
    claim = claim_in_front(context)
    if claim is None:
        return
    workspace = context.session.workspace
    template = template_named(_TEMPLATE)
    id = edits.fresh_id(_TEMPLATE, workspace.scenarios)
    titled = replace(scenario_from(template), id=id, title=f"{template.title}, as in {claim.id}")
    made = with_settings(titled, template, _durations(claim))
    context.session.edit("Project with a claim’s inputs", edits.with_scenario(workspace, made))
    context.navigation.go("scenario", id)


def export_check(context: Context, path: Path, note: str = "") -> None:
    """Write the check of the claim in front to `path`, as Markdown, HTML or CSV, and say so.

    `note` is a sentence to be said with it.

    Raises:
        ExportError: there is no claim in front.
    """
    claim = claim_in_front(context)
    if claim is None:
        raise ExportError("There is no claim to export; make one first.")
    claims, figures = context.session.workspace.claims, register().figures
    loaded = loaded_tables(context)

    def dataset_of(ref: TableRef) -> "Dataset":
        for file, dataset in loaded:
            if (file, dataset.name) == (ref.file, ref.table):
                return dataset
        raise QueryError(f"“{ref.table}” is not loaded; open its file again.")

    def work(_progress: Progress) -> None:
        checked = check_in_full(claim, claims, figures, dataset_of)
        write_checks([checked], path, figures, data_rows(checked, loaded))

    def told(_: None) -> None:
        words = f"Wrote {path.name}, with all that is needed to repeat the check.{note}"
        context.messages.inform(words)

    title = f"Writing {path.name}"
    context.jobs.start(f"export:{path}", title, work, told, partial(say_failed, context))


def _export(context: Context) -> None:
    claim = claim_in_front(context)
    forms = [MARKDOWN, HTML, CSV]
    chosen = ask_save("Export check", f"check-{claim.id if claim else ''}", forms)
    if chosen is not None:
        export_check(context, chosen.path, chosen.note)


COMMANDS = (
    Command("new-claim", "New claim", "Claim", _new),
    Command(
        "paste-claims", "Paste text…", "Claim", _paste,
        hint="Find the figures of a paragraph and the calculation they may make",
    ),
    Command(
        "open-claims", "Open a file of claims…", "Claim", _open,
        hint="CSV with the columns id, result, formula, inputs",
    ),
    Command(
        "project-claim", "Project with these inputs", "Claim", _project, group=1,
        enabled=_can_project,
    ),
    Command(
        "plot-others", "Plot the figures of others", "Claim", plot_others, group=1,
        enabled=shows_claim, also=("dot plot", "register", "originators"),
        hint="A chart for each input that the register has figures of others for",
    ),
    Command(
        "export-check", "Export check…", "Claim", _export, group=1, enabled=shows_claim,
        hint="Markdown, HTML or CSV with everything that a reader needs to repeat the check",
    ),
    Command(
        "remove-claim", "Remove the claim", "Claim",
        remover("claim", claim_in_front, edits.without_claim), group=2, enabled=shows_claim,
    ),
)  # fmt: skip
