"""A template made ready to run: formulas parsed, units checked, the pace model found."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from models.errors import FormulaError, ScenarioError, UnitError
from models.formula import parse_formula
from models.quantity import Unit, parse_unit
from models.scenarios.model import ARRIVAL, Line, Model
from models.scenarios.paces import PACES, PaceModel
from models.scenarios.template import Template

DAY = parse_unit("day")
DATE = parse_unit("date")


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
    if units.get(template.path.start) != DATE:
        raise _wrong(template, f"the start “{template.path.start}” must be an input with unit date")
    pace = _pace(template)
    readings = _readings(template, pace, units)
    units[ARRIVAL] = DAY
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


def _pace(template: Template) -> PaceModel:
    for pace in PACES:
        if pace.name == template.path.model:
            return pace
    raise _wrong(template, f"there is no pace model “{template.path.model}”")


def _readings(template: Template, pace: PaceModel, units: Mapping[str, Unit]) -> tuple[Line, ...]:
    """A line for each reading of the pace model, the stock first, in its own unit."""
    formulas = dict(template.path.readings)
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
            stock / DAY if reading.per_day else stock,
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
