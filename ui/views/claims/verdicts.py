"""The entries of the list of claims, each with its verdict once that is known."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from models.claims import Checked, Claim, check
from models.claims.titles import called, captions
from models.claims.words import WORDS
from models.counted import counted
from models.progress import Progress
from models.quantity.written import figure
from ui.jobs import Jobs
from ui.widgets.thing_list import Thing

_TOPIC = "check"
_MANY = 200
"""Claims whose verdicts are not known: more of them are worked out in the background."""


class _Entry(NamedTuple):
    """A claim's entry; `stamp` tells as of which data, 0 where it reads none."""

    claim: Claim
    thing: Thing
    stamp: int = 0


class Verdicts:
    """Keeps an entry for every claim, by identity: a claim is a value that never changes.

    `as_read` gives a claim with what its data say now, as far as they have been read.
    """

    def __init__(
        self, jobs: Jobs, worked_out: Callable[[], None], as_read: Callable[[Claim], Claim]
    ) -> None:
        self._jobs = jobs
        self._worked_out = worked_out
        self._as_read = as_read
        self._entries: dict[int, _Entry] = {}
        self._stamp = 1
        self._captioned: tuple[Claim, ...] = ()
        self._captions: Mapping[str, str] = {}
        self._apart: dict[str, tuple[Thing, Thing]] = {}
        """By id, an entry and the same with the caption that tells it apart."""

    def look_again(self) -> None:
        """Data changed, or were read: what is bound to them may have another verdict."""
        self._stamp += 1

    def things(self, claims: tuple[Claim, ...]) -> tuple[Thing, ...]:
        """The entries of the list; a claim that is the same as before keeps its own.

        Of very many new ones the verdicts come when they have been worked out.
        """
        known, stamp = self._entries, self._stamp
        new = [
            claim
            for claim in claims
            if (entry := known.get(id(claim))) is None
            or not entry.thing.mark
            or entry.stamp not in (0, stamp)
        ]
        if len(new) <= _MANY:
            known.update({id(claim): _entry(claim, self._read(claim), stamp) for claim in new})
        elif not self._jobs.is_running(_TOPIC):
            self._work_out([(claim, self._read(claim)) for claim in new])
        for claim in new:
            known.setdefault(id(claim), _Entry(claim, _thing(claim, None)))
        if len(known) > 2 * len(claims) + _MANY:
            self._entries = {id(claim): known[id(claim)] for claim in claims}
        if claims is not self._captioned:
            self._captioned, self._captions = claims, captions(claims)
        return tuple(self._told_apart(claim, known[id(claim)].thing) for claim in claims)

    def _told_apart(self, claim: Claim, thing: Thing) -> Thing:
        """The entry with a caption that no other has; the same one as long as nothing changes."""
        caption = self._captions.get(claim.id)
        if caption is None:
            return thing
        before = self._apart.get(claim.id)
        if before is None or before[0] is not thing or before[1].caption != caption:
            before = thing, replace(thing, caption=caption, whole=thing.caption)
            self._apart[claim.id] = before
        return before[1]

    def _read(self, claim: Claim) -> Claim:
        return self._as_read(claim) if is_bound(claim) else claim

    def _work_out(self, claims: Sequence[tuple[Claim, Claim]]) -> None:
        stamp = self._stamp

        def work(progress: Progress) -> dict[int, _Entry]:
            found: dict[int, _Entry] = {}
            for place, (claim, read) in enumerate(claims):
                found[id(claim)] = _entry(claim, read, stamp)
                if place % 100 == 0:
                    progress(place / len(claims), f"{place:,} of {counted(len(claims), 'claim')}")
            return found

        def done(found: dict[int, _Entry]) -> None:
            self._entries.update(found)
            self._worked_out()

        def failed(error: Exception) -> None:
            raise error

        self._jobs.start(_TOPIC, "Checking claims", work, done, failed)


def is_bound(claim: Claim) -> bool:
    """Whether a figure of the claim is read from data."""
    return any(each.binding is not None for each in claim.inputs)


def _entry(claim: Claim, read: Claim, stamp: int) -> _Entry:
    """The entry of `claim`, checked as it was `read` from its data."""
    return _Entry(claim, _thing(claim, check(read)), stamp if is_bound(claim) else 0)


def _thing(claim: Claim, checked: Checked | None) -> Thing:
    """The entry of a claim, without a mark while its verdict is not known."""
    title = called(claim)
    if checked is not None and checked.verdict == "implied" and checked.worked is not None:
        title = f"→ {figure(checked.worked.recomputed, checked.worked.stated.unit, 4)}"
    verdict = checked.verdict if checked else ""
    caption = claim.statement or WORDS.get(verdict, "being checked")
    return Thing(claim.id, title, caption, "", verdict)
