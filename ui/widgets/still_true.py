"""Is this picture still true? What a picture carries, beside what its files say today."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from models.charts.carried import read_picture
from models.charts.origin import AsShown, Origin
from models.charts.outcome import Outcome
from models.charts.still_true import Revisited, Source, differences, revisit
from models.datasets.dataset import Dataset
from models.errors import ChartStripped
from models.progress import Progress
from models.workspace.on_disk import stamp
from models.workspace.register_files import REGISTER_FILES
from ui.commands import giver
from ui.context import Context
from ui.session import Change
from ui.widgets.labels import button, set_role
from ui.widgets.list_window import ListWindow


class StillTrue(ListWindow):
    """Compares the picture at `path` with the files of the workspace, again when they change."""

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(context, path.name, "Reading …", QSize(760, 520), parent)
        self.path = path
        self.found: Revisited | None = None
        self.setWindowTitle("Is this picture still true?")
        self.list.setAccessibleName("Values that are others today")
        self.opener = button("Open its files…")
        self.opener.clicked.connect(giver(context, "open"))
        self.opener.setVisible(False)
        self.foot.addWidget(self.opener)
        self.foot.addStretch(1)
        context.session.changed.connect(self._session_changed)
        self.compare()

    def compare(self) -> None:
        """Look again, in the background."""
        there = _loaded(self.context)

        def work(_progress: Progress) -> Revisited:
            return revisit(_carried(self.path), lambda origin: _named(there, origin))

        topic = f"still true: {self.path}"
        title = f"Comparing {self.path.name}"
        self.work_out(topic, title, work, self._show)

    def _show(self, found: Revisited) -> None:
        self.found = found
        self.sentence.setText(found.sentence)
        set_role(self.sentence, "body" if found.holds else "bad")
        # What stands in the way of a file is in the sentence.
        there = [_words(each) for each in found.sources if not each.problem]
        self.about.setText("\n".join(there))
        self.about.setVisible(bool(there))
        self.show_list(differences(found))
        self.opener.setVisible(any(each.problem for each in found.sources))

    def _session_changed(self, change: Change) -> None:
        if change.touches("data", "files"):
            self.compare()


def _loaded(context: Context) -> list[Dataset]:
    """The tables that are loaded now, but those that came out of pictures."""
    files = (*context.session.workspace.files, *REGISTER_FILES)
    tables = [table for file in files for table in context.session.tables(file.id)]
    return [table for table in tables if not isinstance(table.raw, AsShown)]


def _carried(path: Path) -> Outcome:
    """The chart in the picture, or in the chart file beside one that was stripped of it."""
    try:
        return read_picture(path)
    except ChartStripped as error:
        if error.beside is None:
            raise
        return read_picture(Path(error.beside))


def _named(there: Sequence[Dataset], origin: Origin) -> list[Dataset]:
    """The tables of the file that has the origin's name, or else of the same file under another.

    Of several files of that name the one that was written last comes first.
    """
    named = [each for each in there if Path(each.provenance.path).name == origin.file]
    found = named or [each for each in there if each.provenance.sha256 == origin.sha256]
    return sorted(found, key=lambda each: _written(Path(each.provenance.path)), reverse=True)


def _written(path: Path) -> int:
    """When the file was written last, in ns; the earliest where there is none to be asked."""
    at = stamp(path)
    return at[0] if at is not None else 0


def _words(source: Source) -> str:
    said = "changed since the picture was made"
    if source.same:
        said = "the same version as in the picture"
    steps = f"; its steps were taken again: {', '.join(source.steps)}" if source.steps else ""
    called = f", here {source.called}" if source.called else ""
    return f"{source.file}{called}: {said}{steps}"
