"""Inputs set by words, as on the command line: `pace=11..28`, `share=75%`, `start=2025-01-01`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from models.errors import ScenarioError, UnitError
from models.quantity import parse_unit
from models.scenarios.calendar import number_of
from models.scenarios.checks import check_input, unknown_input
from models.scenarios.scenario import Input, Scenario, Shape
from models.scenarios.template import Template

NUMBER = re.compile(
    r"(?P<number>[-+−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(?P<unit>(?![\d.,]).*)"
)
"""A number with a decimal point, comma groups or not, and the unit after it if there is one."""

SHAPES_BY_LENGTH: dict[int, Shape] = {1: "fixed", 2: "uniform", 3: "triangular"}


def with_settings(scenario: Scenario, template: Template, sets: Sequence[str]) -> Scenario:
    """`scenario` with each input of `sets` stated anew: `name=A`, `name=A..B` or `name=A..L..B`.

    `A` is fixed, `A..B` uniform, `A..L..B` triangular. A number without a unit is in the input's
    own; one with a unit is converted, and a unit behind the last number is that of all.

    Raises:
        ScenarioError: the words cannot be read, the name is unknown, or the input is not usable.
    """
    inputs = {input.name: input for input in scenario.inputs}
    for words in sets:
        name, equals, value = words.partition("=")
        name = name.strip()
        if not equals:
            raise ScenarioError(f"“{words}” sets nothing; write it as input=value.", name or None)
        asked = template.ask(name)
        if asked is None or name not in inputs:
            raise unknown_input(name, template)
        stated = set_input(inputs[name], value)
        check_input(stated, asked)
        inputs[name] = stated
    return replace(scenario, inputs=tuple(inputs.values()))


def set_input(input: Input, words: str) -> Input:
    """`input` with the shape and the numbers that `words` state, in the input's unit.

    Raises:
        ScenarioError: a number, a day or a unit cannot be read.
    """
    parts = [part.strip() for part in words.split("..")]
    shape = SHAPES_BY_LENGTH.get(len(parts))
    if shape is None:
        raise _unreadable(input, words, "write one number, low..high, or low..likely..high")
    read = _day if input.unit == "date" else _number
    *before, last = parts
    final, unit = read(input, last, "")
    values = [read(input, part, unit)[0] for part in before] + [final]
    fields = {
        "fixed": ("likely",),
        "uniform": ("low", "high"),
        "triangular": ("low", "likely", "high"),
    }[shape]
    # What was noted of the numbers before does not hold for these.
    cleared = replace(
        input, shape=shape, low=None, likely=None, high=None, values=(), note="", source=""
    )
    return replace(cleared, **dict(zip(fields, values, strict=True)))


def _number(input: Input, text: str, unit: str) -> tuple[float, str]:
    """The number of `text` in the input's unit, and the unit that was written, `unit` if none."""
    match = NUMBER.fullmatch(text)
    if match is None:
        raise _unreadable(input, text, "write a number with a decimal point")
    value = float(match["number"].replace(",", "").replace("−", "-"))
    written = match["unit"].strip() or unit
    if not written:
        return value, ""
    try:
        given, own = parse_unit(written), parse_unit(input.unit)
    except UnitError as error:
        raise ScenarioError(f"The input “{input.name}”: {error}", input.name) from error
    if not given.fits(own):
        raise _unreadable(input, text, f"it is in {input.unit}")
    return value if given == own else value * given.factor / own.factor, written


def _day(input: Input, text: str, unit: str) -> tuple[float, str]:
    """The day of `text` as days since 1970-01-01."""
    try:
        return number_of(date.fromisoformat(text)), unit
    except ValueError:
        raise _unreadable(input, text, "write a day such as 2025-01-01") from None


def _unreadable(input: Input, text: str, remedy: str) -> ScenarioError:
    return ScenarioError(f"The input “{input.name}” cannot be “{text}”: {remedy}.", input.name)
