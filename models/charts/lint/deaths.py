"""Casualties are killed and wounded; deaths are deaths."""

import re

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule

_DEATHS = re.compile(
    r"\b(killed|deaths?|dead|died|dies|fatalit(?:y|ies)|fallen|загибл\w*|вбит\w*|убит\w*|смерт\w*)",
    re.IGNORECASE,
)
_WOUNDED = re.compile(r"\b(wounded|injured|casualt\w+|поранен\w*)", re.IGNORECASE)


def check(drawing: Drawing) -> str:
    """Words of death on figures of casualties, unless the wounded are named beside them."""
    units = {drawing.column(each.series).unit or "" for each in drawing.points}
    names = {each.series.y for each in drawing.points}
    counted = any("casualt" in text.casefold() for text in (*units, *names))
    if not counted:
        return ""
    spec = drawing.spec
    labels = [each.series.label for each in drawing.points]
    notes = [note.text for note in spec.notes]
    for words in (spec.title, spec.subtitle, spec.note, spec.y.label, *labels, *notes):
        found = _DEATHS.search(words)
        if found and not _WOUNDED.search(words):
            return (
                f"“{found[0]}” stands on figures of casualties, which count killed and wounded: "
                "say casualties."
            )
    return ""


DEATHS = Rule("deaths", check)
