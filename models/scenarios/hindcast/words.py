"""What the past says of a method, in sentences that stand beside a forecast."""

from models.quantity.written import number
from models.scenarios.hindcast.hindcast import Hindcast, Tested
from models.scenarios.hindcast.methods import METHODS, Method
from models.scenarios.hindcast.series import month_name
from models.scenarios.template import Template

SHORT, LONG = 1, 12


def method_of(pace: str) -> Method | None:
    """The method that runs the pace model called `pace`, if one can be run from a series."""
    return next((method for method in METHODS if method.pace.name == pace), None)


def pace_of(template: Template) -> str:
    """The name of the template's pace model, empty for a question without a path."""
    return template.path.model if template.path is not None else ""


def beside_forecast(found: Hindcast, template: Template) -> str:
    """“Tested on the past: …”, one sentence for the pace model of `template`."""
    pace = pace_of(template)
    method = method_of(pace)
    if method is None:
        return (
            f"Not tested on the past: “{found.series.column}” does not tell what “{pace}” needs."
            if pace
            else ""
        )
    parts = [
        _inside(each, first=place == 0)
        for place, horizon in enumerate(_ends(found, method))
        if (each := found.of(method.name, horizon)) is not None
    ]
    words = f"Tested on the past ({method.name}, {found.series.title}): {'; '.join(parts)}."
    return words if parts else ""


def caveat(found: Hindcast) -> str:
    """How far the test carries: how many origins, that they overlap, that it is one war."""
    first, last = found.tested[0].origins[[0, -1]].tolist()
    counts = sorted({len(each.origins) for each in found.tested}, reverse=True)
    range_of_counts = f"{counts[-1]} to {counts[0]}" if len(counts) > 1 else f"{counts[0]}"
    return (
        f"{range_of_counts} origins by horizon, the ends of {month_name(first)} to "
        f"{month_name(last)}. Their outcomes overlap, so they count for fewer; they are all of "
        "one war, by one mapper. A range that should hold 8 in 10 is right if it holds about that."
    )


def row(each: Tested) -> tuple[str, ...]:
    """Method, months ahead, origins, inside, coverage, error and bias, as a table shows them."""
    return (
        each.method.name,
        f"{each.horizon}",
        f"{len(each.origins)}",
        f"{each.inside}",
        f"{100 * each.coverage:.0f} %",
        number(each.error, 3),
        number(each.bias, 3),
        number(each.mean_crps, 3),
        number(each.interval_score, 3),
    )


def _ends(found: Hindcast, method: Method) -> tuple[int, ...]:
    horizons = [each.horizon for each in found.tested if each.method.name == method.name]
    return tuple(dict.fromkeys((horizons[0], horizons[-1]))) if horizons else ()


def _inside(each: Tested, *, first: bool) -> str:
    ahead = "one month ahead" if each.horizon == 1 else f"{each.horizon} months ahead"
    what = "forecasts" if first else ""
    words = f"of {len(each.origins)} {what} {ahead} {each.inside} came true within the range for "
    return f"{words}8 in 10 ({100 * each.coverage:.0f} %)".replace("  ", " ")
