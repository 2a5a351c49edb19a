"""Equal values get the same number, in the order in which they first come up."""

import numpy as np
import pytest

from models.datasets import numbering


@pytest.mark.parametrize("many", [0, 20_000])
def test_that_both_ways_of_numbering_agree(monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    monkeypatch.setattr(numbering, "_MANY", many)
    codes, different = numbering.numbered(np.array([7, 3, 7, -1, 3], dtype=np.int64))
    assert codes.tolist() == [0, 1, 0, 2, 1]
    assert different.tolist() == [7, 3, -1]
    words = np.array(["Sumy", None, "Kherson", "Sumy"], dtype=object)
    codes, different = numbering.numbered(words)
    assert codes.tolist() == [0, -1, 1, 0]
    assert different.tolist() == ["Sumy", "Kherson"]
    codes, different = numbering.numbered(np.empty(0, dtype=np.uint64))
    assert (len(codes), len(different)) == (0, 0)


def test_that_a_long_column_is_numbered_the_same() -> None:
    values = np.random.default_rng(3).integers(0, 500, 30_000)
    codes, different = numbering.numbered(values)
    assert (different[codes] == values).all()
    first = [int(np.flatnonzero(codes == code)[0]) for code in range(len(different))]
    assert first == sorted(first)


@pytest.mark.parametrize("piece", [2, 16_384])
def test_that_ranks_follow_the_order_of_texts_and_flags(
    monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    monkeypatch.setattr(numbering, "_PIECE", piece)
    words = np.array(["Sumy", None, "Izium", "Sumy", "Bakhmut", "Izium", None], dtype=object)
    assert numbering.ranked(words).tolist() == [2, -1, 1, 2, 0, 1, -1]
    flags = np.array([True, None, False, True], dtype=object)
    assert numbering.ranked(flags).tolist() == [1, -1, 0, 1]
    assert numbering.ranked(np.array([None], dtype=object)).tolist() == [-1]
    assert numbering.ranked(np.empty(0, dtype=object)).tolist() == []
