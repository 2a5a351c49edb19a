"""The Plots tab: charts to publish."""

from ui.views.plots.view import PlotsView

__all__ = ["PlotsView"]
