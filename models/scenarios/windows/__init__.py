"""The choice of a window: every pace that could have been printed, and the one that was."""

from models.scenarios.windows.answers import answers_at, pace_input
from models.scenarios.windows.audit import Windows, windows
from models.scenarios.windows.chart import window_chart
from models.scenarios.windows.words import place_of_choice

__all__ = ["Windows", "answers_at", "pace_input", "place_of_choice", "window_chart", "windows"]
