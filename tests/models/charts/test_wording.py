"""The words that a chart has of itself, and those of a list of charts."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from models.charts import Chart, ChartSpec, Series, default_outcome
from models.charts.listing import listed
from models.charts.names import spaced
from models.charts.wording import DERIVED, still_derived, worded
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Filter, Monthly, PerDay, Query, Table
from models.tables.query import TableRef, take
from models.tables.transforms import ColumnsAsRows


def table(title: str = "russia_losses_equipment", *, month: bool = False) -> Table:
    day = np.datetime64("2024-01-01") + np.arange(3)
    values = {"tank": [10, 12, 15], "APC": [1, 2, 4], "area_held_by_russia_percent": [1, 2, 3]}
    frame = pd.DataFrame({"date": day.astype("datetime64[s]"), **values})
    along = Column("date", "period", granularity="month") if month else Column("date", "date")
    columns = (
        along,
        Column("tank", "number", "tanks", "cumulative"),
        Column("APC", "number", "vehicles", "cumulative"),
        Column("area_held_by_russia_percent", "number", "%", "level"),
    )
    return Table(title, columns, ColumnValues.of(frame), np.arange(3))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("area_assessed_as_controlled_by_russia", "Area assessed as controlled by Russia"),
        ("casualties (uk mod)", "Casualties (UK MoD)"),
        ("APC", "APC"),
        ("BmzNow", "BmzNow"),
        ("area_km2", "Area km²"),
        ("", ""),
    ],
)
def test_that_names_read_as_the_field_writes_them(name: str, words: str) -> None:
    assert spaced(name) == words


@pytest.mark.parametrize(
    ("columns", "title", "subtitle"),
    [
        (["tank"], "Tank – Russia losses equipment", "Running total, tanks"),
        (["tank", "APC"], "Tank, APC – Russia losses equipment", "Running total, pieces"),
        (
            ["area_held_by_russia_percent"],
            "Area held by Russia percent",
            "Russia losses equipment, %",
        ),
    ],
)
def test_that_a_title_says_of_which_table_a_short_name_is(
    columns: list[str], title: str, subtitle: str
) -> None:
    spec = default_outcome(table(), columns).spec
    assert (spec.title, spec.subtitle) == (title, subtitle)


def test_that_a_sheet_without_a_name_and_a_repeated_one_add_nothing() -> None:
    assert default_outcome(table("Sheet1"), "tank").spec.title == "Tank"
    assert default_outcome(table("losses_tank"), "tank").spec.title == "Losses tank"


def test_that_a_subtitle_names_no_file_over_the_figures_of_another() -> None:
    drawn = "area_held_by_russia_percent"
    series = tuple(Series(name, "date", drawn) for name in ("a", "b"))
    tables = {"a": table("deepstate_geodesic_daily"), "b": table("liveuamap_territory_daily")}
    assert worded(ChartSpec(series=series), tables).subtitle == "In %"


@pytest.mark.parametrize(
    ("sources", "columns", "title"),
    [
        (
            ("DeepState, area derived from its polygons", "Liveuamap, measured by others"),
            ("tank", "tank"),
            "Tank – DeepState and Liveuamap",
        ),
        (("The Economist", "The Economist"), ("tank", "APC"), "Tank; APC – The Economist"),
        (("Oryx, by a volunteer", "DeepState"), ("tank", "APC"), "Tank – Oryx; APC – DeepState"),
        (("Oryx", "losses_total.csv"), ("tank", "APC"), "Tank; APC"),
        (("one.csv", "two.json"), ("tank", "tank"), "Tank"),
        (("a_folder", "Oryx"), ("tank", "tank"), "Tank"),
        (
            ("General Staff of the Armed Forces of Ukraine", "Oryx"),
            ("area_held_by_russia_percent", "tank"),
            "Area held by Russia percent; Tank",
        ),
    ],
)
def test_that_a_title_over_several_tables_names_publishers_and_never_files(
    sources: tuple[str, str], columns: tuple[str, str], title: str
) -> None:
    series = tuple(Series(name, "date", column) for name, column in zip("ab", columns, strict=True))
    made = (table("a_folder"), table("losses_total"))
    tables = {
        name: replace(each, sources=(source,))
        for name, each, source in zip("ab", made, sources, strict=True)
    }
    assert worded(ChartSpec(series=series), tables).title == title


@pytest.mark.parametrize(
    ("columns", "units", "title"),
    [
        (
            ("area_assessed_as_russia_controlled", "area"),
            ("km²", "km²"),
            "Area – Economist and ISW",
        ),
        (("losses", "losses (total)"), ("tanks", "tanks"), "Losses – Economist and ISW"),
        (("area", "area of Donetsk"), ("km²", "km²"), "Area – Economist; Area of Donetsk – ISW"),
        (("area", "area change"), ("km²", "km²"), "Area – Economist; Area change – ISW"),
        (("area", "area held"), ("km²", "%"), "Area – Economist; Area held – ISW"),
    ],
)
def test_that_one_measure_of_several_publishers_is_named_once(
    columns: tuple[str, str], units: tuple[str | None, str | None], title: str
) -> None:
    day = (np.datetime64("2024-01-01") + np.arange(2)).astype("datetime64[s]")
    tables: dict[str, Table] = {}
    for name, column, unit, source in zip("ab", columns, units, ("Economist", "ISW"), strict=True):
        values = ColumnValues.of(pd.DataFrame({"date": day, column: [1, 2]}))
        made = (Column("date", "date"), Column(column, "number", unit))
        tables[name] = Table(f"file_{name}", made, values, np.arange(2), (source,))
    series = tuple(Series(name, "date", column) for name, column in zip("ab", columns, strict=True))
    assert worded(ChartSpec(series=series), tables).title == title


def test_that_columns_that_became_rows_are_called_as_their_table_or_their_only_name() -> None:
    monthly = take((Monthly(("tank", "APC")), ColumnsAsRows(("tank", "APC"))), table())
    spec = default_outcome(monthly, "value", mark="heat").spec
    assert (spec.title, spec.subtitle) == ("Russia losses equipment by month", "In pieces")
    nameless = replace(monthly, title="Sheet1")
    assert default_outcome(nameless, "value", mark="heat").spec.title == "Tank, APC by month"
    one = Filter("name", "=", "APC").apply(monthly)
    assert default_outcome(one, "value").spec.title == "APC by month"


def test_that_a_single_word_for_a_file_is_no_subtitle() -> None:
    assert default_outcome(table("live"), "area_held_by_russia_percent").spec.subtitle == "In %"


def test_that_months_and_days_are_in_the_title() -> None:
    assert default_outcome(table(month=True), "tank").spec.title.startswith("Tank by month")
    daily = PerDay("tank").apply(table())
    assert default_outcome(daily, "tank").spec.title.startswith("Tank per day")


def test_that_words_follow_the_column_drawn_unless_their_author_wrote_others() -> None:
    made = default_outcome(table(), "tank")
    other = replace(made.spec, series=(replace(made.spec.series[0], y="APC"),))
    followed = worded(other, made.tables, DERIVED)
    assert followed.title == "APC – Russia losses equipment"
    assert followed.y.unit == "vehicles"
    written = replace(made.spec, title="Losses doubled")
    kept = still_derived(DERIVED, made.spec, written)
    assert kept == ("subtitle", "x", "y")
    again = worded(replace(written, series=other.series), made.tables, kept)
    assert (again.title, again.subtitle) == ("Losses doubled", "Running total, vehicles")


def test_that_words_stay_where_a_column_is_not_there_any_more() -> None:
    made = default_outcome(table(), "tank")
    gone = replace(made.spec, series=(replace(made.spec.series[0], y="ship"),))
    assert worded(gone, made.tables, DERIVED) == gone


def chart(id: str, mark: str = "line", *steps: Filter) -> Chart:
    spec = ChartSpec(title="Tank", series=(Series("t", "date", "tank", mark),))
    return Chart(id, spec, (("t", Query(TableRef("f", "russia_losses"), steps)),))


def test_that_charts_of_one_name_are_told_apart_by_what_differs() -> None:
    charts = (
        chart("a"), chart("b", "bar"), chart("c", "line", Filter("tank", ">", "5")),
    )  # fmt: skip
    told = [each.caption for each in listed(charts, ["Tank"] * 3)]
    assert told == [
        "Line · Russia losses",
        "Bars · Russia losses",
        "Line · Russia losses · Tank > 5",
    ]


def test_that_of_charts_of_one_name_the_one_out_of_a_picture_says_so() -> None:
    charts = chart("a"), chart("b"), chart("c")
    told = [each.caption for each in listed(charts, ["Tank", "Tank", "Ship"], {"b", "c"})]
    assert told == [
        "Line · Russia losses",
        "From the picture · Line · Russia losses",
        "Line · Russia losses",
    ]


def test_that_charts_alike_in_everything_are_counted() -> None:
    told = [each.caption for each in listed((chart("a"), chart("b")), ["Tank", "Tank"])]
    assert told == ["Line · Russia losses · 1 of 2", "Line · Russia losses · 2 of 2"]
    alone = listed((replace(chart("a"), spec=ChartSpec()),), [""])
    assert alone[0].name == "Untitled chart"


def test_that_long_names_are_counted_rather_than_all_in_a_title() -> None:
    names = [f"change_in_area_assessed_as_controlled_in_past_{days}_days" for days in (7, 30, 90)]
    frame = pd.DataFrame({"n": [1, 2], **{name: [1.0, 2.0] for name in names}})
    columns = tuple(Column(name, "number") for name in frame.columns)
    made = Table("Area", columns, ColumnValues.of(frame), np.arange(2))
    title = default_outcome(made, names, x="n").spec.title
    assert title == "Change in area assessed as controlled in past 7 days and 2 more"
