"""Edits of a chart change what they name, on whatever the chart is when they are made."""

from datetime import date

import pytest

from models.charts.annotations import Level, Note, Period
from models.charts.editing import (
    Edit,
    with_added,
    with_axis,
    with_bins,
    with_fields,
    with_mark_fields,
    with_mark_off,
    with_series_fields,
)
from models.charts.spec import Axis, ChartSpec, Series

DAYS = Period(date(2024, 1, 1), date(2024, 1, 31))
SPEC = ChartSpec(
    title="Held",
    series=(Series("t", "date", "area"), Series("t", "date", "lost")),
    y=Axis("Area", "km²", low=5.0),
    levels=(Level(1.0), Level(1.0), Level(2.0)),
)
EDITS: list[Edit] = [
    with_fields(title="Taken"),
    with_axis("y", high=900.0),
    with_series_fields(0, gaps="joined"),
    with_bins(12),
    with_added("periods", [DAYS]),
    with_mark_fields("levels", 2, text="goal"),
]


def test_that_edits_made_in_any_order_all_stand() -> None:
    forth, back = SPEC, SPEC
    for edit in EDITS:
        forth = edit(forth)
    for edit in reversed(EDITS):
        back = edit(back)
    assert forth == back
    assert (forth.title, forth.y) == ("Taken", Axis("Area", "km²", low=5.0, high=900.0))
    assert [(each.gaps, each.bins) for each in forth.series] == [("joined", 12), ("open", 12)]
    assert (forth.periods, forth.levels[2]) == ((DAYS,), Level(2.0, "goal"))


def test_that_the_name_of_a_series_follows_its_column_until_it_has_its_own() -> None:
    named = with_series_fields(1, label="Lost")(SPEC)
    assert with_series_fields(1, y="area")(named).series[1].label == "Area"
    owned = with_series_fields(1, label="Losses")(SPEC)
    assert with_series_fields(1, y="area")(owned).series[1].label == "Losses"


@pytest.mark.parametrize(
    "edit",
    [
        with_series_fields(2, gaps="joined"),
        with_mark_fields("notes", 0, text="Peak"),
        with_mark_off("levels", 3, Level(2.0)),
        with_mark_off("levels", 0, Level(2.0)),
    ],
    ids=["series", "words", "gone", "another in its place"],
)
def test_that_an_edit_of_what_is_not_there_any_more_changes_nothing(edit: Edit) -> None:
    assert edit(SPEC) == SPEC


def test_that_a_mark_is_taken_off_where_it_stands() -> None:
    assert with_mark_off("levels", 1, Level(1.0))(SPEC).levels == (Level(1.0), Level(2.0))


def test_that_marks_of_a_table_come_onto_the_plot_once() -> None:
    two = (Level(2.0), Level(3.0))
    assert with_added("levels", two, once=True)(SPEC).levels == (*SPEC.levels, Level(3.0))
    assert with_added("notes", [Note(""), Note("")])(SPEC).notes == (Note(""), Note(""))
