"""The Scenario menu: new ones, and back to what a template states."""

import re
from dataclasses import replace

from models.scenarios import (
    Scenario,
    Template,
    new_scenario,
    scenario_from,
    template_of,
)
from models.workspace import edits
from ui.commands.command import Command
from ui.context import Context
from ui.removal import remover

CHOOSING = "new"
"""The part of the Scenario tab on which the question of a new one is chosen."""


def _scenario(context: Context) -> Scenario | None:
    item = context.navigation.at("scenario").item
    return edits.find(context.session.workspace.scenarios, item)


def _has_scenario(context: Context) -> bool:
    return context.navigation.front == "scenario" and _scenario(context) is not None


def _new(context: Context) -> None:
    context.navigation.go("scenario", context.navigation.at("scenario").item, CHOOSING)


def add_scenario(context: Context, template: Template) -> None:
    """Add a scenario with the numbers of `template` and go to it."""
    workspace = context.session.workspace
    id = edits.fresh_id(template.name, workspace.scenarios)
    made = replace(new_scenario(template), id=id)
    if id != template.name:
        made = replace(made, title=f"{made.title} ({id.rpartition('-')[2]})")
    context.session.edit("New scenario", edits.with_scenario(workspace, made))
    context.navigation.go("scenario", id)


def _duplicate(context: Context) -> None:
    scenario = _scenario(context)
    if scenario is not None:
        workspace = context.session.workspace
        id = edits.fresh_id(scenario.template, workspace.scenarios)
        number = sum(each.template == scenario.template for each in workspace.scenarios) + 1
        title = re.sub(r" \(\d+\)$", "", scenario.title)
        copy = replace(scenario, id=id, title=f"{title} ({number})")
        context.session.edit("Duplicate the scenario", edits.with_scenario(workspace, copy))
        context.navigation.go("scenario", id)


def _reset(context: Context) -> None:
    scenario = _scenario(context)
    if scenario is not None:
        fresh = scenario_from(template_of(scenario))
        back = replace(scenario, inputs=fresh.inputs, correlations=fresh.correlations)
        workspace = edits.with_scenario(context.session.workspace, back)
        context.session.edit("Back to the template", workspace)


COMMANDS = (
    Command(
        "new-scenario", "New scenario…", "Scenario", _new,
        hint="Choose a question: each says what it answers and what it needs",
    ),
    Command(
        "duplicate-scenario", "Duplicate the scenario", "Scenario", _duplicate,
        enabled=_has_scenario, hint="A copy to change one thing in and to compare with",
    ),
    Command(
        "reset-scenario", "Back to the template’s numbers", "Scenario", _reset,
        enabled=_has_scenario,
    ),
    Command(
        "remove-scenario", "Remove the scenario", "Scenario",
        remover("scenario", _scenario, edits.without_scenario), group=1, enabled=_has_scenario,
    ),
)  # fmt: skip
