"""Saving the workspace, and the question asked where unsaved work cannot be kept by itself."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import SalientError
from models.workspace import WORKSPACE_SUFFIX, FileRef, write_workspace
from models.workspace.on_disk import put_aside, stamp
from ui import paths
from ui.context import Context
from ui.widgets.ask_path import Form, ask_save, settle
from ui.widgets.labels import button, label
from ui.windows import ask_in

Answer = Literal["save", "discard", "cancel"]
_WORKSPACE = Form("Salient workspace", WORKSPACE_SUFFIX)


def save(context: Context, path: str | None = None) -> bool:
    """Whether the workspace now stands in `path`, or in the file it came from.

    Asks for a name where there is none yet; the user may then change their mind.
    """
    target = path or context.session.path
    if not target:
        return save_as(context)
    target = str(settle(target, [_WORKSPACE], _WORKSPACE).path)
    try:
        _write(context, target)
    except SalientError as error:
        context.messages.fail(str(error), "Save as…", partial(_save_elsewhere, context))
        return False
    return True


def save_as(context: Context) -> bool:
    """Whether the workspace now stands in a file that the user named."""
    before = context.session.path
    folder = str(Path(before).parent) if before else ""
    title = context.session.workspace.title
    chosen = ask_save("Save workspace", title, [_WORKSPACE], folder=folder)
    return chosen is not None and save(context, str(chosen.path))


def let_go(context: Context) -> bool:
    """Whether something else may take the place of what is open: unsaved work is kept apart."""
    return _is_safe(context, context.keeping.set_aside())


def may_close(context: Context) -> bool:
    """Whether the window may close: unsaved work is kept for the next start."""
    if not _is_safe(context, context.keeping.keep_now()):
        return False
    context.keeping.leave()
    return True


def _save_elsewhere(context: Context) -> None:
    save_as(context)


def _is_safe(context: Context, problem: str) -> bool:
    """Whether nothing is lost; where work could not be kept, the user saves it or gives it up."""
    if not problem:
        return True
    context.messages.warn(problem)
    answer = SaveChanges.ask(context)
    if answer == "save":
        return save(context)
    if answer == "discard":
        context.keeping.forget()
    return answer == "discard"


def _write(context: Context, target: str) -> None:
    session = context.session
    now = stamp(Path(target))
    elsewhere = target == session.path and now is not None and now != session.stamp
    aside = put_aside(Path(target)) if elsewhere else None
    files = tuple(_with_version(context, file) for file in session.workspace.files)
    titled = replace(session.workspace, title=Path(target).stem, files=files)
    write_workspace(titled, Path(target))
    session.mark_saved(target, titled)
    paths.remember(target)
    note = f" It had been saved from elsewhere; that is now {aside.name}." if aside else ""
    context.messages.inform(f"Saved {Path(target).name}.{note}")


def _with_version(context: Context, file: FileRef) -> FileRef:
    """`file` with the hash of the version that was read last."""
    tables = context.session.tables(file.id)
    return replace(file, sha256=tables[0].provenance.sha256) if tables else file


class SaveChanges(QDialog):
    """“Save changes?” with its three answers."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        context.themes.dress(self)
        self.answer: Answer = "cancel"
        self.setWindowTitle("Save changes?")
        self.setMinimumWidth(420)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 16)
        rows.setSpacing(8)
        rows.addWidget(label(f"Save changes to “{context.session.workspace.title}”?", "title"))
        rows.addWidget(
            label("What you changed since the last save is lost otherwise.", "muted", wrap=True)
        )
        rows.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.discard = button("Discard changes")
        self.cancel = button("Go back")
        self.save = button("Save", "primary")
        for other in (self.discard, self.cancel):
            other.setAutoDefault(False)
        self.save.setDefault(True)
        self.discard.clicked.connect(self._discard)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        row.addWidget(self.discard)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        rows.addLayout(row)
        self.save.setFocus()  # once it stands in the dialog; before, the first button has it

    @classmethod
    def ask(cls, context: Context, parent: QWidget | None = None) -> Answer:
        """Show the question and return what was pressed; closing it means going back."""
        dialog = cls(context, parent)
        ask_in(dialog)
        return dialog.answer

    def _save(self) -> None:
        self.answer = "save"
        self.accept()

    def _discard(self) -> None:
        self.answer = "discard"
        self.accept()
