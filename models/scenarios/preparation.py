"""A template made ready to run: formulas parsed, units checked, the pace model found."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import numpy as np

from models.errors import FormulaError, ScenarioError, UnitError
from models.formula import parse_formula
from models.quantity import Unit, parse_unit
from models.scenarios.model import ARRIVAL, Line, Model
from models.scenarios.paces import PACES, PaceModel
from models.scenarios.scenario import Scenario
from models.scenarios.template import PathSpec, Template

DAY = parse_unit("day")
DATE = parse_unit("date")
ONE = parse_unit("1")


@lru_cache(maxsize=64)
def model_of(template: Template) -> Model:
    """`template`, checked and ready to run.

    Raises:
        ScenarioError: a unit or a formula cannot be read, a formula names what is neither an
            input nor an output above it, units do not fit, a pace model or the answer is unknown.
    """
    units = {asked.input.name: _unit(template, asked.input.unit) for asked in template.asked}
    if len(units) != len(template.asked):
        raise _wrong(template, "two inputs have the same name")
    pace, readings = None, ()
    if template.path is not None:
        pace = _pace(template, template.path)
        readings = _readings(template, template.path, pace, units)
        _check_history(template, template.path, pace, readings[0].unit / DAY, units)
        units[ARRIVAL] = DAY
    _check_circles(template)
    outputs: list[Line] = []
    for spec in template.outputs:
        if spec.name in units:
            raise _wrong(template, f"the name “{spec.name}” stands for two things")
        line = _line(template, spec.name, spec.formula, units, _unit(template, spec.unit))
        units[spec.name] = line.unit
        outputs.append(replace(line, on_arrival=spec.on_arrival))
    for role in (template.answer, template.sensitivity):
        if role not in {line.name for line in outputs}:
            raise _wrong(template, f"there is no output “{role}”")
    return Model(template, pace, readings, tuple(outputs), units)


def model_for(scenario: Scenario, template: Template) -> Model:
    """The model of `template`, looking back on what `scenario` states was observed.

    Raises:
        ScenarioError: as `model_of`.
    """
    model = model_of(template)
    if model.pace is None or not model.pace.looks_back or template.path is None:
        return model
    stated = scenario.input(template.path.history)
    assert stated is not None  # the scenario was checked against the template
    unit, wanted = model.units[stated.name], model.stock / DAY
    return replace(model, observed=np.array(stated.values) * (unit.factor / wanted.factor))


def _check_circles(template: Template) -> None:
    """No output is defined by itself, be it by way of others."""
    formulas = {spec.name: spec.formula for spec in template.outputs}
    straight: set[str] = set()

    def reached(name: str, on_the_way: tuple[str, ...]) -> None:
        if name in on_the_way:
            circle = (*on_the_way[on_the_way.index(name) :], name)
            how = " by ".join(f"“{each}”" for each in circle)
            raise _wrong(template, f"a circle of definitions: {how}")
        for used in _names(formulas[name]):
            if used in formulas and used not in straight:
                reached(used, (*on_the_way, name))
        straight.add(name)

    for name in formulas:
        reached(name, ())


def _names(formula: str) -> tuple[str, ...]:
    """The names in a formula; what cannot be read is told when it is planned."""
    try:
        return parse_formula(formula).names
    except FormulaError:
        return ()


def _pace(template: Template, path: PathSpec) -> PaceModel:
    for pace in PACES:
        if pace.name == path.model:
            return pace
    raise _wrong(template, f"there is no pace model “{path.model}”")


def _check_history(
    template: Template, path: PathSpec, pace: PaceModel, rate: Unit, units: Mapping[str, Unit]
) -> None:
    """The input that is looked back on is there and measures a pace of the stock."""
    if not pace.looks_back:
        if path.history:
            raise _wrong(template, f"the pace model “{pace.name}” looks back on nothing")
        return
    if path.history not in units:
        raise _wrong(template, f"“history” must name the input that “{pace.name}” looks back on")
    if not units[path.history].fits(rate):
        unit = units[path.history].symbol
        raise _wrong(template, f"“{path.history}” is in {unit}, not in {rate.symbol}")


def _readings(
    template: Template, path: PathSpec, pace: PaceModel, units: Mapping[str, Unit]
) -> tuple[Line, ...]:
    """A line for each reading of the pace model, the stock first, in its own unit."""
    if units.get(path.start) != DATE:
        raise _wrong(template, f"the start “{path.start}” must be an input with unit date")
    formulas = dict(path.readings)
    wanted = [reading.name for reading in pace.readings]
    if set(formulas) != set(wanted):
        raise _wrong(template, f"the pace model “{pace.name}” reads {', '.join(wanted)}")
    stock = _line(template, wanted[0], formulas[wanted[0]], units, None).unit
    return tuple(
        _line(
            template,
            reading.name,
            formulas[reading.name],
            units,
            {"stock": stock, "per day": stock / DAY, "days": DAY, "number": ONE}[reading.measures],
        )
        for reading in pace.readings
    )


def _line(
    template: Template, name: str, text: str, units: Mapping[str, Unit], unit: Unit | None
) -> Line:
    """The formula `text`, checked to give `unit`, or whatever it gives where that is `None`."""
    try:
        formula = parse_formula(text)
        for used in formula.names:
            if used not in units:
                raise _wrong(
                    template,
                    f"the formula of “{name}” names “{used}”, which is neither an input nor an "
                    "output above it",
                )
        natural = formula.unit(units)
    except (FormulaError, UnitError) as error:
        raise _wrong(template, f"the formula of “{name}”: {str(error).rstrip('.')}") from error
    if unit is not None and not natural.fits(unit):
        raise _wrong(template, f"the formula of “{name}” gives {natural.symbol}, not {unit.symbol}")
    return Line(name, formula, unit or natural)


def _unit(template: Template, text: str) -> Unit:
    try:
        return parse_unit(text)
    except UnitError as error:
        raise _wrong(template, str(error).rstrip(".")) from error


def _wrong(template: Template, what: str) -> ScenarioError:
    return ScenarioError(f"The template “{template.name}” cannot be used: {what}.", "template")
