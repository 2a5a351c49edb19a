"""What charts are called in a list of them, so that they can be told from each other."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence

from models.charts.marks import MARKS
from models.charts.names import spaced
from models.charts.outcome import Chart
from models.frozen import frozen

_MARKS = {mark.name: mark.words for mark in MARKS}


@frozen
class Listed:
    """A chart in a list: its name, and a second line that tells it from others of that name."""

    name: str
    caption: str


def listed(
    charts: Sequence[Chart], titles: Sequence[str], opened: Collection[str] = ()
) -> tuple[Listed, ...]:
    """The charts in their order; `titles` are those that their pictures bear.

    The charts are whole: every step that leads to their rows is in their queries. `opened`: the
    ids of those that came out of pictures.
    """
    names = [
        title or chart.spec.subtitle or "Untitled chart"
        for chart, title in zip(charts, titles, strict=True)
    ]
    captions = [_caption(chart) for chart in charts]
    for place, chart in enumerate(charts):
        if chart.id in opened and names.count(names[place]) > 1:
            captions[place] = f"From the picture · {captions[place]}"
    for more in (_steps, _size):
        captions = _told_apart(charts, names, captions, more)
    every = Counter(zip(names, captions, strict=True))
    met: Counter[tuple[str, str]] = Counter()
    found: list[Listed] = []
    for key in zip(names, captions, strict=True):
        met[key] += 1
        several = f" · {met[key]} of {every[key]}" if every[key] > 1 else ""
        found.append(Listed(key[0], f"{key[1]}{several}"))
    return tuple(found)


def _told_apart(
    charts: Sequence[Chart],
    names: Sequence[str],
    captions: Sequence[str],
    more: Callable[[Chart], str],
) -> list[str]:
    """The captions, with more in those that stand twice under one name, where it differs there."""
    groups: dict[tuple[str, str], list[int]] = {}
    for place, key in enumerate(zip(names, captions, strict=True)):
        groups.setdefault(key, []).append(place)
    found = list(captions)
    for places in groups.values():
        words = {place: more(charts[place]) for place in places}
        if len(set(words.values())) > 1:
            for place, told in words.items():
                found[place] = f"{found[place]} · {told}" if told else found[place]
    return found


def _caption(chart: Chart) -> str:
    """“Line · Russia losses equipment”, or “Line, Band · 3 series”."""
    marks = ", ".join(dict.fromkeys(_MARKS.get(s.mark, s.mark) for s in chart.spec.series))
    if len(chart.spec.series) != 1:
        return f"{marks} · {len(chart.spec.series)} series".removeprefix(" · ")
    tables = "; ".join(dict.fromkeys(spaced(query.source.table) for _, query in chart.queries))
    return f"{marks} · {tables}" if tables else marks


def _steps(chart: Chart) -> str:
    return ", ".join(spaced(step.words()) for _, query in chart.queries for step in query.steps)


def _size(chart: Chart) -> str:
    return f"{chart.spec.size.width} × {chart.spec.size.height}"
