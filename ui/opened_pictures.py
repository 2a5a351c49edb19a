"""The pictures that charts of the workspace were opened from."""

from pathlib import Path

from models.charts.origin import AsShown
from models.charts.outcome import Chart
from models.errors import QueryError
from ui.session import Session


def picture_behind(session: Session, chart: Chart) -> Path | None:
    """The picture whose data `chart` draws, as far as they are loaded; `None` for other charts."""
    for _, query in chart.queries:
        try:
            dataset = session.dataset(query.source)
        except QueryError:
            continue
        if isinstance(dataset.raw, AsShown):
            return Path(dataset.provenance.path)
    return None
