"""Axes and what is told beside them: a second one, a log scale, turns and levels."""

from dataclasses import replace

from models.charts import Axis, ChartSpec, Level, Note, Outcome, Series
from models.charts.caption import along_words, axis_words
from models.charts.summary import summary
from tests.models.charts.marks.january import FIRST, JANUARY, drawn, table


def test_that_points_say_whether_they_rise_together() -> None:
    """Ranks 1 2 3 4 5 against 1 2 3 5 4: 1 − 6·2 / (5·24) = 0.9."""
    made = table([*JANUARY, "2024-01-05"], a=[1, 2, 3, 4, 5], b=[10, 20, 30, 50, 40])
    said = summary(drawn(made, Series("t", "a", "b", "scatter", "Area")))
    assert "5 points" in said
    assert "the other tends to rise (rank correlation 0.90)" in said


def test_that_a_second_axis_has_a_window_of_its_own() -> None:
    made = table(JANUARY, a=[1, 2, 3, 4], b=[100, 200, 300, 400])
    drawing = drawn(made, Series("t", "day", "a"), Series("t", "day", "b", side="right"))
    assert drawing.full.y == (0.0, 4.0)
    assert drawing.full.right == (0.0, 400.0)
    half = drawing.window((FIRST, FIRST + 2.0))
    assert half.y == (1.0, 2.0)
    assert half.right == (100.0, 200.0)


def test_that_a_log_window_lies_on_ones_twos_and_fives_and_knows_only_what_is_above_zero() -> None:
    made = table(JANUARY, v=[3, 40, 0, -5])
    assert drawn(made, Series("t", "day", "v"), y=Axis(log=True)).full.y == (2.0, 50.0)


def test_that_the_words_below_an_axis_of_values_say_what_they_are() -> None:
    made = table(JANUARY, name=["a", "b", "c", "d"], v=[1, 2, 3, 4])
    spec = ChartSpec(series=(Series("t", "name", "v", "dots", "Area"),), x=Axis("Name"))
    assert along_words(Outcome(spec, {"t": made})) == "Area, km²"
    named = replace(spec, series=(replace(spec.series[0], label="Area km²"),))
    assert along_words(Outcome(named, {"t": made})) == "Area km²"
    spec = ChartSpec(series=(Series("t", "day", "v", "histogram", "Area"),), x=Axis("Day"))
    assert along_words(Outcome(spec, {"t": made})) == "Area, km²"
    assert axis_words(Outcome(spec, {"t": made})) == "Number of values"


def test_that_turns_levels_and_notes_are_told_to_who_does_not_see_them() -> None:
    values = [0, 10, 2, 8, 1, 9, 0.5]
    days = [f"2024-01-0{n}" for n in range(1, 8)]
    drawing = drawn(
        table(days, v=values), Series("t", "day", "v", label="Area"),
        levels=(Level(5.0, "mean"),), notes=(Note("the most", 0, "highest"),),
    )  # fmt: skip
    said = summary(drawing)
    assert "lowest 0 km² on 1 Jan 2024, highest 10 km² on 2 Jan 2024" in said
    assert "It also turns: 2 km² on 3 Jan 2024; 8 km² on 4 Jan 2024; 1 km² on 5 Jan 2024" in said
    assert "A line at 5: mean." in said
    assert "Note: the most." in said
