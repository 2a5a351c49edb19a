"""Long lists of records, read in batches, give what the reader of any JSON gives."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.datasets import Dataset, json_records, open_file
from models.datasets.cells import padded
from models.datasets.json_records import read_flat_records
from models.progress import silent

Both = Callable[[str], tuple[Dataset, Dataset]]


@pytest.fixture
def both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Both:
    """Read a text in each way, in batches of three."""
    monkeypatch.setattr(json_records, "_BATCH", 3)
    monkeypatch.setattr(json_records, "_CHUNK", 7)

    def both(text: str) -> tuple[Dataset, Dataset]:
        path = tmp_path / "x.json"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setattr(json_records, "SMALLEST", 10**9)
        [anyhow] = open_file(path)
        monkeypatch.setattr(json_records, "SMALLEST", 1)
        [in_batches] = open_file(path)
        return anyhow, in_batches

    return both


def assert_same(left: Dataset, right: Dataset) -> None:
    assert left.columns == right.columns
    assert left.issues == right.issues
    assert left.frame.equals(right.frame)
    assert left.lines.tolist() == right.lines.tolist()
    for row in range(len(left.frame)):
        for column in range(len(left.columns)):
            assert left.raw.cell(row, column) == right.raw.cell(row, column)


RECORDS = {
    "plain": [{"a": n, "b": f"x{n}"} for n in range(10)],
    "decimals and gaps": [{"a": n / 4 if n % 3 else None} for n in range(10)],
    "a late key": [{"a": n} | ({"b": n} if n > 6 else {}) for n in range(10)],
    "an early key": [{"a": n} | ({"b": n} if n < 2 else {}) for n in range(10)],
    "numbers and words": [{"a": n if n != 7 else "many"} for n in range(10)],
    "long whole numbers": [{"a": 9007199254740993 + n} for n in range(10)],
    "long beside decimals": [{"a": 9007199254740993 if n != 8 else 0.5} for n in range(10)],
    "flags": [{"a": n % 2 == 0} for n in range(10)],
    "lists": [{"a": [n, "x"]} for n in range(10)],
    "nested": [{"a": {"b": n}} for n in range(10)],
    "brackets and quotes in texts": [{"a": f'}}]"\\{{[{n}', "b": "\\\\"} for n in range(10)],
    "other things between": [{"a": 1}, 5, {"a": 2}, None, {"a": 3}],
    "days": [{"day": f"2024-11-{n:02d}", "n": n} for n in range(1, 11)],
}


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("name", RECORDS)
def test_that_records_are_the_same_both_ways(both: Both, name: str, indent: int | None) -> None:
    assert_same(*both(json.dumps(RECORDS[name], indent=indent, ensure_ascii=False)))


def test_that_the_general_staff_is_the_same_both_ways(
    field_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = field_data / "data" / "gsua-losses" / "russia_losses_personnel.json"
    [anyhow] = open_file(path)
    monkeypatch.setattr(json_records, "SMALLEST", 1)
    [in_batches] = open_file(path)
    assert_same(anyhow, in_batches)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(json_values)
def test_that_only_lists_of_objects_are_taken(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
    smallest, json_records.SMALLEST = json_records.SMALLEST, 0
    try:
        found = read_flat_records(padded(text), 0, len(text), silent)
    finally:
        json_records.SMALLEST = smallest
    if found is not None:
        assert isinstance(value, list)
        assert all(isinstance(record, dict) for record in value)
        assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == [
            json.dumps(record, ensure_ascii=False).encode("utf-8", "replace") for record in value
        ]
