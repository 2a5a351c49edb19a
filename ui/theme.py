"""Colour roles, the bundled typeface, and the one style sheet; light and dark switch live."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from models import bundled
from models.frozen import frozen
from ui import style_sheet

# A chart needs no widget, and thousands of charts are drawn without one.
if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.charts.spec import Colours

FAMILY = "Inter"
Choice = Literal["system", "light", "dark"]

# The set of Okabe and Ito (2008), safe for colour-blind readers, in the order of UI use; on each
# ground the entries that would vanish there (black on dark, yellow on white) come last.
_OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#E69F00", "#56B4E9", "#CC79A7")


@frozen
class Theme:
    """Every colour the program uses, by its role; each is “#RRGGBB”."""

    name: str
    ground: str
    card: str
    ink: str
    muted: str
    line: str
    accent: str
    on_accent: str
    hover: str
    selected: str
    good: str
    warning: str
    bad: str
    series: tuple[str, ...]


LIGHT = Theme(
    name="light",
    ground="#FAFAF8",
    card="#FFFFFF",
    ink="#1D1F21",
    muted="#646970",
    line="#E3E3DF",
    accent="#0B6E99",
    on_accent="#FFFFFF",
    hover="#F1F1EE",
    selected="#E2EEF3",
    good="#1E7A46",
    warning="#8A5A00",
    bad="#B3261E",
    series=(*_OKABE_ITO, "#1D1F21", "#C9B800"),
)
DARK = Theme(
    name="dark",
    ground="#17191C",
    card="#1F2226",
    ink="#E8E8E4",
    muted="#9AA0A8",
    line="#32363C",
    accent="#5BB8E0",
    on_accent="#17191C",
    hover="#272B30",
    selected="#1F3A47",
    good="#6FCF97",
    warning="#F2C063",
    bad="#FF8A80",
    series=("#56B4E9", "#F0803C", "#2BC79B", "#E69F00", "#7FA8FF", "#DE9CC1", "#E8E8E4", "#F0E442"),
)


def published(colours: "Colours") -> Theme:
    """What a picture of those colours is written in, whatever the window wears."""
    return DARK if colours == "dark" else LIGHT


def load_fonts() -> None:
    """Make the bundled typeface available, so that a chart is the same on every machine.

    Once for an application: each time Qt would forget every letter that it has drawn.
    """
    if FAMILY in QFontDatabase.applicationFontFamilies(0):
        return
    for file in sorted((bundled.resources() / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))


def font(pixels: int = 13, *, strong: bool = False, plain: bool = False) -> QFont:
    """The program's typeface with figures of equal width, so that numbers line up.

    `plain` keeps every letter as it stands in the typeface: of a PDF only such can be copied.
    """
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    if plain:
        made.setFeature(QFont.Tag("calt"), 0)
    else:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def palette(theme: Theme) -> QPalette:
    """The Qt palette of `theme`, for what a style sheet does not reach."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.ground,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.ground,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.card,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.ToolTipBase: theme.card,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.line,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return made


class Themes(QObject):
    """The theme in force: the system's, unless the user chose one."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice: Choice = "system"
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def current(self) -> Theme:
        """The theme in force."""
        if self.choice != "system":
            return DARK if self.choice == "dark" else LIGHT
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    def choose(self, choice: Choice) -> None:
        """Follow the system, or stay light or dark."""
        before, before_choice = self.current, self.choice
        self.choice = choice
        if self.current != before:
            self.apply()
        elif choice != before_choice:
            self.changed.emit(self.current)  # the same colours, but another tick

    def apply(self) -> None:
        """Give the application the colours of the theme in force and tell whoever wears them."""
        colours = palette(self.current)
        if QGuiApplication.palette() != colours:
            QGuiApplication.setPalette(colours)
        self.changed.emit(self.current)

    def dress(self, widget: "QWidget") -> bool:
        """Give `widget` and all within it the sheet of the theme in force; whether it was new.

        A sheet for the whole application at once would stop the window for half a second; each
        part is dressed when it is seen instead.
        """
        sheet = style_sheet.build(self.current)
        if widget.styleSheet() == sheet:
            return False
        widget.setStyleSheet(sheet)
        return True

    def _follow_system(self) -> None:
        if self.choice == "system":
            self.apply()
