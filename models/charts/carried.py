"""The tables that an exported picture carries, as datasets, so that a chart opens again live."""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import numpy as np

from models.charts import picture
from models.charts.outcome import Outcome
from models.datasets.dataset import Dataset, Provenance
from models.errors import ChartError
from models.tables.display import texts
from models.tables.table import Table

SIGNATURE = b"\x89PNG\r\n\x1a\n"
"""The first eight bytes of every PNG (ISO/IEC 15948, 5.2)."""

LARGEST_FILE = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _AsShown:
    """The text of cells that exist as values only."""

    table: Table

    def cell(self, row: int, column: int) -> str | None:
        return texts(self.table, column, row, row + 1)[0]


def is_picture(path: Path) -> bool:
    """Whether the file at `path` can be read and begins as a PNG does."""
    try:
        with path.open("rb") as file:
            return file.read(len(SIGNATURE)) == SIGNATURE
    except OSError:
        return False


def read_picture(path: Path) -> Outcome:
    """The chart with its data inside the picture at `path`.

    Raises:
        ChartError: it cannot be read, carries no chart, or a damaged one.
    """
    return picture.read(_content(path))


def datasets_in(path: Path) -> tuple[Dataset, ...]:
    """The tables of the chart inside the picture at `path`, each under its name in the chart.

    Raises:
        ChartError: it cannot be read, carries no chart, or a damaged one.
    """
    content = _content(path)
    version = sha256(content).hexdigest()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return tuple(
        Dataset(
            name=name,
            columns=table.columns,
            frame=table.frame,
            lines=np.arange(1, len(table.frame) + 1, dtype=np.int64),
            raw=_AsShown(table),
            issues=(),
            provenance=Provenance(
                path=str(path),
                sha256=version,
                size=len(content),
                reader="png",
                read_at=now,
                source="; ".join(table.sources),
                as_of=table.as_of,
                steps=table.steps,
            ),
        )
        for name, table in picture.read(content).tables.items()
    )


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ChartError(f"{path.name} is larger than a picture of a chart can be.")
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ChartError(f"{path} cannot be opened: {reason}.") from None
