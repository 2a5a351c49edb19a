"""Tables inside a picture: the same values as were drawn, with their sources and steps."""

import struct
import zlib
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from models.answers.inspect import inspect
from models.charts import default_outcome, picture
from models.charts.carried import datasets_in
from models.charts.chunk import with_texts
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError, ChartStripped
from models.pictures import SIGNATURE, beside, is_picture
from models.tables import Table, whole


def part(kind: bytes, content: bytes) -> bytes:
    """A chunk of a PNG: length, kind, content, checksum (ISO/IEC 15948, 5.3)."""
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


HEADER = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
PIXEL = (
    SIGNATURE + part(b"IHDR", HEADER) + part(b"IDAT", zlib.compress(b"\0\0")) + part(b"IEND", b"")
)
"""A picture of one black pixel."""


def advance() -> Table:
    """Two months of area with a source and a step."""
    months = np.array(["2024-11-01", "2024-12-01"], dtype="datetime64[s]")
    columns = (
        Column("month", "period", granularity="month"),
        Column("area", "number", unit="km²"),
        Column("note", "text"),
    )
    frame = pd.DataFrame({"month": months, "area": [839, 593], "note": ["", ""]})
    return Table(
        "Advance",
        columns,
        ColumnValues.of(frame),
        np.arange(2),
        ("ISW",),
        ("by month",),
        "2024-12-31",
    )


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    path = tmp_path / "chart.png"
    packed = picture.pack(default_outcome(advance(), "area"))
    path.write_bytes(with_texts(PIXEL, {picture.KEY: packed}))
    return path


def test_that_the_values_come_back_with_their_source_and_steps(exported: Path) -> None:
    (dataset,) = datasets_in(exported)
    table = whole(dataset)
    assert table.frame["area"].tolist() == [839, 593]
    assert [column.name for column in table.columns] == ["month", "area"]
    assert (table.sources, table.steps, table.as_of) == (("ISW",), ("by month",), "2024-12-31")
    assert dataset.raw.cell(1, 0) == "2024-12"
    assert table.frame["month"].iloc[0].date() == date(2024, 11, 1)


def test_that_a_picture_is_described_by_the_tables_it_carries(exported: Path) -> None:
    (table,) = inspect(exported)["tables"]
    assert (table["rows"], table["encoding"], table["header_line"]) == (2, None, None)
    assert [(column["name"], column["kind"]) for column in table["columns"]] == [
        ("month", "period"),
        ("area", "number"),
    ]


def test_that_a_picture_of_somebody_else_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(PIXEL)
    assert is_picture(path)
    with pytest.raises(ChartError, match="carries no chart"):
        datasets_in(path)


def test_that_a_picture_that_is_cut_off_is_named(exported: Path) -> None:
    cut = exported.with_name("cut.png")
    cut.write_bytes(exported.read_bytes()[:-40])
    with pytest.raises(ChartError, match=r"^cut\.png: the picture is cut off before its end"):
        datasets_in(cut)


def test_that_only_a_picture_is_taken_for_one(tmp_path: Path) -> None:
    path = tmp_path / "losses.csv"
    path.write_text("date,losses\n")
    assert not is_picture(path)
    assert not is_picture(tmp_path / "missing.png")
    assert not is_picture(tmp_path)


def test_that_a_stripped_picture_names_the_chart_file_beside_it(exported: Path) -> None:
    whole_png = exported.read_bytes()
    exported.write_bytes(PIXEL)
    with pytest.raises(ChartStripped) as stripped:
        datasets_in(exported)
    assert stripped.value.beside is None
    other = beside(exported)
    other.write_text(picture.pack(picture.read(whole_png)), encoding="utf-8")
    with pytest.raises(ChartStripped, match=r"chart\.chart\.json beside it has one") as stripped:
        datasets_in(exported)
    assert stripped.value.beside == str(other)
    (table,) = inspect(other)["tables"]
    assert table["rows"] == 2


@pytest.mark.parametrize("content", [b"\xff\xfe", b"{", b"[]", b'{"format":99}', b""])
def test_that_a_damaged_chart_file_ends_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.chart.json"
    path.write_bytes(content)
    with pytest.raises(ChartError, match=r"damaged|later version"):
        datasets_in(path)
