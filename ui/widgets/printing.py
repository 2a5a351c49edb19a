"""A chart on paper: how it will look, and off to the printer."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.charts.drawing import prepare
from models.charts.outcome import Outcome
from models.errors import ChartError
from ui.charts.picture import paint_published
from ui.context import Context
from ui.theme import published
from ui.widgets.labels import button

DOTS_PER_INCH = 300


def printer_for(outcome: Outcome) -> QPrinter:
    """A printer whose page lies as the chart does."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setResolution(DOTS_PER_INCH)
    size = outcome.spec.size
    wide = size.width > size.height
    made.setPageOrientation(
        QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    )
    made.setDocName(outcome.spec.title or "Chart")
    return made


def print_chart(outcome: Outcome, printer: QPrinter) -> None:
    """Print the chart as large as fits on the page, in the middle of its width, in its colours.

    Raises:
        ChartError: it cannot be drawn, or there is no printer.
    """
    drawing, size = prepare(outcome), outcome.spec.size
    painter = QPainter()
    if not painter.begin(printer):
        raise ChartError("There is no printer to print to; export a PDF instead.")
    try:
        page = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
        scale = min(page.width() / size.width, page.height() / size.height)
        painter.translate((page.width() - size.width * scale) / 2, 0)
        painter.scale(scale, scale)
        paint_published(painter, drawing, published(outcome.spec.colours), size)
    finally:
        painter.end()


def ask_and_print(outcome: Outcome, parent: QWidget | None) -> bool:
    """Whether the user chose a printer, in the system's dialog, and the chart went there."""
    printer = printer_for(outcome)
    dialog = QPrintDialog(printer, parent)
    chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    if chosen:
        print_chart(outcome, printer)
    return bool(chosen)


class PrintPreview(QWidget):
    """The page as it will come out of the printer, in a window of its own."""

    def __init__(self, context: Context, outcome: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context.themes.dress(self)
        self.context = context
        self.outcome = outcome
        self.printer = printer_for(outcome)
        self.setWindowTitle("Print preview")
        self.resize(900, 720)
        self.page = QPrintPreviewWidget(self.printer)
        self.page.setAccessibleName("The page as it will be printed")
        self.page.paintRequested.connect(self._paint)
        self.turn = button("Turn the page")
        self.turn.clicked.connect(self._turn)
        self.give = button("Print…", "primary")
        self.give.clicked.connect(self._print)
        foot = QHBoxLayout()
        foot.addWidget(self.turn)
        foot.addStretch(1)
        foot.addWidget(self.give)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(12)
        rows.addWidget(self.page, 1)
        rows.addLayout(foot)

    def _paint(self, printer: QPrinter) -> None:
        print_chart(self.outcome, printer)

    def _turn(self) -> None:
        lying = self.page.orientation() == QPageLayout.Orientation.Landscape
        if lying:
            self.page.setPortraitOrientation()
        else:
            self.page.setLandscapeOrientation()

    def _print(self) -> None:
        from ui.guard import guarded

        guarded(self.context, self._ask)

    def _ask(self) -> None:
        if ask_and_print(self.outcome, self):
            self.context.messages.inform("The chart was sent to the printer.")
            self.close()
