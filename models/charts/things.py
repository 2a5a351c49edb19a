"""Which columns of words tell the rows of one day apart: regions, kinds of vehicles, sources."""

from models.datasets.timeline import timeline
from models.tables.table import Table


def told_apart_by(table: Table, along: str) -> tuple[str, ...]:
    """The columns whose texts each have a row a day of `along`, by their names.

    None where the table is one series, or where its rows are events of which a day has any number.
    """
    columns = [each for each in table.columns if each.name == along or each.kind in _WORDS]
    found = timeline(columns, table.values)
    return found.keys if found is not None and found.name == along else ()


_WORDS = ("text", "flag")
