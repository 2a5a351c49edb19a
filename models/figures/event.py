"""A settlement that changed hands, and the days on which that was said."""

from datetime import date

from models.frozen import frozen


@frozen
class Word:
    """What one side said of a settlement on a day; `words` is empty where it was “taken”."""

    day: date
    by: str
    words: str = ""


@frozen
class Event:
    """A settlement taken, or said to be taken, with three kinds of date that seldom agree.

    `fight_began` is a day or only a month. `significance` is how the gain was assessed.
    `prewar_population` counts persons, `area` is in km²; both `None` where not known. `as_of` is
    the day of the last word on it.
    """

    settlement: str
    oblast: str
    claimed: Word | None
    acknowledged: Word | None
    assessed: Word | None
    relay: str
    address: str
    fight_began: str = ""
    significance: str = ""
    prewar_population: int | None = None
    area: float | None = None
    note: str = ""
    as_of: str = ""

    def days(self) -> tuple[tuple[str, Word], ...]:
        """The dates there are, each with its kind, the earliest first."""
        kinds = (
            ("claimed", self.claimed),
            ("acknowledged", self.acknowledged),
            ("assessed", self.assessed),
        )
        return tuple(sorted(((k, w) for k, w in kinds if w), key=lambda pair: pair[1].day))
