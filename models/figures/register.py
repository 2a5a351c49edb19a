"""The bundled register: published figures, events, objectives and sources, read from CSV."""

from functools import cache
from pathlib import Path

from models.bundled import SCHEME, resources
from models.figures import rows
from models.figures.event import Event
from models.figures.figure import Figure
from models.figures.objective import Objective
from models.figures.records import read_records
from models.figures.source import Source
from models.frozen import frozen

CLAIMS = SCHEME + "register/claims.csv"
"""Where the worked example's published calculations lie; `bundled.locate` finds the file."""

SERIES = (
    SCHEME + "series/area_2024_monthly.csv",
    SCHEME + "series/casualties_2024_monthly.csv",
)
"""The two small series of the worked example."""


@frozen
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
        figures=read_records(folder / "figures.csv", rows.figure),
        events=read_records(folder / "events.csv", rows.event),
        objectives=read_records(folder / "objectives.csv", rows.objective),
        sources=read_records(folder / "sources.csv", rows.source),
    )
