"""The difference of two scenarios, shared out: exact sums, hand-worked parts, honest measures."""

from dataclasses import replace

import pytest

from models.errors import ScenarioError
from models.scenarios import Scenario, scenario_from, template_named, with_settings
from models.scenarios.inputs import Correlation
from models.scenarios.understanding import Difference, difference, difference_sentence, part_rows
from models.scenarios.understanding.shapley import shapley


def scenario(*sets: str, name: str = "remaining-area") -> Scenario:
    template = template_named(name)
    return with_settings(scenario_from(template), template, sets)


def parts(found: Difference) -> dict[str, float]:
    return {part.input: part.effect for part in found.parts}


def test_that_each_player_gets_the_mean_over_every_order() -> None:
    """Worth 0, 1, 2 and together 6: the first adds 1 or 4, the second 2 or 5."""
    assert shapley([0, 1, 2, 6]) == pytest.approx([2.5, 3.5])


def test_that_three_players_of_a_glove_game_get_the_textbook_shares() -> None:
    """One left glove, two right ones; only a pair is worth 1: 4/6, 1/6, 1/6."""
    worth = [float(s & 1 and s & 0b110 and 1) for s in range(8)]
    assert shapley(worth) == pytest.approx([4 / 6, 1 / 6, 1 / 6])


def test_that_two_factors_share_what_they_do_together() -> None:
    """8,559 km²: 475 whole days; half the pace or half the share 951; both 1,902."""
    found = difference(scenario("pace=18"), scenario("pace=9", "share=0.5"))
    assert (found.measure, found.unit) == ("median", "days")
    assert found.after - found.before == 1902 - 475
    assert parts(found) == pytest.approx({"pace": 713.5, "share": 713.5})


def test_that_assumptions_and_choices_are_told_apart_and_add_up() -> None:
    """The start is a choice: 31 days later, whatever the pace."""
    found = difference(scenario("pace=18"), scenario("pace=9", "start=2025-02-01"))
    assert found.by("choice") == pytest.approx(31)
    assert found.by("assumption") == pytest.approx(951 - 475)
    assert found.by("choice") + found.by("assumption") == pytest.approx(found.after - found.before)


def test_that_the_parts_add_up_exactly_when_inputs_have_ranges() -> None:
    one = scenario("pace=11..28", "share=0.7..0.75")
    two = scenario("pace=15..18..40", "share=0.6..1", "remaining=5000..9000", "start=2025-03-01")
    found = difference(one, two)
    total = sum(part.effect for part in found.parts)
    assert total == pytest.approx(found.after - found.before, abs=1e-9)
    assert len(found.parts) == 4


def test_that_how_each_was_stated_stands_beside_its_part() -> None:
    [part] = difference(scenario("pace=18"), scenario("pace=11..28")).parts
    assert (part.before, part.after) == ("18 km²/day", "11 to 28 km²/day")


def test_that_without_a_median_the_share_that_gets_there_is_told_instead() -> None:
    """From all paths to 28/84 = 1/3 of them: no median any more."""
    found = difference(scenario("pace=18"), scenario("pace=-56..28"))
    assert (found.measure, found.unit) == ("share that gets there", "1")
    assert found.before == 1.0
    assert found.after == pytest.approx(1 / 3, abs=1e-3)
    assert parts(found) == pytest.approx({"pace": -2 / 3}, abs=1e-3)


def test_that_correlations_are_a_change_of_their_own() -> None:
    one = scenario("pace=11..28", "remaining=5000..9000")
    two = replace(one, correlations=(Correlation("pace", "remaining", 0.9),))
    [part] = difference(one, two).parts
    assert (part.input, part.label) == ("correlations", "How inputs go together")
    assert (part.before, part.after) == ("independent", "pace and remaining 0.9")


def test_that_a_share_is_told_in_points_and_a_number_in_its_unit() -> None:
    """All paths to a third of them: -66.7 points; 475 to 951 days and a start 31 days later."""
    share = difference(scenario("pace=18"), scenario("pace=-56..28"))
    assert "the share of paths that gets there moves by −66." in difference_sentence(share)
    assert "points" in difference_sentence(share)
    days = difference(scenario("pace=18"), scenario("pace=9", "start=2025-02-01"))
    assert difference_sentence(days).endswith(
        "“Day on which nothing is left” moves by +507 days, of which assumptions +476 days, "
        "choices +31 days."
    )
    assert part_rows([days])[1][1:] == (
        "First day",
        "choice",
        "2025-01-01",
        "2025-02-01",
        "+31 days",
    )


def test_that_a_ratio_without_a_unit_is_no_share() -> None:
    """Tanks lost for each tank lost: the middle moves by a plain number."""
    one = scenario(name="loss-exchange")
    name = one.inputs[0].name
    moved = with_settings(one, template_named("loss-exchange"), [f"{name}=5000"])
    found = difference(one, moved)
    assert (found.measure, found.unit) == ("median", "1")
    assert "points" not in difference_sentence(found)


def test_that_different_questions_are_refused() -> None:
    with pytest.raises(ScenarioError, match="different questions"):
        difference(scenario(), scenario(name="remaining-area-cost"))


def test_that_equal_inputs_are_refused_whatever_their_notes() -> None:
    one = scenario()
    noted = replace(one, inputs=tuple(replace(each, note="seen") for each in one.inputs))
    with pytest.raises(ScenarioError, match="state the same inputs"):
        difference(one, noted)
