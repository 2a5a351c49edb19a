"""The five commands as another program sees them: exit code, output, one sentence of error."""

import json
import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

import pytest

from main import main
from models.bundled import VERSION
from models.charts.carried import read_picture

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = ROOT / "resources" / "register" / "claims.csv"
AREA = ROOT / "resources" / "series" / "area_2024_monthly.csv"


def salient(*words: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """What `python main.py WORDS` prints on a machine without a screen."""
    environ = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environ.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environ, cwd=folder, timeout=100
    )


def strict(text: str) -> dict[str, Any]:
    """`text` as JSON that has no NaN and no Infinity."""

    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is not JSON")

    return json.loads(text, parse_constant=refuse)


def test_that_check_gives_the_verdicts_of_the_worked_example() -> None:
    done = salient("check", CLAIMS, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    claims = {claim["id"]: claim for claim in strict(done.stdout)["claims"]}
    assert {id: claims[id]["verdict"] for id in ("S1", "S2", "S5", "S5n", "S5c")} == {
        "S1": "consistent",
        "S2": "contradicts",
        "S5": "contradicts",
        "S5n": "contradicts",
        "S5c": "reproduces",
    }
    assert claims["S1"]["recomputed"] == pytest.approx(100.0)  # 420,000 / 4,200
    assert claims["S1"]["high"] is None  # “more than 420,000” has no end
    assert claims["S2"]["recomputed"] == pytest.approx(593 / 31)
    assert claims["S5"]["recomputed"] == pytest.approx(8559 / 18 / 365.25)
    solved = {each["input"]: each["value"] for each in claims["S2"]["holds_if"]}
    assert solved == {"area": pytest.approx(558.0), "days": pytest.approx(32.944, abs=5e-4)}


def test_that_project_answers_with_null_for_what_never_comes() -> None:
    done = salient("project", "remaining-area", "--set", "pace=-10..30", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    duration = strict(done.stdout)["outputs"]["duration"]
    assert duration["p_never"] == pytest.approx(0.25, abs=0.005)  # a quarter lies below zero
    assert duration["p90"] is None
    assert duration["mean"] is None
    assert duration["p50"] == pytest.approx(8559 / 10 / 365.25, rel=0.01)  # the middle pace is 10


def test_that_inspect_says_what_the_reader_decided() -> None:
    done = salient("inspect", AREA, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    (table,) = strict(done.stdout)["tables"]
    assert (table["rows"], table["encoding"], table["header_line"]) == (10, "utf-8", 1)
    kinds = {column["name"]: (column["kind"], column["unit"]) for column in table["columns"]}
    assert kinds["month"] == ("period", None)
    assert kinds["area_km2"] == ("number", "km²")


def test_that_chart_draws_and_smoke_visits_every_tab(tmp_path: Path) -> None:
    picture = tmp_path / "area.png"
    done = salient(
        "chart", AREA, "--y", "area_km2", "--kind", "bar", "--size", "800x450", "--out", picture
    )
    assert (done.returncode, done.stderr) == (0, "")
    header = picture.read_bytes()[16:24]
    assert (int.from_bytes(header[:4]), int.from_bytes(header[4:])) == (800, 450)
    told = salient("inspect", picture).stdout
    assert f"A chart, exported by Salient {VERSION}" in told
    assert "Bars “" in told
    assert "area_km2 by month" in told
    digest = sha256(AREA.read_bytes()).hexdigest()
    assert "area_2024_monthly.csv, 1,293 bytes, read 20" in told
    assert f"SHA-256 {digest}" in told
    assert "10 values from Mar 2024 to Dec 2024; lowest 50 km² in Mar 2024" in told
    assert "looks odd" not in told
    described = salient("inspect", picture, "--json")
    assert strict(described.stdout)["tables"][0]["rows"] == 10
    dark = tmp_path / "dark.png"
    done = salient("chart", AREA, "--y", "area_km2", "--colours", "dark", "--out", dark)
    assert (done.returncode, done.stderr) == (0, "")
    assert read_picture(dark).spec.colours == "dark"
    done = salient("smoke", tmp_path / "smoke")
    assert (done.returncode, done.stderr) == (0, "")
    names = sorted(path.name for path in (tmp_path / "smoke").iterdir())
    assert names == ["claims.png", "data.png", "plots.png", "scenario.png"]


def test_that_without_a_screen_the_main_job_is_done_into_files(tmp_path: Path) -> None:
    done = salient(folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "no screen" in done.stdout
    written = [Path(line) for line in done.stdout.splitlines() if line.startswith(str(tmp_path))]
    assert {path.name for path in written} >= {
        "claims.json", "projection.json", "claims.png", "claims-dark.png", "chart-area-2024.png",
    }  # fmt: skip
    assert all(path.stat().st_size > 0 for path in written)


WRONG = (
    (("inspect", "."), 1, "is a folder"),
    (("check", AREA), 1, "has no column “id”"),
    (("project", "nothing"), 1, "There is no template “nothing”"),
    (("project", "remaining-area", "--set", "pace=28..11"), 1, "low value 28 above"),
    (("project", "remaining-area", "--trials", "1000000000"), 1, "from 1 to 5,000,000"),
    (("project", "gone.json"), 1, "gone.json cannot be opened: no such file"),
    (("project", "x", "--trials", "many"), 2, "“many” is not a whole number; see “salient pro"),
    (("--wrong",), 2, "--wrong"),
)
WRONG_TO_ANOTHER_PROGRAM = (
    (("inspect", "missing.csv"), 1, "there is no such file"),
    (("chart", AREA, "--y", "area", "--out", "x.png"), 1, "has no column “area”"),
    (("chart", AREA, "--y", "area_km2", "--out", "none/x.png"), 1, "There is no folder"),
    (("chart", AREA, "--y", "area_km2", "--size", "big", "--out", "x.png"), 1, "not a size"),
    (("inspect",), 2, "required: file"),
)


@pytest.mark.parametrize(("words", "code", "sentence"), WRONG)
def test_that_what_is_wrong_is_one_sentence_on_stderr(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str | Path, ...],
    code: int,
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        left_with = main([*map(str, words)])
    except SystemExit as end:
        left_with = end.code
    assert left_with == code
    told = capsys.readouterr()
    is_one_sentence(told.out, told.err, sentence)


@pytest.mark.parametrize(("words", "code", "sentence"), WRONG_TO_ANOTHER_PROGRAM)
def test_that_another_program_gets_what_is_wrong_in_one_sentence_too(
    tmp_path: Path, words: tuple[str | Path, ...], code: int, sentence: str
) -> None:
    done = salient(*words, folder=tmp_path)
    assert done.returncode == code
    is_one_sentence(done.stdout, done.stderr, sentence)


def is_one_sentence(stdout: str, stderr: str, sentence: str) -> None:
    """Nothing was answered, and what is wrong was said on one line."""
    assert stdout == ""
    assert sentence in stderr
    assert stderr.count("\n") == 1
    assert "Traceback" not in stderr


def test_that_a_ratio_of_square_metres_is_read_in_square_kilometres(tmp_path: Path) -> None:
    """50 casualties over 25,000,000 m² are 2 per km², and the chart says what was converted."""
    file, out = tmp_path / "both.csv", tmp_path / "ratio.png"
    file.write_text("date,casualties,area_m2\n2024-01-01,50,25000000\n2024-01-02,60,30000000\n")
    made = salient(
        "chart", file, "--y", "casualties", "--per", "area_m2", "--kind", "ratio", "--out", out
    )
    assert (made.returncode, made.stderr) == (0, "")
    table = strict(salient("inspect", out, "--json").stdout)["tables"][0]
    columns = {column["name"]: column for column in table["columns"]}
    assert (columns["area_m2"]["unit"], columns["area_m2"]["max"]) == ("km²", 30.0)


def started(*words: str | Path, stdout: int | IO[bytes]) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    return subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE)


@pytest.mark.parametrize("command", ["inspect", "chart"])
def test_that_nobody_need_read_the_answer(tmp_path: Path, command: str) -> None:
    more = ("--y", "area_km2", "--out", tmp_path / "a.png") if command == "chart" else ()
    for reading in (False, True):
        read, write = os.pipe()
        if not reading:
            os.close(read)
        with started(command, AREA, *more, stdout=write) as program:
            os.close(write)
            if reading:
                os.close(read)
            _, told = program.communicate(timeout=100)
        assert (program.returncode, told) == (0, b"")
    assert (tmp_path / "a.png").exists() == (command == "chart")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_that_an_answer_for_which_there_is_no_room_is_a_sentence() -> None:
    with Path("/dev/full").open("wb") as full, started("inspect", AREA, stdout=full) as program:
        _, told = program.communicate(timeout=100)
    assert program.returncode == 1
    assert told.decode() == "The system refuses: No space left on device.\n"


def takes_interrupts(process: int) -> bool:
    """Whether a program has done with the start of Python, which ends in a traceback of its own.

    Python first lets broken pipes be and takes interrupts for itself; the program gives the latter
    back to the system.
    """
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return True
    lines = (line.partition(":") for line in status.read_text().splitlines())
    taken = {name: int(mask, 16) for name, _, mask in lines if name in ("SigIgn", "SigCgt")}
    ignored, caught = (1 << number - 1 for number in (signal.SIGPIPE, signal.SIGINT))
    return bool(taken["SigIgn"] & ignored) and not taken["SigCgt"] & caught


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_that_an_interrupt_ends_a_chart_at_any_moment_without_a_word(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("day,x\n" + "".join(f"{1_000_000 + n},{n}\n" for n in range(300_000)))
    for moment in range(8):
        words = ("chart", path, "--y", "x", "--x", "day", "--out", tmp_path / "a.png")
        with started(*words, stdout=subprocess.PIPE) as program:
            while program.poll() is None and not takes_interrupts(program.pid):
                time.sleep(0.005)
            time.sleep(0.05 * moment)
            program.send_signal(signal.SIGINT)
            _, told = program.communicate(timeout=100)
        # By the signal, by what cleans up after half a file, or it was over before.
        assert program.returncode in (-signal.SIGINT, 130, 0)
        assert told == b""
