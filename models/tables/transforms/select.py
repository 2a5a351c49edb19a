"""Keep some of the columns."""

from dataclasses import replace
from typing import ClassVar

from models.frozen import frozen
from models.tables.table import Table


@frozen
class Select:
    """Only `columns`, in that order."""

    name: ClassVar[str] = "select"
    columns: tuple[str, ...]

    def words(self) -> str:
        """“only date, personnel”."""
        return f"only {', '.join(self.columns)}"

    def apply(self, table: Table) -> Table:
        """The table with these columns. Raises `QueryError` where one is not there."""
        kept = tuple(table.column(name) for name in self.columns)
        values = table.values.only(self.columns)
        return replace(table, columns=kept, values=values, steps=(*table.steps, self.words()))
