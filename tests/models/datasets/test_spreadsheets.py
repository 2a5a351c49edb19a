"""Spreadsheets, written here by hand as the programs pack them: rows, sheets, serial dates."""

import zipfile
from pathlib import Path

import pytest

from models.datasets import open_file
from models.datasets.overrides import ColumnOverride, Overrides
from models.errors import FileUnreadable

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DATE, TIME = 14, 22
"""Numbers of the built-in formats m/d/yyyy and m/d/yyyy h:mm."""

Cell = str | float | tuple[float, int] | None


def xlsx(path: Path, sheets: dict[str, dict[int, list[Cell]]]) -> Path:
    """A workbook of sheets, each with its rows by their number; a pair is a styled number."""
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/><Default '
            'Extension="xml" ContentType="application/xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" '
            f'Type="{RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}"><sheets>'
            + "".join(
                f'<sheet name="{name}" sheetId="{n}" r:id="s{n}"/>'
                for n, name in enumerate(sheets, start=1)
            )
            + "</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="st" '
            f'Type="{RELATED}/styles" Target="styles.xml"/>'
            + "".join(
                f'<Relationship Id="s{n}" Type="{RELATED}/worksheet" Target="worksheets/s{n}.xml"/>'
                for n in range(1, len(sheets) + 1)
            )
            + "</Relationships>"
        ),
        "xl/styles.xml": (
            f'<styleSheet xmlns="{MAIN}"><cellXfs count="3"><xf numFmtId="0"/>'
            f'<xf numFmtId="{DATE}"/><xf numFmtId="{TIME}"/></cellXfs></styleSheet>'
        ),
    }
    for n, rows in enumerate(sheets.values(), start=1):
        body = "".join(
            f'<row r="{number}">'
            + "".join(_cell(cell, f"{'ABCDEF'[i]}{number}") for i, cell in enumerate(cells))
            + "</row>"
            for number, cells in rows.items()
        )
        parts[f"xl/worksheets/s{n}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'
        )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return path


def _cell(cell: Cell, place: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{cell}</t></is></c>'
    value, style = cell if isinstance(cell, tuple) else (cell, 0)
    return f'<c r="{place}" s="{({0: 0, DATE: 1, TIME: 2})[style]}"><v>{value}</v></c>'


LOSSES: dict[int, list[Cell]] = {
    1: ["Losses, compiled by hand"],
    3: ["day", "personnel", "share", "seen", "note"],
    # 45292 is 2024-01-01: days since 1899-12-30, which makes 60 a day that never was.
    4: [(45292, DATE), 1000, 0.25, (45292.75, TIME), "a\tb\n“c”"],
    5: [(45293, DATE), 1900, 0.5, (45293.5, TIME), None],
    7: [(45294, DATE), None, 0.125, (45294.25, TIME), "d"],
}


def test_that_serials_are_dates_and_lines_are_rows_of_the_sheet(tmp_path: Path) -> None:
    [table] = open_file(xlsx(tmp_path / "a.xlsx", {"Losses": LOSSES}))
    assert table.name == "Losses"
    assert [column.kind for column in table.columns] == [
        "date", "number", "number", "datetime", "text",
    ]  # fmt: skip
    assert [str(day)[:10] for day in table.frame["day"]] == [
        "2024-01-01", "2024-01-02", "2024-01-03",
    ]  # fmt: skip
    assert str(table.frame["seen"][0]) == "2024-01-01 18:00:00"
    assert table.frame["personnel"].tolist()[:2] == [1000, 1900]
    assert table.frame["share"].tolist() == [0.25, 0.5, 0.125]
    assert table.frame["note"][0] == "a\tb\n“c”"
    assert table.lines.tolist() == [4, 5, 7]
    assert table.provenance.header_line == 3
    assert (table.provenance.encoding, table.provenance.delimiter) == (None, None)
    assert {(issue.kind, issue.line) for issue in table.issues} >= {
        ("ragged", 1), ("blank-row", 2), ("blank-row", 6),
    }  # fmt: skip


def test_that_the_raw_text_of_a_cell_is_its_value_written_out(tmp_path: Path) -> None:
    [table] = open_file(xlsx(tmp_path / "a.xlsx", {"Losses": LOSSES}))
    assert [table.raw.cell(0, column) for column in range(5)] == [
        "2024-01-01", "1000", "0.25", "2024-01-01 18:00:00", "a\tb\n“c”",
    ]  # fmt: skip


def test_that_each_sheet_with_cells_is_a_table(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "a.xlsx",
        {"One": {1: ["a", "b"], 2: [1, 2]}, "Empty": {}, "Two": {1: ["c", "d"], 2: ["x", 3.5]}},
    )
    tables = open_file(path)
    assert [(table.name, list(table.frame)) for table in tables] == [
        ("One", ["a", "b"]), ("Two", ["c", "d"]),
    ]  # fmt: skip


def test_that_decisions_hold_for_a_sheet(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"S": {1: ["a", "b"], 2: ["code", "n"], 3: [7, -99]}})
    overrides = Overrides(
        header_line=2, missing=("-99",), columns=(ColumnOverride("code", kind="text"),)
    )
    [table] = open_file(path, overrides=overrides)
    assert table.frame["code"].tolist() == ["7"]
    assert table.column("n").missing == 1


NAMES = "urn:oasis:names:tc:opendocument:xmlns"
ROWS = (
    '<c office:value-type="string"><text:p>day</text:p></c>'
    '<c office:value-type="string"><text:p>area</text:p></c>',
    '<c office:value-type="date" office:date-value="2024-12-31"><text:p>31.12.24</text:p></c>'
    '<c office:value-type="float" office:value="593.5"><text:p>593,5</text:p></c>',
)
ODS = (
    f'<office:document-content xmlns:office="{NAMES}:office:1.0" '
    f'xmlns:table="{NAMES}:table:1.0" xmlns:text="{NAMES}:text:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="Area">'
    + "".join(f"<table:table-row>{row}</table:table-row>" for row in ROWS)
    .replace("<c ", "<table:table-cell ")
    .replace("</c>", "</table:table-cell>")
    + "</table:table></office:spreadsheet></office:body></office:document-content>"
)


def test_that_an_open_document_is_read(tmp_path: Path) -> None:
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", ODS)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:'
            f'1.0"><manifest:file-entry manifest:media-type="{kind}" '
            'manifest:full-path="/"/></manifest:manifest>',
        )
    [table] = open_file(tmp_path / "a.ods")
    assert table.name == "Area"
    assert str(table.frame["day"][0])[:10] == "2024-12-31"
    assert table.frame["area"].tolist() == [593.5]


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.xls"])
@pytest.mark.parametrize(
    "content", [b"PK\x03\x04", b"PK\x03\x04" + bytes(500), b"\xd0\xcf\x11\xe0" * 200]
)
def test_that_a_damaged_spreadsheet_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(FileUnreadable, match=rf"“{name}” is damaged or is no spreadsheet; open"):
        open_file(tmp_path / name)


def test_that_a_truncated_spreadsheet_is_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Losses": LOSSES})
    whole = path.read_bytes()
    for share in (0.2, 0.5, 0.9):
        path.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(FileUnreadable, match="damaged"):
            open_file(path)


def test_that_a_workbook_without_cells_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match=r"No sheet of “a\.xlsx” has a cell"):
        open_file(xlsx(tmp_path / "a.xlsx", {"Empty": {}}))


def test_that_an_archive_that_is_no_spreadsheet_is_still_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.csv", "a,b\n1,2\n")
    with pytest.raises(FileUnreadable, match="zip archive"):
        open_file(tmp_path / "a.zip")


def test_that_a_stray_cell_far_to_the_right_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"S": {1: ["a", "b"], 2: [1, 2]}})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace(b'r="B2"', b'r="XFD2"'))
    with pytest.raises(FileUnreadable, match=r"sheet “S” of “a\.xlsx” has 16,384 columns"):
        open_file(path)
