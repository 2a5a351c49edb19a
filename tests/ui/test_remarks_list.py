"""The list of remarks, each with the author's answer."""

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from models.charts.lint import Remark
from ui.views.plots.remarks_list import RemarksList


def test_that_a_remark_that_came_back_offers_the_reason_it_stood_for(qtbot: QtBot) -> None:
    remark = Remark("parts-missing", "3 of 4 bars lack a part.", stood="the note says so")
    shown = RemarksList()
    qtbot.addWidget(shown)
    shown.show_remarks([remark])
    words = [each.text() for each in shown.findChildren(QLabel)]
    assert words[:2] == [
        "3 of 4 bars lack a part.",
        "It says something else now; it was let stand for: the note says so",
    ]
    (reason,) = shown.findChildren(QLineEdit)
    assert reason.text() == "the note says so"
    (keep,) = shown.findChildren(QPushButton)
    with qtbot.waitSignal(shown.answered) as answered:
        keep.click()
    assert answered.args == [remark, "the note says so"]
