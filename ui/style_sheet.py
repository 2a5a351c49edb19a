"""The one style sheet of the program, built from the colour roles of a theme."""

from functools import lru_cache
from string import Template
from typing import TYPE_CHECKING

from models import bundled

if TYPE_CHECKING:
    from ui.theme import Theme

_SHEET = Template("""

QMainWindow, QDialog { background: $ground; }
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: 6px 8px; }

QMenuBar { background: $ground; padding: 2px 6px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $card; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 5px 28px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }

QPushButton, QToolButton {
  min-height: 26px; padding: 0 12px; border: 1px solid $line; border-radius: 6px; background: $card;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $selected; }
QPushButton:disabled { color: $muted; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[role="primary"] {
  background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[role="primary"]:focus { border-color: $ink; }
QPushButton[role="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[role="link"], QToolButton[role="link"] {
  border: none; background: transparent; color: $accent; padding: 0 4px; text-align: left;
}
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { text-decoration: underline; }
QToolButton[role="quiet"] {
  border: 1px solid transparent; background: transparent; padding: 0 8px;
}
QToolButton[role="quiet"]:hover { background: $hover; }
QToolButton[role="quiet"]:focus { border-color: $accent; }
QToolButton[role="fold"] {
  border: 1px solid transparent; background: transparent; padding: 0; text-align: left;
  font-weight: 600;
}
QToolButton[role="fold"]:focus { border-color: $accent; }

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {
  min-height: 26px; padding: 0 8px; border: 1px solid $line; border-radius: 6px; background: $card;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QComboBox:focus { border-color: $accent; }
QLineEdit[state="bad"] { border-color: $bad; }
QLineEdit:disabled { color: $muted; background: $ground; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url($chevron); width: 12px; height: 12px; margin-right: 8px; }
QComboBox QAbstractItemView {
  background: $card; border: 1px solid $line; selection-background-color: $selected;
  selection-color: $ink; outline: none;
}

QPlainTextEdit[role="field"] {
  border: 1px solid $line; border-radius: 6px; padding: 4px 4px; background: $card;
}
QPlainTextEdit[role="line"] {
  border: 1px solid $line; border-radius: 6px; padding: 5px 9px; background: $card;
}
QPlainTextEdit[role="field"]:focus, QPlainTextEdit[role="line"]:focus { border-color: $accent; }
QListView, QTreeView, QTableView, QTreeWidget, QListWidget {
  background: $card; border: none; outline: none;
  selection-background-color: $selected; selection-color: $ink;
}
QListView[role="offered"] { border: 1px solid $line; }
QListView::item, QTreeView::item { padding: 4px 8px; border: none; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected { background: $selected; color: $ink; }
QTableView { gridline-color: $line; }
QTableView::item { padding: 0 8px; }
QTableView::item:selected { background: $selected; color: $ink; }
QHeaderView { background: $card; border: none; }
QHeaderView::section {
  background: $card; border: none; border-bottom: 1px solid $line; padding: 4px 8px;
}
QHeaderView::section:vertical { border-bottom: none; color: $muted; }
QAbstractScrollArea::corner { background: $card; border: none; }
QTableCornerButton::section { background: $card; border: none; border-bottom: 1px solid $line; }

QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; border: none; width: 0; height: 0;
}
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QSlider::groove:horizontal { height: 3px; background: $line; border-radius: 1px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 1px; }
QSlider::handle:horizontal {
  width: 14px; height: 14px; margin: -6px 0; border-radius: 7px; background: $accent;
}
QSlider::handle:horizontal:focus { border: 2px solid $ink; }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QCheckBox::indicator {
  width: 14px; height: 14px; border: 1px solid $muted; border-radius: 3px; background: $card;
}
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($check); }
QCheckBox:focus { color: $accent; }

QLabel[role="title"] { font-size: 16px; font-weight: 600; }
QLabel[role="answer"] { font-size: 20px; font-weight: 600; }
QLabel[role="section"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="caption"] { color: $muted; font-size: 11px; }
QLabel[lit="true"] { background: $selected; }
QLabel[role="bad"] { color: $bad; font-size: 11px; }
QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: 6px; }
QFrame[role="panel"] { background: $card; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="strip"] { background: $hover; border-bottom: 1px solid $line; }
QFrame[role="bar"] { background: $ground; border-top: 1px solid $line; }
QFrame[role="top"] { background: $ground; border-bottom: 1px solid $line; }

QToolButton[role="tab"] {
  border: none; border-bottom: 2px solid transparent; border-radius: 0; background: transparent;
  padding: 0 14px; min-height: 33px; color: $muted; font-weight: 600;
}
QToolButton[role="tab"]:hover { color: $ink; }
QToolButton[role="tab"]:checked { color: $ink; border-bottom-color: $accent; }
QToolButton[role="tab"]:focus { background: $hover; }
""")


@lru_cache(maxsize=2)
def build(theme: "Theme") -> str:
    """The style sheet in the colours of `theme`."""
    roles = {name: getattr(theme, name) for name in theme.__dataclass_fields__}
    chevron = (bundled.resources() / "icons" / "chevron.png").as_posix()
    check = (bundled.resources() / "icons" / f"check-{theme.name}.png").as_posix()
    return _SHEET.substitute(roles, chevron=chevron, check=check)
