"""One row of a register's CSV, as text, into one value."""

from dataclasses import fields
from datetime import date
from typing import Any, TypeVar

from models.figures.event import Event, Word
from models.figures.figure import Figure, Period
from models.figures.grade import CONFIDENCES, CREDIBILITIES, RELIABILITIES, Grade
from models.figures.objective import Objective
from models.figures.records import one_of
from models.figures.source import Source
from models.quantity import read_basis, read_printed

Row = dict[str, str]
_Value = TypeVar("_Value", Figure, Event, Objective, Source)


def figure(row: Row) -> Figure:
    """A figure of `figures.csv`. Raises KeyError, ValueError, PrintedError or UnitError."""
    return _value(
        Figure,
        row,
        printed=read_printed(row["printed"]),
        period=Period(
            first=_day_or_none(row["period_start"]), last=_day_or_none(row["period_end"])
        ),
        basis=read_basis(row["basis"]),
        grade=Grade(
            reliability=one_of(RELIABILITIES, row["reliability"]),
            credibility=one_of(CREDIBILITIES, row["credibility"]),
            confidence=one_of(CONFIDENCES, row["confidence"]),
        ),
    )


def event(row: Row) -> Event:
    """An event of `events.csv`. Raises KeyError or ValueError."""
    people, area = row["prewar_population"], row["area_km2"]
    return _value(
        Event,
        row,
        claimed=_word(row["claimed"], "Russia"),
        acknowledged=_word(row["acknowledged"], "Ukraine", row["acknowledged_words"]),
        assessed=_word(row["assessed"], row["assessed_by"], row["assessed_words"]),
        prewar_population=int(people) if people else None,
        area=float(area) if area else None,
    )


def objective(row: Row) -> Objective:
    """An objective of `objectives.csv`. Raises KeyError, ValueError, PrintedError or UnitError."""
    return _value(
        Objective,
        row,
        deadline=_day(row["deadline"]),
        printed=read_printed(row["printed"]) if row["printed"] else None,
    )


def source(row: Row) -> Source:
    """A source of `sources.csv`. Raises KeyError."""
    return _value(Source, row)


def _value(kind: type[_Value], row: Row, **made: Any) -> _Value:  # noqa: ANN401 -- of any type
    """A value of `kind`: every field is `made`, or the text of the column of its name."""
    texts = {field.name: row[field.name] for field in fields(kind) if field.name not in made}
    return kind(**texts, **made)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"“{text}” is not a day such as 2024-12-31") from None


def _day_or_none(text: str) -> date | None:
    return _day(text) if text else None


def _word(day: str, by: str, words: str = "") -> Word | None:
    return Word(day=_day(day), by=by, words=words) if day else None
