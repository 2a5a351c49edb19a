"""What a verdict is called: by what stands behind it, not by its name alone."""

from dataclasses import replace
from datetime import date

import pytest

from models.claims import Claim, ClaimInput, check
from models.claims.binding import Binding
from models.claims.words import called, meaning


def claim(result: str, casualties: str, area: str = "≈4,200 km²") -> Claim:
    inputs = (ClaimInput("casualties", casualties), ClaimInput("area", area))
    return Claim("x", result, "casualties / area", inputs)


@pytest.mark.parametrize(
    ("result", "casualties", "words"),
    [
        ("100 casualties/km²", "420,000 casualties", "reproduces"),
        # 415,000 to 425,000 over 4,150 to 4,250 km² are 97.6 to 102.4.
        ("≈102 casualties/km²", "420,000 casualties", "consistent within rounding"),
        ("≈102 casualties/km²", ">420,000 casualties", "consistent, but only by an open bound"),
        ("900 casualties/km²", ">420,000 casualties", "consistent, but only by an open bound"),
        ("900 casualties/km²", "420,000 casualties", "contradicts its own figures"),
    ],
)
def test_that_a_bound_without_an_end_is_not_called_rounding(
    result: str, casualties: str, words: str
) -> None:
    assert called(check(claim(result, casualties))) == words


def test_that_figures_read_from_data_are_not_called_the_claim_s_own() -> None:
    made = claim("900 casualties/km²", "420,000 casualties")
    binding = Binding("losses", "losses", "personnel", date(2024, 1, 1), date(2024, 12, 31))
    first = replace(made.inputs[0], binding=binding)
    checked = check(replace(made, inputs=(first, made.inputs[1])))
    assert called(checked) == "does not hold with these figures"
    assert "in place of the printed ones" in meaning(checked)
