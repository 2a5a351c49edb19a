"""The licence texts that must travel with the program."""

import sysconfig
from importlib.metadata import distribution
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent

BUNDLED = (
    "numpy", "pandas", "pyqtgraph", "PySide6_Essentials", "shiboken6", "python-dateutil",
    "typing_extensions", "tzdata", "python-calamine", "pyinstaller",
)  # fmt: skip


def licence_files() -> list[tuple[str, str]]:
    """(file, folder in the program) of our licence, Qt's, Python's and every package's."""
    found = [(str(ROOT / "LICENSE"), "licences/salient")]
    found += [(str(text), "licences/qt") for text in sorted((HERE / "licences").glob("*.txt"))]
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.exists():
        found.append((str(python), "licences/python"))
    for name in BUNDLED:
        for file in distribution(name).files or []:
            if file.name.upper().startswith(("LICEN", "COPYING", "NOTICE")):
                # Several files of one package are called LICENSE: keep the folders they lie in.
                found.append((str(file.locate()), f"licences/{file.parent.as_posix()}"))
    return found
