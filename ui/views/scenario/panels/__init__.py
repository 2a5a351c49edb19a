"""The sections below the answer of a scenario."""

from ui.views.scenario.panels.panels import Panels

__all__ = ["Panels"]
