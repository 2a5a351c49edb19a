"""How a chart looks: colours by role, typeface, and the thickness of its lines."""

from functools import lru_cache
from threading import get_ident

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen
from typing_extensions import override

from models.charts.spec import ChartSpec, Series
from models.frozen import frozen
from models.tables.means import mean_of
from ui.theme import Theme, font

TITLE, BODY, LABEL, CAPTION = 16, 13, 12, 11
"""Text sizes in pixels at scale 1: title; subtitle and legend; axes; notes and sources."""

KNOWN = 4096
"""Texts of which a typeface remembers the width."""

_SHADES = (0.62, 0.40, 0.22)
"""How much of its hue a band has, the strongest first; the rest is the card."""


@frozen
class Style:
    """A theme at a size. `scale` multiplies text, lines and margins; `live` draws for speed.

    `text` multiplies text once more, as the author of the chart chose; `plain` text is what can
    be copied out of a PDF.
    """

    theme: Theme
    scale: float = 1.0
    margin: float = 0.0
    live: bool = False
    text: float = 1.0
    plain: bool = False

    def px(self, pixels: float) -> float:
        """A length of the design, at this scale."""
        return pixels * self.scale

    def row(self, pixels: float) -> float:
        """The height of a row of text of the design."""
        return pixels * self.scale * self.text

    def font(self, pixels: int, *, strong: bool = False) -> QFont:
        """The typeface at a size of the design."""
        return _font(self._pixels(pixels), strong, self.plain, get_ident())

    def metrics(self, pixels: int, *, strong: bool = False) -> QFontMetricsF:
        """Measures of that typeface."""
        return _metrics(self._pixels(pixels), strong, self.plain, get_ident())

    def _pixels(self, pixels: int) -> int:
        return max(8, round(pixels * self.scale * self.text))

    def advance(self, words: str, pixels: int) -> float:
        """Pixels that the words take on a line."""
        return self.metrics(pixels).horizontalAdvance(words)

    def hairline(self, role: str, *, dashed: bool = False) -> QPen:
        """A pen one pixel wide, or as much as the scale makes of it."""
        pen = QPen(colour(self.theme, role), max(1.0, round(self.scale)))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashed:
            pen.setDashPattern([3, 3])
        return pen


@lru_cache(maxsize=64)
def _font(pixels: int, strong: bool, plain: bool, _thread: int) -> QFont:
    """Kept, because a frame asks for a few fonts a hundred times; no two threads share one."""
    return font(pixels, strong=strong, plain=plain)


class _Metrics(QFontMetricsF):
    """Measures of a typeface that remember how wide a text is: Qt takes 80 µs for a sentence, and
    a frame asks for the same ones again.
    """

    def __init__(self, font: QFont) -> None:
        super().__init__(font)
        self._known: dict[str, float] = {}

    @override
    def horizontalAdvance(self, text: str) -> float:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Pixels that the text takes on a line."""
        found = self._known.get(text)
        if found is None:
            if len(self._known) >= KNOWN:
                self._known.clear()
            found = self._known[text] = super().horizontalAdvance(text)
        return found


@lru_cache(maxsize=64)
def _metrics(pixels: int, strong: bool, plain: bool, thread: int) -> QFontMetricsF:
    return _Metrics(_font(pixels, strong, plain, thread))


@lru_cache(maxsize=256)
def colour(theme: Theme, role: str) -> QColor:
    """The colour of a role of the theme: “ink”, “muted”, “line” …"""
    return QColor(getattr(theme, role))


def hues(spec: ChartSpec) -> tuple[int, ...]:
    """The place of each series in the theme's row of colours: one for each column drawn.

    The bands about a line share its colour, because they say how sure the same number is. Small
    plots side by side are told apart by their titles and need only one.
    """
    keys = _keys(spec)
    places = {key: place for place, key in enumerate(dict.fromkeys(keys))}
    if spec.panels != "one":
        return (0,) * len(spec.series)
    return tuple(places[key] for key in keys)


def _keys(spec: ChartSpec) -> list[tuple[str, ...]]:
    """What gives each series its colour: of one behind its mean, the mean that is drawn first."""
    means: dict[tuple[str, str], tuple[str, ...]] = {}
    for each in spec.series:
        mean = mean_of(each.y)
        if mean is not None:
            means.setdefault((each.table, mean.column), column_key(each))
    return [
        means.get((each.table, each.y), column_key(each)) if each.faint else column_key(each)
        for each in spec.series
    ]


def column_key(series: Series) -> tuple[str, ...]:
    """What series that show the same numbers have in common: the column of their values."""
    if series.mark == "timeline":
        return (series.table, series.x)
    if series.mark == "heat":
        return ("heat",)
    apart = (series.per, series.only)
    return (series.table, series.y, *(each for each in apart if each))


def hue(theme: Theme, place: int) -> QColor:
    """The colour of that place; after the last they begin again."""
    return QColor(theme.series[place % len(theme.series)])


def shade(theme: Theme, place: int, step: int) -> QColor:
    """A step of one hue towards the card, 0 the strongest."""
    return mixed(hue(theme, place), colour(theme, "card"), _SHADES[min(step, len(_SHADES) - 1)])


def mixed(front: QColor, back: QColor, share: float) -> QColor:
    """So much of `front`, and `back` for the rest."""
    return QColor.fromRgbF(
        front.redF() * share + back.redF() * (1 - share),
        front.greenF() * share + back.greenF() * (1 - share),
        front.blueF() * share + back.blueF() * (1 - share),
    )


FAINT = 0.45
"""How much of its hue a series has that is drawn behind its mean."""


def faint(theme: Theme, place: int) -> QColor:
    """The colour of that place for what stands behind the others."""
    return mixed(hue(theme, place), colour(theme, "card"), FAINT)


READABLE = 4.5
"""The contrast of small text with its ground (WCAG 2.2, AA)."""


@lru_cache(maxsize=64)
def readable(theme: Theme, place: int) -> QColor:
    """The colour of a series as text: with as much ink in it as it takes to be read."""
    plain, ink, card = hue(theme, place), colour(theme, "ink"), colour(theme, "card")
    shares = (mixed(plain, ink, share / 10) for share in range(10, 0, -1))
    return next((each for each in shares if _contrast(each, card) >= READABLE), ink)


def _contrast(one: QColor, other: QColor) -> float:
    """The ratio of two colours (WCAG 2.2), from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(found: QColor) -> float:
    parts = (found.redF(), found.greenF(), found.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
