"""Loading: files arrive in the background, follow the disk, and fail in a sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from models.charts import Chart, ChartSpec
from models.tables import Query, TableRef
from models.workspace import FileRef, Workspace, edits
from ui.context import Context
from ui.messages import Message
from ui.opening import open_paths
from ui.views.data.entries import entries
from ui.widgets.comparison import Comparison, of_file

pytestmark = pytest.mark.usefixtures("no_pauses")

HEADER = "date,personnel\n"
ROWS = "2024-01-01,1000\n2024-01-02,1900\n"


@pytest.fixture
def context(qapp: object) -> Iterator[Context]:
    made = Context.build()
    yield made
    made.close()


@pytest.fixture
def losses(tmp_path: Path) -> Path:
    path = tmp_path / "losses.csv"
    path.write_text(HEADER + ROWS)
    return path


def row_counts(context: Context, file: str = "losses") -> list[int]:
    return [len(dataset.frame) for dataset in context.session.tables(file)]


def test_that_files_are_opened_as_one_step_and_read(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    other = losses.with_name("area.csv")
    other.write_text("date,area_km2\n2024-01-01,5\n")
    context.loading.open([str(losses), str(other)])
    assert context.session.undo_title == "Open 2 files"
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert (row_counts(context), row_counts(context, "area")) == ([2], [1])


def test_that_a_file_opened_twice_stands_once(context: Context, losses: Path) -> None:
    context.loading.open([str(losses)])
    context.loading.open([str(losses)])
    assert [file.id for file in context.session.workspace.files] == ["losses"]


def test_that_two_files_of_one_name_get_two_ids(context: Context, losses: Path) -> None:
    folder = losses.parent / "other"
    folder.mkdir()
    (folder / "losses.csv").write_text(HEADER + ROWS)
    context.loading.open([str(losses), str(folder / "losses.csv")])
    assert [file.id for file in context.session.workspace.files] == ["losses", "losses-2"]


def test_that_an_appended_row_is_read_and_told(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    with losses.open("a") as file:
        file.write("2024-01-03,2500\n")
    qtbot.waitUntil(lambda: row_counts(context) == [3])
    assert "+1 row" in context.messages.history[-1].text


def test_that_revised_values_are_told_with_their_month(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    losses.write_text(HEADER + ROWS + "2024-01-03,2500\n")
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [3])
    losses.write_text(HEADER + ROWS.replace("1900", "1850") + "2024-01-03,2600\n2024-01-04,3000\n")
    qtbot.waitUntil(lambda: bool(context.messages.history))
    assert "+1 row; 2 values revised in 2024-01" in context.messages.history[-1].text


def test_that_a_file_replaced_by_another_is_read_and_followed_on(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    for rows in (3, 4):
        new = losses.with_suffix(".new")
        new.write_text(HEADER + "".join(f"2024-01-0{day},{day}\n" for day in range(1, rows + 1)))
        new.replace(losses)
        qtbot.waitUntil(lambda rows=rows: row_counts(context) == [rows])


@pytest.mark.usefixtures("short_rest")
def test_that_a_file_that_vanishes_is_missed_while_its_last_version_stays(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    losses.unlink()
    qtbot.waitUntil(lambda: context.loading.failure("losses") != "")
    said = context.messages.history[-1].text
    assert "no such file" in said
    assert said.endswith("The version read before stays in use.")
    assert row_counts(context) == [2]
    losses.write_text(f"{HEADER}{ROWS}2024-01-03,2500\n")
    qtbot.waitUntil(lambda: row_counts(context) == [3])
    assert context.loading.failure("losses") == ""


def test_that_a_file_that_is_taken_away_to_be_written_anew_is_not_missed(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    losses.unlink()
    losses.write_text(f"{HEADER}{ROWS}2024-01-03,2500\n")
    qtbot.waitUntil(lambda: row_counts(context) == [3])
    assert not [each for each in context.messages.history if each.level == "error"]


def test_that_a_file_that_cannot_be_read_any_more_keeps_its_last_version(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    losses.write_bytes(b"")
    qtbot.waitUntil(lambda: context.loading.failure("losses") != "")
    assert row_counts(context) == [2]
    assert "The version read before stays in use." in context.messages.history[-1].text


def test_that_a_file_cut_short_is_shown_as_it_was_until_somebody_takes_it(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    whole = HEADER + ROWS + "2024-01-03,2500\n2024-01-04,3000\n"
    losses.write_text(whole)
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [4])
    losses.write_text(HEADER + ROWS)
    qtbot.waitUntil(lambda: bool(context.messages.history))
    message = context.messages.history[-1]
    assert message.text == (
        "losses.csv on disk has only 2 of 4 rows; the version read before stays in use."
    )
    assert message.action == "Take it"
    assert row_counts(context) == [4]
    assert next(each.caption for each in entries(context)) == "4 rows · not as on disk"
    assert message.run is not None
    message.run()
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    assert next(each.caption for each in entries(context)) == "2 rows"
    assert "−2 rows" in context.messages.history[-1].text


def test_that_a_file_that_is_written_to_its_end_is_taken_without_a_word_about_the_half(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    whole = HEADER + ROWS + "2024-01-03,2500\n"
    losses.write_text(whole)
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [3])
    losses.write_text(HEADER + "2024-01-01,1000\n")
    qtbot.waitUntil(lambda: context.loading.withheld_of("losses") != "")
    losses.write_text(whole + "2024-01-04,3000\n")
    qtbot.waitUntil(lambda: row_counts(context) == [4])
    assert context.loading.withheld_of("losses") == ""
    assert context.messages.history[-1].text.endswith("was read again: +1 row.")


def test_that_a_file_that_comes_back_as_it_was_says_so(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    losses.write_text("error,code\nNot found,404\n")
    qtbot.waitUntil(lambda: context.loading.withheld_of("losses") != "")
    losses.write_text(HEADER + ROWS)
    qtbot.waitUntil(lambda: context.loading.withheld_of("losses") == "")
    assert context.messages.history[-1].text == "losses.csv on disk is again as it is shown here."


def test_that_a_line_that_is_half_written_is_not_taken_before_its_end_is_there(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    seen: list[float] = []

    def note() -> None:
        (dataset,) = context.session.tables("losses")
        seen.append(float(dataset.values.numbers("personnel")[-1]))

    context.session.changed.connect(note)
    with qtbot.waitSignal(context.jobs.finished), losses.open("a") as file:
        file.write("2024-01-03,25")
    assert row_counts(context) == [2]
    with losses.open("a") as file:
        file.write("00\n")
    qtbot.waitUntil(lambda: row_counts(context) == [3])
    assert seen == [2500]
    assert context.session.tables("losses")[0].issues == ()
    assert context.messages.history[-1].text.endswith("was read again: +1 row.")


@pytest.mark.usefixtures("short_rest")
def test_that_a_line_that_stays_without_its_end_is_left_out_until_somebody_takes_it(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    with losses.open("a") as file:
        file.write("2024-01-03,250")
    qtbot.waitUntil(lambda: bool(context.messages.history))
    said = context.messages.history[-1]
    assert said.text.startswith("The last line of losses.csv is not finished yet; it is left out")
    (issue,) = context.session.tables("losses")[0].issues
    assert (issue.line, issue.row) == (4, None)
    assert issue.text.startswith("The last line is not finished yet")
    assert row_counts(context) == [2]
    assert said.action == "Take it"
    assert said.run is not None
    said.run()
    qtbot.waitUntil(lambda: row_counts(context) == [3])
    (issue,) = context.session.tables("losses")[0].issues
    assert (issue.text, issue.line) == ("The last line has no line end; it may be cut off.", 4)
    assert context.messages.history[-1].text.endswith(
        "+1 row. Its last line has no line end; it may be cut off."
    )
    with losses.open("a") as file:
        file.write("0\n")
    qtbot.waitUntil(lambda: context.session.tables("losses")[0].issues == ())
    assert "1 value revised" in context.messages.history[-1].text


def test_that_of_a_file_that_grows_within_a_line_the_lines_before_are_taken(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    """A program that writes through a buffer leaves a line half written nearly always."""
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    with losses.open("a") as file:
        file.write("2024-01-03,2500\n2024-01-04,30")
    qtbot.waitUntil(lambda: row_counts(context) == [3])
    (dataset,) = context.session.tables("losses")
    assert dataset.values.numbers("personnel").tolist() == [1000, 1900, 2500]
    assert [issue.line for issue in dataset.issues] == [5]
    assert context.messages.history[-1].text.endswith("was read again: +1 row.")
    with losses.open("a") as file:
        file.write("00\n2024-01-05,31")
    qtbot.waitUntil(lambda: row_counts(context) == [4])
    (dataset,) = context.session.tables("losses")
    assert dataset.values.numbers("personnel").tolist() == [1000, 1900, 2500, 3000]


def test_that_a_line_end_within_quotes_is_waited_behind(
    context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "notes.csv"
    path.write_text('date,note\n2024-01-01,"one"\n2024-01-02,two\n')
    context.loading.open([str(path)])
    qtbot.waitUntil(lambda: bool(context.session.tables("notes")))

    def notes() -> list[object]:
        return context.session.tables("notes")[0].values.array("note").tolist()

    with path.open("a") as file:
        file.write('2024-01-03,three\n2024-01-04,"first line\nsecond')
    qtbot.waitUntil(lambda: notes() == ["one", "two", "three"])
    with path.open("a") as file:
        file.write(' line\nthird"\n')
    qtbot.waitUntil(lambda: len(notes()) == 4)
    assert notes()[-1] == "first line\nsecond line\nthird"
    assert context.session.tables("notes")[0].issues == ()


@pytest.mark.usefixtures("short_rest")
def test_that_a_file_opened_within_a_line_is_known_to_grow_once_that_line_goes_on(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    losses.write_text(HEADER + ROWS + "2024-01-03,25")
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [3])
    seen: list[list[float]] = []

    def note() -> None:
        (dataset,) = context.session.tables("losses")
        seen.append(dataset.values.numbers("personnel").tolist())

    context.session.changed.connect(note)
    with losses.open("a") as file:
        file.write("00\n2024-01-04,3")
    qtbot.waitUntil(lambda: seen == [[1000, 1900, 2500]])
    qtbot.waitUntil(lambda: "not finished yet" in context.messages.history[-1].text)
    with losses.open("a") as file:
        file.write("000\n")
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[-1] == [1000, 1900, 2500, 3000]


@pytest.mark.usefixtures("short_rest")
def test_that_a_file_that_never_ends_its_last_line_is_followed_without_a_finding(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    losses.write_text(HEADER + ROWS.rstrip())
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    losses.write_text(HEADER + ROWS + "2024-01-03,2500")
    qtbot.waitUntil(lambda: row_counts(context) == [3])
    assert context.session.tables("losses")[0].issues == ()
    (said,) = context.messages.history
    assert said.text.endswith("was read again: +1 row.")


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02\xff" * 100, b'{"a": [1, 2'])
def test_that_a_bad_file_is_said_in_one_sentence(
    context: Context, tmp_path: Path, qtbot: QtBot, content: bytes | None
) -> None:
    path = tmp_path / "bad.json"
    if content is not None:
        path.write_bytes(content)
    context.loading.open([str(path)])
    qtbot.waitUntil(lambda: bool(context.messages.history))
    (message,) = context.messages.history
    assert message.level == "error"
    assert message.action == "Try again"
    assert "bad.json" in message.text
    assert "Traceback" not in message.text


def test_that_two_files_with_the_same_bytes_stay_apart(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    other = losses.with_name("copy.csv")
    other.write_bytes(losses.read_bytes())
    context.loading.open([str(losses), str(other)])
    qtbot.waitUntil(lambda: not context.jobs.running)
    names = [context.session.tables(id)[0].name for id in ("losses", "copy")]
    assert names == ["losses", "copy"]


def test_that_another_workspace_never_shows_the_file_of_the_one_before(
    context: Context, losses: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    other = tmp_path / "other.csv"
    other.write_text(HEADER + "2024-01-01,5\n")
    context.session.open(Workspace(files=(FileRef("losses", str(other)),)), None)
    assert row_counts(context) == []
    context.loading.read_all()
    qtbot.waitUntil(lambda: row_counts(context) == [1])


def test_that_what_was_being_read_for_another_workspace_is_not_taken(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    context.session.open(Workspace(), None)
    qtbot.waitUntil(lambda: not context.jobs.running)
    context.session.open(Workspace(files=(FileRef("losses", str(losses)),)), None)
    assert row_counts(context) == []
    assert context.messages.history == []


def test_that_the_id_of_a_removed_file_is_not_given_to_another(
    context: Context, losses: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session = context.session
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    chart = Chart("c", ChartSpec(), (("t", Query(TableRef("losses", "losses"))),))
    session.edit("Plot", edits.with_chart(session.workspace, chart))
    session.edit("Remove", edits.without_file(session.workspace, "losses"))
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "losses.csv").write_text(HEADER + "2024-01-01,5\n")
    context.loading.open([str(folder / "losses.csv")])
    assert [file.id for file in session.workspace.files] == ["losses-2"]
    qtbot.waitUntil(lambda: not context.jobs.running)


def test_that_a_cancelled_reading_says_so_and_is_not_begun_again_by_itself(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    (job,) = context.jobs.running
    job.cancel()
    qtbot.waitUntil(lambda: not context.jobs.running)
    (file,) = context.session.workspace.files
    assert "was cancelled" in context.loading.failure(file.id)
    context.loading.ensure(file)
    assert context.jobs.running == ()
    context.loading.read(file)
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    assert context.loading.failure(file.id) == ""


def test_that_the_version_before_a_change_on_disk_can_be_compared(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    ref = TableRef("losses", "losses")
    assert context.session.version_before(ref) is None
    with losses.open("a") as file:
        file.write("2024-01-03,2500\n")
    qtbot.waitUntil(lambda: row_counts(context) == [3])
    before = context.session.version_before(ref)
    assert before is not None
    assert len(before.frame) == 2
    window = Comparison(context, lambda _: before, context.session.dataset(ref))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.model.rowCount() == 1)
    assert window.sentence.text() == "+1 row."
    assert window.model.index(0, 0).data() == "added"


def test_that_a_file_that_cannot_be_compared_says_so_in_the_window(
    context: Context, losses: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    context.loading.open([str(losses)])
    qtbot.waitUntil(lambda: row_counts(context) == [2])
    now = context.session.dataset(TableRef("losses", "losses"))
    window = Comparison(context, of_file(tmp_path / "gone.csv", now.name), now)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: "gone.csv" in window.sentence.text())
    assert "there is no such file" in window.sentence.text()


def test_that_of_files_that_cannot_be_opened_the_first_is_named_and_the_rest_are_counted(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    picture, empty = losses.with_name("map.png"), losses.with_name("empty.csv")
    assert QImage(8, 8, QImage.Format.Format_RGB32).save(str(picture))
    empty.touch()
    gone = losses.with_name("gone.csv")

    def say() -> Message:
        open_paths(context, [str(picture), str(losses), str(empty), str(gone)])
        qtbot.waitUntil(lambda: not context.jobs.running)
        return context.messages.history[-1]

    others = " 2 more files could not be opened; they are in the list on Data."
    first, again = say(), say()  # the second time they are part of the workspace already
    assert first.text.startswith("map.png carries no chart")
    assert first.text.endswith(others)
    assert again.text == first.text
    captions = {each.title: each.caption for each in entries(context) if each.group == "Files"}
    assert captions["losses.csv"] == "2 rows"
    assert {captions[each.name] for each in (picture, empty, gone)} == {"could not be read"}
    gone.write_text(HEADER + ROWS)
    assert again.run is not None
    again.run()
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert row_counts(context, "gone") == [2]
    assert " 1 more file could not be opened; it is " in context.messages.history[-1].text


def test_that_a_file_asked_for_by_itself_is_named_by_itself(
    context: Context, losses: Path, qtbot: QtBot
) -> None:
    paths = [losses.with_name("a.csv"), losses.with_name("b.csv")]
    open_paths(context, [str(path) for path in paths])
    qtbot.waitUntil(lambda: not context.jobs.running)
    context.loading.read(context.session.file("b"), asked=True)
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert "b.csv" in context.messages.history[-1].text
    assert "more" not in context.messages.history[-1].text
