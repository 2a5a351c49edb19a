"""What stands in the middle of the Data tab: a table, or why there is none."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.commands import giver
from ui.context import Context
from ui.widgets.empty_state import EmptyState


class Pages(QStackedWidget):
    """Shows the table, that nothing is open, what is awaited, or why a file was not read."""

    def __init__(self, context: Context, table: QWidget) -> None:
        super().__init__()
        self._table = table
        self.empty = EmptyState(
            "No data yet",
            "",
            [
                ("Open files…", giver(context, "open")),
                ("Open the worked example", giver(context, "example")),
            ],
        )
        self.unread = EmptyState(
            "This file was not read",
            "",
            [
                ("Try again", giver(context, "reload")),
                ("Find the file…", giver(context, "find-file")),
                ("Remove from the workspace", giver(context, "remove-file")),
            ],
        )
        for page in (table, self.empty, self.unread):
            self.addWidget(page)

    def show_table(self) -> None:
        """Show the table."""
        self.setCurrentWidget(self._table)

    def say_empty(self) -> None:
        """Say what belongs here, and offer it."""
        self.empty.say(
            "No data yet",
            "Open a CSV, JSON or spreadsheet file, or drop one here. It is read as it is: "
            "nothing is changed, and what looks odd is listed with its line.",
        )
        self.setCurrentWidget(self.empty)

    def say_busy(self, doing: str, on: str) -> None:
        """Say what is being done and on which file or table, and that its rows will come here."""
        self.empty.say(doing, on)
        self.setCurrentWidget(self.empty)

    def say_unread(self, sentence: str) -> None:
        """Say why a file was not read, and what can be done."""
        self.unread.say("This file was not read", sentence)
        self.setCurrentWidget(self.unread)
