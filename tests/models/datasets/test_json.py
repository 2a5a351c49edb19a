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


@pytest.mark.parametrize(
    "text",
    [
        '{"columns": ["v"], "index": ["2024-01-01", "2024-01-02"], "data": [[1], [2]]}',
        '{"columns": [{"name": "index"}, {"name": "v"}],'
        ' "rows": [["2024-01-01", 1], ["2024-01-02", 2]]}',
        '{"fields": ["index", "v"], "values": [["2024-01-01", 1], ["2024-01-02", 2]]}',
        '[{"index": "2024-01-01", "v": 1}]\n[{"index": "2024-01-02", "v": 2}]',
        '\x1e{"index": "2024-01-01", "v": 1}\n\x1e{"index": "2024-01-02", "v": 2}\n',
    ],
)
def test_that_names_may_stand_apart_from_the_rows(tmp_path: Path, text: str) -> None:
    [dataset] = read(tmp_path, text)
    assert [(one.name, one.kind) for one in dataset.columns] == [("index", "date"), ("v", "number")]
    assert dataset.frame["v"].tolist() == [1, 2]
    assert [dataset.raw.cell(row, 0) for row in (0, 1)] == ["2024-01-01", "2024-01-02"]


def test_that_an_index_that_only_counts_is_no_column(tmp_path: Path) -> None:
    [dataset] = read(tmp_path, '{"columns": ["v"], "index": [0, 1], "data": [[5], [6]]}')
    assert [one.name for one in dataset.columns] == ["v"]
    assert dataset.raw.cell(1, 0) == "6"


def test_that_a_list_of_a_page_and_its_records_is_two_tables(tmp_path: Path) -> None:
    page, records = '{"page": 1, "total": 2}', '[{"date": "2022", "value": 5}, {"date": "2023"}]'
    found = {one.name: one for one in read(tmp_path, f"[{page},\n{records}]")}
    assert found["part 2"].frame["value"].dropna().tolist() == [5]
    assert found["part 2"].lines.tolist() == [2, 2]
    assert found["part 1"].frame["total"].tolist() == [2]


def test_that_a_list_under_each_day_is_a_row(tmp_path: Path) -> None:
    [dataset] = read(tmp_path, '{"2024-01-01": [1, 2], "2024-01-02": [3, 4], "2024-01-03": [5, 6]}')
    assert [one.kind for one in dataset.columns] == ["date", "number", "number"]
    assert dataset.frame["column 2"].tolist() == [1, 3, 5]
    assert dataset.raw.cell(2, 2) == "6"


def test_that_columns_beside_a_source_are_one_table(tmp_path: Path) -> None:
    text = '{"source": "GS", "date": ["2024-01-01", "2024-01-02"], "v": [1, 2]}'
    table, details = read(tmp_path, text)
    assert [one.name for one in table.columns] == ["date", "v"]
    assert details.frame["source"].tolist() == ["GS"]
    assert table.raw.cell(1, 1) == "2"


def test_that_years_as_keys_are_years(tmp_path: Path) -> None:
    [dataset] = read(tmp_path, '{"2014": 5, "2015": 6}')
    assert (dataset.columns[0].name, dataset.columns[0].kind) == ("year", "period")


def test_that_objects_alike_with_objects_inside_are_rows(tmp_path: Path) -> None:
    inner = '{"sirens": 1, "place": {"lat": 2}}'
    [dataset] = read(tmp_path, f'{{"Kyiv": {inner}, "Odesa": {inner}}}')
    assert [one.name for one in dataset.columns] == ["key", "sirens", "place.lat"]


@pytest.mark.parametrize(
    "text",
    [
        '[["Date", "Killed"],\n["#date", "#affected+killed"],\n["2024-01-01", 5]]',
        '[\n{"Date": "#date", "Killed": "#affected"}, {"Date": "2024-01-01", "Killed": "5"}]',
    ],
)
def test_that_a_row_of_tags_is_set_aside(tmp_path: Path, text: str) -> None:
    [dataset] = read(tmp_path, text)
    assert [one.kind for one in dataset.columns] == ["date", "number"]
    assert len(dataset.frame) == 1
    assert [(one.kind, one.line) for one in dataset.issues] == [("tag-row", 2)]
    assert dataset.raw.cell(0, 1) == "5"


def test_that_a_key_that_stands_twice_loses_no_value(tmp_path: Path) -> None:
    [dataset] = read(tmp_path, '[{"a": 1,\n"b": 5},\n{"a": 3, "a": 4}]')
    assert [one.name for one in dataset.columns] == ["a", "b", "a (2)"]
    assert dataset.frame["a"].tolist() == [1, 3]
    assert [(one.kind, one.line, one.column) for one in dataset.issues] == [
        ("duplicate-name", 3, "a (2)")
    ]
    assert dataset.raw.cell(1, 2) == "4"


def test_that_a_key_that_stands_twice_all_along_a_long_file_loses_no_value(tmp_path: Path) -> None:
    records = ",\n".join(f'{{"a": {row}, "a": {row * 2}, "b": 1}}' for row in range(70_000))
    [dataset] = read(tmp_path, f"[{records}]")
    assert dataset.frame["a (2)"].tolist()[-1] == 139_998


def test_that_infinity_is_told_and_leaves_the_numbers_numbers(tmp_path: Path) -> None:
    [dataset] = read(tmp_path, '[{"a": NaN}, {"a": 1.5},\n{"a": Infinity}, {"a": -Infinity}]')
    assert (dataset.column("a").kind, dataset.column("a").missing) == ("number", 1)
    assert [(one.kind, one.line) for one in dataset.issues] == [("not-a-number", 2)] * 2
    assert dataset.raw.cell(2, 0) == "Infinity"


def test_that_records_without_a_key_in_common_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="20,000 different keys and the limit is 10,000"):
        read(tmp_path, "[" + ",".join(f'{{"k{row}": 1}}' for row in range(20_000)) + "]")


@pytest.mark.parametrize("text", ["[{}, {}]", '{"data": [], "meta": {}}'])
def test_that_an_answer_without_records_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(FileUnreadable, match="a list of records is needed"):
        read(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("[[1, 2.50], [3, 4]]", ["1", "2.50"]),
        ('[["2024-01-01", 5.10], ["2024-01-02", 6]]', ["2024-01-01", "5.10"]),
        ('[["day", "v"], ["2024-01-01", 5.10]]', ["2024-01-01", "5.10"]),
        ('{"columns": [{"name": 5, "id": "a"}, {"name": "b"}], "data": [[1.0, 2]]}', ["1.0", "2"]),
    ],
)
def test_that_the_raw_text_of_rows_of_numbers_is_that_of_the_same_row(
    tmp_path: Path, text: str, first: list[str]
) -> None:
    [dataset] = read(tmp_path, text)
    assert [dataset.raw.cell(0, place) for place in range(2)] == first
