"""The register's figures as numbers, and those of one kind by originator."""

import math
from datetime import date

import pytest

from models.bundled import resources
from models.charts.drawing import prepare
from models.charts.lint import remarks
from models.charts.outcome import Outcome
from models.charts.spec import ChartSpec, Series
from models.charts.summary import summary
from models.datasets.opening import open_file
from models.errors import QueryError
from models.figures import register
from models.quantity import read_printed
from models.tables import FiguresAlike, Table, whole
from models.tables.display import texts
from models.tables.transforms.figures_alike import figures_in, kinds_in
from models.workspace.register_files import REGISTER_FILES

YEAR = FiguresAlike("change of area", "km²", date(2024, 1, 1), date(2024, 12, 31), ("Ukraine",))


@pytest.fixture(scope="module")
def figures() -> Table:
    path = resources() / "register" / "figures.csv"
    (dataset,) = open_file(path, overrides=REGISTER_FILES[0].overrides)
    return whole(dataset)


def column(table: Table, name: str) -> list[str]:
    place = [each.name for each in table.columns].index(name)
    return texts(table, place, 0, len(table.values))


def test_that_every_figure_stands_as_the_number_that_is_printed(figures: Table) -> None:
    numbers = [figures.values.numbers(name).tolist() for name in ("value", "low", "high")]
    units = column(figures, "unit")
    for text, value, low, high, unit in zip(
        column(figures, "printed"), *numbers, units, strict=True
    ):
        printed = read_printed(text)
        ends = [each if math.isfinite(each) else None for each in (printed.low, printed.high)]
        found = [None if math.isnan(each) else each for each in (low, high)]
        assert (value, found, unit) == (
            printed.value,
            [None if each is None else pytest.approx(each) for each in ends],
            printed.unit.symbol,
        )


def test_that_a_grade_is_no_number(figures: Table) -> None:
    assert figures.column("credibility").kind == "text"
    assert figures_in(figures) == register().figures


def test_that_figures_of_a_kind_stand_by_originator_each_value_once(figures: Table) -> None:
    made = YEAR.apply(figures)
    who, printed = column(made, "originator"), column(made, "printed")
    assert list(zip(who, printed, strict=True)) == [
        ("ISW", "≈4,200 km²"),
        ("ISW", "4,168 km²"),
        ("CSIS", "3,604 km²"),
        ("Militarnyi from DeepState maps", ">3,600 km²"),
        ("AFP from ISW data", "3,985 km²"),
        ("The Economist from ISW maps", "3,734.7 km²"),
        ("Liveuamap", "4,299.3 km²"),
        ("ISW, 1 Jan to 18 Dec 2024", "3,306 km²"),
        ("Gerasimov, Russian General Staff, 1 Jan to 18 Dec 2024", "4,500 km²"),
    ]
    assert made.column("change of area").unit == "km²"
    assert made.sources[:2] == ("ISW", "CSIS")
    assert made.title == "Figures of 2024"


def test_that_the_figures_are_as_of_the_latest_of_them(figures: Table) -> None:
    """Syrskyi’s 434,000 were said on 24 January 2025; other figures of the file are later."""
    casualties = FiguresAlike(
        "casualties", "casualties", date(2024, 1, 1), date(2024, 12, 31), ("all fronts",)
    )
    made = casualties.apply(figures)
    assert column(made, "printed")[-1] == "434,000 casualties"
    assert made.as_of == "2025-01-24"
    assert made.made_of["casualties low"] == ("printed",)


def test_that_a_bound_is_no_value(figures: Table) -> None:
    made = YEAR.apply(figures)
    row = column(made, "printed").index(">3,600 km²")
    value, low, high = (
        made.values.numbers(name)[row]
        for name in ("change of area", "change of area low", "change of area high")
    )
    assert math.isnan(value)
    assert (low, math.isnan(high)) == (3600, True)
    spec = ChartSpec(
        series=(
            Series(
                "t", "originator", "change of area", "dots", "Change of area",
                "change of area low", "change of area high",
            ),
        )
    )  # fmt: skip
    drawn = prepare(Outcome(spec, {"t": made}))
    assert "no value (at least 3,600)" in summary(drawn) or "at least 3,600 km²" in summary(drawn)
    assert [each.rule for each in remarks(drawn)] == []


def test_that_kinds_are_of_one_unit_and_one_period_those_of_most_values_first(
    figures: Table,
) -> None:
    kinds = kinds_in(figures)
    assert kinds[0] == (YEAR, 9)
    casualties = [pair for pair in kinds if pair[0].kind == "casualties"]
    assert [(step.unit, step.first, count) for step, count in casualties] == [
        ("casualties", date(2024, 1, 1), 5)
    ]


def test_that_what_is_no_table_of_figures_is_refused(figures: Table) -> None:
    events = whole(open_file(resources() / "register" / "events.csv")[0])
    with pytest.raises(QueryError, match="no table of published figures"):
        YEAR.apply(events)
    with pytest.raises(QueryError, match="no figure of change of area"):
        FiguresAlike("change of area", "km²", date(1999, 1, 1), date(1999, 1, 2)).apply(figures)


def test_that_the_bundled_tables_name_who_is_behind_them() -> None:
    folder = resources() / "register"
    for name in ("figures", "events", "objectives", "sources"):
        (dataset,) = open_file(folder / f"{name}.csv")
        assert dataset.provenance.source, name
    (events,) = open_file(folder / "events.csv")
    said = {event.assessed.by for event in register().events if event.assessed}
    assert {who for who in said if who not in events.provenance.source} == set()
    assert "Russia (claimed)" in events.provenance.source
    assert "Ukraine (acknowledged)" in events.provenance.source
