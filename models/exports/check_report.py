"""What a reader needs to repeat a check, in parts that each form of export sets in its own way."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from models.claims import Checked, WithFigure, durations, sources_in_words, with_others
from models.claims.words import called, meaning
from models.figures.figure import Figure
from models.figures.grade import NO_GRADE
from models.figures.grading_words import graded
from models.frozen import frozen
from models.quantity import Printed, parse_unit
from models.quantity.basis import NO_BASIS
from models.quantity.unit import ONE
from models.quantity.written import figure, span

if TYPE_CHECKING:
    from models.claims.by_dataset import WithData

RULES = (
    "A printed number stands for every value within half a unit of its last significant digit; "
    "trailing zeros of a whole number are not significant, but at least two digits always are. "
    "“About” is shown and does not widen; “more than” and “at least” leave the upper end open, "
    "“under” and “up to” the lower; “nearly” is from nine tenths of the number up to it; a number "
    "after “=” is exact. A year is 365.25 days."
)
"""How the intervals are read; stands at the end of every export."""


@frozen
class Part:
    """A table under a heading; the first of `rows` names the columns where `headed`."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    headed: bool = False


@frozen
class Report:
    """One check: the printed result with its verdict, why, and the parts."""

    title: str
    reason: str
    parts: tuple[Part, ...]


def report(
    checked: Checked, figures: Sequence[Figure] = (), data: "Sequence[WithData]" = ()
) -> Report:
    """The check as a report; a part that would be empty is left out.

    `figures` are the published ones of which it says what the claim becomes with each, `data`
    the checks with what loaded tables say.
    """
    printed = checked.claim.result or "No result is printed"
    return Report(
        title=f"{printed}: {called(checked)}",
        reason=checked.reason,
        parts=tuple(
            part for part in _parts(checked, figures, data) if len(part.rows) > part.headed
        ),
    )


def _parts(
    checked: Checked, figures: Sequence[Figure], data: "Sequence[WithData]"
) -> Iterator[Part]:
    claim = checked.claim
    stated = (
        ("Says", claim.statement),
        ("Claimant", claim.claimant),
        ("As of", claim.as_of),
        ("Source", claim.source),
        ("Printed result", claim.result),
        ("Formula", claim.formula),
        ("Row", claim.id),
    )
    yield Part("As printed", tuple(pair for pair in stated if pair[1]))
    head = ("Input", "Printed", "Stands for", "Is", "Graded", "Source")
    yield Part("Inputs", (head, *_inputs(checked)), True)
    yield Part("Arithmetic", tuple((step,) for step in checked.steps))
    yield Part("Verdict", tuple(_verdict(checked)))
    yield Part(
        "What would make it true",
        (("Input", "Value", "Still printed so"), *_holds(checked)),
        True,
    )
    others = with_others(checked, figures)
    rows = (("Input", "Figure of", "Printed", "Scope", "Is", "Graded", "Rests on", "Gives",
             "Verdict", "Source"), *map(_other, others))  # fmt: skip
    yield Part("With the figures of others", rows, True)
    sources = sources_in_words(checked, others, figures)
    yield Part("Independent sources", ((sources,),) if sources else ())
    own = [each for each in data if each.checked.claim.id == checked.claim.id]
    loaded = (("Input", "Value", "Read from", "Gives", "Verdict"), *map(_of_data, own))
    yield Part("With the data that are loaded", loaded, True)
    paces = (("Period", "Pace of", "Pace", "Scope", "Takes"),)
    yield Part("How long, by pace chosen", (*paces, *_paces(checked, figures)), True)
    yield Part("What would explain the difference", tuple((slip.text,) for slip in checked.slips))
    yield Part("How far it is trusted", tuple(_grades(checked)))
    yield Part("To keep in mind", tuple((note,) for note in checked.notes))


def _inputs(checked: Checked) -> Iterator[tuple[str, ...]]:
    read: Mapping[str, Printed] = checked.stated.inputs if checked.stated else {}
    of_data = {each.input: each.words for each in checked.bound}
    for each in checked.claim.inputs:
        printed = read.get(each.name)
        ends = span(printed.low, printed.high, printed.unit, 12) if printed else ""
        basis = checked.bases.get(each.name, NO_BASIS).text
        source = of_data.get(each.name) or each.source or checked.claim.source
        yield each.name, each.text, ends, basis, each.grade.code, source


def _verdict(checked: Checked) -> Iterator[tuple[str, str]]:
    yield "Verdict", f"{checked.verdict}: {meaning(checked)}"
    worked = checked.worked
    if worked is None:
        return
    unit, possible = worked.stated.unit, worked.possible
    yield "Computed", figure(worked.recomputed, unit)
    yield "The inputs allow", span(possible.low, possible.high, unit)
    if checked.comparison:
        yield "Compared", checked.comparison


def _holds(checked: Checked) -> Iterator[tuple[str, ...]]:
    for each in checked.holds_if:
        unit = parse_unit(each.unit)
        yield each.input, figure(each.value, unit), span(each.low, each.high, unit)


def _other(each: WithFigure) -> tuple[str, ...]:
    made = each.figure
    apart = f", {each.apart}" if each.apart else ""
    return (
        each.input, made.originator, made.printed.text, f"{made.scope}{apart}", made.basis.text,
        made.grade.code, made.group, _gives(each.checked), each.checked.verdict, made.address,
    )  # fmt: skip


def _of_data(each: "WithData") -> tuple[str, ...]:
    amount = each.bound.amount
    value = figure(amount.value, amount.unit, 15) if amount else ""
    return each.input, value, each.bound.words, _gives(each.checked), each.checked.verdict


def _gives(checked: Checked) -> str:
    worked = checked.worked
    return figure(worked.recomputed, worked.stated.unit) if worked else ""


def _grades(checked: Checked) -> Iterator[tuple[str, ...]]:
    """A row a judgement: a likelihood and a confidence level never share a sentence."""
    claim = checked.claim
    for name, grade in (
        ("claim", claim.grade),
        *((each.name, each.grade) for each in claim.inputs),
    ):
        if grade != NO_GRADE:
            yield from ((name, sentence) for sentence in graded(grade))


def _paces(checked: Checked, figures: Sequence[Figure]) -> Iterator[tuple[str, ...]]:
    unit = checked.stated.unit if checked.stated else ONE
    for row in durations(checked, figures):
        times = " and ".join(figure(value, unit, 4) for value in row.values)
        yield row.period, row.who, " and ".join(row.paces), row.scope, times
