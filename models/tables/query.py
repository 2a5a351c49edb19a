"""A query: which dataset, and the steps that turn it into a table. A small value, never a frame."""

from collections.abc import Sequence
from typing import ClassVar, Protocol

from models.datasets.dataset import Dataset
from models.frozen import frozen
from models.tables.table import Table, whole


class Step(Protocol):
    """One transform with its settings: a `frozen` class in `models/tables/transforms`."""

    name: ClassVar[str]
    """How files call it; it never changes."""

    def apply(self, table: Table) -> Table:
        """The table after this step. Raises `QueryError` where it does not fit."""
        ...

    def words(self) -> str:
        """What the step does, as a few words for a reader: “per day”, “2024 only”."""
        ...


@frozen
class TableRef:
    """A table of a file of the workspace: the file's id and the table's name within it."""

    file: str
    table: str


@frozen
class Query:
    """A dataset and the steps to take, in order."""

    source: TableRef
    steps: tuple[Step, ...] = ()


def run(query: Query, dataset: Dataset) -> Table:
    """The table that `query` makes of `dataset`.

    Raises:
        QueryError: a step names a column that is not there or of another kind.
    """
    return take(query.steps, whole(dataset))


def take(steps: Sequence[Step], table: Table) -> Table:
    """The table that `steps` make of `table`, one after the other. Raises as `run` does."""
    for step in steps:
        table = step.apply(table)
    return table
