"""A claim with its verdict, and what a reader needs to follow it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from models.claims.claim import Claim
from models.claims.comparison import comparison
from models.claims.holds_if import HoldsIf, holds_if
from models.claims.known import Known
from models.claims.lines import Line, lines
from models.claims.notes import notes
from models.claims.reason import reason, shown
from models.claims.recorded import bases, recorded
from models.claims.slips import Slip, slips
from models.claims.stated import Stated, face_of_result, state
from models.claims.steps import steps
from models.claims.verdict import Verdict, verdict
from models.claims.worked import Worked
from models.errors import FormulaError, SalientError
from models.quantity import Basis, Interval

if TYPE_CHECKING:
    from models.claims.bound import Bound


@dataclass(frozen=True)
class Checked:
    """A checked claim.

    `printed` is the face value of the result, `recomputed` the result for the inputs' face values,
    `low` to `high` what the inputs as printed allow (infinite: without end), all in `unit`. They
    are `None` where there is none: nothing printed, or an `undefined` verdict.
    What takes longer is worked out when it is asked for.
    """

    claim: Claim
    verdict: Verdict
    printed: float | None
    recomputed: float | None
    low: float | None
    high: float | None
    unit: str | None
    fault: str = field(default="", repr=False)
    stated: Stated | None = field(default=None, repr=False)
    known: Sequence[Known] = field(default=(), repr=False)
    bound: tuple[Bound, ...] = field(default=(), repr=False)

    @cached_property
    def worked(self) -> Worked | None:
        """The claim's parts and what came of them; `None` for an undefined one."""
        if self.stated is None or self.recomputed is None or self.low is None or self.high is None:
            return None
        return Worked(self.stated, self.verdict, self.recomputed, Interval(self.low, self.high))

    @cached_property
    def reason(self) -> str:
        """Why the verdict is what it is, in one sentence."""
        return self.fault if self.worked is None else reason(self.worked)

    @cached_property
    def holds_if(self) -> tuple[HoldsIf, ...]:
        """What would make the printed result true, each input solved for alone."""
        return () if self.stated is None else holds_if(self.stated)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The arithmetic line by line, as on paper; none for an undefined claim."""
        if self.worked is None:
            return ()
        of_data = {each.input: each.words for each in self.bound if not each.problem}
        return lines(self.worked, self.bases, of_data)

    @cached_property
    def bases(self) -> Mapping[str, Basis]:
        """What each printed figure is a figure of, as far as it is known; by input, or `result`."""
        if self.stated is None:
            return {}
        return bases(self.stated, recorded(self.stated, self.known))

    @cached_property
    def comparison(self) -> str:
        """How the computed result stands to the printed one, in a few words."""
        return "" if self.worked is None else comparison(self.worked)

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """The arithmetic as a reader would write it on paper, with what rounding leaves open."""
        return steps(self.lines, self.verdict)

    @cached_property
    def slips(self) -> tuple[Slip, ...]:
        """For `contradicts`, the usual slips that would explain the printed result."""
        if self.worked is None or self.verdict != "contradicts":
            return ()
        return slips(self.worked, self.known)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What stands beside the verdict: scopes that differ, sources, inputs not used."""
        if self.stated is None:
            return ()
        return notes(self.stated, recorded(self.stated, self.known), self.bound)


def check(claim: Claim, known: Sequence[Known] = (), bound: tuple[Bound, ...] = ()) -> Checked:
    """The verdict on `claim`; one that cannot be checked is `undefined`, with the reason.

    `known` are published figures among which another scope's figure and scopes are looked for;
    `bound` says where those inputs come from that were read from data.
    """
    stated = None
    try:
        stated = state(claim)
        recomputed = stated.at()
        possible = stated.possible()
        if abs(recomputed) == float("inf") or recomputed != recomputed:
            raise FormulaError(f"“{claim.formula}” gives a number too large to calculate with.")
    except SalientError as error:
        face = stated.result if stated else face_of_result(claim)
        return Checked(
            claim=claim,
            verdict="undefined",
            printed=face.value if face else None,
            recomputed=None,
            low=None,
            high=None,
            unit=stated.unit.symbol if stated else face.unit.symbol if face else None,
            fault=f"{error}{_zeros(stated)}",
            stated=stated,
            known=known,
            bound=bound,
        )
    result = stated.result
    return Checked(
        claim=claim,
        verdict=verdict(result, recomputed, possible),
        printed=result.value if result else None,
        recomputed=recomputed,
        low=possible.low,
        high=possible.high,
        unit=stated.unit.symbol,
        stated=stated,
        known=known,
        bound=bound,
    )


def _zeros(stated: Stated | None) -> str:
    """Which inputs can be 0 as they are printed: where a denominator is, one of them is why."""
    inputs = stated.inputs.items() if stated else ()
    zeros = [f"“{name}” is {shown(printed)}" for name, printed in inputs if printed.value == 0]
    return f" {' and '.join(zeros)}." if zeros else ""
