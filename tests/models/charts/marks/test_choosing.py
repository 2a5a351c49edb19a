"""Marks that are asked for by name, and series that become another mark."""

from dataclasses import replace

import pytest

from models.answers.words import KINDS as WORDS
from models.charts import ChartSpec, Outcome, Series
from models.charts.changing import remarked, with_mark
from models.charts.default import KINDS, default_outcome
from models.charts.drawing import prepare
from models.charts.marks import MARKS
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError
from tests.models.charts.marks.january import JANUARY, table


def test_that_the_command_line_names_the_kinds_that_there_are() -> None:
    assert WORDS == KINDS


@pytest.mark.parametrize("mark", KINDS)
def test_that_each_kind_can_be_asked_for_by_its_name_alone(mark: str) -> None:
    columns = {name: [1.0, 2, 3, 4] for name in ("v", "low", "high", "p5", "p95", "area")}
    made = table(JANUARY, name=["a", "b", "c", "d"], **columns)
    outcome = default_outcome(made, "name" if mark == "timeline" else "v", mark=mark)
    assert prepare(outcome).points


def test_that_a_kind_without_its_columns_names_what_there_is() -> None:
    made = table(JANUARY, v=[1, 2, 3, 4], w=[1, 2, 3, 4], z=[1, 2, 3, 4])
    with pytest.raises(ChartError, match=r"A band needs two columns.*“v”, “w”, “z”"):
        default_outcome(made, "v", mark="band")
    with pytest.raises(ChartError, match="Name the column to divide “v” by; choose “w”, “z”"):
        default_outcome(made, "v", mark="ratio")
    with pytest.raises(ChartError, match="needs columns of percentiles"):
        default_outcome(made, "v", mark="fan")
    with pytest.raises(ChartError, match="no column of names"):
        default_outcome(made, "v", mark="dots")
    with pytest.raises(ChartError, match="“v” holds numbers, not names"):
        default_outcome(made, "v", mark="timeline")


@pytest.mark.parametrize("mark", [mark.name for mark in MARKS])
def test_that_a_series_can_become_any_mark_and_come_back(mark: str) -> None:
    made = table(JANUARY, name=["a", "b", "c", "d"], v=[1, 2, 3, 4], w=[4, 3, 2, 1])
    line = Series("t", "day", "v", label="Area")
    became = remarked(line, made, mark)
    assert prepare(Outcome(ChartSpec(series=(became,)), {"t": made})).points
    assert remarked(became, made, "line") == (line if mark != "timeline" else replace(line, y="v"))


def test_that_series_that_cannot_share_a_plot_change_together() -> None:
    made = table(JANUARY, v=[1, 2, 3, 4], w=[4, 3, 2, 1])
    lines = ChartSpec(series=(Series("t", "day", "v"), Series("t", "day", "w")))
    bars = with_mark(lines, 1, "bar", {"t": made})
    assert [series.mark for series in bars.series] == ["line", "bar"]
    counts = with_mark(lines, 1, "histogram", {"t": made})
    assert [series.mark for series in counts.series] == ["histogram", "histogram"]


def test_that_a_chart_of_one_series_becomes_a_timeline_of_all_its_days() -> None:
    made = table(JANUARY, town=["a", "b", "c", "d"], v=[1, 2, 3, 4])
    later = made.frame.assign(later=made.frame["day"])
    made = replace(
        made, columns=(*made.columns, Column("later", "date")), values=ColumnValues.of(later)
    )
    spec = with_mark(ChartSpec(series=(Series("t", "day", "v"),)), 0, "timeline", {"t": made})
    assert [(s.x, s.y, s.label) for s in spec.series] == [
        ("day", "town", "Day"),
        ("later", "town", "Later"),
    ]
