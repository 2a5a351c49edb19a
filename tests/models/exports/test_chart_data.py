"""The data behind a chart: CSV with all digits and a description that the reader takes up."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import numpy as np
import pandas as pd
import pytest

from models.charts import ChartSpec, Outcome, Series
from models.datasets import open_file
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ExportError
from models.exports.chart_data import write_chart_data
from models.exports.table_csv import table_csv
from models.tables import Table

DAYS = np.array(["2024-11-29", "2024-11-30"], dtype="datetime64[s]")


def area() -> Table:
    frame = pd.DataFrame({"day": DAYS, "area": [0.1, np.nan], "who": ["=ISW", "CSIS, a"]})
    columns = (
        Column("day", "date"),
        Column("area", "number", unit="km²", basis="level"),
        Column("who", "text"),
    )
    return Table(
        "Area",
        columns,
        ColumnValues.of(frame),
        np.arange(2),
        ("ISW",),
        ("2024 only",),
        "2024-12-31",
    )


def chart(*names: str) -> Outcome:
    series = tuple(Series(name, "day", "area") for name in names)
    return Outcome(ChartSpec(series=series), {name: area() for name in names})


def test_that_cells_have_all_digits_and_no_formula_gets_through() -> None:
    assert table_csv(area()) == ('day,area,who\n2024-11-29,0.1,\'=ISW\n2024-11-30,,"CSIS, a"\n')


def test_that_only_what_is_drawn_is_written_and_opens_with_unit_and_source(tmp_path: Path) -> None:
    (path,) = write_chart_data(chart("t"), tmp_path / "area.csv")
    assert path.read_text(encoding="utf-8") == "day,area\n2024-11-29,0.1\n2024-11-30,\n"
    (again,) = open_file(path)
    column = again.column("area")
    assert (column.kind, column.unit, column.basis) == ("number", "km²", "level")
    assert (again.provenance.source, again.provenance.as_of) == ("ISW", "2024-12-31")


def test_that_each_table_has_a_file_and_what_lay_there_keeps_its_description(
    tmp_path: Path,
) -> None:
    write_chart_data(chart("t"), tmp_path / "first.csv")
    paths = write_chart_data(chart("one", "two words"), tmp_path / "second.csv")
    assert [path.name for path in paths] == ["second-one.csv", "second-two-words.csv"]
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    named = [each["path"] for each in package["resources"]]
    assert named == ["first.csv", "second-one.csv", "second-two-words.csv"]
    assert package["resources"][0]["steps"] == ["2024 only"]


def test_that_charts_written_at_once_are_all_described(tmp_path: Path) -> None:
    together = Barrier(8)

    def one(number: int) -> None:
        together.wait(10)
        write_chart_data(chart("t"), tmp_path / f"{number}.csv")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(one, range(8)))
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert {each["path"] for each in package["resources"]} == {f"{n}.csv" for n in range(8)}


@pytest.mark.parametrize("content", ["{", "[]", '{"resources": [1]}'])
def test_that_a_description_that_cannot_be_read_is_not_written_over(
    tmp_path: Path, content: str
) -> None:
    (tmp_path / "datapackage.json").write_text(content)
    with pytest.raises(ExportError, match="is not written over"):
        write_chart_data(chart("t"), tmp_path / "area.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["datapackage.json"]
    assert (tmp_path / "datapackage.json").read_text() == content
