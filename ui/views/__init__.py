"""The tabs, in order: one file or folder each, one line here."""

from collections.abc import Callable

from models.frozen import frozen
from ui.context import Context
from ui.view import View
from ui.views.claims import ClaimsView
from ui.views.data import DataView
from ui.views.plots import PlotsView
from ui.views.scenario import ScenarioView


@frozen
class ViewKind:
    """A tab: its id, its word, the line that says what it is for, and how it is made."""

    id: str
    title: str
    line: str
    make: Callable[[Context], View]


VIEWS = (
    ViewKind("data", "Data", "Files and published figures, as printed", DataView),
    ViewKind("plots", "Plots", "Charts to publish", PlotsView),
    ViewKind("scenario", "Scenario", "What follows if …", ScenarioView),
    ViewKind("claims", "Claims", "Does the printed number hold?", ClaimsView),
)
