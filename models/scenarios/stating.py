"""An input stated in words: `11..18..28`, `11 to 28 @ 90%`, `beta(2, 5) 0..1`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from models.errors import PrintedError, ScenarioError, UnitError
from models.quantity import parse_unit
from models.quantity.calendar import number_of
from models.quantity.typed import NUMERAL, SUCH_AS, typed_number
from models.scenarios.inputs import LEVEL, Input, Shape

NUMBER = re.compile(rf"(?P<number>{NUMERAL})\s*(?P<unit>(?![\d.,]).*)")
"""A number and the unit after it, if there is one."""

NAMED = re.compile(
    r"(?P<shape>fixed|uniform|triangular|pert|normal|lognormal|beta|discrete|empirical)\b(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
BENT = re.compile(r"\(\s*(?P<alpha>[^,()]+),\s*(?P<beta>[^,()]+)\)\s*(?P<range>.*)", re.DOTALL)
LEVELLED = re.compile(r"(?P<range>.*?)@\s*(?P<level>[\d.]+)\s*(?P<percent>%?)\s*", re.DOTALL)

BY_LENGTH: dict[int, Shape] = {1: "fixed", 2: "uniform", 3: "triangular"}
LENGTHS: dict[Shape, int] = {
    "fixed": 1, "uniform": 2, "triangular": 3, "pert": 3, "normal": 2, "lognormal": 2, "beta": 2,
}  # fmt: skip

SHORT = "write one number, low..high, or low..likely..high"


def set_input(input: Input, words: str) -> Input:
    """`input` with the shape and the numbers that `words` state, in the input's unit.

    `A` is fixed, `A..B` uniform, `A..L..B` triangular, `A to B` normal; `pert A..L..B`,
    `lognormal A to B` and so on name the shape, `@ 90%` the share of a bell between its ends.
    `beta(2, 5) A..B` is bent by α and β; `discrete 11: 25%; 18: 75%` has a chance for each value,
    `discrete 11; 18` the same; `empirical 11; 18; 28` are observed values in the order of time.

    Raises:
        ScenarioError: a number, a day or a unit cannot be read.
    """
    named = NAMED.fullmatch(words.strip())
    if named is None:
        return _between(input, words, words, None)
    shape, rest = _shape(named["shape"]), named["rest"].strip()
    if shape == "beta":
        return _bent(input, words, rest)
    if shape in ("discrete", "empirical"):
        return _listed(input, words, rest, shape)
    return _between(input, words, rest, shape)


def _shape(word: str) -> Shape:
    return next(shape for shape in (*LENGTHS, "discrete", "empirical") if shape == word.lower())


def _between(input: Input, words: str, rest: str, shape: Shape | None) -> Input:
    """A shape given by one, two or three numbers, and a level where it is a bell."""
    level = LEVEL
    levelled = LEVELLED.fullmatch(rest)
    if levelled is not None:
        rest = levelled["range"]
        level = _plain(input, levelled["level"]) / (100 if levelled["percent"] else 1)
    ends = re.split(r"\s+to\s+", rest.strip())
    if len(ends) == 2:
        shape = shape or "normal"
    else:
        ends = rest.split("..")
    shape = shape or BY_LENGTH.get(len(ends))
    if shape is None or len(ends) != LENGTHS[shape]:
        raise _unreadable(input, words, SHORT if shape is None else _remedy(shape))
    if levelled is not None and shape not in ("normal", "lognormal"):
        raise _unreadable(input, words, f"a {shape} shape has no level")
    return _stated(input, shape, _values(input, ends), level=level)


def _bent(input: Input, words: str, rest: str) -> Input:
    bent = BENT.fullmatch(rest)
    if bent is None:
        raise _unreadable(input, words, _remedy("beta"))
    ends = re.split(r"\.\.|\s+to\s+", bent["range"].strip() or "0..1")
    if len(ends) != LENGTHS["beta"]:
        raise _unreadable(input, words, _remedy("beta"))
    alpha, beta = _plain(input, bent["alpha"]), _plain(input, bent["beta"])
    return replace(_stated(input, "beta", _values(input, ends)), alpha=alpha, beta=beta)


def _listed(input: Input, words: str, rest: str, shape: Shape) -> Input:
    """Values between semicolons, each with its chance behind a colon where they are discrete."""
    entries = [part.strip() for part in rest.split(";") if part.strip()]
    parts = [entry.split(":") for entry in entries]
    lengths = {len(part) for part in parts}
    if not parts or len(lengths) != 1 or lengths - ({1, 2} if shape == "discrete" else {1}):
        raise _unreadable(input, words, _remedy(shape))
    values = _values(input, [part[0].strip() for part in parts])
    weights = tuple(_chance(input, part[1]) for part in parts) if lengths == {2} else ()
    return replace(_stated(input, shape, ()), values=tuple(values), weights=weights)


def _stated(input: Input, shape: Shape, values: Sequence[float], *, level: float = LEVEL) -> Input:
    """`input` with these numbers alone; what was noted of those before does not hold for them."""
    fields = {1: ("likely",), 2: ("low", "high"), 3: ("low", "likely", "high")}.get(len(values), ())
    cleared = replace(
        input, shape=shape, low=None, likely=None, high=None, values=(), weights=(), alpha=None,
        beta=None, level=level, window=None, note="", source="",
    )  # fmt: skip
    return replace(cleared, **dict(zip(fields, values, strict=False)))


def _values(input: Input, texts: Sequence[str]) -> list[float]:
    """Each number in the input's unit; a unit behind the last one is that of all."""
    read = _day if input.unit == "date" else _number
    *before, last = (text.strip() for text in texts)
    final, unit = read(input, last, "")
    return [read(input, part, unit)[0] for part in before] + [final]


def _chance(input: Input, text: str) -> float:
    percent = text.strip().endswith("%")
    return _plain(input, text.strip().removesuffix("%")) / (100 if percent else 1)


def _plain(input: Input, text: str) -> float:
    """A number without a unit."""
    try:
        return float(typed_number(text))
    except PrintedError:
        raise _unreadable(input, text.strip(), f"write a number {SUCH_AS}") from None


def _remedy(shape: Shape) -> str:
    match shape:
        case "fixed":
            return "write one number"
        case "uniform":
            return "write low..high"
        case "triangular" | "pert":
            return "write low..likely..high"
        case "normal" | "lognormal":
            return f"write {shape} low to high @ 80%"
        case "beta":
            return "write beta(2, 5) low..high"
        case "discrete":
            return "write discrete 11: 25%; 18: 75%, with a chance for each value or for none"
        case "empirical":
            return "write empirical 11; 18; 28"


def _number(input: Input, text: str, unit: str) -> tuple[float, str]:
    """The number of `text` in the input's unit, and the unit that was written, `unit` if none."""
    match = NUMBER.fullmatch(text)
    if match is None:
        raise _unreadable(input, text, f"write a number {SUCH_AS}")
    value = _plain(input, match["number"])
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
