"""The bundled register: published figures, events, objectives and sources, read from CSV."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from models.bundled import SCHEME, resources
from models.errors import FileUnreadable, SalientError
from models.figures import rows
from models.figures.event import Event
from models.figures.figure import Figure
from models.figures.objective import Objective
from models.figures.source import Source

CLAIMS = SCHEME + "register/claims.csv"
"""Where the worked example's published calculations lie; `bundled.locate` finds the file."""

SERIES = (
    SCHEME + "series/area_2024_monthly.csv",
    SCHEME + "series/casualties_2024_monthly.csv",
)
"""The two small series of the worked example."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Register:
    """Everything bundled, in the order of the files."""

    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    objectives: tuple[Objective, ...]
    sources: tuple[Source, ...]

    def figure(self, id: str) -> Figure:
        """The figure with that id. Raises `KeyError` where there is none."""
        for figure in self.figures:
            if figure.id == id:
                return figure
        raise KeyError(id)

    def of(self, quantity: str) -> tuple[Figure, ...]:
        """Every figure of one quantity, in the register's order."""
        return tuple(figure for figure in self.figures if figure.quantity == quantity)


@cache
def register() -> Register:
    """The register that comes with the program; read once."""
    return read_register(resources() / "register")


def read_register(folder: Path) -> Register:
    """The register in `folder`: figures.csv, events.csv, objectives.csv, sources.csv.

    Raises:
        FileUnreadable: a file is missing, lacks a column, or has a row that cannot be read; the
            sentence names the file and the line.
    """
    return Register(
        figures=_read(folder / "figures.csv", rows.figure),
        events=_read(folder / "events.csv", rows.event),
        objectives=_read(folder / "objectives.csv", rows.objective),
        sources=_read(folder / "sources.csv", rows.source),
    )


def _read(path: Path, value: Callable[[rows.Row], T]) -> tuple[T, ...]:
    """One value a row of the CSV at `path`, in order."""
    values: list[T] = []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            for row in reader:
                try:
                    values.append(value(row))
                except (KeyError, ValueError, TypeError, SalientError) as error:
                    raise FileUnreadable(
                        f"{path.name}, line {reader.line_num}: {_why(error)}; "
                        "correct the row or reinstall the program."
                    ) from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FileUnreadable(f"{path.name} cannot be read: {error}.") from error
    return tuple(values)


def _why(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"the column “{error.args[0]}” is missing"
    return str(error).rstrip(".")
