"""What the past says of a method, in sentences that stand beside a forecast."""

from collections.abc import Callable

from models.counted import counted
from models.quantity.written import number
from models.scenarios.hindcast.methods import METHODS, Method
from models.scenarios.hindcast.series import month_name
from models.scenarios.hindcast.tested import Hindcast, Tested
from models.scenarios.template import Template


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
    tested = [each for each in found.tested if each.method.name == method.name]
    if not tested:
        return ""
    ends = tuple(dict.fromkeys((tested[0], tested[-1])))
    parts = [_came_true(each, first=place == 0) for place, each in enumerate(ends)]
    return (
        f"Tested on the past as “{method.name}” ({found.series.title}; up to "
        f"{counted(len(tested[0].origins), 'origin')}, which overlap and are of one war): "
        f"{', '.join(parts)}."
    )


def caveat(found: Hindcast) -> str:
    """How far the test carries: how many origins, that they overlap, that it is one war."""
    first, last = found.tested[0].origins[[0, -1]].tolist()
    counts = sorted({len(each.origins) for each in found.tested}, reverse=True)
    origins = counted(counts[0], "origin")
    least = f"{counts[-1]} to " if len(counts) > 1 else ""
    return (
        f"{least}{origins} by horizon, the ends of {month_name(first)} to "
        f"{month_name(last)}. Their outcomes overlap, so they count for fewer; they are all of "
        "one war, by one mapper. A range that should hold 8 in 10 is right if it holds about that."
    )


def by_horizon(found: Hindcast) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """A header, and a row a method: how many outcomes lay in the range, by months ahead."""
    horizons = sorted({each.horizon for each in found.tested})
    header = ("Method", *(_ahead(each) for each in horizons))
    return header, _rows(found, _counted)


def errors_by_horizon(found: Hindcast) -> list[tuple[str, ...]]:
    """A row a method: the mean error and, in brackets, the bias by months ahead."""
    return _rows(found, lambda each: f"{number(each.error, 3)} ({_signed(each.bias)})")


def scores_by_horizon(found: Hindcast) -> list[tuple[str, ...]]:
    """A row a method: CRPS and interval score by months ahead."""
    return _rows(
        found, lambda each: f"{number(each.mean_crps, 3)} · {number(each.interval_score, 3)}"
    )


def _rows(found: Hindcast, words: Callable[[Tested], str]) -> list[tuple[str, ...]]:
    horizons = sorted({each.horizon for each in found.tested})
    names = dict.fromkeys(each.method.name for each in found.tested)
    return [
        (name, *(_cell(found.of(name, horizon), words) for horizon in horizons)) for name in names
    ]


def _cell(each: Tested | None, words: Callable[[Tested], str]) -> str:
    return "–" if each is None else words(each)


def _counted(each: Tested) -> str:
    return f"{each.inside} of {len(each.origins)} ({100 * each.coverage:.0f} %)"


def _signed(value: float) -> str:
    return f"+{number(value, 2)}" if value > 0 else number(value, 2)


def _ahead(horizon: int) -> str:
    return f"{counted(horizon, 'month')} ahead"


def _came_true(each: Tested, *, first: bool) -> str:
    ahead = "one month" if each.horizon == 1 else f"{each.horizon} months"
    counted = f"{each.inside} of {len(each.origins)}"
    share = f"{100 * each.coverage:.0f} %"
    if first:
        return (
            f"{counted} outcomes after {ahead} lay in the range that should hold 8 in 10 ({share})"
        )
    return f"{counted} after {ahead} ({share})"
