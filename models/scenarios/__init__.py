"""Scenarios: stated assumptions in, the whole range of what follows out."""

from importlib import import_module
from typing import TYPE_CHECKING

from models.scenarios.library import (
    new_scenario,
    pace_assumptions,
    read_template,
    scenario_from,
    template_named,
    template_of,
    templates,
)
from models.scenarios.observed import pace_from
from models.scenarios.scenario import Correlation, Input, Scenario
from models.scenarios.settings import with_settings
from models.scenarios.sketch import curve, mass_below
from models.scenarios.stated import assumptions, stated
from models.scenarios.stating import set_input
from models.scenarios.summary import Output
from models.scenarios.template import Template

if TYPE_CHECKING:
    from models.scenarios.engine import numbers, run
    from models.scenarios.result import Result
    from models.scenarios.sensitivity import Swing

__all__ = [
    "Correlation",
    "Input",
    "Output",
    "Result",
    "Scenario",
    "Swing",
    "Template",
    "assumptions",
    "curve",
    "mass_below",
    "new_scenario",
    "numbers",
    "pace_assumptions",
    "pace_from",
    "read_template",
    "run",
    "scenario_from",
    "set_input",
    "stated",
    "template_named",
    "template_of",
    "templates",
    "with_settings",
]

_OF_THE_ENGINE = {"numbers": "engine", "run": "engine", "Result": "result", "Swing": "sensitivity"}


def __getattr__(name: str) -> object:
    # A workspace holds scenarios and is shown before any of them is run.
    if name in _OF_THE_ENGINE:
        return getattr(import_module(f"models.scenarios.{_OF_THE_ENGINE[name]}"), name)
    raise AttributeError(name)
