"""Where the data of a chart came from, so that they can be looked up there again."""

from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path

from models.charts.spec import Series
from models.datasets.dataset import Dataset
from models.datasets.overrides import AS_READ, Overrides
from models.frozen import frozen
from models.tables.display import texts
from models.tables.query import Query, Step
from models.tables.table import Table


@frozen
class Origin:
    """A version of a file, the table in it, and the steps from there to what is drawn.

    `file`: its name without any folder, for nobody else has that folder; `read_at`: ISO 8601;
    `overrides`: what was decided about how it is read.
    """

    file: str
    sha256: str
    size: int
    read_at: str
    table: str
    steps: tuple[Step, ...] = ()
    licence: str = ""
    overrides: Overrides = AS_READ


@frozen
class AsShown:
    """The text of cells that exist as values only, and where they came from before.

    `called`: the name of the table in the chart of its picture, which draws `series`; `remarked`:
    what the check before its export found by columns that it has no more, by rule; `issue_days`:
    those of the issues, as in an outcome.
    """

    shown: Table
    origin: Origin | None = None
    called: str = ""
    series: tuple[Series, ...] = ()
    remarked: Mapping[str, str] = field(default_factory=dict[str, str])
    issue_days: tuple[int, ...] = ()

    def cell(self, row: int, column: int) -> str | None:
        """The cell as it is shown."""
        return texts(self.shown, column, row, row + 1)[0]


def origin_of(query: Query, dataset: Dataset) -> Origin:
    """Where the table comes from that `query` makes of `dataset`.

    Data that a picture carried come from where the picture had them from.
    """
    before = dataset.raw.origin if isinstance(dataset.raw, AsShown) else None
    if before is not None:
        return replace(before, steps=(*before.steps, *query.steps))
    about = dataset.provenance
    return Origin(
        file=Path(about.path).name,
        sha256=about.sha256,
        size=about.size,
        read_at=about.read_at,
        table=dataset.name,
        steps=query.steps,
        licence=about.licence,
        overrides=about.overrides,
    )
