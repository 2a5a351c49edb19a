"""A scenario written as a template, and read again as the same."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import ScenarioError
from models.scenarios import (
    Template,
    new_scenario,
    numbers,
    read_template,
    scenario_from,
    template_named,
    template_of,
    templates,
    with_settings,
)
from models.scenarios.own_template import own_template, template_text
from models.scenarios.template_json import template_from


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.name)
def test_that_every_template_is_written_as_it_is_read(template: Template) -> None:
    assert template_from(json.loads(template_text(template)), "again") == template


def test_that_a_scenario_s_numbers_become_a_template_s_own(tmp_path: Path) -> None:
    template = template_named("loss-exchange")
    sets = ("russian_seen=beta(2, 5) 0.2..0.9", "ukrainian=discrete 1220: 40%; 1300: 60%")
    asked = with_settings(scenario_from(template), template, sets)
    asked = replace(asked, title="Tanks, as I see it")
    path = tmp_path / "own.json"
    path.write_text(template_text(own_template(asked)), encoding="utf-8")
    own = read_template(path)
    assert own.name == "tanks-as-i-see-it"
    assert own.worked == ()
    made = new_scenario(own)
    assert made.inputs == asked.inputs
    assert made.correlations == asked.correlations
    assert template_of(made).title == "Tanks, as I see it"
    assert numbers(made)["ratio"].p50 == numbers(asked)["ratio"].p50


def test_that_a_bundled_template_does_not_go_along() -> None:
    assert new_scenario(template_named("remaining-area")).own is None


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"correlations": [{"first": "pace", "second": "share", "rho": 1.5}]}, "between -1 and 1"),
        ({"correlations": [{"first": "pace", "second": "share"}]}, "“rho” must be a number"),
        ({"path": {"model": "constant", "start": "start", "history": "pace",
                   "readings": {"remaining": "remaining", "rate": "pace"}}},
         "looks back on nothing"),
        ({"path": {"model": "bootstrap", "start": "start",
                   "readings": {"remaining": "remaining", "whole": "remaining", "share": "share"}}},
         "must name the input that “bootstrap” looks back on"),
        ({"path": {"model": "bootstrap", "start": "start", "history": "share",
                   "readings": {"remaining": "remaining", "whole": "remaining", "share": "share"}}},
         "“share” is in 1, not in km²/day"),
        ({"outputs": [{"name": "finish", "unit": "date", "formula": "start + finish - start"}]},
         "a circle of definitions: “finish” by “finish”"),
    ],
)  # fmt: skip
def test_that_a_template_that_cannot_be_used_says_why(
    tmp_path: Path, change: dict[str, object], sentence: str
) -> None:
    content = json.loads(template_text(template_named("remaining-area"))) | change
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ScenarioError) as error:
        read_template(path)
    assert sentence in str(error.value)
