"""Asks where to save, by the system's dialog."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog


def ask_save_path(title: str, suggestion: str, suffix: str) -> str:
    """The path the user chose, ending in `suffix`, or the empty text.

    The dialog itself adds the suffix, so that it asks before an existing file is replaced.
    """
    dialog = QFileDialog(None, title, f"{suggestion.removesuffix(suffix)}{suffix}")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.setNameFilter(f"*{suffix}")
    dialog.selectFile(f"{Path(suggestion).name.removesuffix(suffix)}{suffix}")
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return chosen[0] if chosen else ""
