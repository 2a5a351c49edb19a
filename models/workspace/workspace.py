"""What the user made: one small frozen value, never a frame."""

from typing import Literal

from models.charts.outcome import Chart
from models.claims.claim import Claim
from models.datasets.overrides import AS_READ, Overrides
from models.frozen import frozen
from models.scenarios.locking import Forecast
from models.scenarios.scenario import Scenario
from models.tables.query import Query, TableRef


@frozen
class FileRef:
    """A data file of the workspace. `sha256` is the version last read, empty before the first.

    `overrides`: what the user decided about how it is read; by itself nothing.
    """

    id: str
    path: str
    sha256: str = ""
    overrides: Overrides = AS_READ


@frozen
class View:
    """A dataset as the user last looked at it: its query, kept so that a filter survives."""

    query: Query


Section = Literal["compare", "tested", "windows", "locked"]
"""A section of the Scenario tab that works on a series."""


@frozen
class SeriesPick:
    """The column that a section of the Scenario tab was told to work on."""

    section: Section
    source: TableRef
    column: str


@frozen
class Workspace:
    """Files, how they are looked at, charts, scenarios, claims, locked forecasts: in user order.

    `series`: at most one pick a section; one without a pick works on the likeliest.
    """

    title: str = "Untitled"
    files: tuple[FileRef, ...] = ()
    views: tuple[View, ...] = ()
    charts: tuple[Chart, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    claims: tuple[Claim, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    series: tuple[SeriesPick, ...] = ()
