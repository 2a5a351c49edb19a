"""Where the program keeps what outlives a session: settings, recent files, the log."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from ui.theme import Choice

_RECENT = "recent"
_THEME = "theme"
_LAST_FOLDER = "last_folder"
_MOST_RECENT = 10


def settings() -> QSettings:
    """The user's settings, as a plain file on every system."""
    return QSettings(str(_folder() / "settings.ini"), QSettings.Format.IniFormat)


def log_file() -> Path:
    """The file that unexpected errors are written to."""
    return _folder() / "salient.log"


def profiles_folder() -> Path:
    """Where it is remembered how the files of a publisher are read."""
    return _folder() / "profiles"


def data_folder() -> Path:
    """Where data is kept that came from no file of the user's."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "data"


def recovery_folder() -> Path:
    """Where work that is not saved yet is kept."""
    return data_folder().with_name("recovery")


def recent_files() -> list[str]:
    """The files opened or saved last, newest first."""
    value = settings().value(_RECENT, [])
    found = [value] if isinstance(value, str) else list(value or [])  # pyright: ignore
    return [str(path) for path in found]


def remember(path: str) -> None:
    """Put `path` on top of the recent files."""
    kept = [each for each in recent_files() if each != path]
    settings().setValue(_RECENT, [path, *kept][:_MOST_RECENT])
    remember_folder(str(Path(path).parent))


def last_folder() -> Path:
    """The folder of the file last opened or saved, else the user's documents, else their home."""
    stored = settings().value(_LAST_FOLDER, "")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    for place in (str(stored or ""), documents):
        if place and Path(place).is_dir():
            return Path(place)
    return Path.home()


def remember_folder(folder: str) -> None:
    """Have the next file dialog start in `folder`, unless it is one of the program's own."""
    if not Path(folder).is_relative_to(data_folder().parent):
        settings().setValue(_LAST_FOLDER, folder)


def theme() -> Choice:
    """Light, dark or the system's, as chosen last."""
    stored = settings().value(_THEME, "system")
    return stored if stored in ("light", "dark") else "system"  # pyright: ignore


def remember_theme(choice: Choice) -> None:
    """Keep the choice for the next start."""
    settings().setValue(_THEME, choice)


def _folder() -> Path:
    place = QStandardPaths.StandardLocation.AppConfigLocation
    folder = Path(QStandardPaths.writableLocation(place))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        # A home that cannot be written to must not keep the window from opening.
        return Path(tempfile.gettempdir())
    return folder
