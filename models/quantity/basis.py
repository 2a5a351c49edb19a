"""Basis tags: what a count or an area is a count or an area of, beyond its unit.

A net change and a gross advance are both in km², a claim and an assessment of it as well, and so
are a running total and the amount of one period. They convert, but they do not add.
"""

from __future__ import annotations

import re
from dataclasses import fields
from functools import lru_cache
from typing import Literal

from models.frozen import frozen
from models.late import late

Extent = Literal["", "net", "gross"]
Standing = Literal["", "claimed", "assessed"]
Span = Literal["", "cumulative", "per period"]
Losses = Literal["", "killed", "killed and wounded"]


@frozen
class Basis:
    """What is known of a quantity's basis; an empty tag says nothing.

    `extent`: what was won less what was lost (net), or all that was won (gross). `standing`: what
    a side claims, or what somebody else assesses. `span`: a running total since a beginning, or
    the amount of one period. `losses`: the killed alone, or the wounded with them.
    """

    extent: Extent = ""
    standing: Standing = ""
    span: Span = ""
    losses: Losses = ""

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags there are, in order."""
        return tuple(tag for tag in (getattr(self, each.name) for each in fields(self)) if tag)

    @property
    def text(self) -> str:
        """Such as “gross, assessed, per period”; empty where nothing is known."""
        return ", ".join(self.tags)

    def over(self, other: Basis) -> Basis:
        """These tags, and where one is empty that of `other`."""
        return Basis(
            extent=self.extent or other.extent,
            standing=self.standing or other.standing,
            span=self.span or other.span,
            losses=self.losses or other.losses,
        )

    def plus(self, other: Basis) -> Basis:
        """The basis of a sum of two that `why_not_added` lets pass: what both agree in."""
        span = "cumulative" if "cumulative" in (self.span, other.span) else self.span
        if not (self.span and other.span):
            span = ""
        return Basis(
            extent=self.extent if self.extent == other.extent else "",
            standing=self.standing if self.standing == other.standing else "",
            span=span,
            losses=self.losses if self.losses == other.losses else "",
        )

    def minus(self, other: Basis) -> Basis:
        """The basis of a difference: of two running totals it is the amount between them."""
        both = self.plus(other)
        if self.span == other.span == "cumulative":
            return Basis(both.extent, both.standing, "per period", both.losses)
        return both


NO_BASIS = Basis()


def why_not_added(one: Basis, other: Basis) -> str:
    """Why the two do not add, in words that follow the name of the sum; empty where they do."""
    if {one.extent, other.extent} == {"net", "gross"}:
        return "one is net and one gross: what was lost is left out of only one of them"
    if {one.standing, other.standing} == {"claimed", "assessed"}:
        return "one is claimed by a side and one assessed by others"
    if one.span == other.span == "cumulative":
        return "both are running totals, and what both have counted would count twice"
    if {one.losses, other.losses} == {"killed", "killed and wounded"}:
        return (
            "one counts the killed and one the killed and wounded, and the killed would count twice"
        )
    return ""


def why_not_subtracted(one: Basis, other: Basis) -> str:
    """Why their difference has no meaning; empty where it has one.

    What is claimed less what is assessed is an overstatement, and the killed taken from the killed
    and wounded leave the wounded.
    """
    if {one.extent, other.extent} == {"net", "gross"}:
        return why_not_added(one, other)
    if {one.span, other.span} == {"cumulative", "per period"} and other.span == "cumulative":
        return "a running total is taken from the amount of one period"
    return ""


_WORDS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (name, tag, late(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, tag, words in (
        ("extent", "net", r"net|balance|чист\w+"),
        ("extent", "gross", r"gross|валов\w+"),
        ("standing", "claimed", r"claim(?:s|ed)?|alleged(?:ly)?|заявлен\w+"),
        ("standing", "assessed", r"assess(?:ed|ment)|confirmed|verified|підтверджен\w+"),
        ("span", "cumulative",
         r"cumulative|running total|to date|since the (?:start|beginning)|від початку"),
        ("span", "per period", r"per period|for the period|in the period"),
        ("losses", "killed and wounded",
         r"(?:killed|dead)(?:,| and| or)\s+(?:wounded|injured)\w*|casualties|casualty"),
        ("losses", "killed", r"killed|kia|dead|deaths?|fatalities"),
    )
)  # fmt: skip


@lru_cache(maxsize=4096)
def read_basis(text: str) -> Basis:
    """The tags that the words of `text` give: “net change”, “(claimed)”, “killed and wounded”.

    Where a text names both of a pair nothing is taken from it.
    """
    words = text.replace("_", " ")
    found: dict[str, set[str]] = {}
    for name, tag, pattern in _WORDS:
        if pattern.search(words):
            found.setdefault(name, set()).add(tag)
            if tag == "killed and wounded":
                words = pattern.sub(" ", words)
    tags = {name: next(iter(each)) for name, each in found.items() if len(each) == 1}
    return Basis(**tags)  # pyright: ignore[reportArgumentType]
