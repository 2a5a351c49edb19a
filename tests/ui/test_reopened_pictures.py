"""A chart opened from its picture: its findings, reasons, names and licence, and its file again."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.charts.lint import allowing
from models.datasets.dataset import Dataset
from models.tables import TableRef
from models.workspace import Workspace, edits
from ui.charts.writing import write_chart
from ui.exporting import outcome_of
from ui.opening import open_paths
from ui.plotting import plot
from ui.selection import selected
from ui.views.plots import PlotsView

LOSSES = "date,lost\n" + "".join(f"2024-01-{day:02},{100 + day}\n" for day in range(1, 29))
REASON = "the ministry revised that day"


@pytest.fixture
def view(plots_tab: PlotsView) -> PlotsView:
    return plots_tab


def settled(view: PlotsView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not view.context.jobs.running)
    view.draw_now()
    qtbot.waitUntil(lambda: view.chart.drawing is not None)


def published(view: PlotsView, qtbot: QtBot, folder: Path, name: str) -> Path:
    """A picture of a chart of a file of which a cell is no number, let stand for a reason."""
    source = folder / "losses.csv"
    source.write_text(f"{LOSSES}2024-01-29,?129\n")
    described = {"path": "losses.csv", "licenses": [{"name": "MIT"}]}
    (folder / "datapackage.json").write_text(json.dumps({"resources": [described]}))
    context = view.context
    context.session.open(Workspace(), None)
    context.loading.open([str(source)])
    qtbot.waitUntil(lambda: bool(context.session.tables("losses")))
    found = selected(context, TableRef("losses", "losses"), "lost")
    assert found is not None
    plot(context, found)
    settled(view, qtbot)
    remark = next(each for each in view.front.remarks() if each.rule == "findings")
    assert "1 cell that is no number" in remark.words
    chart = context.session.workspace.charts[0]
    allowed = replace(chart, spec=allowing(view.front.spec_of(chart), remark, REASON))
    context.session.edit("Stand", edits.with_chart(context.session.workspace, allowed))
    settled(view, qtbot)
    (picture,) = write_chart(outcome_of(context, allowed)(), folder / name)
    return picture


def opened(view: PlotsView, qtbot: QtBot, picture: Path) -> Dataset:
    """The table of a picture that is opened in an empty workspace."""
    session = view.context.session
    session.open(Workspace(), None)
    open_paths(view.context, [str(picture)])
    settled(view, qtbot)
    (file,) = session.workspace.files
    (dataset,) = session.tables(file.id)
    return dataset


@pytest.mark.parametrize("name", ["picture.png", "picture.svg"])
def test_that_findings_reasons_and_licence_come_back(
    view: PlotsView, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    picture = published(view, qtbot, tmp_path, name)
    before = view.front.remarks()
    dataset = opened(view, qtbot, picture)
    assert view.front.remarks() == before
    labels = [each.text() for each in view.inspector.remarks.findChildren(QLabel)]
    assert f"Stands: {REASON}" in labels
    assert (dataset.name, dataset.provenance.licence) == ("losses", "MIT")
    assert [issue.kind for issue in dataset.issues] == ["not-a-number"]
    assert [thing.caption for thing in view.things.rows.rows] == ["Line · Losses"]


def test_that_a_chart_follows_its_file_again_where_that_is_unchanged(
    view: PlotsView, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = published(view, qtbot, tmp_path, "picture.png")
    opened(view, qtbot, picture)
    session = view.context.session
    message = view.context.messages.history[-1]
    assert message.text == (
        "picture.png shows what it carries; its data came from losses.csv, which is here unchanged."
    )
    assert (message.action, message.run is None) == ("Follow the file", False)
    before = session.workspace
    message.run()  # pyright: ignore[reportOptionalCall]
    settled(view, qtbot)
    assert [file.path for file in session.workspace.files] == [str(tmp_path / "losses.csv")]
    assert view.chart.drawing is not None
    with (tmp_path / "losses.csv").open("a") as more:
        more.write("2024-01-30,130\n")
    qtbot.waitUntil(lambda: len(session.tables("losses")[0].values) == 30)
    settled(view, qtbot)
    assert view.chart.drawing.full.x[1] == 19_753
    assert f"Stands: {REASON}" in [
        each.text() for each in view.inspector.remarks.findChildren(QLabel)
    ]
    session.undo()
    assert session.workspace == before


def test_that_no_file_is_offered_that_changed_since(
    view: PlotsView, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = published(view, qtbot, tmp_path, "picture.png")
    source = tmp_path / "losses.csv"
    source.write_text(source.read_text().replace("2024-01-28,128", "2024-01-28,129"))
    opened(view, qtbot, picture)
    assert not [each for each in view.context.messages.history if each.action]


def test_that_a_chart_kept_on_a_picture_by_the_name_of_before_still_opens(
    view: PlotsView, qtbot: QtBot, tmp_path: Path
) -> None:
    """A workspace may name the table as the chart in the picture does."""
    opened(view, qtbot, published(view, qtbot, tmp_path, "picture.png"))
    session = view.context.session
    (chart,) = session.workspace.charts
    ((called, query),) = chart.queries
    assert (called, query.source.table) == ("table", "losses")
    assert session.dataset(replace(query.source, table=called)).name == "losses"
