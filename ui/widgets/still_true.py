"""Is this picture still true? What a picture carries, beside what its files say today."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from models.charts.carried import read_picture
from models.charts.origin import AsShown, Origin
from models.charts.still_true import Revisited, Source, differences, revisit
from models.datasets.dataset import Dataset
from models.progress import Progress
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
            return revisit(read_picture(self.path), lambda origin: _named(there, origin))

        topic = f"still true: {self.path}"
        title = f"Comparing {self.path.name}"
        self.context.jobs.start(topic, title, work, self._show, self.fail)

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


def _named(there: Sequence[Dataset], origin: Origin) -> list[Dataset]:
    """The tables of the file that has the origin's name."""
    return [each for each in there if Path(each.provenance.path).name == origin.file]


def _words(source: Source) -> str:
    if source.same:
        return f"{source.file}: the same version as in the picture"
    return f"{source.file}: changed since the picture was made"
