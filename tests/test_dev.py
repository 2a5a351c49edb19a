"""What `dev.py` decides before it starts anything."""

import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parent.parent


def told(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "dev.py"), *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("version", [(3, 8, 10), (3, 10, 13), (3, 14, 0)])
def test_that_another_python_gets_one_sentence(version: tuple[int, ...]) -> None:
    with pytest.raises(dev.Refused, match=r"3\.11, 3\.12 or 3\.13") as refusal:
        dev.refuse_other_pythons(version)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (3, 13, 9)])
def test_that_the_three_pythons_are_taken(version: tuple[int, ...]) -> None:
    dev.refuse_other_pythons(version)


def test_that_the_pythons_taken_are_those_of_the_project() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    oldest, too_new = (".".join(map(str, end)) for end in (dev.OLDEST, dev.TOO_NEW))
    assert f'requires-python = ">={oldest},<{too_new}"' in text


def test_that_tests_ask_for_no_screen() -> None:
    wanted = dev.wanted_libraries("test", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"})
    assert wanted == dev.NO_SCREEN


def test_that_the_program_asks_for_the_screen_that_is_there() -> None:
    assert dev.wanted_libraries("run", {}) == dev.NO_SCREEN
    assert "libxcb-cursor.so.0" in dev.wanted_libraries("run", {"DISPLAY": ":0"})
    assert "libwayland-client.so.0" not in dev.wanted_libraries("run", {"DISPLAY": ":0"})
    assert "libwayland-client.so.0" in dev.wanted_libraries("run", {"WAYLAND_DISPLAY": "w"})


def test_that_a_library_that_cannot_be_loaded_is_found_missing() -> None:
    assert dev.missing({"libnothing-of-the-kind.so.9": "nothing"}) == [
        "libnothing-of-the-kind.so.9"
    ]


@pytest.mark.parametrize("sudo", [True, False])
def test_that_what_is_missing_is_one_line_to_type(sudo: bool) -> None:
    line = dev.install_command(["libgl1", "libegl1"], sudo=sudo)
    assert "\n" not in line
    assert "apt-get install -y libgl1 libegl1" in line
    assert line.startswith("sudo " if sudo else "su -c '")


def test_that_a_changed_lock_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    python = dev.venv_python(tmp_path)
    python.parent.mkdir()
    python.touch()
    lock = tmp_path / "some.lock"
    lock.write_text("numpy==2.4.6\n")
    assert not dev.is_stamped(lock)
    mark, text = dev.stamp_of(lock)
    mark.write_text(text)
    assert dev.is_stamped(lock)
    lock.write_text("numpy==2.4.7\n")
    assert not dev.is_stamped(lock)


def test_that_a_venv_without_its_python_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    lock = tmp_path / "some.lock"
    lock.write_text("numpy==2.4.6\n")
    mark, text = dev.stamp_of(lock)
    mark.write_text(text)
    assert not dev.is_stamped(lock)


def test_that_windows_has_its_own_folders() -> None:
    assert dev.venv_python(Path("v"), windows=True) == Path("v/Scripts/python.exe")
    assert dev.venv_python(Path("v"), windows=False) == Path("v/bin/python")


def test_that_a_wrong_word_is_told_the_right_ones_on_stderr() -> None:
    answer = told("walk")
    assert answer.returncode == 2
    assert answer.stdout == ""
    assert "dev.py run" in answer.stderr


def test_that_help_is_no_error() -> None:
    assert told("--help").returncode == 0


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-check.lock"])
def test_that_a_lock_names_hashes_and_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    named = [line for line in text.splitlines() if "==" in line]
    assert named
    assert "://" not in text
    assert text.count("--hash=sha256:") >= len(named)


def test_that_the_lock_has_a_qt_for_every_system() -> None:
    """Wheels of PySide6 6.11: Linux and Windows on two processors each, macOS on both at once."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    block = text.split("pyside6-essentials==")[1].split("==")[0]
    assert block.count("--hash=sha256:") == 5
