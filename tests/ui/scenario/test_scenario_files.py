"""Assumptions and templates as files."""

import csv
import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.errors import ScenarioError
from tests.ui.scenario.conftest import put, settled, shown
from ui.commands.scenario_files import export_register, load_template, save_template
from ui.views.scenario import ScenarioView


def test_that_assumptions_are_exported_as_markdown_and_csv(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    put(qtbot, view.assumptions.rows["share"].fields["likely"], "0.5..0.9")
    for name in ("a.md", "a.csv"):
        export_register(view.context, tmp_path / name)
        qtbot.waitUntil(lambda name=name: (tmp_path / name).exists())
        qtbot.waitUntil(lambda: not view.context.jobs.running)
    words = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "| Pace of the advance | assumption | 11.4 to 28, likely 18 km²/day |" in words
    assert "0.5 to 0.9 (changed)" in words
    assert "A pace at or below zero never gets there." in words
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text("utf-8").splitlines()))
    assert [row["input"] for row in rows] == ["remaining", "pace", "share", "start"]
    assert (rows[1]["low"], rows[1]["high"], rows[1]["changed"]) == ("11.4", "28.0", "no")
    assert (rows[2]["role"], rows[2]["changed"]) == ("assumption", "yes")
    assert (rows[3]["role"], rows[3]["likely"]) == ("choice", "2025-01-01")


def test_that_a_scenario_becomes_a_template_that_opens_again(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    put(qtbot, view.assumptions.rows["share"].fields["likely"], "0.5..0.9")
    before = shown(view)
    path = tmp_path / "mine.json"
    save_template(view.context, path)
    assert json.loads(path.read_text(encoding="utf-8"))["inputs"][2]["low"] == 0.5
    load_template(view.context, path)
    opened = shown(view)
    assert opened.id != before.id
    assert opened.inputs == before.inputs
    assert opened.own is not None
    settled(view, qtbot)
    assert view.result is not None
    assert view.answer.sentence.text() == view.result.sentence


def test_that_a_wrong_template_file_is_said_in_the_bar(view: ScenarioView, tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{"version": 9}', encoding="utf-8")
    with pytest.raises(ScenarioError, match="its version is 9, this program reads version 1"):
        load_template(view.context, path)
