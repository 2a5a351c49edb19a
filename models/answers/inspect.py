"""What the reader decided about a file, and everything it noticed."""

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from models.answers.open_any import open_any
from models.datasets.dataset import Column, Dataset
from models.datasets.values import Values
from models.progress import Progress, silent


def inspect(path: str | Path, progress: Progress = silent) -> dict[str, Any]:
    """The answer of `salient inspect --json`; numbers are plain and unrounded.

    Raises:
        FileUnreadable: the file is missing, damaged, or holds no table.
    """
    datasets = open_any(path, progress)
    return {
        "path": datasets[0].provenance.path,
        "sha256": datasets[0].provenance.sha256,
        "tables": [_table(dataset) for dataset in datasets],
    }


def _table(dataset: Dataset) -> dict[str, Any]:
    provenance = dataset.provenance
    return {
        "name": dataset.name,
        "rows": len(dataset.values),
        "encoding": provenance.encoding,
        "delimiter": provenance.delimiter,
        "header_line": provenance.header_line,
        "columns": [_column(dataset, column) for column in dataset.columns],
        "issues": [
            {"line": one.line, "column": one.column, "kind": one.kind, "text": one.text}
            for one in dataset.issues
        ],
    }


def _column(dataset: Dataset, column: Column) -> dict[str, Any]:
    least, most = span(dataset.values.array(column.name), column)
    return {
        "name": column.name,
        "kind": column.kind,
        "unit": column.unit,
        "missing": column.missing,
        "min": least,
        "max": most,
        "reason": column.reason,
    }


def span(values: Values, column: Column) -> tuple[Any, Any]:
    """The least and the greatest value as a number or ISO 8601 text, `None` where there is none."""
    if column.kind in ("text", "flag"):
        return None, None
    there = values[~(np.isnan(values) if column.kind == "number" else np.isnat(values))]
    if not len(there):
        return None, None
    ends = there.min(), there.max()
    if column.kind == "number":
        return ends[0].item(), ends[1].item()
    return iso(ends[0], column), iso(ends[1], column)


def iso(moment: np.datetime64, column: Column) -> str:
    """A date, time or period as ISO 8601 text, as precise as its column."""
    text = str(moment)
    if column.kind == "datetime":
        return text + ("+00:00" if column.zone else "")
    day = text[:10]
    if column.kind == "date" or column.granularity == "range":
        return day
    if column.granularity == "year":
        return day[:4]
    if column.granularity == "month":
        return day[:7]
    if column.granularity == "quarter":
        return f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}"
    year, week, _ = date.fromisoformat(day).isocalendar()
    return f"{year:04d}-W{week:02d}"
