"""A chart inside a PNG: what goes in comes out, and what is hostile ends in a sentence."""

import base64
import json
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from models.charts import Axis, ChartSpec, EventMark, Outcome, Series, Size, default_outcome
from models.charts import picture as charts
from models.charts.chunk import text_of, with_texts
from models.charts.drawing import prepare
from models.charts.origin import Origin
from models.charts.serial import spec_from_dict, spec_to_dict
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError
from models.pictures import SIGNATURE
from models.tables import Filter, Table

Losses = Callable[..., Table]


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


# One black pixel, by the PNG specification: 1 × 1, eight bits of grey.
PIXEL = (
    SIGNATURE
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\0\0"))
    + chunk(b"IEND", b"")
)

SPEC = ChartSpec(
    title="Advance “slowed” in December",
    subtitle="Area, km²",
    series=(
        Series("t", "date", "lost", "band", "9 in 10", "low", "high", "forecast", 2),
        Series("t", "date", "lost"),
    ),
    events=(EventMark(date(2024, 2, 17), "Avdiivka", "https://example.org"),),
    x=Axis("Day", None, 19_000, None),
    y=Axis("Area", "km²", None, 1e6),
    source="ISW",
    as_of="2024-12-31",
    note="With Kursk Oblast.",
    boundary=date(2025, 1, 1),
    size=Size(800, 450, 2.0),
    colours="dark",
    chart_file=True,
)


def test_that_a_spec_comes_back_from_json_as_it_was() -> None:
    assert spec_from_dict(json.loads(json.dumps(spec_to_dict(SPEC), allow_nan=False))) == SPEC


def test_that_a_chart_of_before_the_choice_of_colours_is_light_and_has_no_chart_file() -> None:
    plain = spec_to_dict(SPEC)
    del plain["colours"], plain["chart_file"]
    assert spec_from_dict(plain) == replace(SPEC, colours="light", chart_file=False)
    with pytest.raises(ChartError, match=r"colours is 'green'"):
        spec_from_dict({**plain, "colours": "green"})


def all_kinds() -> Table:
    day = np.array(["2024-01-01", "NaT", "1969-12-31"], dtype="datetime64[s]")
    frame = pd.DataFrame(
        {
            "date": day,
            "n": np.array([0.1 + 0.2, np.nan, -0.0]),
            "big": np.array([9007199254740993, -1, 0]),
            "low": np.array([1.0, 2.0, 3.0]),
            "unused": np.array([1, 2, 3]),
        }
    )
    columns = (
        Column("date", "date"),
        Column("n", "number", unit="km²", basis="per day", reason="said so"),
        Column("big", "number"),
        Column("low", "number"),
        Column("unused", "number"),
    )
    return Table(
        "all “kinds”",
        columns,
        ColumnValues.of(frame),
        np.arange(3),
        ("A", "B"),
        ("per day",),
        "2024-12-31",
    )


def test_that_data_sources_and_steps_come_back_to_the_last_bit() -> None:
    series = (Series("t", "date", "n"), Series("t", "date", "big"), Series("t", "date", "low"))
    table = all_kinds()
    back = charts.unpack(charts.pack(Outcome(ChartSpec(series=series), {"t": table})))
    read = back.tables["t"]
    assert back.spec.series == series
    assert (read.title, read.sources, read.steps, read.as_of) == (
        table.title, table.sources, table.steps, table.as_of,
    )  # fmt: skip
    assert read.columns == table.columns[:4]
    for name in ("date", "n", "big", "low"):
        before, after = table.values.array(name), read.values.array(name)
        assert before.dtype == after.dtype
        assert before.tobytes() == after.tobytes()


def test_that_columns_that_are_not_drawn_stay_at_home() -> None:
    packed = charts.pack(default_outcome(all_kinds(), "n"))
    assert "unused" not in packed


def test_that_texts_and_flags_of_a_table_come_back() -> None:
    frame = pd.DataFrame(
        {
            "n": [1, 2, 3],
            "name": pd.Series(["a", None, "ї"], dtype="str"),
            "flag": pd.Series([True, None, False], dtype="boolean"),
        }
    )
    columns = (Column("n", "number"), Column("name", "text"), Column("flag", "flag"))
    series = (Series("t", "n", "n", low="name", high="flag"),)
    table = Table("t", columns, ColumnValues.of(frame), np.arange(3))
    read = charts.unpack(charts.pack(Outcome(ChartSpec(series=series), {"t": table}))).tables["t"]
    pd.testing.assert_frame_equal(read.frame, frame)


def test_that_a_picture_carries_chart_title_summary_and_source(losses: Losses) -> None:
    outcome = default_outcome(losses([5, 7]), "lost")
    png = charts.embed(PIXEL, prepare(outcome))
    assert charts.read(png).spec == outcome.spec
    assert text_of(png, "Title") == "Lost – Losses"
    assert (text_of(png, "Description") or "").startswith("Lost – Losses. In casualties.")
    assert text_of(png, "Source") == "Source: General Staff"
    assert png.endswith(PIXEL[-20:])


def test_that_a_picture_without_a_chart_says_what_may_have_happened() -> None:
    with pytest.raises(ChartError, match="a service stripped it"):
        charts.read(PIXEL)


@pytest.mark.parametrize(
    ("png", "words"),
    [
        (b"", "not a PNG"),
        (b"GIF89a", "not a PNG"),
        (PIXEL[:-6], "cut off"),
        (PIXEL[:30], "cut off"),
        (PIXEL.replace(b"IDAT", b"IDAX"), "damaged"),
        (with_texts(PIXEL, {charts.KEY: "no json"}), "it is not JSON"),
        (with_texts(PIXEL, {charts.KEY: "[" * 100_000}), "it is not JSON"),
        (with_texts(PIXEL, {charts.KEY: '{"format":99}'}), "a later version"),
        (with_texts(PIXEL, {charts.KEY: '{"format":"1"}'}), "names no version"),
        (with_texts(PIXEL, {charts.KEY: '{"format":1}'}), "the chart is not a record"),
    ],
)
def test_that_a_damaged_picture_ends_in_a_sentence(png: bytes, words: str) -> None:
    with pytest.raises(ChartError, match=words):
        charts.read(png)


@pytest.mark.parametrize(
    "body",
    [
        b"salient\0\1\0\0\0not zlib",
        b"salient\0\1\7\0\0" + zlib.compress(b"{}"),
        b"salient\0",
        b"salient\0\0\0\0\0\xff\xfe",
    ],
)
def test_that_a_damaged_text_chunk_ends_in_a_sentence(body: bytes) -> None:
    png = PIXEL[:33] + chunk(b"iTXt", body) + PIXEL[33:]
    with pytest.raises(ChartError, match="damaged"):
        charts.read(png)


def test_that_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.charts.chunk.LARGEST_TEXT", 1000)
    with pytest.raises(ChartError, match="more data than can be taken in"):
        charts.read(with_texts(PIXEL, {charts.KEY: " " * 2000}))


def damaged(change: Callable[[dict[str, Any]], object], losses: Losses) -> str:
    whole = json.loads(charts.pack(default_outcome(losses([5, 7]), "lost")))
    change(whole)
    return json.dumps(whole)


def lost_column(whole: dict[str, Any]) -> dict[str, Any]:
    return whole["tables"]["table"]["columns"][1]


def days_column(whole: dict[str, Any]) -> dict[str, Any]:
    return whole["tables"]["table"]["columns"][0]


LATE = {"form": "<i8", "first": 10**12, "step": 1}
"""The year 33,658, which no calendar here has."""

ORIGIN = {"file": "a.csv", "sha256": "", "size": 1, "read_at": "", "table": "a"}

WRONG: list[tuple[Callable[[dict[str, Any]], object], str]] = [
    (lambda w: w["chart"].update(code="x"), "“code”, which is not known"),
    (lambda w: w["chart"]["size"].update(width=10**9), "cannot be drawn"),
    (lambda w: w["chart"]["series"][0].update(table="other"), "not those that it draws"),
    (lambda w: w["tables"].update(more=w["tables"]["table"]), "not those that it draws"),
    (lambda w: w["tables"]["table"].update(rows=10**12), "more data than can be taken in"),
    (lambda w: w["tables"]["table"].update(rows=3), "other values"),
    (lambda w: w.update(origins={"table": {"file": "a"}}), "the origin of “table” lacks"),
    (lambda w: w.update(origins={"other": ORIGIN}), "not those that it draws"),
    (lambda w: w.update(origins={"table": {**ORIGIN, "steps": [{"step": "run"}]}}), "no step"),
    (lambda w: w["tables"]["table"].update(rows=-1), "no rows"),
    (lambda w: w["tables"]["table"].update(sources="A"), "lacks a list of texts"),
    (lambda w: w["tables"]["table"].update(title=5), "for a text"),
    (lambda w: lost_column(w).update(kind="object"), "kind is 'object'"),
    (lambda w: lost_column(w).update(name="date"), "two columns of one name"),
    (lambda w: lost_column(w).update(values=[1, 2]), "other values in “lost”"),
    (lambda w: lost_column(w)["values"].update(form="|O"), "other values in “lost”"),
    (lambda w: lost_column(w)["values"].update(form=["<f8"]), "other values in “lost”"),
    (lambda w: lost_column(w)["values"].update(base64="?"), "other values in “lost”"),
    (lambda w: lost_column(w)["values"].update(base64="AAAA"), "other values in “lost”"),
    (lambda w: lost_column(w).update(kind="text"), "other values in “lost”"),
    (lambda w: days_column(w).update(values=LATE), "other values in “date”"),
]


@pytest.mark.parametrize(("change", "words"), WRONG, ids=range(len(WRONG)))
def test_that_a_chart_of_another_schema_is_refused_with_its_place(
    change: Callable[[dict[str, Any]], object], words: str, losses: Losses
) -> None:
    with pytest.raises(ChartError, match=words):
        charts.unpack(damaged(change, losses))


def test_that_a_text_of_countless_parts_is_not_taken_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(charts, "PARTS_AT_MOST", 1_000)
    with pytest.raises(ChartError, match="more data than can be taken in"):
        charts.unpack("[" + "[]," * 2_000 + "0]")


def test_that_origin_and_program_are_carried_and_no_folder_is_named(losses: Losses) -> None:
    origin = Origin("losses.csv", "ab" * 32, 120, "2026-01-02T03:04:05+00:00", "losses", (
        Filter("date", "≥", "2024-01-02"),
    ))  # fmt: skip
    outcome = replace(default_outcome(losses([5, 7]), "lost"), origins={"table": origin})
    packed = charts.pack(outcome)
    assert charts.unpack(packed).origins == {"table": origin}
    whole = json.loads(packed)
    assert whole["program"].startswith("Salient ")
    assert whole["origins"]["table"]["steps"] == [
        {"step": "filter", "column": "date", "op": "≥", "value": "2024-01-02"}
    ]


def test_that_a_spec_with_thousands_of_series_is_refused() -> None:
    many = replace(SPEC, series=SPEC.series * 3000)
    with pytest.raises(ChartError, match="6,000 series"):
        spec_from_dict(spec_to_dict(many))


def test_that_numbers_are_kept_as_little_endian_bytes(losses: Losses) -> None:
    whole = json.loads(charts.pack(default_outcome(losses([1.5, 2.5]), "lost")))
    data = base64.b64decode(lost_column(whole)["values"]["base64"])
    assert struct.unpack("<2d", data) == (1.5, 2.5)


def test_that_even_columns_that_fill_the_memory_are_not_made(losses: Losses) -> None:
    """A hundred columns of ten million equal steps are a few kilobytes of text and 8 GB here."""

    def grow(whole: dict[str, Any]) -> None:
        table = whole["tables"]["table"]
        table["rows"] = 10_000_000
        even = {"form": "<f8", "first": 0, "step": 1}
        column = {**lost_column(whole), "values": even}
        table["columns"] += [{**column, "name": f"more {n}"} for n in range(100)]

    with pytest.raises(ChartError, match="more data than can be taken in"):
        charts.unpack(damaged(grow, losses))


def test_that_a_picture_damaged_behind_its_chart_is_not_taken_for_whole(losses: Losses) -> None:
    png = charts.embed(PIXEL, prepare(default_outcome(losses([5, 7]), "lost")))
    assert charts.read(png).spec.series
    for damage, words in ((png[:-20], "cut off"), (png.replace(b"IDAT", b"IDAX"), "damaged")):
        with pytest.raises(ChartError, match=words):
            charts.read(damage)
