"""A scenario as a template of the user's own: the question with the numbers it has now."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

from models.quantity.calendar import day_of
from models.scenarios.inputs import LEVEL, Input
from models.scenarios.library import template_of
from models.scenarios.scenario import Scenario
from models.scenarios.template import Asked, OutputSpec, Template, Worked
from models.scenarios.template_json import VERSION

_LONGEST_NAME = 60
Plain = Mapping[str, object]


def own_template(scenario: Scenario) -> Template:
    """The template of `scenario` with the inputs and correlations that it states.

    The worked examples go, for they were worked out with other numbers.

    Raises:
        ScenarioError: the scenario's template is not known.
    """
    asked = template_of(scenario)
    return replace(
        asked,
        name=_name(scenario.title),
        title=scenario.title,
        asked=tuple(replace(a, input=scenario.input(a.input.name) or a.input) for a in asked.asked),
        correlations=scenario.correlations,
        worked=(),
    )


def template_text(template: Template) -> str:
    """The JSON of `template`, which `read_template` reads again as the same."""
    path = template.path
    content: dict[str, object] = {
        "name": template.name,
        "version": VERSION,
        "title": template.title,
        "question": template.question,
        "subject": template.subject,
        "source": template.source,
        "note": template.note,
        "inputs": [_input(asked) for asked in template.asked],
    }
    if path is not None:
        content["path"] = {"model": path.model, "start": path.start} | (
            {"history": path.history} if path.history else {}
        ) | {"readings": dict(path.readings)}  # fmt: skip
    content |= {
        "outputs": [_output(spec) for spec in template.outputs],
        "answer": template.answer,
        "sensitivity": template.sensitivity,
        "correlations": [
            {"first": each.first, "second": each.second, "rho": each.rho}
            for each in template.correlations
        ],
        "worked": [_worked(worked) for worked in template.worked],
    }
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _input(asked: Asked) -> Plain:
    input = asked.input
    ends = {
        name: _value(input, getattr(input, name))
        for name in ("low", "likely", "high")
        if getattr(input, name) is not None
    }
    plain: dict[str, object] = {
        "name": input.name,
        "label": input.label,
        "unit": input.unit,
        "shape": input.shape,
        **ends,
    }
    others = {
        "values": list(input.values),
        "weights": list(input.weights),
        "alpha": input.alpha,
        "beta": input.beta,
        "level": input.level if input.level != LEVEL else None,
        "window": _window(input),
        "least": asked.least,
        "most": asked.most,
        "reaches_above": asked.reaches_above,
        "note": input.note,
        "source": input.source,
        "role": input.role,
    }
    return plain | {name: value for name, value in others.items() if value not in (None, "", [])}


def _window(input: Input) -> Plain | None:
    """Where values were read, if straight from a table; steps of the user's stay behind."""
    window = input.window
    if window is None or window.query.steps:
        return None
    source = window.query.source
    place = {"file": source.file, "table": source.table, "column": window.column}
    return place | ({"last": window.last} if window.last else {})


def _value(input: Input, value: float) -> object:
    day = day_of(value) if input.unit == "date" else None
    return day.isoformat() if day else value


def _output(spec: OutputSpec) -> Plain:
    plain: dict[str, object] = {
        "name": spec.name,
        "label": spec.label,
        "unit": spec.unit,
        "formula": spec.formula,
    }
    return plain | ({"on_arrival": True} if spec.on_arrival else {})


def _worked(worked: Worked) -> Plain:
    return {"set": list(worked.sets), "gives": dict(worked.gives)}


def _name(title: str) -> str:
    words = re.sub(r"[^\w]+", "-", title.lower()).strip("-")
    return words[:_LONGEST_NAME].strip("-") or "own"
