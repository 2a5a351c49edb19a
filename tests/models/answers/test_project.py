"""`salient project` as other programs read it."""

import json

import pytest

from models.answers.project import project
from models.errors import ScenarioError


def outputs(*sets: str) -> dict[str, dict[str, object]]:
    answer = project("remaining-area", sets)
    found = answer["outputs"]
    assert isinstance(found, dict)
    return found


def test_that_a_pace_of_18_takes_1_30185_years_until_21_april_2026() -> None:
    assert outputs("pace=18")["duration"]["p50"] == pytest.approx(1.30185, abs=5e-6)
    assert outputs("pace=18")["finish"]["p50"] == "2026-04-21"
    assert outputs("pace=18")["finish"]["mean"] == "2026-04-21"


def test_that_a_pace_of_28_takes_0_836902_years_until_2_november_2025() -> None:
    assert outputs("pace=28")["duration"]["p50"] == pytest.approx(0.836902, abs=5e-7)
    assert outputs("pace=28")["finish"]["p50"] == "2025-11-02"


def test_that_a_share_of_75_percent_takes_1_73580_years() -> None:
    for share in ("share=0.75", "share=75%"):
        found = outputs("pace=18", share)["duration"]["p50"]
        assert found == pytest.approx(1.73580, abs=5e-6)


def test_that_a_uniform_pace_has_the_published_percentiles() -> None:
    found = outputs("pace=11..28")["duration"]
    expected = {"p5": 0.863, "p50": 1.202, "p95": 1.978, "mean": 1.288}
    for name, value in expected.items():
        assert found[name] == pytest.approx(value, abs=0.001), name


def test_that_paths_that_never_arrive_make_nulls() -> None:
    found = outputs("pace=-5..20")
    for name in ("duration", "finish"):
        assert found[name]["p_never"] == pytest.approx(0.2, abs=1e-4)
        assert found[name]["p90"] is None
        assert found[name]["mean"] is None
        assert found[name]["p50"] is not None


def test_that_every_key_is_there_and_inputs_are_told_as_used() -> None:
    answer = project("remaining-area", ["pace=11..28"], seed=7, trials=100)
    assert list(answer) == ["template", "seed", "trials", "inputs", "outputs"]
    assert (answer["template"], answer["seed"], answer["trials"]) == ("remaining-area", 7, 100)
    assert answer["inputs"] == {
        "remaining": {
            "unit": "km²", "shape": "fixed", "low": None, "likely": 8559.0, "high": None,
        },
        "pace": {"unit": "km²/day", "shape": "uniform", "low": 11.0, "likely": None, "high": 28.0},
        "share": {"unit": "1", "shape": "fixed", "low": None, "likely": 1.0, "high": None},
        "start": {
            "unit": "date", "shape": "fixed", "low": None, "likely": "2025-01-01", "high": None,
        },
    }  # fmt: skip
    for output in outputs().values():
        assert list(output) == ["unit", "p5", "p10", "p50", "p90", "p95", "mean", "p_never"]


def test_that_the_answer_is_strict_json_and_the_same_each_time() -> None:
    first = json.dumps(project("remaining-area", ["pace=-5..20"]), allow_nan=False)
    assert first == json.dumps(project("remaining-area", ["pace=-5..20"]), allow_nan=False)


def test_that_a_day_beyond_the_calendar_is_null_while_its_duration_is_not() -> None:
    """8,559 / 0.0001 km² a day is 234,333 years."""
    found = outputs("pace=0.0001")
    assert found["finish"]["p50"] is None
    assert found["duration"]["p50"] == pytest.approx(234_333, rel=1e-5)


def test_that_a_billion_trials_are_refused_with_the_limit() -> None:
    with pytest.raises(ScenarioError, match="5,000,000"):
        project("remaining-area", trials=10**9)


def test_that_an_unknown_template_is_told() -> None:
    with pytest.raises(ScenarioError, match="remaining-area"):
        project("remaining")
