"""Templates: the bundled ones, their worked examples, and templates that cannot be used."""

import json
from pathlib import Path
from typing import Any

import pytest

from models.bundled import resources
from models.errors import ScenarioError
from models.quantity.calendar import day_of
from models.scenarios import (
    Template,
    numbers,
    pace_assumptions,
    read_template,
    scenario_from,
    template_named,
    templates,
    with_settings,
)

REMAINING = resources() / "scenarios" / "remaining-area.json"


def changed(folder: Path, change: dict[str, Any]) -> Path:
    content = json.loads(REMAINING.read_text(encoding="utf-8")) | change
    path = folder / "mine.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_that_the_report_s_question_is_there_with_its_numbers() -> None:
    template = template_named("remaining-area")
    inputs = {asked.input.name: asked.input for asked in template.asked}
    assert list(inputs) == ["remaining", "pace", "share", "start"]
    pace = inputs["pace"]
    assert (pace.shape, pace.low, pace.likely, pace.high) == ("triangular", 11.4, 18, 28)
    assert (inputs["remaining"].likely, inputs["share"].likely) == (8559, 1)
    assert [(output.name, output.unit) for output in template.outputs] == [
        ("duration", "years"),
        ("finish", "date"),
    ]


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.name)
def test_that_every_template_s_worked_examples_come_out(template: Template) -> None:
    assert template.worked
    for worked in template.worked:
        outputs = numbers(with_settings(scenario_from(template), template, worked.sets))
        for name, value in worked.gives:
            found = outputs[name].p50
            if isinstance(value, str):
                day = day_of(found)
                assert day is not None
                assert day.isoformat() == value
            else:
                assert found == pytest.approx(value, rel=5e-6)


def test_that_templates_are_named_after_their_files_and_name_a_source() -> None:
    stems = sorted(path.stem for path in (resources() / "scenarios").glob("*.json"))
    assert [template.name for template in templates()] == stems
    assert all(template.source for template in templates())


def test_that_an_unknown_template_is_told_with_those_there_are() -> None:
    with pytest.raises(ScenarioError, match=r"no template “tanks”; there are .*“remaining-area”"):
        template_named("tanks")


def output(formula: str, unit: str = "years", name: str = "duration") -> list[dict[str, str]]:
    return [
        {"name": name, "unit": unit, "formula": formula},
        {"name": "finish", "unit": "date", "formula": "start + duration"},
    ]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"version": 2}, "its version is 2, this program reads version 1"),
        ({"version": None}, "the field “version” is missing"),
        ({"title": 5}, "the field “title” must be a text"),
        ({"inputs": {}}, "the field “inputs” must be a list"),
        ({"inputs": [5]}, "entry 1 of “inputs”"),
        ({"outputs": output("remaining / speed")}, "names “speed”, which is neither"),
        (
            {"outputs": output("duration + arrival")},
            "a circle of definitions: “duration” by “duration”",
        ),
        (
            {"outputs": output("finish - start")},
            "a circle of definitions: “duration” by “finish” by “duration”",
        ),
        ({"outputs": output("remaining * pace")}, "“duration” gives "),
        ({"outputs": output("arrival +")}, "the formula of “duration”"),
        ({"outputs": output("arrival", unit="parsecs")}, "parsecs"),
        ({"outputs": output("arrival", name="pace")}, "the name “pace” stands for two things"),
        ({"answer": "nothing"}, "there is no output “nothing”"),
        ({"path": {"model": "magic", "start": "start", "readings": {}}}, "pace model “magic”"),
        (
            {"path": {"model": "constant", "start": "start", "readings": {"rate": "pace"}}},
            "the pace model “constant” reads remaining, rate",
        ),
        (
            {
                "path": {
                    "model": "constant",
                    "start": "pace",
                    "readings": {"remaining": "remaining", "rate": "pace"},
                }
            },
            "the start “pace” must be an input with unit date",
        ),
    ],
)
def test_that_a_template_that_cannot_be_used_says_why(
    tmp_path: Path, change: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ScenarioError) as error:
        read_template(changed(tmp_path, change))
    assert sentence in str(error.value)


def test_that_a_template_s_own_inputs_must_be_usable(tmp_path: Path) -> None:
    content = json.loads(REMAINING.read_text(encoding="utf-8"))
    content["inputs"][1]["low"] = 40
    with pytest.raises(ScenarioError, match="low value 40 above its likely value 18"):
        read_template(changed(tmp_path, content))


@pytest.mark.parametrize("text", ["", "[1, 2]", '{"version": 1', "[" * 100_000])
def test_that_a_file_that_is_no_template_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "broken.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError, match=r"broken\.json"):
        read_template(path)


def test_that_json_that_breaks_off_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{\n"version": 1,\n"name" "mine"}', encoding="utf-8")
    with pytest.raises(ScenarioError, match=r"^broken\.json is no template: line 3 is not JSON"):
        read_template(path)


def test_that_a_missing_template_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match=r"^gone\.json cannot be opened: no such file"):
        read_template(tmp_path / "gone.json")


def test_that_the_pace_model_s_assumptions_can_be_shown() -> None:
    walk = pace_assumptions(template_named("remaining-area-walk"))
    assert any("30 years" in sentence for sentence in walk)
    assert pace_assumptions(template_named("remaining-area"))[0].startswith("The pace stays")
