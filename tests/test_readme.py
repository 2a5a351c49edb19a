"""The README says what is so."""

import re
import tomllib
from pathlib import Path

import dev

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
FIRST_SCREEN = README.splitlines()[:20]


def test_that_the_two_commands_stand_in_the_first_screen() -> None:
    assert any(line.startswith("python3 dev.py run ") for line in FIRST_SCREEN)
    assert any(line.startswith("python3 dev.py test ") for line in FIRST_SCREEN)


def test_that_every_folder_and_file_it_names_is_there() -> None:
    named = re.findall(r"`((?:resources|tests|build|models|ui)/[\w/.]*)`", README)
    assert named
    assert not [path for path in named if not (ROOT / path).exists()]


def test_that_every_tuple_it_names_is_in_its_folder() -> None:
    rows = re.findall(r"^\|[^|]*\| `([\w/]+)/`[^|]*\| `([A-Z]+)`", README, re.MULTILINE)
    assert len(rows) == 11
    for folder, name in rows:
        init = (ROOT / folder / "__init__.py").read_text(encoding="utf-8")
        assert re.search(rf"^{name}\b.*=", init, re.MULTILINE), f"{name} in {folder}"


def test_that_every_marker_it_names_is_one_of_pytest() -> None:
    options = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    markers = {line.split(":")[0] for line in options["pytest"]["ini_options"]["markers"]}
    assert set(re.findall(r"`-m (\w+)", README)) == markers


def test_that_the_words_of_dev_are_all_told() -> None:
    assert dev.__doc__ is not None
    for word in ("run", "test", "check"):
        assert f"dev.py {word}" in README
        assert f"dev.py {word}" in dev.__doc__
