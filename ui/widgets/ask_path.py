"""Asks for files and folders by the system's dialogs, which start where the user was last."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from models.frozen import frozen
from models.workspace.on_disk import stamp
from ui import paths
from ui.windows import front


@frozen
class Form:
    """A form in which something can be written: its short name and how its files end."""

    words: str
    ending: str

    @property
    def filter(self) -> str:
        """The entry in the dialog's list of types."""
        return f"{self.words} (*{self.ending})"


PNG, SVG, PDF = Form("PNG", ".png"), Form("SVG", ".svg"), Form("PDF", ".pdf")
CSV, JSON = Form("CSV", ".csv"), Form("JSON", ".json")
MARKDOWN, HTML = Form("Markdown", ".md"), Form("HTML", ".html")
CHART_FORMS = (PNG, SVG, PDF, CSV)
"""What a chart can be written as; of a CSV the chart gives the data."""
PICTURES = "Pictures of charts and chart files (*.png *.svg *.chart.json)"
"""The entry of all that a chart can be read from."""


@frozen
class Chosen:
    """Where to write; `note` is a sentence where the name decided otherwise than the type."""

    path: Path
    note: str = ""


def settle(name: str, forms: Sequence[Form], form: Form) -> Chosen:
    """What is meant by a typed `name` while `form` is chosen as the type.

    The end of a name that is one of `forms` decides, and that is said; anything else, such as the
    “.v2” of “report.v2”, belongs to the name, and the end of `form` is added.
    """
    for each in forms:
        if name.lower().endswith(each.ending):
            ends = f" Its name ends in {each.ending}, so it is {each.words}, not {form.words}."
            return Chosen(Path(name), "" if each == form else ends)
    return Chosen(Path(f"{name}{form.ending}"))


def ask_open(title: str, filters: str = "", parent: QWidget | None = None) -> str:
    """The file the user chose to read, or the empty text."""
    start = str(paths.last_folder())
    name, _ = QFileDialog.getOpenFileName(parent or front(), title, start, filters)
    _remember([name] if name else [])
    return name


def ask_open_several(title: str, filters: str) -> list[str]:
    """The files the user chose to read; none where they changed their mind."""
    names, _ = QFileDialog.getOpenFileNames(front(), title, str(paths.last_folder()), filters)
    _remember(names)
    return names


def ask_folder(title: str, folder: str = "", parent: QWidget | None = None) -> str:
    """The folder the user chose, or the empty text; the dialog starts in `folder` if given."""
    start = folder or str(paths.last_folder())
    chosen = QFileDialog.getExistingDirectory(parent or front(), title, start)
    if chosen:
        paths.remember_folder(chosen)
    return chosen


def ask_save(
    title: str,
    suggestion: str,
    forms: Sequence[Form],
    form: Form | None = None,
    *,
    folder: str = "",
) -> Chosen | None:
    """Where the user wants something written, `form` being suggested, or the first of `forms`.

    The dialog starts in `folder` if given, else where the user was last.
    """
    dialog = SaveDialog(title, suggestion, forms, form or forms[0])
    if folder:
        dialog.setDirectory(folder)
    chosen = None
    while chosen is None and dialog.exec():
        chosen = dialog.chosen()
    dialog.deleteLater()
    _remember([str(chosen.path)] if chosen is not None else [])
    return chosen


class SaveDialog(QFileDialog):
    """The system's dialog with the ends of names following the chosen type."""

    def __init__(self, title: str, suggestion: str, forms: Sequence[Form], form: Form) -> None:
        super().__init__(front(), title, str(paths.last_folder()))
        self._forms = tuple(forms)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters([each.filter for each in forms])
        self.selectNameFilter(form.filter)
        self.setDefaultSuffix(form.ending.removeprefix("."))
        self.selectFile(f"{suggestion.removesuffix(form.ending)}{form.ending}")
        self.filterSelected.connect(self._follow_type)

    def chosen(self) -> Chosen | None:
        """What was chosen; `None` where that has to be asked again.

        The dialog asks before a file is replaced, but only about the name it knows: where an end
        was added to it and such a file is there, it comes up once more with the whole name.
        """
        (name, *_) = self.selectedFiles()
        found = settle(name, self._forms, self._form())
        if str(found.path) != str(Path(name)) and stamp(found.path) is not None:
            self.selectFile(found.path.name)
            return None
        return found

    def _form(self) -> Form:
        wanted = self.selectedNameFilter()
        return next((each for each in self._forms if each.filter == wanted), self._forms[0])

    def _follow_type(self, _filter: str) -> None:
        form = self._form()
        self.setDefaultSuffix(form.ending.removeprefix("."))
        (name, *_) = self.selectedFiles() or [""]
        for each in self._forms:
            if name.lower().endswith(each.ending):
                self.selectFile(Path(name[: -len(each.ending)] + form.ending).name)
                return


def _remember(names: Sequence[str]) -> None:
    if names:
        paths.remember_folder(str(Path(names[0]).parent))
