"""The register on Data and on Plots, and what is done to all series or marks of a chart."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.charts.source_line import source_line
from models.charts.spec import Series
from models.tables import FiguresAlike
from models.workspace import edits
from ui.commands import by_id, give
from ui.exporting import outcome_of
from ui.main_window import MainWindow
from ui.selection import REGISTER
from ui.views.claims import ClaimsView
from ui.views.data import DataView
from ui.views.data.figures_form import FiguresForm
from ui.views.plots import PlotsView
from ui.views.plots.annotations_form import AnnotationsForm
from ui.views.plots.mark_offers import MarkOffers, marks_at_hand
from ui.views.plots.series_forms import SeriesForms


@pytest.fixture
def window(opened: MainWindow, qtbot: QtBot) -> MainWindow:
    opened.context.loading.read_all()
    for file, _, _ in REGISTER:
        opened.context.loading.ensure(file)
    qtbot.waitUntil(lambda: not opened.context.jobs.running)
    return opened


def look_at(window: MainWindow, qtbot: QtBot, name: str, column: str = "") -> DataView:
    """The Data tab on a table of the register, with what is known of its column."""
    window.context.navigation.go("data", f"register:{name}", column)
    view = window.views["data"]
    assert isinstance(view, DataView)
    qtbot.waitUntil(lambda: view.model.table is not None and view.model.table.title == name)
    return view


def words(view: DataView) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(each.text() for each in view.inspector.findChildren(QLabel))


@pytest.mark.parametrize("name", ["figures", "events"])
def test_that_a_table_opens_on_its_first_columns(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    view = look_at(window, qtbot, name)
    assert view.table.horizontalScrollBar().value() == 0
    look_at(window, qtbot, name, "note")
    qtbot.waitUntil(lambda: view.table.horizontalScrollBar().value() > 0)


def test_that_a_column_of_words_says_what_can_be_drawn_of_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = look_at(window, qtbot, "events", "settlement")
    qtbot.waitUntil(lambda: "on a timeline, on the days of the table" in words(view))
    view = look_at(window, qtbot, "sources", "publisher")
    qtbot.waitUntil(lambda: "the table has no days to put them on" in words(view))


def test_that_figures_are_plotted_by_kind_and_never_all_together(
    window: MainWindow, qtbot: QtBot
) -> None:
    context = window.context
    view = look_at(window, qtbot, "figures", "value")
    for id in ("overlay-column", "monthly", "rolling-mean", "use-as-pace"):
        assert not by_id(id).enabled(context), id
    qtbot.waitUntil(lambda: bool(view.inspector.findChildren(FiguresForm)))
    form = view.inspector.findChildren(FiguresForm)[-1]
    offered = [form.kind.itemText(row) for row in range(form.kind.count())]
    assert offered[0] == "Change of area, 2024, Ukraine: 9 values"
    before = context.session.workspace
    assert give(context, by_id("plot-column"))
    chart = context.session.workspace.charts[-1]
    (series,) = chart.spec.series
    assert (series.mark, series.x, series.low) == ("dots", "originator", "change of area low")
    found = outcome_of(context, chart)()
    assert source_line(found).startswith("Sources: ISW; CSIS; Militarnyi from DeepState maps;")
    assert found.spec.title == "Change of area"
    context.session.undo()
    assert context.session.workspace == before


def test_that_the_timeline_of_events_names_who_said_so(window: MainWindow, qtbot: QtBot) -> None:
    context = window.context
    look_at(window, qtbot, "events", "settlement")
    give(context, by_id("plot-column"))
    found = outcome_of(context, context.session.workspace.charts[-1])()
    assert source_line(found).startswith(
        "Source: Russia (claimed), Ukraine (acknowledged), ISW, DeepState"
    )


def test_that_the_figures_of_others_are_plotted_from_a_claim_in_one_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    context = window.context
    context.navigation.go("claims", "cost-2024")
    view = window.views["claims"]
    assert isinstance(view, ClaimsView)
    qtbot.waitUntil(lambda: view.paper.others.isVisibleTo(view.paper))
    before = context.session.workspace
    view.paper.others.plot.click()
    added = context.session.workspace.charts[len(before.charts) :]
    steps = [dict(chart.queries)["table"].steps[0] for chart in added]
    assert [step.kind for step in steps if isinstance(step, FiguresAlike)] == [
        "casualties",
        "change of area",
    ]
    context.session.undo()
    assert context.session.workspace == before


def plots(window: MainWindow) -> PlotsView:
    view = window.views["plots"]
    assert isinstance(view, PlotsView)
    return view


def test_that_all_series_become_another_mark_at_once(window: MainWindow, qtbot: QtBot) -> None:
    context = window.context
    look_at(window, qtbot, "events", "settlement")
    give(context, by_id("plot-column"))
    chart = context.session.workspace.charts[0]
    context.navigation.go("plots", chart.id)
    first = chart.spec.series[0]
    more = (Series(first.table, first.x, first.y, "line", "again"), first)
    spec = replace(chart.spec, series=(first, *more))
    context.session.edit(
        "More", edits.with_chart(context.session.workspace, replace(chart, spec=spec))
    )
    view = plots(window)
    qtbot.waitUntil(lambda: view.outcome is not None and len(view.outcome.spec.series) == 3)
    qtbot.waitUntil(lambda: hasattr(forms(view), "every"))
    every = forms(view).every
    assert every.value is None
    every.show_value("stacked")
    every.activated.emit(every.currentIndex())
    found = context.session.workspace.charts[0].spec.series
    assert [each.mark for each in found] == ["stacked"] * 3
    assert context.session.undo_title == "Change all marks"
    context.session.undo()
    assert context.session.workspace.charts[0].spec.series == spec.series


def forms(view: PlotsView) -> SeriesForms:
    return view.inspector.findChildren(SeriesForms)[-1]


def test_that_days_of_a_table_are_counted_in_words_and_taken_off_at_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    context = window.context
    chart = context.session.workspace.charts[0]
    context.navigation.go("plots", chart.id)
    view = plots(window)
    qtbot.waitUntil(lambda: view.outcome is not None)
    offers = [each for each in marks_at_hand(context.session, chart.spec) if len(each.marks) > 2]
    offer = next(each for each in offers if each.title == "events" and each.kind == "periods")
    count = len(offer.marks)
    made = MarkOffers([offer], across=True)
    menu = made.findChildren(QPushButton)[0].menu()
    assert menu is not None
    assert [each.text() for each in menu.actions()] == [f"events: {count} stretches of days"]
    before = context.session.workspace
    form = view.inspector.findChildren(AnnotationsForm)[-1]
    form._take("Shade days from a table", offer)  # pyright: ignore[reportPrivateUsage]
    assert len(context.session.workspace.charts[0].spec.periods) == count
    context.session.undo()
    assert context.session.workspace == before
    context.session.redo()

    def links() -> list[QPushButton]:
        found = view.inspector.findChildren(QPushButton)
        return [each for each in found if each.text() == f"Remove all {count} shaded stretches"]

    qtbot.waitUntil(lambda: bool(links()))
    links()[-1].click()
    assert context.session.workspace.charts[0].spec.periods == ()
