"""The bundled calculations of the report, each with the verdict that follows by hand."""

import pytest

from models.bundled import locate
from models.claims import check, read_claims
from models.figures import CLAIMS

CHECKED = {claim.id: check(claim) for claim in read_claims(locate(CLAIMS))}


@pytest.mark.parametrize(
    ("id", "verdict", "recomputed"),
    [
        ("S1", "consistent", 100),  # 420,000 / 4,200; at least 420,000 allows 102
        ("S1b", "reproduces", 102.447),  # 427,000 / 4,168
        ("S1c", "contradicts", 118.479),  # 427,000 / 3,604
        ("S2", "contradicts", 19.1290),  # 593 / 31
        ("S2b", "contradicts", 19.1290),
        ("S3", "reproduces", 27.9667),  # 839 / 30
        ("S4", "implied", 0.357143),  # 1 - 18 / 28
        ("S4-isw", "implied", 1 - (593 / 31) / (839 / 30)),  # 32 % slower
        ("S4-economist", "implied", 1 - (589.3 / 31) / (650.4 / 30)),  # 12 %
        ("S4-afp", "implied", 1 - 465 / 725),  # 36 %: thirty days each
        ("S4-liveuamap", "implied", 1 - (419 / 31) / (735.9 / 30)),  # 45 %
        ("S4-deepstate", "implied", 1 - (387.5 / 31) / (725.9 / 30)),  # 48 %
        ("S5-share", "implied", 8559 * 366 / 4200 / 0.75 / 365.25),  # 2.72 years
        ("S5-november", "implied", 629 / 725),  # 87 %
        ("S5", "contradicts", 1.30185),  # 8,559 / 18 / 365.25
        ("S5n", "contradicts", 0.836902),  # 8,559 / 28 / 365.25
        ("S5b", "reproduces", 2.05772),  # 8,559 × 366 / 4,168 / 365.25
        ("S5c", "reproduces", 2.04204),  # 8,559 × 366 / 4,200 / 365.25
        ("S6", "implied", 873_018),  # 8,559 × 102
        ("S7", "implied", 1147.54),  # 420,000 / 366
        ("S8", "implied", 11.4754),  # 4,200 / 366
        ("S9", "implied", 0.141190),  # 593 / 4,200
        ("I6", "reproduces", 16.0645),  # 498 / 31
        ("I8", "reproduces", 98.7093),  # 160,600 / 1,627
        ("A1", "consistent", 3982),  # 1,246 + 477 + 459 + 610 + 725 + 465
        ("M1", "reproduces", 3617),  # 2,400 + 335 + 479 + 211 + 95 + 97
        ("D6", "reproduces", 17.7305),  # 1 - 464 / 564, in %
        ("E1", "reproduces", 88.6804),  # 603,550 × 0.805 / 15 / 365.25
        ("C2", "consistent", 14.2844),  # 10,000 / (23 × 365.25 / 12)
    ],
)
def test_that_a_bundled_calculation_gets_its_verdict(
    id: str, verdict: str, recomputed: float
) -> None:
    assert CHECKED[id].verdict == verdict
    assert CHECKED[id].recomputed == pytest.approx(recomputed, rel=5e-6)


def test_that_every_bundled_calculation_is_listed_above() -> None:
    assert len(CHECKED) == 29
    assert next(iter(CHECKED)) == "S1"
