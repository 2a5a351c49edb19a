"""What takes long is done in several turns of the event loop, and seen when it is whole."""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QListView, QSplitterHandle, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ui import start, style_sheet, theme
from ui.main_window import MainWindow
from ui.turns import Turns
from ui.views.data import DataView
from ui.views.plots import PlotsView
from ui.widgets.choice import Choice
from ui.widgets.labels import label


@pytest.fixture
def short_turns(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """One piece a turn, however fast the machine is."""
    monkeypatch.setattr("ui.turns.SLICE_S", 0.0)


def numbers(taken: list[int], until: int, fails_at: int = -1) -> Iterator[None]:
    for number in range(until):
        if number == fails_at:
            raise ZeroDivisionError
        taken.append(number)
        yield


def test_that_a_turn_takes_one_piece_where_there_is_no_time_for_more(
    short_turns: None, qtbot: QtBot
) -> None:
    told: list[str] = []
    taken: list[int] = []
    owner = QObject()
    turns = Turns(owner, lambda: told.append("over"), lambda: told.append("paused"))
    turns.begin(numbers(taken, 3))
    assert taken == [0]
    qtbot.waitUntil(lambda: not turns.under_way)
    assert taken == [0, 1, 2]
    assert told == ["paused", "paused", "paused", "over"]


def test_that_a_turn_takes_all_pieces_for_which_there_is_time(qapp: QApplication) -> None:
    told: list[str] = []
    taken: list[int] = []
    owner = QObject()
    turns = Turns(owner, lambda: told.append("over"), lambda: told.append("paused"))
    turns.begin(numbers(taken, 3))
    assert taken == [0, 1, 2]
    assert told == ["over"]


def test_that_what_breaks_off_is_over_and_not_begun_again(short_turns: None, qtbot: QtBot) -> None:
    told: list[str] = []
    taken: list[int] = []
    owner = QObject()
    turns = Turns(owner, lambda: told.append("over"), lambda: None)
    turns.begin(numbers(taken, 3, fails_at=2))
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: not turns.under_way)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert (taken, told) == ([0, 1], ["over"])


@pytest.fixture
def warm(opened: MainWindow, qtbot: QtBot) -> MainWindow:
    opened.context.loading.read_all()
    opened.warming.start()
    qtbot.waitUntil(
        lambda: opened.warming.is_done and not opened.context.jobs.running, timeout=30_000
    )
    return opened


class Painted(QObject):
    """What `look` gives whenever a widget is painted; its parent is that widget."""

    def __init__(self, widget: QWidget, look: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._look = look
        self.seen: list[bool] = []
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen.append(self._look())
        return False


def test_that_the_screen_stays_as_it_is_until_a_tab_is_drawn(
    warm: MainWindow, short_turns: None, qtbot: QtBot
) -> None:
    view = warm.views["plots"]
    assert isinstance(view, PlotsView)
    warm.context.navigation.go("plots")
    assert warm.pages.currentWidget() is view
    assert view.is_held
    painted = Painted(view, view.inspector.remarks.isVisible)
    qtbot.waitUntil(lambda: view.outcome is not None)
    assert not view.inspector.remarks.isVisible()
    qtbot.waitUntil(lambda: len(painted.seen) > 0)
    assert all(painted.seen)


def test_that_a_tab_is_painted_although_something_in_it_fails(
    warm: MainWindow, short_turns: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = warm.views["data"]
    assert isinstance(view, DataView)
    monkeypatch.setattr(view.filters, "show_query", None)
    with qtbot.captureExceptions() as raised:
        warm.context.navigation.go("data")
        qtbot.waitUntil(lambda: bool(raised))
        qtbot.waitUntil(lambda: not view.is_held)
    assert [kind for kind, _, _ in raised] == [TypeError]


def test_that_a_theme_is_seen_when_the_whole_window_wears_it(
    warm: MainWindow, short_turns: None, qtbot: QtBot
) -> None:
    painted = Painted(warm, lambda: not undressed(warm.views["claims"], theme.DARK))
    warm.context.themes.choose("dark")
    qtbot.waitUntil(lambda: len(painted.seen) > 0)
    assert all(painted.seen)


def test_that_a_window_is_painted_again_when_a_tab_goes_before_it_is_drawn(
    warm: MainWindow, short_turns: None, qtbot: QtBot
) -> None:
    view = warm.views["plots"]
    warm.context.navigation.go("plots")
    assert view.is_held
    warm.context.navigation.go("claims")
    painted = Painted(warm, lambda: view.is_held)
    qtbot.waitUntil(lambda: len(painted.seen) > 0)
    assert not any(painted.seen)


def undressed(view: QWidget, worn: theme.Theme) -> list[QWidget]:
    """What is to be seen in `view`, has no other parts and wears another sheet than the theme's."""
    sheet = style_sheet.build(worn)
    return [
        each
        for each in view.findChildren(QWidget)
        if each.isVisible()
        and not each.findChildren(QWidget)
        and not isinstance(each, QSplitterHandle)  # it paints itself
        and sheet not in sheets_of(each)
    ]


def sheets_of(widget: QWidget | None) -> list[str]:
    sheets: list[str] = []
    while widget is not None:
        sheets.append(widget.styleSheet())
        widget = widget.parentWidget()
    return sheets


@pytest.mark.parametrize("tab", ["data", "plots", "scenario", "claims"])
def test_that_every_part_of_a_tab_is_dressed(warm: MainWindow, qtbot: QtBot, tab: str) -> None:
    context = warm.context
    context.navigation.go(tab)
    view = warm.views[tab]
    qtbot.waitUntil(lambda: not view.is_held and not context.jobs.running)
    assert not undressed(view, context.themes.current)


def test_that_a_text_costs_no_document_until_it_is_pressed(qtbot: QtBot) -> None:
    made = label("593 km² in 31 days")
    qtbot.addWidget(made)
    made.show()
    assert not made.findChildren(QTextDocument)
    qtbot.mouseDClick(made, Qt.MouseButton.LeftButton, pos=QPoint(4, made.height() // 2))
    assert made.selectedText() == "593"


def test_that_the_list_of_a_choice_is_dressed_when_it_drops_down(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    choice = Choice("Kind", ((1, "one"), (2, "two")))
    QVBoxLayout(page).addWidget(choice)
    page.setStyleSheet(style_sheet.build(theme.DARK))
    page.show()
    assert not choice.findChildren(QListView)
    choice.showPopup()
    assert choice.findChildren(QListView) == [choice.view()]
    assert choice.view().isVisible()
    choice.hidePopup()
    choice.showPopup()
    assert choice.view().isVisible()


def test_that_no_garbage_is_looked_for_among_what_stays(opened: MainWindow) -> None:
    try:
        start.freeze(opened)
        before = gc.get_freeze_count()
        assert before > 0
        kept = [[] for _ in range(1000)]
        opened.warming.done.emit()
        assert gc.get_freeze_count() >= before + len(kept)
    finally:
        gc.unfreeze()
