"""What must hold of every verdict, whatever the numbers."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.claims import Claim, ClaimInput, check

sizes = st.floats(0.5, 900_000)
digits = st.integers(2, 6)


def as_printed(value: float, significant: int) -> str:
    """`value` rounded to so many significant digits, as a newspaper writes it."""
    places = significant - 1 - math.floor(math.log10(abs(value)))
    return f"{round(value, places):,.{max(0, places)}f}"


def rounding_contradicts(casualties: float, area: float, shown: tuple[int, int, int]) -> bool:
    """Whether figures that are rightly rounded, each by itself, are said to contradict."""
    claim = Claim(
        "1",
        f"{as_printed(casualties / area, shown[0])} casualties/km²",
        "casualties / area",
        (
            ClaimInput("casualties", f"{as_printed(casualties, shown[1])} casualties"),
            ClaimInput("area", f"{as_printed(area, shown[2])} km²"),
        ),
    )
    return check(claim).verdict not in ("reproduces", "truncated", "consistent")


@given(sizes, sizes, st.tuples(digits, digits, digits))
@settings(max_examples=300)
def test_that_rounding_never_fakes_a_contradiction(
    casualties: float, area: float, shown: tuple[int, int, int]
) -> None:
    assert not rounding_contradicts(casualties, area, shown)


@pytest.mark.slow
@given(sizes, sizes, st.tuples(digits, digits, digits))
@settings(max_examples=20_000)
def test_that_rounding_never_fakes_a_contradiction_in_many_cases(
    casualties: float, area: float, shown: tuple[int, int, int]
) -> None:
    assert not rounding_contradicts(casualties, area, shown)


@given(
    st.integers(1, 100_000),
    st.integers(1, 400),
    st.integers(1, 500),
    st.sampled_from([("km²", 1), ("ha", 100), ("m²", 1_000_000)]),
    st.sampled_from([("days", 1), ("hours", 24)]),
)
@settings(max_examples=200)
def test_that_the_verdict_does_not_change_with_the_unit(
    area: int, days: int, pace: int, area_in: tuple[str, int], time_in: tuple[str, int]
) -> None:
    result = f"{pace} km²/day"
    inputs = (ClaimInput("area", f"={area} km²"), ClaimInput("time", f"={days} days"))
    otherwise = (
        ClaimInput("area", f"={area * area_in[1]} {area_in[0]}"),
        ClaimInput("time", f"={days * time_in[1]} {time_in[0]}"),
    )
    one = check(Claim("1", result, "area / time", inputs))
    other = check(Claim("1", result, "area / time", otherwise))
    assert one.verdict == other.verdict
    assert one.recomputed == pytest.approx(other.recomputed, rel=1e-12)


@given(sizes, sizes, st.floats(0.01, 3))
@settings(max_examples=200)
def test_that_with_the_value_solved_for_the_claim_reproduces(
    casualties: float, area: float, off: float
) -> None:
    def claim(casualties_text: str, area_text: str) -> Claim:
        return Claim(
            "1",
            f"{as_printed(casualties / area * off, 3)} casualties/km²",
            "casualties / area",
            (ClaimInput("casualties", casualties_text), ClaimInput("area", area_text)),
        )

    people, ground = f"={casualties:.6f} casualties", f"={area:.6f} km²"
    solved = {each.input: each.value for each in check(claim(people, ground)).holds_if}
    assert set(solved) == {"casualties", "area"}
    assert check(claim(f"={solved['casualties']:.9f} casualties", ground)).verdict == "reproduces"
    assert check(claim(people, f"={solved['area']:.9f} km²")).verdict == "reproduces"
