"""A chart with its data as the text that a PNG or an SVG carries, and back.

What is read is checked against the schema; no path is followed and nothing is run.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, cast

from models.aside import Aside
from models.bundled import VERSION
from models.charts.chunk import chunks, text_of, with_chunks
from models.charts.columns import column_from_plain, values_from_plain, values_to_plain
from models.charts.damaged import damaged, too_much
from models.charts.drawing import Drawing
from models.charts.noticed import (
    Noticed,
    days_of,
    issues_of,
    noticed_from_plain,
    noticed_to_plain,
)
from models.charts.origin import Origin
from models.charts.outcome import Outcome
from models.charts.part_months import days_column
from models.charts.serial import spec_from_dict, spec_to_dict
from models.charts.source_line import source_line, tables_drawn
from models.charts.spec import Series
from models.charts.steps_drawn import steps_drawn
from models.charts.summary import summary
from models.charts.svg_metadata import metadata_of, with_metadata
from models.datasets.values import ColumnValues
from models.errors import ChartError, ChartStripped
from models.pictures import begins_svg
from models.tables.plain import NotPlain, from_plain, to_plain
from models.tables.query import Step
from models.tables.serial import STEP_NAMES, read_step
from models.tables.table import Table

KEY = "salient"
"""The keyword of the text chunk."""

FORMAT = 4
"""The version of what the chunk holds; a later one is refused, and an earlier one still opens.

2: more kinds of marks, with levels, periods, notes, panels, a second axis and published words.
3: the colours of the picture, whether the chart lies in a file beside it as well, and the day from
which a series is a projection, and the column by whose words it is split.
4: what was noticed and remarked on what it shows, and the licences of its sources.
"""

REMARKS_AT_MOST = 100

_REMARK_AT_MOST = 2_000
"""Letters of a remark that is carried."""

PARTS_AT_MOST = 8_000_000
"""Values, lists and records of the text together: each of them takes far more memory than text."""

VALUES_AT_MOST = 40_000_000
"""Values of all tables; a column of even steps takes no room in the text, but memory here."""

_LATER = "The picture was made by a later version of Salient; update to open it."


def embed(png: bytes, drawing: Drawing) -> bytes:
    """The picture with the chart and its data inside, its summary as alt text, and its source."""
    return with_chunks(png, carried(drawing))


def carried(drawing: Drawing, remarked: Mapping[str, str] = {}) -> bytes:
    """The chunks of a picture of `drawing` that hold the chart, its summary and its source.

    `remarked` as in `pack`.
    """
    outcome = drawing.given
    # Of a long series either takes a while, most of it in code that others can run beside.
    told = Aside(partial(summary, drawing))
    try:
        packed = pack(outcome, remarked)
    finally:
        told.wait()
    texts = {
        KEY: packed,
        "Title": outcome.spec.title or "Chart",
        "Description": told.result(),
        "Source": source_line(outcome),
        "Software": f"Salient {VERSION}",
    }
    return chunks({key: text for key, text in texts.items() if text})


def embed_in_svg(svg: str, drawing: Drawing, remarked: Mapping[str, str] = {}) -> str:
    """The picture with the chart and its data in its metadata; `remarked` as in `pack`."""
    return with_metadata(svg, KEY, pack(drawing.given, remarked))


def read(content: bytes) -> Outcome:
    """The chart that the picture carries, a PNG or an SVG.

    Raises:
        ChartStripped: it carries no chart.
        ChartError: it is neither, or its chart is damaged or of a later version.
    """
    return unpack(packed_in(content))


def packed_in(content: bytes) -> str:
    """The text that the picture carries for its chart. Raises as `read` does."""
    packed = metadata_of(content, KEY) if begins_svg(content) else text_of(content, KEY)
    if packed is None:
        raise ChartStripped(
            "The picture carries no chart: it was not exported by Salient, or a service stripped "
            "it; ask for the original file."
        )
    return packed


def program_of(packed: str) -> str:
    """The program and its version that packed a chart, of a text that `unpack` takes."""
    return str(json.loads(packed).get("program", ""))[:40]


def pack(outcome: Outcome, remarked: Mapping[str, str] = {}) -> str:
    """The chart as strict JSON; of each table only the columns that are drawn.

    `remarked`: what the check found by columns that are not, by rule.
    """
    tables = drawn(outcome)
    whole = {
        "format": FORMAT,
        "program": f"Salient {VERSION}",
        "chart": spec_to_dict(outcome.spec),
        "tables": {name: _table_to_plain(table) for name, table in tables.items()},
        "origins": {
            name: to_plain(origin, STEP_NAMES)
            for name, origin in outcome.origins.items()
            if name in tables
        },
        "findings": noticed_to_plain(outcome),
        "remarks": {
            rule: words[:_REMARK_AT_MOST]
            for rule, words in {**outcome.remarked, **remarked}.items()
        },
    }
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def drawn(outcome: Outcome) -> dict[str, Table]:
    """The tables that a series draws, each with no more columns and steps than are drawn."""
    return {
        name: replace(_drawn(table, outcome.spec.series, name), steps=steps_drawn(outcome, name))
        for name, table in outcome.tables.items()
        if any(series.table == name for series in outcome.spec.series)
    }


def unpack(packed: str) -> Outcome:
    """The chart that `packed` describes. Raises `ChartError` where it does not."""
    if sum(map(packed.count, ",[{")) > PARTS_AT_MOST:
        raise too_much()
    try:
        whole: object = json.loads(packed)
    except (ValueError, RecursionError):
        raise damaged("it is not JSON") from None
    given = _record(whole, "it")
    version = given.get("format")
    if type(version) is not int or version < 1:
        raise damaged("it names no version")
    if version > FORMAT:
        raise ChartError(_LATER)
    spec = spec_from_dict(given.get("chart"))
    listed = _record(given.get("tables"), "its list of tables")
    sizes = {name: _size(plain, f"table “{name:.40}”") for name, plain in listed.items()}
    if sum(rows * max(len(columns), 1) for rows, columns in sizes.values()) > VALUES_AT_MOST:
        raise too_much()
    tables = {
        name: _table_from_plain(plain, f"table “{name:.40}”", *sizes[name])
        for name, plain in listed.items()
    }
    noticed = _findings_from_plain(given.get("findings", {}), tables)
    outcome = Outcome(
        spec,
        tables,
        origins=_origins_from_plain(given.get("origins", {})),
        issues=issues_of(noticed),
        issue_days=days_of(noticed),
        carried=frozenset(tables),
        remarked=_remarks_from_plain(given.get("remarks", {})),
    )
    missing = {series.table for series in spec.series} - set(tables)
    strange = set(outcome.origins) - set(tables)
    if missing or strange or len(tables_drawn(outcome)) != len(tables):
        raise damaged("its tables are not those that it draws")
    return outcome


def _drawn(table: Table, series: tuple[Series, ...], name: str) -> Table:
    used = {
        column
        for each in series
        if each.table == name
        for column in (*each.columns, days_column(table, each.y))
    }
    kept = tuple(column for column in table.columns if column.name in used)
    return replace(table, columns=kept, values=table.values.only(column.name for column in kept))


def _table_to_plain(table: Table) -> dict[str, Any]:
    return {
        "title": table.title,
        "sources": list(table.sources),
        "steps": list(table.steps),
        "as_of": table.as_of,
        "rows": len(table.values),
        "columns": [
            {**to_plain(column), "values": values_to_plain(table.values.array(column.name), column)}
            for column in table.columns
        ],
    }


def _size(plain: object, where: str) -> tuple[int, list[object]]:
    """How many rows a table has, and its columns as they stand in the text."""
    given = _record(plain, where)
    rows, columns = given.get("rows"), given.get("columns")
    if type(rows) is not int or rows < 0 or not isinstance(columns, list):
        raise damaged(f"{where} has no rows or no columns")
    return rows, cast("list[object]", columns)


def _table_from_plain(plain: object, where: str, rows: int, columns: list[object]) -> Table:
    import numpy as np

    given = _record(plain, where)
    found = [_record(each, where) for each in columns]
    made = tuple(column_from_plain(each, where) for each in found)
    if len({column.name for column in made}) != len(made):
        raise damaged(f"{where} has two columns of one name")
    values = {
        column.name: values_from_plain(each.get("values"), column, rows, where)
        for column, each in zip(made, found, strict=True)
    }
    return Table(
        title=_text(given.get("title"), where),
        columns=made,
        values=ColumnValues(values, {each.name: each.kind for each in made}, rows),
        rows=np.arange(rows, dtype=np.int64),
        sources=_texts(given.get("sources"), where),
        steps=_texts(given.get("steps"), where),
        as_of=None if given.get("as_of") is None else _text(given.get("as_of"), where),
    )


def _origins_from_plain(plain: object) -> dict[str, Origin]:
    try:
        return {
            name: from_plain(Origin, each, f"the origin of “{name:.40}”", {Step: read_step})
            for name, each in _record(plain, "its list of origins").items()
        }
    except NotPlain as error:
        raise damaged(error) from None


def _findings_from_plain(
    plain: object, tables: Mapping[str, Table]
) -> dict[str, tuple[Noticed, ...]]:
    try:
        return noticed_from_plain(plain, tables)
    except NotPlain as error:
        raise damaged(error) from None


def _remarks_from_plain(plain: object) -> dict[str, str]:
    where = "its list of remarks"
    found = {rule: _text(words, where) for rule, words in _record(plain, where).items()}
    if len(found) > REMARKS_AT_MOST or any(len(each) > _REMARK_AT_MOST for each in found.values()):
        raise damaged(f"{where} is more than can be read")
    return found


def _record(plain: object, where: str) -> dict[str, object]:
    if not isinstance(plain, dict):
        raise damaged(f"{where} is not a record")
    return cast("dict[str, object]", plain)


def _text(plain: object, where: str) -> str:
    if not isinstance(plain, str):
        raise damaged(f"{where} has {plain!r:.40} for a text")
    return plain


def _texts(plain: object, where: str) -> tuple[str, ...]:
    if not isinstance(plain, list):
        raise damaged(f"{where} lacks a list of texts")
    return tuple(_text(each, where) for each in cast("list[object]", plain))
