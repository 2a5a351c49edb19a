"""The tables at hand whose rows can be put onto a chart: stretches of days, and lines across."""

from models.charts.levels import levels_from
from models.charts.periods import can_give_periods, periods_from
from models.charts.spec import ChartSpec
from models.tables import whole
from ui.selection import REGISTER
from ui.session import Session
from ui.views.plots.annotations_form import Offer


def marks_at_hand(session: Session, spec: ChartSpec) -> tuple[Offer, ...]:
    """What each table that is loaded offers to the chart."""
    ids = [file.id for file in session.workspace.files] + [file.id for file, _, _ in REGISTER]
    found: list[Offer] = []
    for table in (whole(dataset) for id in ids for dataset in session.tables(id)):
        if can_give_periods(table):
            found.append(Offer(table.title, periods_from(table)))
        for name, levels in levels_from(table, spec.y.unit):
            found.append(Offer(f"{table.title}, {name}", levels))
    return tuple(offer for offer in found if offer.marks)
