"""The tabs, in order: one file or folder each, one line here.

What a tab stands on is imported when it is first shown, or once the window stands: charts bring
pyqtgraph, for which the first picture of the window need not wait.
"""

from collections.abc import Callable

from models.frozen import frozen
from ui.view import View


def _data() -> type[View]:
    from ui.views.data import DataView

    return DataView


def _plots() -> type[View]:
    from ui.views.plots import PlotsView

    return PlotsView


def _scenario() -> type[View]:
    from ui.views.scenario import ScenarioView

    return ScenarioView


def _claims() -> type[View]:
    from ui.views.claims import ClaimsView

    return ClaimsView


@frozen
class ViewKind:
    """A tab: its id, its word, the line that says what it is for, and what imports its class."""

    id: str
    title: str
    line: str
    load: Callable[[], type[View]]


VIEWS = (
    ViewKind("data", "Data", "Files and published figures, as printed", _data),
    ViewKind("plots", "Plots", "Charts to publish", _plots),
    ViewKind("scenario", "Scenario", "What follows if …", _scenario),
    ViewKind("claims", "Claims", "Does the printed number hold?", _claims),
)
