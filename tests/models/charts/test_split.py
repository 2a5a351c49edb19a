"""A long table of day, name and value: a series for each name."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from models.charts import ChartSpec, Note, Outcome, Series, default_outcome, spec_of_column
from models.charts.changing import remarked
from models.charts.drawing import Drawing, prepare
from models.charts.lint import remarks
from models.charts.picture import carried, pack, unpack
from models.charts.readout import read_at
from models.charts.rows import names_of
from models.charts.rows_drawn import rows_drawn
from models.charts.serial import spec_from_dict, spec_to_dict
from models.charts.split import AT_MOST
from models.charts.summary import summary
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError, QueryError
from models.tables import Table

ROWS = [
    ("2024-01-01", "tanks", 3), ("2024-01-01", "guns", 10), ("2024-01-02", "guns", 12),
    ("2024-01-02", "tanks", 5), ("2024-01-03", "tanks", 4), ("2024-01-03", "guns", 11),
]  # fmt: skip
SPLIT = Series("t", "date", "lost", label="Lost", split="kind")


def long(rows: list[tuple[str, str, int]]) -> Table:
    frame = pd.DataFrame(rows, columns=["date", "kind", "lost"])
    frame["date"] = frame["date"].to_numpy().astype("datetime64[s]")
    columns = (
        Column("date", "date"), Column("kind", "text"), Column("lost", "number", unit="units"),
    )  # fmt: skip
    return Table("equipment", columns, ColumnValues.of(frame), np.arange(len(rows)), ("Oryx",))


def drawn(series: Series = SPLIT, rows: list[tuple[str, str, int]] = ROWS) -> Drawing:
    return prepare(Outcome(ChartSpec(series=(series,)), {"t": long(rows)}))


def test_that_each_name_is_a_series_and_its_points_lead_to_their_rows() -> None:
    drawing = drawn()
    assert [each.series.label for each in drawing.points] == ["tanks", "guns"]
    tanks, guns = drawing.points
    assert (tanks.y.tolist(), guns.y.tolist()) == ([3, 5, 4], [10, 12, 11])
    assert [tanks.row(at) for at in range(3)] == [0, 3, 4]
    assert [guns.row(at) for at in range(3)] == [1, 2, 5]
    assert rows_drawn(drawing) == 6
    said = [(each.label, each.value) for each in read_at(drawing, tanks.x[1]).readings]
    assert said == [("tanks", "5 units"), ("guns", "12 units")]
    assert "guns (line): 3 values" in summary(drawing)


def test_that_rows_out_of_order_lead_to_their_own_rows() -> None:
    (one, other) = drawn(rows=list(reversed(ROWS))).points
    assert one.series.only == "guns"
    assert one.y.tolist() == [10, 12, 11]
    assert [one.row(at) for at in range(3)] == [4, 3, 0]
    assert [other.row(at) for at in range(3)] == [5, 2, 1]


def test_that_names_that_differ_by_blanks_are_one_and_rows_without_any_have_their_place() -> None:
    rows = [(f"2024-01-0{at + 1}", name, at) for at, name in enumerate(["a", "", "b  c", "b c"])]
    table = long(rows)
    kinds = table.values.array("kind").copy()
    kinds[1] = None
    arrays = {name: table.values.array(name) for name in ("date", "lost")} | {"kind": kinds}
    values = ColumnValues(arrays, {"date": "date", "kind": "text", "lost": "number"}, 4)
    levels, names = names_of(replace(table, values=values), "kind")
    assert names == ("a", "no name", "b c")
    assert levels.tolist() == [0, 1, 2, 2]


def test_that_the_stacks_of_names_add_up() -> None:
    tanks, guns = drawn(replace(SPLIT, mark="stacked")).points
    assert tanks.high.tolist() == [3, 5, 4]
    assert guns.low.tolist() == [3, 5, 4]
    assert guns.high.tolist() == [13, 17, 15]


def test_that_a_name_that_comes_later_is_drawn_by_itself() -> None:
    drawing = drawn(rows=[*ROWS, ("2024-01-03", "ships", 1)])
    assert [each.series.only for each in drawing.points] == ["tanks", "guns", "ships"]


def test_that_one_of_the_names_can_be_drawn_alone() -> None:
    (each,) = drawn(replace(SPLIT, only="guns", label="Guns")).points
    assert (each.series.label, each.y.tolist()) == ("Guns", [10, 12, 11])
    with pytest.raises(ChartError, match="nothing to draw"):
        drawn(replace(SPLIT, only="ships"))


def test_that_a_picture_carries_the_chart_as_its_author_has_it() -> None:
    drawing = drawn()
    assert len(drawing.outcome.spec.series) == 2
    assert drawing.given.spec.series == (SPLIT,)
    back = unpack(pack(drawing.given))
    assert back.spec == drawing.given.spec
    assert [column.name for column in back.tables["t"].columns] == ["date", "kind", "lost"]
    assert carried(prepare(back)) == carried(drawing)


def test_that_two_split_series_say_of_what_each_name_is() -> None:
    """Dead and wounded of two regions are four lines."""
    table = long(ROWS)
    spec = ChartSpec(series=(SPLIT, replace(SPLIT, label="Again")))
    found = prepare(Outcome(spec, {"t": table})).points
    assert [each.series.label for each in found] == [
        "tanks, Lost", "guns, Lost", "tanks, Again", "guns, Again",
    ]  # fmt: skip


def test_that_a_note_stays_at_the_series_it_was_written_to() -> None:
    plain = replace(SPLIT, split=None, mark="scatter")
    spec = ChartSpec(series=(SPLIT, plain), notes=(Note(text="here", series=1),))
    drawing = prepare(Outcome(spec, {"t": long(ROWS)}))
    assert drawing.spec.notes[0].series == 2
    assert drawing.points[2].series == plain


def test_that_too_many_names_and_a_column_without_any_are_said() -> None:
    many = [("2024-01-01", f"place {at}", at) for at in range(AT_MOST + 1)]
    with pytest.raises(ChartError, match="Split by “kind” the chart has 61 series, and 60"):
        drawn(rows=many)
    assert len(drawn(rows=many[:-1]).points) == AT_MOST
    with pytest.raises(QueryError, match="no column “region”"):
        drawn(replace(SPLIT, split="region"))
    with pytest.raises(ChartError, match="“kind” has no value in any row"):
        drawn(rows=[("2024-01-01", "", 1), ("2024-01-02", "", 2)])


def test_that_mixed_rows_are_to_be_split_and_then_need_no_remark() -> None:
    def said(series: Series) -> list[str]:
        return [each.words for each in remarks(drawn(series)) if each.rule == "several"]

    (mixed,) = said(replace(SPLIT, split=None))
    assert mixed.endswith("split it by that column, or keep the rows of one “kind” on Data.")
    assert said(SPLIT) == []


def test_that_a_table_of_few_names_is_split_from_the_start() -> None:
    table = long(ROWS)
    (series,) = spec_of_column(table, table.column("lost")).series
    assert (series.mark, series.split) == ("line", "kind")
    many = long([(day, f"{place} {n}", n) for n in range(13) for day, place, _ in ROWS[::2]])
    (series,) = spec_of_column(many, many.column("lost")).series
    assert (series.mark, series.split) == ("scatter", None)


def test_that_a_chart_by_words_is_split_on_request() -> None:
    (series,) = default_outcome(long(ROWS), "lost", mark="stacked", split="kind").spec.series
    assert (series.mark, series.split) == ("stacked", "kind")
    with pytest.raises(ChartError, match="has no column “region”"):
        default_outcome(long(ROWS), "lost", split="region")


def test_that_a_mark_that_cannot_be_split_takes_the_series_whole() -> None:
    table = long(ROWS)
    assert remarked(SPLIT, table, "stacked").split == "kind"
    assert remarked(SPLIT, table, "heat").split is None
    assert remarked(SPLIT, table, "histogram").split is None


def test_that_a_chart_of_before_was_never_split() -> None:
    spec = ChartSpec(series=(SPLIT,))
    plain = spec_to_dict(spec)
    assert spec_from_dict(plain) == spec
    del plain["series"][0]["split"], plain["series"][0]["only"]
    assert spec_from_dict(plain).series == (replace(SPLIT, split=None),)
