"""The tables that an exported picture carries, as datasets, so that a chart opens again live."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import numpy as np

from models.charts import picture
from models.charts.origin import AsShown
from models.charts.outcome import Outcome
from models.datasets.dataset import Dataset, Provenance
from models.errors import ChartError, ChartStripped, why_refused
from models.pictures import SIDECAR, SIGNATURE, beside

NO_DAYS = np.zeros(0, dtype=np.int64)
LARGEST_FILE = 512 * 1024 * 1024


def read_picture(path: Path) -> Outcome:
    """The chart with its data inside the picture at `path`, or in the file beside a picture.

    Raises:
        ChartStripped: it is a picture without a chart; it says whether one lies beside it.
        ChartError: it cannot be read, or its chart is damaged.
    """
    return _unpacked(path, _packed(path, _content(path)))


def read_with_program(path: Path) -> tuple[Outcome, str]:
    """The chart, and the program that exported it, “Salient 1.0”. Raises as `read_picture`."""
    packed = _packed(path, _content(path))
    return _unpacked(path, packed), picture.program_of(packed)


def _packed(path: Path, content: bytes) -> str:
    if not content.startswith(SIGNATURE) and path.name.lower().endswith(SIDECAR):
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            raise ChartError(f"{path.name} is damaged: it is not text.") from None
    try:
        return picture.packed_in(content)
    except ChartStripped:
        other = beside(path)
        if not other.is_file():
            raise ChartStripped(
                f"{path.name} carries no chart: it was not exported by Salient, or a service "
                f"stripped it; ask for the original, or for its chart file {other.name}."
            ) from None
        raise ChartStripped(
            f"{path.name} carries no chart, a service may have stripped it; {other.name} beside it "
            "has one.",
            str(other),
        ) from None
    except ChartError as error:
        raise _named(path, error) from None


def _unpacked(path: Path, packed: str) -> Outcome:
    try:
        return picture.unpack(packed)
    except ChartError as error:
        raise _named(path, error) from None


def _named(path: Path, error: ChartError) -> ChartError:
    """The same of one file among several."""
    said = str(error)
    return ChartError(f"{path.name}: {said[:1].lower()}{said[1:]}")


def datasets_in(path: Path) -> tuple[Dataset, ...]:
    """The tables of the chart inside the picture at `path`, named as in `names_of`.

    Raises:
        ChartError: it cannot be read, carries no chart, or a damaged one.
    """
    content = _content(path)
    outcome = _unpacked(path, _packed(path, content))
    called = names_of(outcome)
    version = sha256(content).hexdigest()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return tuple(
        Dataset(
            name=called[name],
            columns=table.columns,
            values=table.values,
            lines=np.arange(1, len(table.values) + 1, dtype=np.int64),
            raw=AsShown(
                table,
                outcome.origins.get(name),
                name,
                outcome.spec.series,
                outcome.remarked,
                tuple(outcome.issue_days.get(name, NO_DAYS).tolist()),
            ),
            issues=outcome.issues.get(name, ()),
            provenance=Provenance(
                path=str(path),
                sha256=version,
                size=len(content),
                reader="png",
                read_at=now,
                source="; ".join(table.sources),
                licence=_licence(outcome, name),
                as_of=table.as_of,
                steps=table.steps,
            ),
        )
        for name, table in outcome.tables.items()
    )


def names_of(outcome: Outcome) -> dict[str, str]:
    """What the tables of a picture are called, by their names in its chart: as in their files."""
    found: dict[str, str] = {}
    for name, table in outcome.tables.items():
        wish = table.title.strip() or name
        taken, number, called = {*found.values()}, 2, wish
        while called in taken:
            called, number = f"{wish}-{number}", number + 1
        found[name] = called
    return found


def _licence(outcome: Outcome, name: str) -> str:
    origin = outcome.origins.get(name)
    return origin.licence if origin is not None else ""


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ChartError(f"{path.name} is larger than a picture of a chart can be.")
        return path.read_bytes()
    except OSError as error:
        reason = why_refused(error)
        raise ChartError(f"{path} cannot be opened: {reason}.") from None
