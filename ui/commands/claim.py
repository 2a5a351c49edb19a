"""The Claim menu: new claims, files of claims, and on to a scenario."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from models.claims import Claim, check_in_full, read_claims
from models.errors import ExportError
from models.exports.writing import CHECKS, write_checks
from models.figures import register
from models.scenarios import scenario_from, template_named, with_settings
from models.workspace import edits
from ui.claim_data import data_rows
from ui.commands.command import Command
from ui.context import Context
from ui.removal import remove

PRINTED = "result"
"""The part of the Claims tab in which the printed result is written."""
PASTING = "text"
"""The part of the Claims tab on which claims are made from a pasted text."""

_TEMPLATE = "remaining-area"


def _claim(context: Context) -> Claim | None:
    return edits.find(context.session.workspace.claims, context.navigation.at("claims").item)


def _has_claim(context: Context) -> bool:
    return context.navigation.front == "claims" and _claim(context) is not None


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
    """Add the claims of the file at `path` to the workspace.

    Raises:
        SalientError: it cannot be read, or lacks a column.
    """
    claims = read_claims(path)
    before = {claim.id for claim in context.session.workspace.claims}
    workspace = edits.with_claims(context.session.workspace, claims)
    context.session.edit(f"Open {path.name}", workspace)
    added = [claim for claim in workspace.claims if claim.id not in before]
    if added:
        context.navigation.go("claims", added[0].id)
    context.messages.inform(f"{len(added):,} claims of {path.name} were added.")


def _open(context: Context) -> None:
    name, _ = QFileDialog.getOpenFileName(None, "Open a file of claims", "", "CSV (*.csv)")
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
    return _has_claim(context) and bool(_durations(_claim(context)))


def _project(context: Context) -> None:
    claim = _claim(context)
    if claim is None:
        return
    workspace = context.session.workspace
    template = template_named(_TEMPLATE)
    id = edits.fresh_id(_TEMPLATE, workspace.scenarios)
    titled = replace(scenario_from(template), id=id, title=f"{template.title}, as in {claim.id}")
    made = with_settings(titled, template, _durations(claim))
    context.session.edit("Project with a claim’s inputs", edits.with_scenario(workspace, made))
    context.navigation.go("scenario", id)


def export_check(context: Context, path: Path) -> None:
    """Write the check of the claim in front to `path`, as Markdown, HTML or CSV, and say so.

    Raises:
        ExportError: the name ends otherwise, or it cannot be written there.
    """
    claim = _claim(context)
    if claim is None:
        raise ExportError("There is no claim to export; make one first.")
    session = context.session
    figures = register().figures
    checked = check_in_full(claim, session.workspace.claims, figures, session.dataset)
    write_checks([checked], path, figures, data_rows(context, checked))
    context.messages.inform(f"Wrote {path.name}, with all that is needed to repeat the check.")


def _export(context: Context) -> None:
    claim = _claim(context)
    forms = {"Markdown (*.md)": ".md", "HTML page (*.html)": ".html", "CSV (*.csv)": ".csv"}
    suggestion = f"check-{claim.id if claim else ''}.md"
    name, form = QFileDialog.getSaveFileName(
        None, "Export check", suggestion, ";;".join(forms), next(iter(forms))
    )
    if name:
        ends = name.lower().endswith(tuple(CHECKS))
        export_check(context, Path(name if ends else f"{name}{forms.get(form, '.md')}"))


def _remove(context: Context) -> None:
    claim = _claim(context)
    if claim is not None:
        remove(context, "claim", edits.without_claim(context.session.workspace, claim.id))


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
        "export-check", "Export check…", "Claim", _export, group=1, enabled=_has_claim,
        hint="Markdown, HTML or CSV with everything that a reader needs to repeat the check",
    ),
    Command("remove-claim", "Remove the claim", "Claim", _remove, group=2, enabled=_has_claim),
)  # fmt: skip
