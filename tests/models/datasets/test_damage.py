"""Whatever a file holds: tables, or one sentence, and never anything else."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

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


@contextmanager
def watched(seconds: int) -> Iterator[None]:
    """Fail where the work inside takes longer, with the line it was at."""

    def bark(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"reading took longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, bark)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@st.composite
def mutations(draw: st.DrawFn, whole: list[bytes]) -> bytes:
    """A file, or a piece of one, with a few bytes cut out, doubled or exchanged."""
    piece = bytearray(draw(st.sampled_from(whole)))
    if draw(st.booleans()):
        start = draw(st.integers(0, len(piece) - 1))
        piece = piece[start : start + draw(st.integers(1, 3000))]
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.integers(0, len(piece)))
        token = draw(st.one_of(st.sampled_from(TOKENS), st.binary(max_size=4)))
        piece[place : place + draw(st.sampled_from((0, 0, 1, 20)))] = token
    return bytes(piece)


@pytest.mark.fuzz
@pytest.mark.timeout(3600)
@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="the watchdog needs POSIX signals")
def test_that_twenty_thousand_damaged_files_give_tables_or_a_sentence_within_five_seconds(
    field_data: Path, tmp_path: Path
) -> None:
    files = sorted((field_data / "data").glob("*/*.*s*"))
    whole = [path.read_bytes()[:20_000] for path in files] + [*BY_HAND] * 3

    @settings(
        max_examples=20_000,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(mutations(whole), st.sampled_from(ENDINGS))
    def read(content: bytes, ending: str) -> None:
        with watched(5):
            holds(tmp_path / f"x{ending}", content)

    read()


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
