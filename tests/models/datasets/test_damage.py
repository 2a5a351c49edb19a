"""Whatever a file holds: tables, or one sentence, and never anything else."""

import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.answers.inspect import inspect
from models.answers.strict import dumps
from models.datasets import open_file
from models.errors import Cancelled, FileUnreadable

ENDINGS = (".csv", ".json", ".txt")
WRITTEN = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
BY_HAND = (
    b'a,b\n1,2\n"3,4\n',
    b"\xef\xbb\xbfdate;n\r\n01/02/2024;1,5\r\n",
    b'[{"date": "2024-01-01", "n": 1}, {"n": null}]',
    b'{"days": [{"a": [1, {"b": 2}]}], "meta": {"x": 1e999}}',
    b'{"2024-01-01": {"a": 1}, "2024-01-02": {"b": NaN}}',
    "дата,втрати\n01.02.2024,5\n".encode("cp1251"),
    b"#date,#n\n,,,\n\n1\t2\n",
)
TOKENS = (
    b",", b";", b"\n", b"\r", b'"', b"\t", b"0", b"12", b"1.5", b"-", b"2024-01-01", b"31/12/2024",
    b"NaN", b"null", b"{", b"}", b"[", b"]", b":", b"a", b"\xd0\x90", b"\xff", b"\0", b" ", b"%",
    b"true", b'"x"', b"Total", b"#date", b"\xef\xbb\xbf", b"1e5", b"W01",
)  # fmt: skip


def holds(path: Path, content: bytes) -> None:
    """Write, read, and look at every value; nothing but the named error may come out."""
    path.write_bytes(content)
    try:
        datasets = open_file(path)
    except FileUnreadable as refused:
        sentence = str(refused)
        assert sentence.endswith(".")
        assert "\n" not in sentence
        return
    assert datasets
    for dataset in datasets:
        assert len(dataset.frame) == len(dataset.lines)
        assert tuple(dataset.frame.columns) == tuple(column.name for column in dataset.columns)
        assert (dataset.lines >= 1).all()
        if len(dataset.frame):
            for place in range(len(dataset.columns)):
                dataset.raw.cell(len(dataset.frame) - 1, place)
    dumps(inspect(path))


@WRITTEN
@given(st.lists(st.sampled_from(TOKENS), max_size=40), st.sampled_from(ENDINGS))
def test_that_any_bytes_give_tables_or_a_sentence(
    tmp_path: Path, tokens: list[bytes], ending: str
) -> None:
    holds(tmp_path / f"x{ending}", b"".join(tokens))


@WRITTEN
@given(st.binary(max_size=200), st.sampled_from(ENDINGS))
def test_that_any_noise_gives_tables_or_a_sentence(
    tmp_path: Path, noise: bytes, ending: str
) -> None:
    holds(tmp_path / f"x{ending}", noise)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """A piece of `content` with a few bytes cut out, doubled or exchanged."""
    start = chance.randrange(len(content))
    piece = bytearray(content[start : start + chance.randrange(1, 3000)] if start % 3 else content)
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(piece) + 1)
        piece[place : place + chance.choice((0, 0, 1, 20))] = chance.choice(TOKENS)
    return bytes(piece)


@pytest.mark.fuzz
@pytest.mark.timeout(3600)
def test_that_twenty_thousand_damaged_files_give_tables_or_a_sentence(
    field_data: Path, tmp_path: Path
) -> None:
    files = sorted((field_data / "data").glob("*/*.*s*"))
    whole = [path.read_bytes()[:20_000] for path in files] + [*BY_HAND] * 3
    chance = random.Random(20_241_231)
    for number in range(20_000):
        content = chance.choice(whole)
        holds(tmp_path / f"x{ENDINGS[number % 3]}", mutated(content, chance))


@pytest.mark.parametrize("content", BY_HAND)
def test_that_a_file_cut_off_anywhere_gives_tables_or_a_sentence(
    tmp_path: Path, content: bytes
) -> None:
    for length in range(1, len(content) + 1):
        for ending in ENDINGS:
            holds(tmp_path / f"x{ending}", content[:length])


def test_that_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    numbers = np.arange(200_000)
    path.write_text("a,b\n" + "\n".join(f"{n},{n}" for n in numbers) + "\n")
    heard: list[float] = []

    def stop(fraction: float, words: str) -> None:
        heard.append(fraction)
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        open_file(path, stop)
    assert heard == sorted(heard)


def test_that_a_file_above_the_limit_is_refused_with_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.datasets.source.LARGEST", 2_000_000)
    path = tmp_path / "large.csv"
    path.write_bytes(b"a,b\n" + b"1,2\n" * 600_000)
    with pytest.raises(FileUnreadable, match=r"has 2 MB and the limit is 2 MB"):
        open_file(path)


def test_that_a_name_that_is_not_utf_8_can_be_told(tmp_path: Path) -> None:
    path = tmp_path / "\udcff.csv"
    with pytest.raises(FileUnreadable, match=r"“\?.csv” cannot be read"):
        open_file(path)
