"""JSON in the shapes that publishers use."""

import json
from pathlib import Path

import numpy as np
import pytest

from models.datasets import Dataset, open_file
from models.errors import FileUnreadable


def read(folder: Path, text: str, name: str = "losses.json") -> tuple[Dataset, ...]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return open_file(path)


def test_that_a_list_of_records_is_a_table(tmp_path: Path) -> None:
    text = '[\n {"date": "2024-11-29", "tank": 9441},\n {"date": "2024-11-30", "tank": 9449}\n]'
    [dataset] = read(tmp_path, text)
    assert dataset.name == "losses"
    assert [column.kind for column in dataset.columns] == ["date", "number"]
    assert dataset.frame["tank"].tolist() == [9441, 9449]
    assert dataset.lines.tolist() == [2, 3]


def test_that_records_may_lack_keys(tmp_path: Path) -> None:
    [dataset] = read(tmp_path, '[{"a": 1}, {"b": "x"}, {"a": null, "b": "y"}]')
    assert dataset.column("a").missing == 2
    assert dataset.frame["a"].isna().tolist() == [False, True, True]
    assert dataset.raw.cell(1, 0) is None
    assert dataset.raw.cell(2, 0) == "null"


def test_that_nested_objects_get_dotted_names(tmp_path: Path) -> None:
    [dataset] = read(tmp_path, '[{"d": {"killed": 1, "by": {"who": "x"}}, "e": 2}, {"e": 3}]')
    assert [column.name for column in dataset.columns] == ["d.killed", "d.by.who", "e"]
    assert dataset.raw.cell(0, 0) == "1"
    assert dataset.raw.cell(1, 0) is None


def test_that_an_object_of_columns_is_a_table(tmp_path: Path) -> None:
    [dataset] = read(tmp_path, '{"date": ["2024-01-01", "2024-01-02"], "tank": [1.50, 2]}')
    assert dataset.frame["tank"].tolist() == [1.5, 2.0]
    assert dataset.raw.cell(0, 1) == "1.50"


def test_that_several_tables_come_out_of_one_document(tmp_path: Path) -> None:
    text = '{"meta": {"source": "x", "as_of": "2024-12-31"}, "days": [{"n": 1}, {"n": 2}]}'
    days, meta = sorted(read(tmp_path, text), key=lambda dataset: dataset.name)
    assert (days.name, len(days.frame)) == ("days", 2)
    assert (meta.name, meta.frame["source"].tolist()) == ("meta", ["x"])


def test_that_a_mapping_from_date_to_value_is_a_table(tmp_path: Path) -> None:
    [dataset] = read(tmp_path, '{"2024-01-01": 5,\n "2024-01-02": 7}')
    assert [(c.name, c.kind) for c in dataset.columns] == [("date", "date"), ("value", "number")]
    assert dataset.lines.tolist() == [1, 2]


def test_that_epoch_milliseconds_as_keys_are_dates(tmp_path: Path) -> None:
    # 1735603200000 ms is 2024-12-31T00:00:00Z.
    [dataset] = read(tmp_path, '{"tank": {"1735603200000": 9672, "1735689600000": 9682}}')
    assert [(c.name, c.kind) for c in dataset.columns] == [("date", "date"), ("tank", "number")]
    assert dataset.frame["date"].dt.strftime("%F").tolist() == ["2024-12-31", "2025-01-01"]


def test_that_json_lines_are_records(tmp_path: Path) -> None:
    [dataset] = read(tmp_path, '{"a": 1}\n{"a": 2}\n\n{"a": 3}\n', "x.jsonl")
    assert dataset.frame["a"].tolist() == [1, 2, 3]
    assert dataset.lines.tolist() == [1, 2, 4]


def test_that_nan_is_missing(tmp_path: Path) -> None:
    [dataset] = read(tmp_path, '[{"a": NaN}, {"a": 2.5}, {"a": 3}]')
    assert dataset.column("a").missing == 1
    assert np.isnan(dataset.frame["a"].iloc[0])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("5", "a single number"),
        ("[]", "an empty list"),
        ("{}", "an object without records"),
        ('[{"a": 1},\n{"a"', "breaks off on line 2"),
        ('[{"a": 1},\n{"a": x}]', "not valid JSON on line 2"),
        ("[" * 10_000 + "]" * 10_000, "nests its brackets too deep"),
        ('{"a":' * 10_000 + "1" + "}" * 10_000, "nests its brackets too deep"),
        (json.dumps([{"a": 1}])[:-3] + "1" * 1_000_000 + "}]", "more digits than can be read"),
    ],
)
def test_that_broken_json_is_refused_in_a_sentence(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(FileUnreadable, match=words) as refused:
        read(tmp_path, text)
    assert str(refused.value).startswith("“losses.json”")
    assert "\n" not in str(refused.value)
