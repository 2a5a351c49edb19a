"""What claims are called in a list, so that no two look the same."""

from dataclasses import replace

import pytest

from models.bundled import locate
from models.claims import Claim, read_claims
from models.claims.titles import called, captions
from models.figures import CLAIMS


def claims(*statements: str) -> list[Claim]:
    return [Claim(str(n), "5 km²", "a", (), statement=s) for n, s in enumerate(statements)]


@pytest.mark.parametrize(
    ("statements", "shown"),
    [
        (
            ("The same rate on Ukrainian territory.", "The same rate with whole figures."),
            {"0": "… same rate on Ukrainian territory.", "1": "… same rate with whole figures."},
        ),
        (("In May it rose.", "It fell in June."), {}),
        (("The same all over.", "The same all over. "), {}),  # nothing is left to part them
        (("The same.", "The same."), {"0": "0 · The same.", "1": "1 · The same."}),
        (("", ""), {"0": "0", "1": "1"}),
    ],
)
def test_that_claims_are_told_apart_by_where_their_sentences_part(
    statements: tuple[str, ...], shown: dict[str, str]
) -> None:
    assert {
        id: caption
        for id, caption in captions(claims(*statements)).items()
        if caption != statements[int(id)]
    } == shown


def test_that_no_two_claims_of_the_worked_example_look_the_same_in_a_narrow_list() -> None:
    every = read_claims(locate(CLAIMS))
    told = captions(every)
    seen = [(called(claim), told.get(claim.id, claim.statement)[:26]) for claim in every]
    assert len(seen) == len(set(seen))


def test_that_a_claim_that_prints_nothing_is_called_by_its_formula() -> None:
    claim = Claim("x", "", "area / days", ())
    assert called(claim) == "→ area / days"
    assert called(replace(claim, formula="")) == "New claim"
