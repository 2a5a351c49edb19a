"""The Scenario tab: what follows if …"""

from ui.views.scenario.view import ScenarioView

__all__ = ["ScenarioView"]
