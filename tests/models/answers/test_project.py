"""`salient project` as other programs read it."""

import json
from pathlib import Path

import pytest

from models.answers.project import project, projected
from models.answers.project_text import project_text
from models.bundled import resources
from models.errors import QueryError, ScenarioError
from models.scenarios import templates


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


@pytest.mark.parametrize("name", [template.name for template in templates()])
def test_that_every_template_is_answered_in_the_same_form(name: str) -> None:
    answer = project(name, trials=200)
    assert list(answer) == ["template", "seed", "trials", "inputs", "outputs"]
    json.dumps(answer, allow_nan=False)
    inputs, found = answer["inputs"], answer["outputs"]
    assert isinstance(inputs, dict)
    assert isinstance(found, dict)
    for each in inputs.values():
        assert list(each) == ["unit", "shape", "low", "likely", "high"]
    for each in found.values():
        assert list(each) == ["unit", "p5", "p10", "p50", "p90", "p95", "mean", "p_never"]


def test_that_any_shape_can_be_set() -> None:
    """The median of 11 to 28 at any level is 19.5; that of beta(1, 1) 0..1 a half."""
    for words in ("pace=11 to 28 @ 90%", "pace=uniform 11..28", "pace=discrete 19.5"):
        found = outputs(words)["duration"]["p50"]
        assert found == pytest.approx(8559 / 19.5 / 365.25, rel=2e-3)
    answer = project("remaining-area", ["pace=18", "share=beta(1, 1)"])
    assert answer["inputs"]["share"] == {  # type: ignore[index]
        "unit": "1", "shape": "beta", "low": 0.0, "likely": None, "high": 1.0,
    }  # fmt: skip
    found = outputs("pace=18", "share=beta(1, 1)")["duration"]["p50"]
    assert found == pytest.approx(2 * 8559 / 18 / 365.25, rel=2e-3)


def test_that_a_pace_is_drawn_from_a_file() -> None:
    """The last three months of 2024 are 610/31, 725/30 and 465/30: the middle one is 19.677."""
    words = "pace=data salient:series/area_2024_monthly.csv:area_km2 last 3"
    assert outputs(words)["duration"]["p50"] == pytest.approx(8559 * 31 / 610 / 365.25)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("pace=data area", "write data FILE:COLUMN"),
        ("pace=data salient:series/area_2024_monthly.csv:pace", "no column “pace”"),
        ("pace=data salient:series/casualties_2024_monthly.csv:casualties", "but “pace” is in"),
    ],
)
def test_that_a_file_that_gives_no_pace_is_told(words: str, sentence: str) -> None:
    with pytest.raises((ScenarioError, QueryError), match=sentence):
        project("remaining-area", [words])


def test_that_a_template_can_be_a_file_of_one_s_own(tmp_path: Path) -> None:
    own = json.loads((resources() / "scenarios" / "remaining-area.json").read_text("utf-8"))
    own["name"], own["inputs"][0]["likely"] = "mine", 900
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(own), encoding="utf-8")
    answer = project(str(path), ["pace=10"])
    assert answer["template"] == "mine"
    assert answer["outputs"]["duration"]["p50"] == pytest.approx(90 / 365.25)  # type: ignore[index]


def test_that_plain_trials_are_others_and_agree() -> None:
    """The mean over 11..28 is 1.28788 years, the deviation 0.348: 0.0035 for 10,000 trials."""
    found = projected("remaining-area", ["pace=11..28"], sampling="monte carlo")
    strips = projected("remaining-area", ["pace=11..28"])
    assert found.outputs["duration"].mean != strips.outputs["duration"].mean
    assert found.outputs["duration"].mean == pytest.approx(1.28788, abs=4 * 0.0035)


def test_that_trials_without_an_answer_are_counted(tmp_path: Path) -> None:
    """0/0 comes where both are 0: a quarter of the trials."""
    own = json.loads(
        (resources() / "scenarios" / "claimed-against-assessed.json").read_text("utf-8")
    )
    own["name"] = "mine"
    del own["inputs"][1]["reaches_above"]
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(own), encoding="utf-8")
    sets = ["claimed=discrete 0; 4500", "assessed=discrete 0; 3000"]
    excess = projected(str(path), sets).outputs["excess"]
    assert excess.p_undefined == pytest.approx(0.25, abs=4 * 0.0043)
    assert "no answer (0/0) in 2" in project_text(projected(str(path), sets))
    json.dumps(project(str(path), sets), allow_nan=False)


def test_that_the_words_show_no_more_digits_than_the_range_deserves() -> None:
    words = project_text(projected("remaining-area", ["pace=11..28"]))
    assert "1.2 years (9 in 10 between 0.9 and 2.0" in words
    assert "Between Nov 2025 and Nov 2026." in words
    exact = project_text(projected("remaining-area", ["pace=18"]))
    assert "1.302 years\n" in exact


def test_that_a_pair_with_one_value_is_said_to_change_nothing() -> None:
    words = project_text(projected("remaining-area", ["pace~share=0.5"]))
    assert "rank correlation 0.5, which changes nothing while share is one value" in words
    words = project_text(projected("remaining-area", ["share=0.7..0.75", "pace~share=0.5"]))
    assert "rank correlation 0.5\n" in words
