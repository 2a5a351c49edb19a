"""The check before export: what a reader could be misled by, one rule a file.

No rule stops an export. Its author can let a remark stand with a reason, which stays in the chart.
"""

from collections.abc import Sequence
from dataclasses import replace

from models.charts.annotations import Allowance
from models.charts.drawing import Drawing
from models.charts.lint.as_of import AS_OF
from models.charts.lint.bounds import BOUNDS
from models.charts.lint.colour import COLOUR
from models.charts.lint.deaths import DEATHS
from models.charts.lint.digits import DIGITS
from models.charts.lint.findings import FINDINGS
from models.charts.lint.gaps import GAPS
from models.charts.lint.lint import Rule, Where
from models.charts.lint.log_scale import LOG_SCALE
from models.charts.lint.notes import NOTES
from models.charts.lint.out_of_sight import OUT_OF_SIGHT
from models.charts.lint.part_month import PART_MONTH
from models.charts.lint.parts_cancel import PARTS_CANCEL
from models.charts.lint.parts_missing import PARTS_MISSING
from models.charts.lint.per_area import PER_AREA
from models.charts.lint.projection import PROJECTION
from models.charts.lint.several import SEVERAL
from models.charts.lint.source import SOURCE
from models.charts.lint.two_axes import TWO_AXES
from models.charts.lint.unit import UNIT
from models.charts.lint.units_mixed import UNITS_MIXED
from models.charts.lint.wordless import WORDLESS
from models.charts.lint.zero import ZERO
from models.charts.spec import ChartSpec
from models.frozen import frozen

RULES: tuple[Rule, ...] = (
    SOURCE, AS_OF, FINDINGS, UNIT, UNITS_MIXED, ZERO, OUT_OF_SIGHT, TWO_AXES, PROJECTION, DIGITS,
    COLOUR, DEATHS, PER_AREA, PART_MONTH, GAPS, PARTS_MISSING, PARTS_CANCEL, LOG_SCALE,
    SEVERAL, BOUNDS, WORDLESS, NOTES,
)  # fmt: skip


@frozen
class Remark:
    """What a rule found; `why` is the author's reason to let it stand, `None` while it does not.

    `where`: the place on Data that it speaks of, `None` where it speaks of the chart. `stood`: the
    reason for which it was let stand while it said something else. `found`: whether the check still
    finds it.
    """

    rule: str
    words: str
    why: str | None = None
    where: Where | None = None
    stood: str | None = None
    found: bool = True


def remarks(drawing: Drawing) -> tuple[Remark, ...]:
    """What there is to say about the chart, in the order of the rules."""
    found = ((rule, _said(rule, drawing)) for rule in RULES)
    return tuple(
        answered(drawing.spec, Remark(rule.name, words, where=rule.where(drawing)))
        for rule, words in found
        if words
    )


def remarked_beyond(drawing: Drawing) -> dict[str, str]:
    """What there is to say by columns that a picture of the chart will not carry, by rule."""
    found = ((rule.name, _said(rule, drawing)) for rule in RULES if rule.beyond)
    return {name: words for name, words in found if words}


def lapsed(spec: ChartSpec, found: Sequence[Remark]) -> tuple[Remark, ...]:
    """What was let stand for a reason and is not `found` any more."""
    said = {remark.rule for remark in found}
    return tuple(
        Remark(each.rule, each.words or "A remark that was let stand.", each.why, found=False)
        for each in spec.allowed
        if each.rule not in said
    )


def _said(rule: Rule, drawing: Drawing) -> str:
    """What the rule says, or said before columns that it looks at were left out."""
    return rule.check(drawing) or drawing.outcome.remarked.get(rule.name, "")


def answered(spec: ChartSpec, remark: Remark) -> Remark:
    """The remark with the author's answer, which holds while it says what was answered."""
    answer = next((each for each in spec.allowed if each.rule == remark.rule), None)
    if answer is None:
        return remark
    if answer.words in ("", remark.words):
        return replace(remark, why=answer.why)
    return replace(remark, stood=answer.why)


def open_remarks(found: Sequence[Remark]) -> int:
    """How many of them nobody has let stand."""
    return sum(remark.why is None for remark in found)


def allowing(spec: ChartSpec, remark: Remark, why: str | None) -> ChartSpec:
    """The spec with `remark` let stand for a reason, or not any more with `None`."""
    others = tuple(each for each in spec.allowed if each.rule != remark.rule)
    answer = () if why is None else (Allowance(remark.rule, why, remark.words),)
    return replace(spec, allowed=(*others, *answer))


__all__ = [
    "RULES", "Remark", "Rule", "Where", "allowing", "answered", "lapsed", "open_remarks",
    "remarked_beyond", "remarks",
]  # fmt: skip
