"""The tables at hand whose rows are stretches of days, to be shaded on a chart."""

from models.charts.periods import can_give_periods, periods_from
from models.tables import whole
from ui.selection import REGISTER
from ui.session import Session
from ui.views.plots.annotations_form import Offer


def shadings(session: Session) -> tuple[Offer, ...]:
    """The title of each such table that is loaded, with its stretches."""
    ids = [file.id for file in session.workspace.files] + [file.id for file, _, _ in REGISTER]
    tables = [whole(dataset) for id in ids for dataset in session.tables(id)]
    return tuple((table.title, periods_from(table)) for table in tables if can_give_periods(table))
