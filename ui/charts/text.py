"""Text on a chart: broken into lines, cut with an ellipsis where it must be, and drawn."""

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from models.frozen import frozen
from models.writing_direction import right_to_left
from ui.charts.style import Style, colour
from ui.elision import fitted, is_cut

Align = Qt.AlignmentFlag
HEAD = 0.35
"""The share of its width that a name keeps for its beginning, where that is not what differs."""

LONGEST = 2_000
"""Characters of a text that are looked at; the rest could not be shown anyway."""


EVENED = 4
"""Steps in which a width is halved for lines of about equal length."""

_ENDS = re.compile(r"(?<=\S) |(?<=[^\W\d_])-(?=[^\W\d_])")
"""Where a line may end: at a space, and with the hyphen of “counter-offensive”, not of a date."""

_READING = {
    False: Qt.TextFlag.TextForceLeftToRight,
    True: Qt.TextFlag.TextForceRightToLeft,
}
_FLAGS = {
    (align, leftward): int(align | Align.AlignVCenter | Align.AlignAbsolute)
    | int(Qt.TextFlag.TextSingleLine)
    | int(Qt.TextFlag.TextDontClip)
    | int(reading)
    for align in (Align.AlignLeft, Align.AlignRight, Align.AlignHCenter)
    for leftward, reading in _READING.items()
}
"""By the side of the rectangle and the direction of the text, which no window or system changes;
made once, because a frame draws dozens of texts.
"""


@frozen
class Text:
    """A line of text in its rectangle, which never cuts it."""

    words: str
    rect: QRectF
    pixels: int
    role: str = "ink"
    strong: bool = False
    align: Align = Align.AlignLeft
    colour: QColor | None = None
    """Instead of that of its role."""
    leftward: bool | None = None
    """Whether it reads from right to left; `None` leaves that to its first letter."""

    def draw(self, painter: QPainter, style: Style) -> None:
        """Draw it, vertically centred."""
        painter.setFont(style.font(self.pixels, strong=self.strong))
        painter.setPen(self.colour or colour(style.theme, self.role))
        leftward = right_to_left(self.words) if self.leftward is None else self.leftward
        painter.drawText(self.rect, _FLAGS[self.align, leftward], self.words)


def veil(painter: QPainter, box: QRectF, style: Style) -> None:
    """Let words be read over lines."""
    ground = QColor(colour(style.theme, "card"))
    ground.setAlpha(210)
    painter.fillRect(box.adjusted(-style.px(2), 0, style.px(2), -style.px(1)), ground)


def wrapped(words: str, width: float, metrics: QFontMetricsF, most: int) -> list[str]:
    """The text in at most `most` lines of `width`, the last one cut with an ellipsis."""
    lines: list[str] = []
    rest = " ".join(words[:LONGEST].split())
    while rest:
        if len(lines) == most - 1 or metrics.horizontalAdvance(rest) <= width:
            lines.append(elided(rest, width, metrics))
            break
        line = _fitting(rest, width, metrics)
        lines.append(line)
        rest = rest[len(line) :].lstrip()
    return lines


def evened(words: str, width: float, metrics: QFontMetricsF, most: int) -> list[str]:
    """As `wrapped`, all lines about equally long where nothing is cut: no word stands alone."""
    lines = wrapped(words, width, metrics, most)
    return lines if not lines or is_cut(lines[-1]) else list(narrowed(words, lines, width, metrics))


def narrowed(
    words: str, lines: Sequence[str], width: float, metrics: QFontMetricsF
) -> Sequence[str]:
    """The text, which takes `lines` of `width`, in as many that are about equally long."""
    low, high = width / 2, width
    for _ in range(EVENED if len(lines) > 1 else 0):
        middle = (low + high) / 2
        narrower = whole(words, middle, metrics, len(lines))
        lines = narrower or lines
        low, high = (low, middle) if narrower else (middle, high)
    return lines


def enlisted(parts: Sequence[str], width: float, metrics: QFontMetricsF, most: int) -> list[str]:
    """The parts, none of them broken, in at most `most` lines of `width`; the last one is cut."""
    lines: list[str] = []
    for place, part in enumerate(parts):
        end = ";" if place < len(parts) - 1 else ""
        longer = f"{lines[-1]} {part}{end}" if lines else ""
        if longer and (len(lines) == most or metrics.horizontalAdvance(longer) <= width):
            lines[-1] = longer
        elif most:
            lines.append(f"{part}{end}")
    return [elided(line, width, metrics) for line in lines]


def whole(words: str, width: float, metrics: QFontMetricsF, most: int) -> tuple[str, ...]:
    """The text in at most `most` lines of `width`; none where words are cut or broken."""
    lines = tuple(wrapped(words, width, metrics, most))
    rest = " ".join(words.split())
    for line in lines:
        behind = rest.removeprefix(line)
        if behind == rest or not (behind[:1] in ("", " ") or _ENDS.match(rest, len(line) - 1)):
            return ()
        rest = behind.lstrip()
    return () if rest else lines


def elided(words: str, width: float, metrics: QFontMetricsF) -> str:
    """The text on one line, cut with an ellipsis where it is too long."""
    return fitted(words[:LONGEST], metrics, width)


def cut_apart(names: Sequence[str], width: float, metrics: QFontMetricsF) -> list[str]:
    """Each name on one line, cut where it is too long; names that begin alike are cut before what
    tells them from each other.
    """
    found = [elided(name, width, metrics) for name in names]
    alike: dict[str, list[int]] = {}
    for place, (name, cut) in enumerate(zip(names, found, strict=True)):
        if cut != name:
            alike.setdefault(cut, []).append(place)
    for places in alike.values():
        every = list(dict.fromkeys(names[place] for place in places))
        if len(every) > 1:
            for place, cut in zip(
                places, _cut_inside([names[p] for p in places], width, metrics), strict=True
            ):
                found[place] = cut
    return found


def _cut_inside(names: Sequence[str], width: float, metrics: QFontMetricsF) -> list[str]:
    """Names that begin alike: with their ends where these differ, else from where they do."""
    middle = Qt.TextElideMode.ElideMiddle
    found = [fitted(name[:LONGEST], metrics, width, middle) for name in names]
    if len(set(found)) == len(set(names)):
        return found
    first, last = min(names), max(names)
    both = enumerate(zip(first, last, strict=False))
    differs = next((place for place, (one, other) in both if one != other), len(first))
    begins = first.rfind(" ", 0, differs + 1) + 1
    head = fitted(names[0], metrics, HEAD * width)
    room = width - metrics.horizontalAdvance(head)
    return [head + elided(name[begins:], room, metrics) for name in names]


def _fitting(words: str, width: float, metrics: QFontMetricsF) -> str:
    """The longest beginning that fits, ending at a space or with a hyphen between letters; a word
    that is too long is broken.
    """
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(words[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    if low == len(words) or words[low] == " ":
        return words[:low]
    ends = [end for found in _ENDS.finditer(words, 0, low + 1) if (end := found.end()) <= low]
    return words[: ends[-1]].rstrip() if ends else words[:low]


def block(
    lines: Sequence[str], left: float, top: float, width: float, height: float, like: Text
) -> list[Text]:
    """The lines below each other, each `height` high, in the manner of `like`.

    They are of one text, which reads as its first letter does.
    """
    leftward = right_to_left(" ".join(lines))
    return [
        replace(
            like,
            words=line,
            rect=QRectF(left, top + place * height, width, height),
            leftward=leftward,
        )
        for place, line in enumerate(lines)
    ]


def paragraph(
    lines: Sequence[str], left: float, top: float, width: float, height: float, like: Text
) -> list[Text]:
    """The same, beginning at the side from which they are read."""
    side = Align.AlignRight if right_to_left(" ".join(lines)) else like.align
    return block(lines, left, top, width, height, replace(like, align=side))
