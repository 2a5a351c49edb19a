"""Classes that never change: what a dataclass that is frozen and has slots does, they do."""

import copy
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace

import pytest

from models.frozen import frozen


@frozen
class Reading:
    """An amount of a day."""

    day: str
    amount: float = 593.0
    notes: list[str] = field(default_factory=list[str])
    line: int = field(default=0, compare=False, repr=False)


@frozen
class Checked:
    """A class that looks at what it is given."""

    share: float

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise ValueError(self.share)


@frozen(eq=False)
class Held:
    """A class whose content is not compared."""

    amounts: tuple[float, ...] = ()


@frozen
class Single:
    """A class of one number."""

    amount: float


@frozen
class Nothing:
    """A class without content."""


@frozen
class Named:
    """A class that tells itself in its own words."""

    name: str

    def __repr__(self) -> str:  # pyright: ignore[reportImplicitOverride]
        return f"called {self.name}"


@frozen
class Pair(Reading):
    """A class with the content of another and more."""

    other: str = ""


def test_that_content_is_given_by_place_or_name_with_defaults() -> None:
    made = Reading("2024-12-31", notes=["assessed"])
    assert (made.day, made.amount, made.notes, made.line) == ("2024-12-31", 593.0, ["assessed"], 0)
    assert Reading("a").notes is not Reading("a").notes
    with pytest.raises(TypeError, match="day"):
        Reading()  # pyright: ignore[reportCallIssue]
    with pytest.raises(TypeError, match="unknown"):
        Reading("a", unknown=1)  # pyright: ignore[reportCallIssue]


def test_that_content_is_equal_where_all_that_counts_is() -> None:
    one, same = Reading("a", 1.0, [], 5), Reading("a", 1, [], 7)
    assert one == same
    assert one != Reading("a", 2.0)
    assert one != ("a", 1.0, [])
    assert Pair("a") != Reading("a")
    assert hash(Checked(0.5)) == hash(Checked(0.5))
    assert len({Checked(0.5), Checked(0.5), Checked(0.25)}) == 2
    assert Nothing() == Nothing()
    missing = float("nan")  # as in a tuple, the same one is equal to itself
    assert Reading("a", missing) == Reading("a", missing)
    assert Single(missing) == Single(missing)


def test_that_without_comparison_each_is_equal_to_itself_only() -> None:
    one = Held((1.0,))
    assert one == one
    assert one != Held((1.0,))
    assert len({one, Held((1.0,))}) == 2


def test_that_nothing_can_be_changed_added_or_taken_away() -> None:
    made = Reading("a")
    with pytest.raises(FrozenInstanceError, match="day"):
        made.day = "b"  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(FrozenInstanceError, match="more"):
        made.more = 1  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(FrozenInstanceError, match="day"):
        del made.day  # pyright: ignore[reportAttributeAccessIssue]
    assert not hasattr(made, "__dict__")


def test_that_it_is_looked_at_after_it_was_made() -> None:
    with pytest.raises(ValueError, match=r"1\.5"):
        Checked(1.5)
    with pytest.raises(ValueError, match=r"1\.5"):
        replace(Checked(0.5), share=1.5)


def test_that_it_tells_its_content_or_what_it_says_itself() -> None:
    assert repr(Reading("a", 1.0)) == "Reading(day='a', amount=1.0, notes=[])"
    assert repr(Named("b")) == "called b"


def test_that_it_can_be_copied_kept_and_taken_apart() -> None:
    made = Pair("a", 1.0, ["n"], 3, "c")
    for again in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301
        assert again == made
        assert (again.line, again.other) == (3, "c")
    assert replace(made, day="b").day == "b"
    assert [each.name for each in fields(made)] == ["day", "amount", "notes", "line", "other"]
    match made:
        case Pair(day, amount):
            assert (day, amount) == ("a", 1.0)


@pytest.mark.parametrize("other", [field(kw_only=True), field(default=1, init=False)])
def test_that_fields_which_cannot_be_given_by_place_are_refused(other: object) -> None:
    body = {"__annotations__": {"amount": "int"}, "__doc__": "A class.", "amount": other}
    with pytest.raises(TypeError, match="Every field of Odd"):
        frozen(type("Odd", (), body))
