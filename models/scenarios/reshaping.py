"""An input in another shape, with its numbers carried over so that nothing is typed again."""

from dataclasses import replace

from models.scenarios.inputs import Input, Shape
from models.scenarios.sampling import value_at

MIDDLE = 0.5
ROOM = 0.25
DAYS = 30.0


def reshaped(input: Input, shape: Shape) -> Input:
    """`input` as `shape`: ends, middle or values are those of the shape before, where it has them.

    What was noted of the numbers before does not hold for these, so note and source go.
    """
    if shape == input.shape:
        return input
    low, likely, high = _ends(input)
    cleared = replace(
        input, shape=shape, low=None, likely=None, high=None, values=(), weights=(), alpha=None,
        beta=None, window=None, note="", source="",
    )  # fmt: skip
    match shape:
        case "fixed":
            return replace(cleared, likely=likely)
        case "uniform" | "normal" | "lognormal":
            return replace(cleared, low=low, high=high)
        case "triangular" | "pert":
            return replace(cleared, low=low, likely=likely, high=high)
        case "beta":
            return replace(cleared, low=low, high=high, alpha=2.0, beta=2.0)
        case "discrete" | "empirical":
            # What was observed stays observed, and a few values stay the values they are.
            values = input.values or tuple(dict.fromkeys((low, likely, high)))
            return replace(cleared, values=values)


def _ends(input: Input) -> tuple[float, float, float]:
    """Low, likely and high; for one value alone, with some room around it."""
    if input.shape == "fixed":
        likely = input.likely or 0.0
        room = DAYS if input.unit == "date" else abs(likely) * ROOM
        return likely - room, likely, likely + room
    if input.values:
        return min(input.values), value_at(input, MIDDLE), max(input.values)
    assert input.low is not None
    assert input.high is not None
    likely = input.likely if input.likely is not None else value_at(input, MIDDLE)
    return input.low, likely, input.high


def within(input: Input, least: float | None, most: float | None) -> Input:
    """`input` with its stated numbers drawn inside the bounds that its question sets."""

    def bounded(value: float) -> float:
        value = value if least is None else max(value, least)
        return value if most is None else min(value, most)

    ends = {name: getattr(input, name) for name in ("low", "likely", "high")}
    return replace(
        input,
        **{name: None if value is None else bounded(value) for name, value in ends.items()},
        values=tuple(map(bounded, input.values)),
    )
