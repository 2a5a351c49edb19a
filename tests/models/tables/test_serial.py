"""Queries as plain values and back."""

import json
from datetime import date

import pytest

from models.tables import (
    TRANSFORMS,
    ChangeOver,
    ColumnsAsRows,
    Computed,
    FiguresAlike,
    Filter,
    Monthly,
    PerDay,
    Query,
    RollingMean,
    Scale,
    Select,
    Sort,
    Step,
    TableRef,
    Window,
)
from models.tables.plain import NotPlain, from_plain, to_plain
from models.tables.serial import STEP_NAMES, read_step

STEPS: tuple[Step, ...] = (
    ChangeOver("lost", date(2024, 1, 1), date(2024, 12, 31), "day before"),
    ColumnsAsRows(("aircraft", "tank")),
    Computed("per_km2", "lost / area"),
    FiguresAlike("change of area", "km²", date(2024, 1, 1), date(2024, 12, 31), ("Ukraine",)),
    Filter("lost", ">", "1,000"),
    Monthly(("a", "b"), "mean", "day before", "date"),
    PerDay("lost", "day before", others=("dead", "wounded")),
    RollingMean("lost", 28, "middle", fewer=True),
    Scale("area", "km²", "m²"),
    Select(("date", "lost")),
    Sort("lost", descending=True),
    Window(date(2024, 1, 1), None),
)


def test_that_every_transform_is_tried_here() -> None:
    assert [type(step) for step in STEPS] == list(TRANSFORMS)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_that_a_step_comes_back_from_json_as_it_was(step: Step) -> None:
    plain = json.loads(json.dumps(to_plain(step, STEP_NAMES)))
    assert read_step(plain, "the step") == step


def test_that_a_query_comes_back_from_json_as_it_was() -> None:
    query = Query(TableRef("f1", "losses"), STEPS)
    plain = json.loads(json.dumps(to_plain(query, STEP_NAMES), allow_nan=False))
    assert from_plain(Query, plain, "the query", {Step: read_step}) == query
    assert plain["steps"][6] == {
        "step": "per day", "column": "lost", "convention": "day before", "day": None,
        "others": ["dead", "wounded"],
    }  # fmt: skip


def test_that_a_step_per_day_of_before_is_of_one_column() -> None:
    plain = {"step": "per day", "column": "lost", "convention": "day before", "day": None}
    assert read_step(plain, "the step") == PerDay("lost", "day before")


@pytest.mark.parametrize(
    ("plain", "words"),
    [
        (5, "names no step"),
        ({"step": "explode"}, "names no step"),
        ({"step": ["sort"]}, "names no step"),
        ({"step": "sort"}, "lacks “column”"),
        ({"step": "sort", "column": 5}, "column is 5"),
        ({"step": "sort", "column": "a", "descending": 1}, "descending is 1"),
        ({"step": "sort", "column": "a", "code": "x"}, "“code”, which is not known"),
        ({"step": "window", "start": "soon"}, "start is not a date"),
        ({"step": "per day", "column": "a", "convention": "later"}, "convention is 'later'"),
        ({"step": "select", "columns": "ab"}, "columns is not a list"),
    ],
)
def test_that_a_damaged_step_is_refused_with_its_place(plain: object, words: str) -> None:
    with pytest.raises(NotPlain, match=f"the step.*{words}"):
        read_step(plain, "the step")
