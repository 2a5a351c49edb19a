"""CSV on the Web beside a file: units, basis, source, licence and day of a table."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.datasets import Dataset

Read = Callable[..., Dataset]
TEXT = "Day,Area held\n2024-01-01,5.5\n2024-01-02,6\n2024-01-03,7.25\n"
TABLE: dict[str, Any] = {
    "@context": "http://www.w3.org/ns/csvw",
    "url": "losses.csv",
    "dc:title": {"@value": "Area", "@language": "en"},
    "dc:publisher": {"schema:name": "Example Institute"},
    "dcterms:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
    "dc:modified": {"@value": "2024-01-09T10:00:00Z", "@type": "xsd:dateTime"},
    "tableSchema": {
        "columns": [
            {"name": "day", "titles": ["Day", "Date"], "datatype": "date"},
            {
                "name": "area",
                "titles": {"en": "Area held", "uk": "Площа"},
                "schema:unitText": "km2",
                "basis": "level",
            },
        ]
    },
}


@pytest.mark.parametrize("name", ["losses.csv-metadata.json", "csv-metadata.json"])
@pytest.mark.parametrize("grouped", [False, True])
def test_that_metadata_beside_a_file_describe_it(
    read: Read, tmp_path: Path, name: str, grouped: bool
) -> None:
    other = {"url": "other.csv", "dc:publisher": "Somebody else"}
    whole = {"tables": [other, TABLE], "dc:publisher": "The group"} if grouped else TABLE
    (tmp_path / name).write_text(json.dumps(whole))
    dataset = read(TEXT)
    area = dataset.column("Area held")
    assert (area.unit, area.basis) == ("km²", "level")
    assert "km² by the metadata beside the file" in area.reason
    about = dataset.provenance
    assert about.source == "Example Institute"
    assert about.licence == "https://creativecommons.org/licenses/by/4.0/"
    assert about.as_of == "2024-01-09"


def test_that_terms_may_be_addresses_and_the_group_speaks_for_its_tables(
    read: Read, tmp_path: Path
) -> None:
    schema = {"columns": [{"titles": "Area held", "http://qudt.org/schema/qudt/unit": "ha"}]}
    whole = {
        "http://purl.org/dc/terms/license": "CC0",
        "tables": [{"url": "data/losses.csv", "tableSchema": schema}],
    }
    (tmp_path / "csv-metadata.json").write_text(json.dumps(whole))
    dataset = read(TEXT)
    assert dataset.column("Area held").unit == "ha"
    assert dataset.provenance.licence == "CC0"


def test_that_a_data_package_is_asked_before_other_metadata(read: Read, tmp_path: Path) -> None:
    (tmp_path / "csv-metadata.json").write_text(json.dumps(TABLE))
    resource = {"path": "losses.csv", "sources": [{"title": "The package"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [resource]}))
    assert read(TEXT).provenance.source == "The package"


@pytest.mark.parametrize(
    "content",
    [
        "[]",
        "{",
        '{"url": 5}',
        '{"tables": {"url": "losses.csv"}}',
        '{"url": "losses.csv", "tableSchema": "elsewhere.json"}',
        '{"url": "losses.csv", "tableSchema": {"columns": [1, null, {"titles": 7}]}}',
        '{"url": "losses.csv", "dc:publisher": [[[]]], "dc:modified": "soon"}',
    ],
)
def test_that_metadata_that_say_nothing_leave_the_table_as_it_is(
    read: Read, tmp_path: Path, content: str
) -> None:
    (tmp_path / "csv-metadata.json").write_text(content)
    dataset = read(TEXT)
    assert dataset.column("Area held").unit is None
    assert dataset.provenance.source == ""
    assert dataset.provenance.as_of == "2024-01-03"
