"""The form of a chart: marks, words, what is written onto it, and the check before export."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.charts.annotations import Anchor, Level, Note
from models.charts.editing import with_fields
from models.charts.marks import MARKS
from models.charts.spec import ChartSpec, Series, Size
from models.tables.calendar import day_number
from models.tables.query import TableRef
from ui.navigation import Place
from ui.plotting import plot
from ui.selection import key_of, selected
from ui.views.plots import PlotsView
from ui.views.plots.annotations_form import lines_across
from ui.views.plots.series_form import SeriesForm
from ui.views.plots.size_form import SizeForm
from ui.views.plots.text_form import title_hint
from ui.views.plots.typed_fields import CountField, TypedField


@pytest.fixture
def view(example_plots: PlotsView) -> PlotsView:
    example_plots.resize(1280, 800)
    return example_plots


def spec(view: PlotsView) -> ChartSpec:
    return view.context.session.workspace.charts[0].spec


def redraw(view: PlotsView) -> None:
    """Draw what is out of date; Qt shows new fields in the turn of the event loop after it."""
    view.draw_now()
    QApplication.processEvents()


def named(view: PlotsView, kind: type, name: str) -> QLineEdit:
    """The field of the form that bears the accessible name."""
    found = [each for each in view.inspector.findChildren(kind) if each.accessibleName() == name]
    return next(each for each in found if each.isVisibleTo(view))


def press(view: PlotsView, qtbot: QtBot, words: str) -> None:
    buttons = [each for each in view.findChildren(QPushButton) if each.text() == words]
    qtbot.mouseClick(next(b for b in buttons if b.isVisibleTo(view)), Qt.MouseButton.LeftButton)


def typed(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_that_every_mark_can_be_chosen_and_is_drawn_or_says_why_not(
    view: PlotsView, qtbot: QtBot
) -> None:
    session = view.context.session
    for mark in MARKS:
        form = view.inspector.findChild(SeriesForm)
        assert form is not None
        form.remarked.emit(0, mark.name)
        assert spec(view).series[0].mark == mark.name
        redraw(view)
        problem = view.chart.problem
        said = any(words in problem for words in ("Values", "the same column"))
        assert view.chart.drawing is not None or said or mark.in_rows
        shown = view.inspector.findChildren(SeriesForm)
        assert shown
        while session.undo_title:
            session.undo()
        redraw(view)


def test_that_every_mark_tried_in_turn_leads_back_to_the_series(view: PlotsView) -> None:
    before = spec(view).series
    for name in (*(mark.name for mark in MARKS), before[0].mark):
        form = view.inspector.findChild(SeriesForm)
        assert form is not None
        form.remarked.emit(0, name)
        assert spec(view).series[0].mark == name
        redraw(view)
    assert spec(view).series == before


def test_that_parts_of_a_whole_are_chosen_for_all_series_in_one_step(view: PlotsView) -> None:
    chart = view.context.session.workspace.charts[0]
    twice = replace(chart.spec, series=chart.spec.series * 2)
    view.inspector.edited.emit(chart.id, "Twice", with_fields(series=twice.series), "")
    redraw(view)
    choice = named(view, QComboBox, "Mark")
    assert isinstance(choice, QComboBox)
    choice.setCurrentText("Stacked bars")
    choice.activated.emit(choice.currentIndex())
    redraw(view)
    assert [series.mark for series in spec(view).series] == ["stacked", "stacked"]
    view.context.session.undo()
    assert spec(view) == twice


def test_that_the_colours_of_the_picture_and_a_chart_file_are_chosen_in_the_form_and_taken_back(
    view: PlotsView, qtbot: QtBot
) -> None:
    choice = named(view, QComboBox, "Colours of the picture")
    assert isinstance(choice, QComboBox)
    assert choice.currentText() == "Light"
    choice.setCurrentText("Dark")
    choice.activated.emit(choice.currentIndex())
    redraw(view)
    boxes = view.inspector.findChildren(QCheckBox)
    box = next(each for each in boxes if each.text() == "Also write a chart file")
    box.click()
    redraw(view)
    assert (spec(view).colours, spec(view).chart_file) == ("dark", True)
    session = view.context.session
    assert session.undo_title == "Write a chart file as well"
    session.undo()
    assert session.undo_title == "Change the colours of the picture"
    session.undo()
    redraw(view)
    assert (spec(view).colours, spec(view).chart_file) == ("light", False)
    again = named(view, QComboBox, "Colours of the picture")
    assert isinstance(again, QComboBox)
    assert again.currentText() == "Light"


def test_that_a_series_is_made_a_projection_from_a_typed_day_on(
    view: PlotsView, qtbot: QtBot
) -> None:
    field = named(view, QLineEdit, "Projected from")
    typed(qtbot, field, "in December")
    form = view.inspector.findChild(SeriesForm)
    assert form is not None
    assert form.since.sentence.text() == "A date such as 2024-12-31, or nothing."
    assert spec(view).series[0].projected_from is None
    typed(qtbot, field, "1 December 2024")
    redraw(view)
    assert spec(view).series[0].projected_from == date(2024, 12, 1)
    assert view.chart.drawing is not None
    assert view.chart.drawing.parts[0] is not None
    assert "From 1 Dec 2024 on it is a projection (1 value)." in view.chart.text_twin()
    assert named(view, QLineEdit, "Projected from").text() == "2024-12-01"
    view.context.session.undo()
    redraw(view)
    assert spec(view).series[0].projected_from is None
    assert named(view, QLineEdit, "Projected from").text() == ""


def test_that_the_choice_of_a_mark_asks_for_the_columns_it_needs(
    view: PlotsView, qtbot: QtBot
) -> None:
    choice = named(view, QComboBox, "Mark")
    assert isinstance(choice, QComboBox)
    choice.setCurrentText("Ratio")
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: spec(view).series[0].per == "days")
    redraw(view)
    assert named(view, QComboBox, "Divided by")


def test_that_a_line_across_is_added_changed_and_taken_off(view: PlotsView, qtbot: QtBot) -> None:
    press(view, qtbot, "Add a line")
    redraw(view)
    typed(qtbot, named(view, QLineEdit, "Value of the line"), "1,250.5")
    named(view, QLineEdit, "Words at the line").textEdited.emit("mean")
    assert spec(view).levels == (Level(1250.5, "mean"),)
    redraw(view)
    press(view, qtbot, "Remove")
    assert spec(view).levels == ()


def below(view: PlotsView, name: str) -> str:
    """The sentence below the typed field of that name, as it is seen and as it is heard."""
    line = named(view, QLineEdit, name)
    field = line.parentWidget()
    assert isinstance(field, TypedField)
    seen = field.sentence.text() if field.sentence.isVisibleTo(view) else ""
    assert line.accessibleDescription() == seen
    assert (line.property("state") == "bad") == bool(seen)
    return seen


def test_that_what_is_no_number_or_day_is_kept_and_said_to_be_none(
    view: PlotsView, qtbot: QtBot
) -> None:
    press(view, qtbot, "Add a line")
    redraw(view)
    before = spec(view)
    for text in ("many", " ", "11,4", "1.200,5", "1e999", "nan"):
        typed(qtbot, named(view, QLineEdit, "Value of the line"), text)
        assert below(view, "Value of the line") == "A number such as 1,200 or 11.4."
        assert named(view, QLineEdit, "Value of the line").text() == text
    press(view, qtbot, "Shade days")
    redraw(view)
    assert named(view, QLineEdit, "Value of the line").text() == "nan"
    assert below(view, "Value of the line") == "A number such as 1,200 or 11.4."
    for text in ("2024-02-30", "2024-02", "03/04/2024", "soon"):
        typed(qtbot, named(view, QLineEdit, "First shaded day"), text)
        assert below(view, "First shaded day") == "A date such as 2024-12-31."
    assert spec(view).levels == before.levels
    for text in ("2024-02-29", "29.02.2024", "29 February 2024"):
        typed(qtbot, named(view, QLineEdit, "First shaded day"), text)
        assert below(view, "First shaded day") == ""
        assert spec(view).periods[0].first.isoformat() == "2024-02-29"


def test_that_what_cannot_be_read_stands_at_one_of_two_equal_lines(
    view: PlotsView, qtbot: QtBot
) -> None:
    def values() -> list[str]:
        fields = view.inspector.findChildren(QLineEdit)
        found = [each for each in fields if each.accessibleName() == "Value of the line"]
        return [each.text() for each in found if each.isVisibleTo(view)]

    for _ in range(2):
        press(view, qtbot, "Add a line")
        redraw(view)
    assert values() == ["400", "400"]
    typed(qtbot, named(view, QLineEdit, "Value of the line"), "many")
    press(view, qtbot, "Shade days")
    redraw(view)
    assert values() == ["many", "400"]


def test_that_ends_of_the_axis_that_cannot_be_are_said_and_taken_once_they_can(
    view: PlotsView, qtbot: QtBot
) -> None:
    low, high = "Lowest value of the axis", "Highest value of the axis"
    typed(qtbot, named(view, QLineEdit, high), "200")
    redraw(view)
    typed(qtbot, named(view, QLineEdit, low), "500")
    assert below(view, low) == "A number below the highest, 200."
    assert (spec(view).y.low, spec(view).y.high) == (None, 200.0)
    typed(qtbot, named(view, QLineEdit, high), "1,000")
    assert below(view, low) == ""
    assert (spec(view).y.low, spec(view).y.high) == (500.0, 1000.0)
    redraw(view)
    typed(qtbot, named(view, QLineEdit, high), "many")
    assert below(view, high) == "A number such as 1,200 or 11.4, or nothing."
    typed(qtbot, named(view, QLineEdit, low), " ")
    redraw(view)
    assert named(view, QLineEdit, high).text() == "many"
    view.context.session.undo()
    redraw(view)
    assert named(view, QLineEdit, low).text() == "500"


def test_that_the_days_that_a_chart_shows_are_typed(view: PlotsView, qtbot: QtBot) -> None:
    """The bars are months of 2024."""
    low, high = "Where the chart begins", "Where the chart ends"
    typed(qtbot, named(view, QLineEdit, low), "1 August 2024")
    redraw(view)
    assert spec(view).x.low == day_number(date(2024, 8, 1))
    assert view.front.drawing is not None
    assert view.front.drawing.full.x[0] == day_number(date(2024, 8, 1))
    typed(qtbot, named(view, QLineEdit, high), "2024-07-31")
    assert below(view, high) == "A day from the first on, 2024-08-01."
    assert spec(view).x.high is None
    typed(qtbot, named(view, QLineEdit, low), " ")
    assert below(view, high) == ""
    assert (spec(view).x.low, spec(view).x.high) == (None, day_number(date(2024, 7, 31)))
    typed(qtbot, named(view, QLineEdit, high), "soon")
    assert below(view, high) == "A date such as 2024-12-31, or nothing."


def test_that_a_second_axis_has_ends_of_its_own(view: PlotsView, qtbot: QtBot) -> None:
    chart = view.context.session.workspace.charts[0]
    name = "Highest value of the right axis"
    assert name not in {each.accessibleName() for each in view.findChildren(QLineEdit)}
    series = tuple(replace(each, side="right") for each in chart.spec.series)
    view.inspector.edited.emit(chart.id, "Right", with_fields(series=series), "")
    redraw(view)
    typed(qtbot, named(view, QLineEdit, name), "900")
    assert (spec(view).right.high, spec(view).y.high) == (900.0, None)


def test_that_a_log_scale_says_that_it_has_no_zero(view: PlotsView, qtbot: QtBot) -> None:
    chart = view.context.session.workspace.charts[0]
    series = tuple(replace(each, mark="line") for each in chart.spec.series)
    logarithmic = with_fields(series=series, y=replace(chart.spec.y, log=True))
    view.inspector.edited.emit(chart.id, "Log", logarithmic, "")
    redraw(view)
    typed(qtbot, named(view, QLineEdit, "Lowest value of the axis"), "0")
    said = "A number above 0: a log scale has no zero."
    assert below(view, "Lowest value of the axis") == said
    assert spec(view).y.low is None


def test_that_a_number_of_bins_is_whole_and_within_what_can_be_drawn(qtbot: QtBot) -> None:
    field = CountField("Number of bins", "", 60)
    qtbot.addWidget(field)
    given: list[object] = []
    field.given.connect(given.append)
    for text in ("61", "0", "2.5", "1,2", "some"):
        typed(qtbot, field.line, text)
        assert field.sentence.text() == "A whole number from 1 to 60, or nothing."
    typed(qtbot, field.line, "60")
    typed(qtbot, field.line, " ")
    assert given == [60, None]


def test_that_a_new_note_is_empty_and_its_words_are_typed_at_once(
    view: PlotsView, qtbot: QtBot
) -> None:
    press(view, qtbot, "Add a note")
    redraw(view)
    assert spec(view).notes == (Note(""),)
    words = named(view, QLineEdit, "Words of the note")
    assert words.hasFocus()
    qtbot.keyClicks(words, "Peak")
    assert spec(view).notes == (Note("Peak"),)
    press(view, qtbot, "Shade days")
    redraw(view)
    first = named(view, QLineEdit, "First shaded day")
    assert first.hasFocus()
    assert first.selectedText() == first.text()
    assert view.checked.text() == "1 remark before you publish"
    named(view, QLineEdit, "Words in the shaded days").textEdited.emit("offensive")
    redraw(view)
    assert not view.checked.isVisible()


def test_that_a_note_goes_from_place_to_place_with_its_words(view: PlotsView, qtbot: QtBot) -> None:
    """The bars are months of 2024; a note on a day begins at the last of them."""
    press(view, qtbot, "Add a note")
    redraw(view)
    named(view, QLineEdit, "Words of the note").textEdited.emit("Peak")
    redraw(view)
    last = date(2024, 12, 31)
    on_a_day: tuple[str, Anchor, date | None] = ("on a day", "day", last)
    highest: tuple[str, Anchor, date | None] = ("at the highest", "highest", None)
    for words, anchor, day in (on_a_day, highest, on_a_day):
        where = named(view, QComboBox, "Where the note stands")
        assert isinstance(where, QComboBox)
        where.setCurrentText(words)
        where.activated.emit(where.currentIndex())
        redraw(view)
        assert spec(view).notes == (Note("Peak", anchor=anchor, day=day),)
        fields = [each for each in view.findChildren(QLineEdit) if each.isVisibleTo(view)]
        said = [each.text() for each in fields if each.accessibleName() == "Day of the note"]
        assert said == ([] if day is None else ["2024-12-31"])


def test_that_undo_brings_the_fields_back(view: PlotsView, qtbot: QtBot) -> None:
    press(view, qtbot, "Add a line")
    redraw(view)
    typed(qtbot, named(view, QLineEdit, "Value of the line"), "300")
    view.context.session.undo()
    redraw(view)
    assert named(view, QLineEdit, "Value of the line").text() == "400"


@pytest.mark.parametrize("name", ["Mark", "Name of the series"])
def test_that_keys_stay_in_the_form_while_it_is_built_anew(view: PlotsView, name: str) -> None:
    field = named(view, QWidget, name)
    field.setFocus()
    form = view.inspector.findChild(SeriesForm)
    assert form is not None
    form.remarked.emit(0, "line")
    redraw(view)
    again = named(view, QWidget, name)
    assert again is not field
    assert again.hasFocus()


@pytest.mark.parametrize(
    ("title", "hint"),
    [
        ("", "Without a title readers look for the finding themselves."),
        ("Advance", "1 word: 10 to 15 are enough for a finding, such as what rose and when."),
        ("one two three four five six seven eight nine ten", "10 words"),
        ("w " * 16, "16 words: more than 15 are seldom read."),
    ],
)
def test_that_a_title_is_told_how_long_a_finding_is(title: str, hint: str) -> None:
    assert title_hint(title) == hint


def test_that_a_remark_stands_at_the_export_and_can_be_answered(
    view: PlotsView, qtbot: QtBot
) -> None:
    assert not view.checked.isVisible()
    typed(qtbot, named(view, QLineEdit, "Lowest value of the axis"), "100")
    redraw(view)
    assert view.checked.text() == "1 remark before you publish"
    press(view, qtbot, "Let it stand")
    before = spec(view).allowed
    reason = named(view, QLineEdit, "Why this may stand")
    assert reason.hasFocus()
    assert reason.accessibleDescription() == "A reason, such as “the source says so”."
    typed(qtbot, named(view, QLineEdit, "Why this may stand"), "the change matters")
    *others, zero = spec(view).allowed
    assert (tuple(others), zero.rule, zero.why) == (before, "zero", "the change matters")
    redraw(view)
    assert not view.checked.isVisible()
    press(view, qtbot, "Take that back")
    redraw(view)
    assert view.checked.isVisible()


def test_that_a_remark_about_the_data_leads_to_its_row(
    view: PlotsView, qtbot: QtBot, tmp_path: Path
) -> None:
    """Thirty days, and “about 12” on the fifth, in line 6."""
    context = view.context
    lines = [f"2024-01-{day:02d},{'about 12' if day == 5 else day}" for day in range(1, 31)]
    (tmp_path / "losses.csv").write_text("\n".join(["date,lost", *lines]) + "\n")
    context.loading.open([str(tmp_path / "losses.csv")])
    qtbot.waitUntil(lambda: not context.jobs.running)
    file = context.session.workspace.files[-1].id
    ref = TableRef(file, context.session.tables(file)[0].name)
    column = selected(context, ref, "lost")
    assert column is not None
    plot(context, column)
    redraw(view)
    press(view, qtbot, "Show on Data")
    assert context.navigation.front == "data"
    assert context.navigation.at("data") == Place("data", key_of(ref), "lost", 4)


def test_that_a_series_is_said_to_be_a_projection_and_drawn_unlike_data(
    view: PlotsView, qtbot: QtBot
) -> None:
    def box() -> QCheckBox:
        boxes = view.inspector.findChildren(QCheckBox)
        return next(b for b in boxes if "projection" in b.text() and b.isVisibleTo(view))

    assert not box().isChecked()
    qtbot.mouseClick(box(), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert spec(view).series[0].role == "forecast"
    redraw(view)
    view.context.session.undo()
    redraw(view)
    assert spec(view).series[0].role == "data"
    assert not box().isChecked()


def test_that_a_picture_is_made_sharper_without_another_layout(
    view: PlotsView, qtbot: QtBot
) -> None:
    def field(name: str) -> QComboBox:
        found = [each for each in view.inspector.findChildren(QComboBox) if each.isVisibleTo(view)]
        return next(each for each in found if each.accessibleName() == name)

    def choose(name: str, words: str) -> None:
        place = field(name).findText(words)
        field(name).setCurrentIndex(place)
        field(name).activated.emit(place)
        redraw(view)

    choose("Pixels of the picture", "3×: 3600 × 2025 pixels")
    assert spec(view).size == Size(1200, 675, 3.0)
    assert field("Size of the picture").currentText() == "Wide"
    qtbot.waitUntil(lambda: view.export.text() == "Export PNG 3600 × 2025")
    choose("Size of the picture", "Square")
    assert spec(view).size == Size(1080, 1080, 1.0)
    assert field("Pixels of the picture").currentText() == "1×: 1080 × 1080 pixels"


def test_that_a_logo_is_taken_or_refused_in_a_sentence(
    view: PlotsView, qtbot: QtBot, tmp_path: Path
) -> None:
    form = view.inspector.findChild(SizeForm)
    assert form is not None
    (tmp_path / "logo.svg").write_text("<svg/>")
    form.take_logo(tmp_path / "logo.svg")
    assert "not a PNG picture" in form.problem.text()
    assert spec(view).logo == ""
    logo = Path(__file__).parents[2] / "resources" / "icons" / "salient-64.png"
    form.take_logo(logo)
    assert spec(view).logo
    redraw(view)
    press(view, qtbot, "Remove it")
    assert spec(view).logo == ""


def test_that_lines_of_a_table_are_offered_and_put_on_once(view: PlotsView, qtbot: QtBot) -> None:
    """The monthly areas of the worked example are ten numbers in the chart’s own unit."""
    link = next(b for b in view.findChildren(QPushButton) if b.text() == "Lines from a table…")
    menu = link.menu()
    offers = {action.text(): action for action in menu.actions()}
    chosen = offers["area_2024_monthly, area_km2: 10 lines"]
    for _ in range(2):
        chosen.trigger()
        levels = spec(view).levels
        assert len(levels) == 10
        assert (levels[0].value, levels[0].text) == (50.0, "2024-03")


def test_that_a_line_across_is_offered_only_where_values_stand_upwards_or_along() -> None:
    for mark in MARKS:
        spec = ChartSpec(series=(Series("t", "x", "y", mark.name),))
        assert lines_across(spec) == (mark.name not in ("timeline", "heat"))


def test_that_the_form_of_another_chart_begins_at_its_top(view: PlotsView) -> None:
    redraw(view)
    bar = view.inspector.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    view.context.navigation.go("plots", view.context.session.workspace.charts[1].id)
    redraw(view)
    assert bar.value() == 0
