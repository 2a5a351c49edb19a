"""The entries of the list of claims, each with its verdict once that is known."""

from collections.abc import Callable, Sequence

from models.claims import Checked, Claim, check
from models.claims.words import WORDS
from models.progress import Progress
from models.quantity.written import figure
from ui.jobs import Jobs
from ui.widgets.thing_list import Thing

_TOPIC = "check"
_MANY = 200
"""Claims whose verdicts are not known: more of them are worked out in the background."""


class Verdicts:
    """Keeps an entry for every claim, by identity: a claim is a value that never changes."""

    def __init__(self, jobs: Jobs, worked_out: Callable[[], None]) -> None:
        self._jobs = jobs
        self._worked_out = worked_out
        self._things: dict[int, tuple[Claim, Thing]] = {}

    def things(self, claims: tuple[Claim, ...]) -> tuple[Thing, ...]:
        """The entries of the list; a claim that is the same as before keeps its own.

        Of very many new ones the verdicts come when they have been worked out.
        """
        known = self._things
        unmarked = (None, Thing("", ""))
        new = [claim for claim in claims if not known.get(id(claim), unmarked)[1].mark]
        if len(new) <= _MANY:
            known.update({id(claim): (claim, _thing(claim, check(claim))) for claim in new})
        elif not self._jobs.is_running(_TOPIC):
            self._work_out(new)
        for claim in new:
            known.setdefault(id(claim), (claim, _thing(claim, None)))
        if len(known) > 2 * len(claims) + _MANY:
            self._things = {id(claim): known[id(claim)] for claim in claims}
        return tuple(known[id(claim)][1] for claim in claims)

    def _work_out(self, claims: Sequence[Claim]) -> None:
        def work(progress: Progress) -> dict[int, tuple[Claim, Thing]]:
            found: dict[int, tuple[Claim, Thing]] = {}
            for place, claim in enumerate(claims):
                found[id(claim)] = (claim, _thing(claim, check(claim)))
                if place % 100 == 0:
                    progress(place / len(claims), f"{place:,} of {len(claims):,} claims")
            return found

        def done(found: dict[int, tuple[Claim, Thing]]) -> None:
            self._things.update(found)
            self._worked_out()

        def failed(error: Exception) -> None:
            raise error

        self._jobs.start(_TOPIC, "Checking claims", work, done, failed)


def _thing(claim: Claim, checked: Checked | None) -> Thing:
    """The entry of a claim, without a mark while its verdict is not known."""
    title = claim.result or (f"→ {claim.formula}" if claim.formula else "New claim")
    if checked is not None and checked.verdict == "implied" and checked.worked is not None:
        title = f"→ {figure(checked.worked.recomputed, checked.worked.stated.unit, 4)}"
    verdict = checked.verdict if checked else ""
    caption = claim.statement or WORDS.get(verdict, "being checked")
    return Thing(claim.id, title, caption, "", verdict)
