"""The windows about charts: all of them to files, a picture against today, a page to print."""

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from models.answers.words import parser
from models.charts import Chart, ChartSpec, Outcome, default_spec
from models.charts.carried import read_picture
from models.charts.sameness import same_chart
from models.charts.spec import Series
from models.charts.wording import DERIVED
from models.progress import Progress
from models.tables import Filter
from models.tables.query import Query, TableRef
from models.tables.table import whole
from models.workspace import Workspace, edits, write_workspace
from ui.charts.writing import write_chart
from ui.commands.plot import export_to
from ui.context import Context
from ui.export_report import ExportReport as ChartsWritten
from ui.exporting import Wanted, name_for, outcome_of, write
from ui.headless import chart
from ui.opening import open_paths
from ui.theme import DARK
from ui.widgets.export_all import FORMS, ExportAll
from ui.widgets.printing import PrintPreview, print_chart
from ui.widgets.still_true import StillTrue


@pytest.fixture
def context(example: Context) -> Context:
    return example


def listed(window: ExportAll) -> list[tuple[str, str]]:
    model = window.model
    return [
        (str(model.index(row, 0).data()), str(model.index(row, 1).data()))
        for row in range(model.rowCount())
    ]


def take_the_offer(context: Context, qtbot: QtBot, action: str) -> None:
    """Do what the last message offers, and wait until it is done."""
    offer = context.messages.history[-1]
    assert offer.action == action
    assert offer.run is not None
    offer.run()
    qtbot.waitUntil(lambda: not context.jobs.running)


def note_at(window: ExportAll, row: int) -> str:
    return str(window.model.index(row, 4).data())


def all_of(context: Context, qtbot: QtBot, folder: Path) -> ExportAll:
    """The window with names by id, after it has looked over the charts."""
    window = ExportAll(context)
    qtbot.addWidget(window)
    window.template.setText("{id}")
    window.folder.setText(str(folder))
    qtbot.waitUntil(lambda: not context.jobs.running)
    return window


def test_that_a_chart_on_the_register_is_there_when_its_workspace_is_opened(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nobody has looked at the register yet; its title follows the data, its file does not."""
    session = context.session
    ref = TableRef("register:events", "events")
    series = (Series("events", "claimed", "settlement", mark="timeline", names="settlement"),)
    chart = Chart("taken", ChartSpec("Old", series=series), (("events", Query(ref)),), (), DERIVED)
    write_workspace(edits.with_chart(session.workspace, chart), tmp_path / "work.salient")
    session.open(Workspace(), None)
    open_paths(context, [str(tmp_path / "work.salient")])
    window = all_of(context, qtbot, tmp_path / "out")
    window.template.setText("{title}")
    assert listed(window)[-1] == ("new", "settlement-events.png")
    window.write()
    qtbot.waitUntil(lambda: not context.jobs.running)
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert (len(written), "settlement-events.png" in written) == (3, True)


def test_that_all_charts_are_listed_first_and_written_then(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "casualties-2024.png").write_bytes(b"before")
    window = ExportAll(context)
    qtbot.addWidget(window)
    window.folder.setText(str(tmp_path))
    window.template.setText("{id}")
    assert listed(window) == [("new", "area-2024.png"), ("replaces", "casualties-2024.png")]
    assert window.give.text() == "Replace 1, write 1 more"
    assert [path.name for path in tmp_path.iterdir()] == ["casualties-2024.png"]
    window.write()
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert read_picture(tmp_path / "area-2024.png").spec == context.session.workspace.charts[0].spec
    assert read_picture(tmp_path / "casualties-2024.png").tables


def test_that_a_window_that_was_closed_looks_over_nothing_any_more(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    window = all_of(context, qtbot, tmp_path)
    window.close()
    session = context.session
    session.edit("Remove", edits.without_chart(session.workspace, "area-2024"))
    assert context.jobs.running == ()


def test_that_what_cannot_be_written_is_listed_with_its_reason_and_left_out(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    session = context.session
    area, casualties = session.workspace.charts
    series = replace(area.spec.series[0], y="gone")
    broken = replace(area, spec=replace(area.spec, series=(series,)))
    nowhere = ((name, Query(TableRef("none", name))) for name, _ in casualties.queries)
    lost = replace(casualties, id="lost", queries=tuple(nowhere))
    session.edit("Break", replace(session.workspace, charts=(broken, casualties, lost)))
    window = all_of(context, qtbot, tmp_path)
    assert [row[:2] for row in listed(window)] == [
        ("left out", "–"), ("new", "casualties-2024.png"), ("left out", "–"),
    ]  # fmt: skip
    assert "has no column “gone”" in note_at(window, 0)
    assert "is not loaded" in note_at(window, 2)
    assert window.sentence.text().startswith("1 new, 2 charts cannot be written")
    assert window.give.text() == "Write 1 file"
    window.write()
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert [path.name for path in tmp_path.iterdir()] == ["casualties-2024.png"]
    assert context.messages.history[-1].text == (
        "Wrote casualties-2024.png, with its data inside. 2 charts were left out."
    )
    session.edit("Remove", replace(session.workspace, charts=(broken,)))
    again = all_of(context, qtbot, tmp_path)
    assert again.give.text() == "Nothing to write"
    assert not again.give.isEnabled()


def test_that_a_replaced_file_is_dated_in_the_list_kept_and_put_back(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    older, newer = tmp_path / "area-2024.png", tmp_path / "casualties-2024.png"
    for path, day in ((older, 20), (newer, 21)):
        path.write_bytes(path.name.encode())
        at = datetime(2024, 12, day, 9, 30).timestamp()
        os.utime(path, (at, at))
    window = all_of(context, qtbot, tmp_path)
    assert note_at(window, 1) == "of 21 Dec 2024, 09:30; it is kept"
    window.write()
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert context.messages.history[-1].text == (
        "Wrote area-2024.png, casualties-2024.png. 2 files were replaced."
    )
    newer.write_bytes(b"exported again since")
    take_the_offer(context, qtbot, "Put back what was replaced")
    assert context.messages.history[-1].text == (
        "Put back area-2024.png; casualties-2024.png was written since and stays."
    )
    assert older.read_bytes() == b"area-2024.png"
    assert datetime.fromtimestamp(older.stat().st_mtime).day == 20
    assert newer.read_bytes() == b"exported again since"


def test_that_a_chart_file_that_the_dialog_did_not_name_can_be_put_back(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    chart = context.session.workspace.charts[0]
    (tmp_path / "a.chart.json").write_bytes(b"of another chart")
    export_to(context, tmp_path / "a.png", chart=chart, with_chart_file=True)
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert context.messages.history[-1].text == "Wrote a.png, a.chart.json. 1 file was replaced."
    take_the_offer(context, qtbot, "Put back what was replaced")
    assert (tmp_path / "a.chart.json").read_bytes() == b"of another chart"


def test_that_open_remarks_and_the_words_of_the_data_are_listed(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    source = tmp_path / "losses.csv"
    source.write_text("date,lost\n2024-11-28,100\n2024-11-29,130\n2024-11-30,150\n")
    context.loading.open([str(source)])
    qtbot.waitUntil(lambda: not context.jobs.running)
    dataset = context.session.tables(context.session.workspace.files[-1].id)[0]
    workspace = context.session.workspace
    query = Query(TableRef(workspace.files[-1].id, dataset.name))
    spec = replace(default_spec(whole(dataset), None, "lost", name="losses"), title="")
    plain = Chart("lost", spec, (("losses", query),), derived=("title",))
    context.session.edit("Plot", replace(workspace, charts=(*workspace.charts, plain)))
    window = ExportAll(context)
    qtbot.addWidget(window)
    window.folder.setText(str(tmp_path))
    qtbot.waitUntil(lambda: not context.jobs.running)
    remarks = [window.model.index(row, 2).data() for row in range(3)]
    # The data of the last chart have neither a unit nor a source; those of the example have both.
    assert remarks[:2] == ["0", "0"]
    assert remarks[2] not in ("", "0")
    assert window.model.index(2, 1).data() == "3-lost-losses.png"
    assert "1 chart with remarks" in window.sentence.text()
    window.close()
    assert not context.jobs.running


def test_that_a_folder_or_template_that_will_not_do_is_said_and_nothing_can_be_written(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("a file")
    window = all_of(context, qtbot, tmp_path / "file" / "within")
    assert f"{tmp_path / 'file'} is no folder" in window.sentence.text()
    assert not window.give.isEnabled()
    window.folder.setText(str(tmp_path))
    assert window.give.isEnabled()
    for named, why in (
        ("~nobodyhere", "The folder ~nobodyhere cannot be looked at"),
        (str(tmp_path / ("long" * 75)), "… cannot be looked at: "),
    ):
        window.folder.setText(named)
        assert why in window.sentence.text()
        assert window.planned == ()
        assert not window.give.isEnabled()
        window.folder.setText(str(tmp_path))
        assert window.give.isEnabled()
    window.template.setText("{name}")
    assert "There is no field {name}" in window.sentence.text()
    assert not window.give.isEnabled()


def test_that_a_new_folder_is_told_of_and_made_by_the_writing(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    window = all_of(context, qtbot, tmp_path / "for" / "print")
    assert window.sentence.text() == "2 new, in a new folder. Nothing is written yet."
    assert list(tmp_path.iterdir()) == []
    window.give.click()
    assert window.work.isVisibleTo(window)
    assert not window.give.isVisibleTo(window)
    qtbot.waitUntil(lambda: not context.jobs.running)
    names = sorted(path.name for path in (tmp_path / "for" / "print").iterdir())
    assert names == ["area-2024.png", "casualties-2024.png"]


def test_that_names_wait_for_the_words_of_today_and_follow_them(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    window = all_of(context, qtbot, tmp_path)
    window.template.setText("{title}-{as_of}")
    session = context.session
    area, casualties = session.workspace.charts
    named = replace(area, spec=replace(area.spec, title="Autumn"))
    session.edit("Name", replace(session.workspace, charts=(named, casualties)))
    assert listed(window)[0] == ("new", "autumn-2025-06-02.png")
    assert not window.give.isEnabled()
    qtbot.waitUntil(window.give.isEnabled)
    derived = replace(named, derived=("title",))
    session.edit("Let it follow", replace(session.workspace, charts=(derived, casualties)))
    qtbot.waitUntil(window.give.isEnabled)
    assert listed(window)[0] == ("new", "area-km²-by-month-2025-06-02.png")


def test_that_a_stopped_writing_keeps_what_is_written_and_says_how_much(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    """The second of three is being written when it is stopped, and is finished."""
    outcome = outcome_of(context, context.session.workspace.charts[0])
    begun, go_on = Event(), Event()

    def held() -> Outcome:
        begun.set()
        go_on.wait(10)
        return outcome()

    wanted = [
        Wanted(tmp_path / name, each)
        for name, each in (("a.svg", outcome), ("b.svg", held), ("c.svg", outcome))
    ]
    job = write(context, wanted)
    assert begun.wait(10)
    context.jobs.give_up(job)
    assert context.jobs.running == (job,)
    go_on.set()
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert context.messages.history[-1].text == "Stopped: 2 of 3 charts were written and stay."
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.svg", "b.svg"]


def test_that_a_chart_that_cannot_be_drawn_is_named_among_others(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    chart = context.session.workspace.charts[0]
    lost = replace(chart, spec=replace(chart.spec, series=()))
    wanted = [
        Wanted(tmp_path / f"{name}.png", outcome_of(context, each))
        for name, each in (("first", chart), ("second", lost))
    ]
    write(context, wanted)
    qtbot.waitUntil(lambda: not context.jobs.running)
    said = context.messages.history[-1].text
    assert said.startswith("“second” was not written: The chart has no series")
    assert said.endswith("1 of 2 charts was written.")


def test_that_one_export_does_not_cut_off_another_of_the_same_file(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    """All charts are waiting to be written when the first of them is exported by itself."""
    window = all_of(context, qtbot, tmp_path)
    go_on, busy = Event(), [Event(), Event()]
    for number, begun in enumerate(busy):

        def wait(_progress: Progress, begun: Event = begun) -> None:
            begun.set()
            go_on.wait(10)

        context.jobs.start(f"busy{number}", "Waiting", wait, lambda _: None, lambda _: None)
    assert all(begun.wait(10) for begun in busy)
    came: list[ChartsWritten] = []
    window.write()
    first = window.planned[0]
    write(context, [Wanted(first.path, outcome_of(context, first.chart))], done=came.append)
    with qtbot.waitSignal(window.destroyed):
        go_on.set()
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert [each.complete for each in came] == [True]
    said = [each.text for each in context.messages.history[-2:]]
    assert "Wrote area-2024.png, casualties-2024.png." in said
    assert "Wrote area-2024.png, with its data inside." in said


def test_that_a_folder_that_stayed_empty_is_taken_away_again(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    outcome = outcome_of(context, context.session.workspace.charts[0])
    write(context, [Wanted(tmp_path / "new" / "a.gif", outcome)], new_folder=True)
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert "a.gif does not end in one of" in context.messages.history[-1].text
    assert list(tmp_path.iterdir()) == []


def test_that_the_name_of_a_file_follows_the_words_that_the_data_give(
    context: Context, qtbot: QtBot
) -> None:
    names: list[str] = []
    area = context.session.workspace.charts[0]
    name_for(context, area, names.append)
    assert names == ["the-advance-grew-through-the-autumn-of-2024-and-slowed-in-december"]
    name_for(context, replace(area, derived=("title",)), names.append)
    qtbot.waitUntil(lambda: len(names) == 2)
    assert names[1] == "area-km²-by-month"


def test_that_data_of_all_charts_are_written_with_one_description(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    window = ExportAll(context)
    qtbot.addWidget(window)
    window.folder.setText(str(tmp_path))
    window.template.setText("{id}")
    window.form.setCurrentText(next(name for name, ending in FORMS.items() if ending == ".csv"))
    assert listed(window) == [
        ("new", "area-2024.csv"), ("new", "casualties-2024.csv"), ("new", "datapackage.json"),
    ]  # fmt: skip
    assert window.give.text() == "Write 3 files"
    window.write()
    qtbot.waitUntil(lambda: not context.jobs.running)
    said = context.messages.history[-1].text
    assert said.endswith("datapackage.json beside them is new and describes them.")
    chart, again = context.session.workspace.charts[0], tmp_path / "again.csv"
    write(context, [Wanted(again, outcome_of(context, chart))])
    qtbot.waitUntil(lambda: not context.jobs.running)
    said = context.messages.history[-1].text
    assert said == "Wrote again.csv. datapackage.json beside it was edited to describe it."
    again.unlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "area-2024.csv", "casualties-2024.csv", "datapackage.json",
    ]  # fmt: skip


def test_that_a_picture_is_compared_again_when_its_file_changes(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    """130 on the 29th of November becomes 135."""
    source, picture = tmp_path / "losses.csv", tmp_path / "losses.png"
    source.write_text("date,lost\n2024-11-28,100\n2024-11-29,130\n2024-11-30,150\n")

    words = ["chart", str(source), "--y", "lost", "--out", str(picture)]
    assert chart(parser().parse_args(words)) == 0
    window = StillTrue(context, picture)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.found is not None)
    assert "losses.csv is not here" in window.sentence.text()
    context.loading.open([str(source)])
    qtbot.waitUntil(lambda: window.sentence.text().startswith("All 3 values"))
    source.write_text("date,lost\n2024-11-28,100\n2024-11-29,135\n2024-11-30,150\n")
    context.loading.read(context.session.workspace.files[-1])
    qtbot.waitUntil(lambda: "1 value was revised" in window.sentence.text())
    cells = [window.model.index(0, column).data() for column in range(5)]
    assert cells == ["Lost", "2024-11-29", "130", "135", "5"]


def test_that_a_picture_is_compared_though_its_file_was_renamed_filtered_and_it_was_stripped(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    """Rows from the 29th on; the file has another name, and the picture only its chart file."""
    source = tmp_path / "losses.csv"
    source.write_text("date,lost\n2024-11-28,100\n2024-11-29,130\n2024-11-30,150\n")
    context.loading.open([str(source)])
    qtbot.waitUntil(lambda: not context.jobs.running)
    session = context.session
    file = session.workspace.files[-1].id
    dataset = session.tables(file)[0]
    query = Query(TableRef(file, dataset.name), (Filter("date", "≥", "2024-11-29"),))
    spec = default_spec(whole(dataset), None, "lost", name="losses")
    chart = Chart("lost", spec, (("losses", query),))
    picture = tmp_path / "a.png"
    write_chart(chart.resolve(session.dataset), picture, with_chart_file=True)
    assert QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32).save(str(picture))
    session.edit("Remove", edits.without_file(session.workspace, file))
    moved = source.rename(tmp_path / "losses of november.csv")
    context.loading.open([str(moved)])
    qtbot.waitUntil(lambda: not context.jobs.running)
    window = StillTrue(context, picture)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.found is not None)
    assert window.sentence.text() == ("All 2 values in the picture are the same in today’s files.")
    assert window.about.text() == (
        "losses.csv, here losses of november.csv: the same version as in the picture; its steps "
        "were taken again: date ≥ 2024-11-29"
    )


@pytest.mark.parametrize("order", [("later", "first"), ("first", "later")])
def test_that_the_newest_of_two_files_of_one_name_is_asked(
    context: Context, qtbot: QtBot, tmp_path: Path, order: tuple[str, str]
) -> None:
    """Two versions of losses.csv are open; the later one has 135 for 130."""
    for folder, value, at in (("first", 130, 1e9), ("later", 135, 2e9)):
        source = tmp_path / folder / "losses.csv"
        source.parent.mkdir()
        source.write_text(f"date,lost\n2024-11-28,100\n2024-11-29,{value}\n")
        os.utime(source, (at, at))
    picture = tmp_path / "a.png"
    words = ["chart", str(tmp_path / "first" / "losses.csv"), "--y", "lost", "--out", str(picture)]
    assert chart(parser().parse_args(words)) == 0
    context.loading.open([str(tmp_path / folder / "losses.csv") for folder in order])
    qtbot.waitUntil(lambda: not context.jobs.running)
    window = StillTrue(context, picture)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.found is not None)
    assert "1 value was revised" in window.sentence.text()


def test_that_a_stripped_picture_offers_the_file_beside_it(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    session = context.session
    outcome = outcome_of(context, session.workspace.charts[0])()
    path, _ = write_chart(outcome, tmp_path / "area.png", with_chart_file=True)
    first = session.workspace.charts[0].id
    session.edit("Remove", edits.without_chart(session.workspace, first))
    assert QImage(str(path)).save(str(path))  # as a service that keeps nothing but the pixels
    open_paths(context, [str(path)])
    qtbot.waitUntil(lambda: not context.jobs.running)
    take_the_offer(context, qtbot, "Open area.chart.json")
    assert session.workspace.charts[-1].spec == outcome.spec
    opened = outcome_of(context, session.workspace.charts[-1])()
    # What is exported from a picture still names the file that the picture had it from.
    assert opened.origins == outcome.origins


def test_that_a_dark_picture_that_was_stripped_is_live_again_by_its_chart_file(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    session = context.session
    first = session.workspace.charts[0]
    spec = replace(first.spec, colours="dark", chart_file=True)
    session.edit("Dark", edits.with_chart(session.workspace, replace(first, spec=spec)))
    window = all_of(context, qtbot, tmp_path)
    assert listed(window)[:2] == [("new", "area-2024.png"), ("new", "area-2024.chart.json")]
    window.write()
    qtbot.waitUntil(lambda: not context.jobs.running)
    path = tmp_path / "area-2024.png"
    before = outcome_of(context, session.workspace.charts[0])()
    session.edit("Remove", edits.without_chart(session.workspace, first.id))
    picture = QImage(str(path))
    for key in picture.textKeys():
        picture.setText(key, "")
    assert picture.save(str(path))  # as a service that keeps nothing but the pixels
    assert picture.pixelColor(2, 2).name() == DARK.card.lower()
    open_paths(context, [str(path)])
    qtbot.waitUntil(lambda: not context.jobs.running)
    take_the_offer(context, qtbot, "Open area-2024.chart.json")
    live = session.workspace.charts[-1]
    assert same_chart(outcome_of(context, live)(), before)
    assert live.spec.colours == "dark"
    export_to(context, tmp_path / "again.png", chart=live)
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert (tmp_path / "again.chart.json").is_file()
    again = QImage(str(tmp_path / "again.png"))
    assert again.size() == picture.size()
    assert again.pixelColor(2, 2).name() == DARK.card.lower()


def test_that_a_chart_fills_the_width_of_a_page(context: Context, tmp_path: Path) -> None:
    outcome = outcome_of(context, context.session.workspace.charts[0])()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    print_chart(outcome, printer)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_that_the_preview_shows_the_page_in_a_window_of_its_own(
    context: Context, qtbot: QtBot
) -> None:
    outcome = outcome_of(context, context.session.workspace.charts[0])()
    window = PrintPreview(context, outcome)
    qtbot.addWidget(window)
    window.show()
    assert window.isWindow()
    assert not window.isModal()
    image = window.page.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 850, 5) for y in range(0, 600, 5)}
    assert "#0072b2" in colours
