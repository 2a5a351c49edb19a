"""The Data tab: files and published figures, as printed."""

from ui.views.data.view import DataView

__all__ = ["DataView"]
