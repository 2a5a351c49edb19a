"""The loaded tables beside a claim, and what they make of it."""

from typing import TYPE_CHECKING

from models.claims import Checked
from models.figures import register
from ui.context import Context

if TYPE_CHECKING:
    from models.claims.by_dataset import Loaded, WithData


def loaded_tables(context: Context) -> "tuple[Loaded, ...]":
    """The tables of the workspace that are loaded; none before the first file was read."""
    session = context.session
    found = [
        (file.id, dataset)
        for file in session.workspace.files
        for dataset in session.tables(file.id)
    ]
    if not found:
        return ()
    from models.claims.by_dataset import Loaded  # pandas, which the first window does without

    return tuple(Loaded(*each) for each in found)


def data_rows(checked: Checked, loaded: "tuple[Loaded, ...]") -> "tuple[WithData, ...]":
    """What every `loaded` table makes of the claim, by both meanings of a report's day.

    The tables are read, which takes its time: call it off the main thread.
    """
    if not loaded:
        return ()
    from models.claims.by_dataset import with_loaded

    figures = register().figures
    rows = [
        row
        for day in ("report date", "day before")
        for row in with_loaded(checked, loaded, figures, day)
    ]
    # A sum of amounts per period is the same by both.
    return tuple({(row.input, row.bound.words): row for row in rows}.values())
