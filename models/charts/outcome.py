"""A chart with its data: what a view draws, an export writes and a PNG carries."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from models.charts.spec import ChartSpec
from models.datasets.dataset import Dataset
from models.tables.query import Query, TableRef, run
from models.tables.table import Table


@dataclass(frozen=True, eq=False, slots=True)
class Outcome:
    """A spec and the tables that its series name."""

    spec: ChartSpec
    tables: Mapping[str, Table]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of the workspace: a spec and the query behind each of its tables."""

    id: str
    spec: ChartSpec
    queries: tuple[tuple[str, Query], ...]

    def resolve(self, dataset: Callable[[TableRef], Dataset]) -> Outcome:
        """The chart with its data as they are now.

        Raises:
            QueryError: a query does not fit its dataset.
        """
        tables = {name: run(query, dataset(query.source)) for name, query in self.queries}
        return Outcome(spec=self.spec, tables=tables)
