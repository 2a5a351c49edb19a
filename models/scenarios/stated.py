"""An input in a few words, for captions and forms."""

from models.counted import counted
from models.quantity.calendar import day_of
from models.scenarios.sampling import value_at
from models.scenarios.scenario import Input, Scenario
from models.scenarios.sketch import mass_below
from models.scenarios.template import Template

_FEW = 5
_OF_DATA = 6
"""Digits of a value that was read from data."""


def stated(input: Input) -> str:
    """“18 km²/day”, “11.4 to 28, likely 18 km²/day”, “12 observed values, 3.1 to 28 km²/day”."""
    unit = "" if input.unit in {"1", "date"} else f" {input.unit}"
    if input.shape == "fixed":
        return _number(input, input.likely) + unit
    if input.shape in {"normal", "lognormal"}:
        low, high = _number(input, input.low), _number(input, input.high)
        below = mass_below(input)
        words = f"{low} to {high}{unit} in {100 * input.level:g} of 100 cases ({input.shape}"
        return f"{words}, {below:.1%} below zero)" if below > 0 else f"{words})"
    ends = f"{_number(input, value_at(input, 0.0))} to {_number(input, value_at(input, 1.0))}"
    if input.shape in {"triangular", "pert"}:
        hill = " (PERT)" if input.shape == "pert" else ""
        return f"{ends}, likely {_number(input, input.likely)}{unit}{hill}"
    if input.shape == "beta":
        ends = f"{_number(input, input.low)} to {_number(input, input.high)}"
        return f"{ends}{unit} (beta, α {input.alpha:g}, β {input.beta:g})"
    if input.shape == "discrete":
        return f"{_each(input)}{unit}"
    if input.shape == "empirical":
        return f"{len(input.values)} observed values, {ends}{unit}"
    return ends + unit


def _each(input: Input) -> str:
    """“11 (25 %), 18 (75 %)”, at most five of them."""
    weights = input.weights or (1 / len(input.values),) * len(input.values)
    pairs = [
        f"{_number(input, value)} ({100 * weight:.3g} %)"
        for value, weight in zip(input.values, weights, strict=True)
    ]
    more = f" and {len(pairs) - _FEW} more" if len(pairs) > _FEW else ""
    return f"{', '.join(pairs[:_FEW])}{more}"


def shape_words(input: Input) -> str:
    """What the shape says beside its numbers: “normal: 80 % from low to high; 0.2 % below zero”.

    Empty for a shape whose numbers say all of it.
    """
    parts: list[str] = []
    if input.shape in {"normal", "lognormal"}:
        parts.append(f"{input.shape}: {100 * input.level:g} % of it from low to high")
    elif input.shape == "discrete":
        parts.append(_each(input))
    elif input.shape == "empirical":
        parts.append(f"{counted(len(input.values), 'observed value')}, each as often")
    least = 0.0 if input.unit == "date" else mass_below(input)
    if least:
        parts.append(f"{100 * least:.2g} % below zero")
    return "; ".join(parts)


def typed(input: Input) -> str:
    """The values of a discrete or an empirical input as they are typed."""
    # What somebody typed stays as it is; values of a file are cut to what can be read.
    digits = (
        _OF_DATA
        if input.window is not None and max(map(abs, input.values), default=0) < 1e6
        else 10
    )
    texts = [_typed(value, input.unit, digits) for value in input.values]
    if input.weights:
        pairs = zip(texts, input.weights, strict=True)
        return "; ".join(f"{text}: {100 * weight:.10g}%" for text, weight in pairs)
    return "; ".join(texts)


def _typed(value: float, unit: str, digits: int) -> str:
    day = day_of(value) if unit == "date" else None
    return day.isoformat() if day else f"{value:.{digits}g}"


def assumptions(scenario: Scenario) -> str:
    """Every input with its label: “Area left 8,559 km²; Pace of the advance 18 km²/day; …”."""
    labels = {each.name: each.label or each.name for each in scenario.inputs}
    parts = [f"{labels[each.name]} {stated(each)}" for each in scenario.inputs]
    parts += [
        f"{labels[each.first]} with {labels[each.second]}: rank correlation {each.rho:g}"
        for each in scenario.correlations
        if each.first in labels and each.second in labels
    ]
    return "; ".join(parts)


def sources(scenario: Scenario, template: Template) -> str:
    """The template's source, and that of every input which was stated anew from elsewhere."""
    own = {asked.input.name: asked.input.source for asked in template.asked}
    others = [
        f"{input.label or input.name}: {input.source}"
        for input in scenario.inputs
        if input.source and input.source != own.get(input.name)
    ]
    return "; ".join(part for part in (template.source, *others) if part)


def _number(input: Input, value: float | None) -> str:
    if value is None:
        return "not stated"
    day = day_of(value) if input.unit == "date" else None
    return day.isoformat() if day else f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.0f}"
