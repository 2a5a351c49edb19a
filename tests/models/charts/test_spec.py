"""Specs as plain values: all fields come back, older ones open, what cannot be drawn is refused."""

import base64
import json
import struct
import zlib
from dataclasses import fields
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from models.charts import (
    Axis,
    ChartSpec,
    EventMark,
    Level,
    Note,
    Period,
    Series,
    Size,
    default_outcome,
    logo,
)  # fmt: skip
from models.charts.annotations import Allowance
from models.charts.picture import unpack
from models.charts.serial import spec_from_dict, spec_to_dict
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError, QueryError
from models.tables import Table


def png(width: int, height: int) -> bytes:
    """A grey PNG of that size, by the specification: signature, IHDR, IDAT, IEND."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    rows = (b"\0" + b"\x80" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


FULL = ChartSpec(
    title="Finding",
    subtitle="Measure",
    series=(
        Series(
            "t", "day", "v", "ratio", "Name", low="a", high="b", role="forecast", shade=1,
            per="area", names="oblast", side="right", gaps="zero", bins=12,
            projected_from=date(2025, 2, 1), faint=True, split="front", only="Kursk",
        ),
    ),
    events=(EventMark(date(2024, 2, 17), "Avdiivka", "ISW"),),
    x=Axis("Day", None, 1.0, 2.0, log=True),
    y=Axis("Area", "km²", 1.0, 1000.0, log=True),
    right=Axis("Losses", "casualties"),
    levels=(Level(11.4, "mean of 2024", "ISW"),),
    periods=(Period(date(2024, 8, 6), date(2024, 12, 31), "Kursk", "ISW"),),
    notes=(Note("most", 0, "highest"), Note("then", 0, "day", date(2024, 11, 30))),
    panels="each, own scale",
    source="General Staff",
    relay="ISW",
    scope="Killed and wounded",
    as_of="2024-12-31",
    byline="A. Analyst",
    logo=base64.b64encode(png(8, 8)).decode(),
    font_scale=1.25,
    names="above",
    note="Read with care",
    boundary=date(2025, 1, 1),
    size=Size(1080, 1080, 2.0),
    colours="dark",
    chart_file=True,
    allowed=(Allowance("zero", "the change matters here", "It does not begin at zero."),),
)  # fmt: skip


def test_that_every_field_comes_back_through_json() -> None:
    plain = json.loads(json.dumps(spec_to_dict(FULL), allow_nan=False))
    assert spec_from_dict(plain) == FULL


def test_that_no_field_of_the_full_spec_has_its_default() -> None:
    """Else the test above would not see that it got lost."""
    for full, plain in ((FULL, ChartSpec()), (FULL.series[0], Series("", "", ""))):
        names = [each.name for each in fields(full)]
        same = [name for name in names if getattr(full, name) == getattr(plain, name)]
        assert not same


def test_that_a_chart_of_the_first_format_still_opens() -> None:
    """As format 1 wrote it: none of what came later is there."""
    series = {
        "table": "t", "x": "day", "y": "v", "mark": "line", "label": "V", "low": None,
        "high": None, "role": "data", "shade": 0,
    }  # fmt: skip
    axis = {"label": "", "unit": "km²", "low": None, "high": None}
    chart = {
        "title": "Old", "subtitle": "", "series": [series], "events": [], "x": axis, "y": axis,
        "source": "ISW", "as_of": None, "note": "", "boundary": None,
        "size": {"width": 1200, "height": 675, "scale": 1.0},
    }  # fmt: skip

    def column(name: str, kind: str) -> dict[str, object]:
        numbers = struct.pack("<q", 19_723 * 86_400 if kind == "date" else 593)
        values = {"form": "<i8", "base64": base64.b64encode(numbers).decode()}
        return {"name": name, "kind": kind, "values": values}

    columns = [column("day", "date"), column("v", "number")]
    table = {
        "title": "t", "sources": [], "steps": [], "as_of": None, "rows": 1, "columns": columns,
    }  # fmt: skip
    found = unpack(json.dumps({"format": 1, "chart": chart, "tables": {"t": table}}))
    assert found.spec == ChartSpec(
        title="Old",
        series=(Series("t", "day", "v", "line", "V"),),
        x=Axis(unit="km²"),
        y=Axis(unit="km²"),
        source="ISW",
    )
    assert found.tables["t"].frame["v"].tolist() == [593]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"font_scale": 40.0}, "40 times its size"),
        ({"font_scale": 0.0}, "0 times its size"),
        ({"logo": "not base64!"}, "logo of the chart is damaged"),
        ({"logo": base64.b64encode(b"GIF89a" + b"\0" * 40).decode()}, "is not a PNG"),
        ({"logo": base64.b64encode(png(8, 8)[:20]).decode()}, "not a small PNG"),
        ({"logo": base64.b64encode(png(1, 60_000)).decode()}, "1 × 60000 pixels"),
        ({"levels": [{"value": 1.0}] * 2_001}, "more than 2,000 marks"),
        ({"panels": "many"}, "panels"),
        ({"notes": [{"text": "x", "anchor": "nowhere"}]}, "anchor"),
    ],
)
def test_that_what_cannot_be_drawn_is_refused(change: dict[str, object], words: str) -> None:
    with pytest.raises(ChartError, match=words):
        spec_from_dict({**spec_to_dict(ChartSpec()), **change})


def test_that_a_logo_is_taken_from_a_small_png_only(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(png(16, 16))
    assert logo.content(logo.from_file(path)) == png(16, 16)
    path.write_bytes(png(16, 16) + b"\0" * 70_000)
    with pytest.raises(ChartError, match="larger than 64 KB"):
        logo.from_file(path)
    path.write_bytes(b"<svg/>")
    with pytest.raises(ChartError, match="not a PNG"):
        logo.from_file(path)
    with pytest.raises(ChartError, match="cannot be opened"):
        logo.from_file(tmp_path / "none.png")


def test_that_a_column_that_is_not_there_is_told_in_a_sentence_that_can_be_read() -> None:
    """A file may have thousands of columns, and a picture from elsewhere endless names."""
    columns = tuple(Column(f"{n} {'x' * 100_000}", "number") for n in range(1_000))
    frame = pd.DataFrame({column.name: [1.0] for column in columns})
    table = Table("wide", columns, ColumnValues.of(frame), np.arange(1))
    with pytest.raises(ChartError, match="and 940 more") as first:
        default_outcome(table, "y")
    with pytest.raises(QueryError, match="and 940 more") as second:
        table.column("y" * 100_000)
    assert max(len(str(first.value)), len(str(second.value))) < 5_000
