"""Which questions the form of the marks asks, by what is drawn."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.charts import Axis, ChartSpec, Series
from models.charts.editing import Edit
from ui.views.plots.marks_form import MarksForm

SCALE = {"Scale", "Lowest value of the axis", "Highest value of the axis"}


def named(form: MarksForm) -> set[str]:
    return {each.accessibleName() for each in form.findChildren(QWidget)} - {""}


@pytest.mark.parametrize(("mark", "asked"), [("line", True), ("heat", True), ("timeline", False)])
def test_that_a_scale_is_asked_for_where_there_are_numbers_to_be_on_it(
    mark: str, asked: bool, qapp: QApplication, qtbot: QtBot
) -> None:
    form = MarksForm(ChartSpec(series=(Series("t", "day", "v", mark),)))
    qtbot.addWidget(form)
    assert (named(form) >= SCALE) is asked


def test_that_the_colours_of_a_heat_map_can_have_a_log_scale(
    qapp: QApplication, qtbot: QtBot
) -> None:
    spec = ChartSpec(series=(Series("t", "day", "v", "heat"),))
    form = MarksForm(spec)
    qtbot.addWidget(form)
    edits: list[Edit] = []
    form.changed.connect(lambda _words, edit, _join: edits.append(edit))
    field = next(each for each in form.findChildren(QWidget) if each.accessibleName() == "Scale")
    qtbot.keyClicks(field, "Log")
    assert [edit(spec).y for edit in edits] == [Axis(log=True)]
