"""A table as CSV with its description: every digit, ISO days, units and sources beside it."""

import csv
import io
from typing import Any

from models.datasets.dataset import Column
from models.exports.check_csv import guarded
from models.tables.display import block
from models.tables.table import Table

_TYPES = {
    "number": "number", "date": "date", "datetime": "datetime", "period": "string",
    "text": "string", "flag": "boolean",
}  # fmt: skip
"""Kinds of columns as the types of Frictionless Table Schema have them."""


def table_csv(table: Table) -> str:
    """A header and the rows of `table`; a missing cell is empty, a number has all of its digits.

    A text cell, or a name, that a spreadsheet would take for a formula begins with a `'`.
    """
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([guarded(column.name) for column in table.columns])
    writer.writerows(zip(*(_cells(table, column) for column in table.columns), strict=True))
    return file.getvalue()


def resource(table: Table, file_name: str) -> dict[str, Any]:
    """What a `datapackage.json` says of `table` in the file `file_name` beside it."""
    about = {
        "name": "".join(each if each.isalnum() else "-" for each in file_name.lower()),
        "path": file_name,
        "title": table.title,
        "format": "csv",
        "encoding": "utf-8",
        "as_of": table.as_of,
        "sources": [{"title": source} for source in table.sources],
        "steps": list(table.steps),
        "schema": {"fields": [_field(table, column) for column in table.columns]},
    }
    return {key: value for key, value in about.items() if value not in (None, [])}


def _field(table: Table, column: Column) -> dict[str, Any]:
    about = {
        "name": column.name,
        "type": _TYPES[column.kind],
        "unit": column.unit,
        "basis": column.basis,
        "extent": column.extent,
        "standing": column.standing,
        "guarded": _is_guarded(table, column) or None,
    }
    return {key: value for key, value in about.items() if value is not None}


def _is_guarded(table: Table, column: Column) -> bool:
    """Whether a cell of the column begins with a `'` that is not its own."""
    return column.kind == "text" and any(
        guarded(each) != each for each in block(table.values.array(column.name), column)
    )


def _cells(table: Table, column: Column) -> list[str]:
    values = table.values.array(column.name)
    if column.kind == "number":
        return [_digits(value) for value in values.tolist()]
    texts = block(values, column)
    if column.kind == "text":
        return [guarded(text) for text in texts]
    return [text.replace(" ", "T") for text in texts] if column.kind == "datetime" else texts


def _digits(value: float) -> str:
    return "" if value != value else repr(value)
