"""A table from the clipboard, kept as a file so that it is there again after save and open."""

from datetime import datetime
from pathlib import Path

from models.errors import FileUnreadable, why_refused
from ui import paths
from ui.context import Context
from ui.opening import open_paths

_ENDINGS = {"\t": ".tsv"}
_SAMPLE = 200_000


def paste_table(context: Context, text: str) -> None:
    """Add the table in `text` to the workspace as a file of the user's data folder.

    Raises:
        FileUnreadable: there is no text, it is no table, or the folder cannot be written to.
    """
    if not text.strip():
        raise FileUnreadable("There is no text on the clipboard; copy the cells of a table first.")
    place = _free(paths.data_folder(), _ending(text))
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        why = why_refused(error)
        raise FileUnreadable(
            f"The table cannot be kept in {place.parent}: {why}; make room or allow writing there."
        ) from error
    open_paths(context, [str(place)])


def _ending(text: str) -> str:
    from models.datasets.delimiters import delimiter_of  # the readers come when they are needed

    if text.lstrip()[:1] in ("[", "{"):
        return ".json"
    head = text[:_SAMPLE]
    delimiter = delimiter_of(head.encode("utf-8", "replace"), cut=len(text) > _SAMPLE)
    if delimiter is None:
        raise FileUnreadable(
            "The text on the clipboard is no table: no tab, comma, semicolon or pipe separates "
            "its cells; copy at least two columns."
        )
    return _ENDINGS.get(delimiter, ".csv")


def _free(folder: Path, ending: str) -> Path:
    """A name by the moment, that no file has yet."""
    stem = f"pasted {datetime.now().astimezone():%Y-%m-%d %H%M%S}"
    place, number = folder / f"{stem}{ending}", 2
    while place.exists():
        place, number = folder / f"{stem} {number}{ending}", number + 1
    return place
