"""The templates that come with the program, and the scenario that each starts as."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

from models.bundled import resources
from models.errors import ScenarioError, why_refused
from models.scenarios.checks import check_scenario
from models.scenarios.preparation import model_of
from models.scenarios.scenario import Scenario
from models.scenarios.template import Template
from models.scenarios.template_json import template_from


@cache
def templates() -> tuple[Template, ...]:
    """The bundled templates, by file name.

    Raises:
        ScenarioError: one of them cannot be used; the sentence names the file.
    """
    files = sorted((resources() / "scenarios").glob("*.json"), key=lambda path: path.stem)
    return tuple(read_template(path) for path in files)


def read_template(path: Path) -> Template:
    """The template in the JSON file at `path`, with its formulas, units and inputs checked.

    Raises:
        ScenarioError: it cannot be read or used; the sentence names the file.
    """
    try:
        content: object = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = why_refused(error)
        raise ScenarioError(f"{path.name} cannot be opened: {reason}.") from error
    except json.JSONDecodeError as error:
        raise ScenarioError(
            f"{path.name} is no template: line {error.lineno} is not JSON; correct it."
        ) from error
    except (ValueError, RecursionError) as error:
        raise ScenarioError(
            f"{path.name} is no template: it is not JSON in UTF-8; choose another file."
        ) from error
    template = template_from(content, path.name)
    check_template(template)
    return template


def check_template(template: Template) -> None:
    """Pass if the question can be asked with the template's own numbers.

    Raises:
        ScenarioError: a formula, a unit, an input or a correlation cannot be used.
    """
    model_of(template)
    check_scenario(scenario_from(template), template)


def template_named(name: str) -> Template:
    """The bundled template called `name`.

    Raises:
        ScenarioError: there is none; the sentence lists those there are.
    """
    for template in templates():
        if template.name == name:
            return template
    there = ", ".join(f"“{template.name}”" for template in templates())
    raise ScenarioError(f"There is no template “{name}”; there are {there}.", "template")


def template_of(scenario: Scenario) -> Template:
    """The template that `scenario` answers: its own, or the bundled one that it names.

    Raises:
        ScenarioError: there is none of that name.
    """
    return scenario.own or template_named(scenario.template)


def pace_assumptions(template: Template) -> tuple[str, ...]:
    """What the template's pace model takes for granted, a sentence each."""
    pace = model_of(template).pace
    return pace.assumptions if pace is not None else ()


def scenario_from(template: Template) -> Scenario:
    """A scenario that asks the template's question with the template's own numbers."""
    return Scenario(
        id=template.name,
        title=template.title,
        template=template.name,
        inputs=tuple(asked.input for asked in template.asked),
        correlations=template.correlations,
    )


def new_scenario(template: Template) -> Scenario:
    """As `scenario_from`; one that is not bundled goes along, so that it is found again."""
    made = scenario_from(template)
    return made if template in templates() else replace(made, own=replace(template, worked=()))
