"""Casualties are killed and wounded; deaths are deaths."""

import re
from collections.abc import Iterator

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.points import Points

_SOME = r"(?: (?!(?:where|who|whom|which|that|as|and|but|he|she)\b)[\w.,’'-]*[\w’']){0,5}? "
"""A few words between a verb and its object, none of which begins another clause."""

_MEN = r"(?:soldiers?|troops|servicemen|fighters|men|conscripts|recruits|russians|ukrainians)"

_DEATHS = re.compile(
    r"\b(?:killed|deaths?|dead|(?:died|dies)(?! (?:down|away|out))|fatalit(?:y|ies)|perished"
    # Lives: lost, taken, laid down.
    rf"|(?:lo(?:st|ses?|sing)|cost(?:s|ing)?|claim(?:s|ed|ing)?|took|takes|taken?|gave|laid down)"
    rf"{_SOME}li(?:fe|ves)|li(?:fe|ves)(?: (?:was|were|are|have been|has been))? lost"
    r"|loss of (?:\w+ )?li(?:fe|ves)"
    # To fall is to die of men; towns fall as well, and so do numbers.
    rf"|\d[\d,.]*(?: \w+)? {_MEN} fell(?! (?:back|short|behind|for|ill|by|to|from|into)\b)"
    r"|(?:who|soldiers|troops|men) fell in (?:battle|action|combat)|(?:soldiers?|men) who fell"
    r"|the fallen(?! (?:cit(?:y|ies)|towns?|villages?|settlements?|capitals?|strongholds?|fortress"
    r"|bastions?|positions?|districts?|regions?|territor(?:y|ies)|areas?)\b)"
    r"|fallen (?:soldiers?|troops|fighters|men)"
    rf"|(?:втрати[влт]|втрача|забра[вл]|забира|відда[вл]|обірва[вл]|потеря[лв])\w*{_SOME}(?:житт(?:я|ів)|жизн(?:и|ей))"
    r"|житт(?:я|ів) (?:втрачен|обірван)\w*"
    r"|загибл\w*|загину\w*|гин(?:е|уть|ув|ул[аио])|поляг\w*|полегл\w*|помер(?:л\w*)?|мертвих"
    r"|вбит\w*|убит\w*|погиб\w*|смерт\w*)\b",
    re.IGNORECASE,
)
_WOUNDED = re.compile(r"\b(wounded|injured|casualt\w+|поранен\w*)", re.IGNORECASE)
_COUNTED = re.compile(r"casualt|personnel.loss|losses.of.personnel|втрат|потер", re.IGNORECASE)


def check(drawing: Drawing) -> str:
    """Words of death on figures of casualties, unless the wounded are named beside them."""
    counted = [place for place, each in enumerate(drawing.points) if _counts(drawing, each)]
    for words in _words(drawing, counted):
        found = _DEATHS.search(words)
        if found and not _WOUNDED.search(words):
            return (
                f"“{found[0]}” stands on figures of casualties, which count killed and wounded: "
                "say casualties."
            )
    return ""


def _counts(drawing: Drawing, each: Points) -> bool:
    """Whether the figures are of casualties, by their unit or by the name of their column."""
    unit = drawing.column(each.series).unit or ""
    return bool(_COUNTED.search(unit) or _COUNTED.search(each.series.y.replace("_", " ")))


def _words(drawing: Drawing, counted: list[int]) -> Iterator[str]:
    """What is said of the series `counted`; where others stand beside them, of them alone."""
    spec = drawing.spec
    yield from (drawing.points[place].series.label for place in counted)
    yield from (note.text for note in spec.notes if note.series in counted)
    if counted and len(counted) == len(drawing.points):
        yield from (spec.title, spec.subtitle, spec.note, spec.y.label)


DEATHS = Rule("deaths", check)
