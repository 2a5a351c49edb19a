"""One row of a register's CSV, as text, into one value."""

from datetime import date

from models.figures.event import Event, Word
from models.figures.figure import Figure, Period
from models.figures.grade import CONFIDENCES, CREDIBILITIES, RELIABILITIES, Grade
from models.figures.objective import Objective
from models.figures.records import one_of
from models.figures.source import Source
from models.quantity import read_basis, read_printed

Row = dict[str, str]


def figure(row: Row) -> Figure:
    """A figure of `figures.csv`. Raises KeyError, ValueError, PrintedError or UnitError."""
    return Figure(
        id=row["id"],
        quantity=row["quantity"],
        printed=read_printed(row["printed"]),
        period=Period(
            first=_day_or_none(row["period_start"]), last=_day_or_none(row["period_end"])
        ),
        scope=row["scope"],
        originator=row["originator"],
        relay=row["relay"],
        address=row["address"],
        as_of=row["as_of"],
        party=row["party"],
        note=row["note"],
        basis=read_basis(row["basis"]),
        group=row["group"],
        grade=Grade(
            reliability=one_of(RELIABILITIES, row["reliability"]),
            credibility=one_of(CREDIBILITIES, row["credibility"]),
            confidence=one_of(CONFIDENCES, row["confidence"]),
        ),
    )


def event(row: Row) -> Event:
    """An event of `events.csv`. Raises KeyError or ValueError."""
    people, area = row["prewar_population"], row["area_km2"]
    return Event(
        settlement=row["settlement"],
        oblast=row["oblast"],
        claimed=_word(row["claimed"], "Russia"),
        acknowledged=_word(row["acknowledged"], "Ukraine", row["acknowledged_words"]),
        assessed=_word(row["assessed"], row["assessed_by"], row["assessed_words"]),
        relay=row["relay"],
        address=row["address"],
        fight_began=row["fight_began"],
        significance=row["significance"],
        prewar_population=int(people) if people else None,
        area=float(area) if area else None,
        note=row["note"],
        as_of=row["as_of"],
    )


def objective(row: Row) -> Objective:
    """An objective of `objectives.csv`. Raises KeyError, ValueError, PrintedError or UnitError."""
    return Objective(
        id=row["id"],
        objective=row["objective"],
        actor=row["actor"],
        stated_by=row["stated_by"],
        relay=row["relay"],
        deadline=_day(row["deadline"]),
        measure=row["measure"],
        printed=read_printed(row["printed"]) if row["printed"] else None,
        as_of=row["as_of"],
        status=row["status"],
        address=row["address"],
        note=row["note"],
    )


def source(row: Row) -> Source:
    """A source of `sources.csv`. Raises KeyError."""
    return Source(
        id=row["id"],
        publisher=row["publisher"],
        title=row["title"],
        address=row["address"],
        licence=row["licence"],
        coverage=row["coverage"],
        party=row["party"],
        caution=row["caution"],
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"“{text}” is not a day such as 2024-12-31") from None


def _day_or_none(text: str) -> date | None:
    return _day(text) if text else None


def _word(day: str, by: str, words: str = "") -> Word | None:
    return Word(day=_day(day), by=by, words=words) if day else None
