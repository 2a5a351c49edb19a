"""The themes: readable everywhere, whole, and switched live."""

from itertools import product

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ui import style_sheet
from ui.theme import DARK, LIGHT, Theme, Themes

TEXTS = ("ink", "muted", "accent", "good", "warning", "bad")
GROUNDS = ("ground", "card", "hover", "selected")


def luminance(colour: str) -> float:
    """Relative luminance of “#RRGGBB” (WCAG 2.2, section “relative luminance”)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2), from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_that_the_ratio_is_the_published_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)  # a known near miss


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_that_every_text_can_be_read_on_every_ground(theme: Theme) -> None:
    pairs = [
        (text, ground, contrast(getattr(theme, text), getattr(theme, ground)))
        for text, ground in product(TEXTS, GROUNDS)
    ]
    pairs.append(("on_accent", "accent", contrast(theme.on_accent, theme.accent)))
    assert [pair for pair in pairs if pair[2] < 4.5] == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_that_every_series_stands_out_from_the_card(theme: Theme) -> None:
    """3:1 is WCAG's least for graphics; the last, yellow, is for the eighth series only."""
    assert [c for c in theme.series[:3] if contrast(c, theme.card) < 3.0] == []
    assert len(set(theme.series)) == 8


def test_that_the_style_sheet_has_a_colour_for_every_role() -> None:
    assert "$" not in style_sheet.build(LIGHT)
    assert LIGHT.accent in style_sheet.build(LIGHT)


def test_that_a_choice_is_told_and_reaches_what_is_dressed(qapp: QApplication) -> None:
    before = qapp.palette()
    themes = Themes()
    heard: list[Theme] = []
    themes.changed.connect(heard.append)
    themes.choose("light")
    themes.choose("dark")
    themes.choose("dark")
    assert heard[-1] is DARK
    assert heard.count(DARK) == 1
    assert qapp.palette().window().color().name().upper() == DARK.ground
    worn = QWidget()
    themes.dress(worn)
    assert DARK.accent in worn.styleSheet()
    qapp.setPalette(before)
