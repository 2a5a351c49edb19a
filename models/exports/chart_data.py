"""The data behind a chart as CSV files, with a description of them in the folder."""

from pathlib import Path
from threading import Lock

from models.charts.outcome import Outcome
from models.charts.picture import drawn
from models.charts.spec import ChartSpec
from models.exports.package import NAME, with_resources
from models.exports.replacing import write_bytes
from models.exports.table_csv import resource, table_csv

_ONE_AT_A_TIME = Lock()
"""Held from the reading of a description to the writing of the next one."""


def data_paths(spec: ChartSpec, path: Path) -> tuple[Path, ...]:
    """Where the data go: `path` for the one table of a chart, a file for each of several."""
    names = list(dict.fromkeys(series.table for series in spec.series))
    if len(names) < 2:
        return (path,)
    return tuple(path.with_name(f"{path.stem}-{_plain(name)}{path.suffix}") for name in names)


def write_chart_data(outcome: Outcome, path: Path) -> tuple[Path, ...]:
    """Write what the chart draws, and say in `datapackage.json` beside it what it is.

    Raises:
        ExportError: the folder cannot be written to, or has a description that cannot be read.
    """
    paths = data_paths(outcome.spec, path)
    there = drawn(outcome)
    tables = [there[name] for name in dict.fromkeys(each.table for each in outcome.spec.series)]
    described = [resource(table, place.name) for table, place in zip(tables, paths, strict=True)]
    with _ONE_AT_A_TIME:
        package = with_resources(path.parent, described)
        for table, place in zip(tables, paths, strict=True):
            write_bytes(table_csv(table).encode("utf-8"), place)
        write_bytes(package.encode("utf-8"), path.with_name(NAME))
    return paths


def _plain(name: str) -> str:
    return "".join(each if each.isalnum() or each in "-_" else "-" for each in name)
