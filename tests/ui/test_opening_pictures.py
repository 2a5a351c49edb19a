"""Pictures of charts dropped on the window: the chart that is there, or one told apart from it."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.datasets.source import read_source
from models.errors import FileUnreadable
from models.workspace import edits
from ui.charts.writing import write_chart
from ui.exporting import outcome_of
from ui.opening import open_paths
from ui.views.plots import PlotsView


def exported(view: PlotsView, path: Path) -> Path:
    chart = view.context.session.workspace.charts[0]
    (written,) = write_chart(outcome_of(view.context, chart)(), path)
    return written


def settled(view: PlotsView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not view.context.jobs.running)
    view.draw_now()


@pytest.mark.parametrize("name", ["area.png", "area.svg"])
def test_that_a_picture_of_a_chart_that_is_there_leads_to_it(
    example_plots: PlotsView, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    view = example_plots
    session, navigation = view.context.session, view.context.navigation
    before = session.workspace
    picture = exported(view, tmp_path / name)
    navigation.go("plots", before.charts[1].id)
    open_paths(view.context, [str(picture)])
    settled(view, qtbot)
    assert navigation.at("plots").item == before.charts[0].id
    assert session.workspace == before
    assert "is this one" in view.context.messages.history[-1].text


@pytest.mark.parametrize("name", ["area.png", "area.svg"])
def test_that_a_picture_of_another_state_is_told_apart_and_opened_once(
    example_plots: PlotsView, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    view = example_plots
    session = view.context.session
    picture = exported(view, tmp_path / name)
    first = session.workspace.charts[0]
    noted = replace(first, spec=replace(first.spec, note="Since then revised"))
    session.edit("Note", edits.with_chart(session.workspace, noted))
    for _ in range(2):
        open_paths(view.context, [str(picture)])
        settled(view, qtbot)
        assert [chart.id for chart in session.workspace.charts][2:] == ["area"]
    captions = [thing.caption for thing in view.things.rows.rows]
    assert captions[::2] == [
        "Bars · Area 2024 monthly",
        "From the picture · Bars · Area 2024 monthly",
    ]
    assert session.workspace.charts[2].spec == first.spec


def test_that_a_chart_changed_while_its_picture_is_read_is_another(
    example_plots: PlotsView, qtbot: QtBot, tmp_path: Path
) -> None:
    view = example_plots
    session = view.context.session
    picture = exported(view, tmp_path / "area.png")
    open_paths(view.context, [str(picture)])
    first = session.workspace.charts[0]
    noted = replace(first, spec=replace(first.spec, note="Since then revised"))
    session.edit("Note", edits.with_chart(session.workspace, noted))
    settled(view, qtbot)
    assert [chart.id for chart in session.workspace.charts][2:] == ["area"]
    assert view.context.navigation.at("plots").item == "area"


def test_that_a_picture_is_read_beside_the_window_until_that_is_cancelled(
    example_plots: PlotsView, qtbot: QtBot, tmp_path: Path
) -> None:
    view = example_plots
    session, jobs = view.context.session, view.context.jobs
    before = session.workspace
    picture = exported(view, tmp_path / "area.png")
    settled(view, qtbot)
    open_paths(view.context, [str(picture), str(tmp_path / "losses.csv")])
    (job,) = jobs.running
    assert job.title == "Opening 2 files"
    jobs.give_up(job)
    settled(view, qtbot)
    assert session.workspace == before
    assert view.context.messages.history == []


def test_that_a_pdf_says_which_form_carries_the_data(
    example_plots: PlotsView, tmp_path: Path
) -> None:
    picture = exported(example_plots, tmp_path / "area.pdf")
    with pytest.raises(FileUnreadable, match="carries no data: open the PNG or the SVG"):
        read_source(picture)
