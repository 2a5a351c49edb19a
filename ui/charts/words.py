"""The words above and below the plots, and the logo beside those below."""

from PySide6.QtCore import QRectF

from models.charts.drawing import Drawing
from models.charts.event_key import event_key, events_shown
from models.charts.key import last_line
from models.charts.spec import ChartSpec
from models.counted import counted
from ui.charts.event_marks import Said
from ui.charts.fit import Fit
from ui.charts.layout import plots_wanted
from ui.charts.logo import image_of
from ui.charts.manner import Manner
from ui.charts.narrow_bars import KEY as STEPS
from ui.charts.style import CAPTION, Style
from ui.charts.text import Text, enlisted, evened, paragraph, wrapped

KEY_LINES = 12
"""Lines that the key of numbered events may take."""

LOGO = (140, 40)
"""Width and height that a logo may take, at scale 1."""


def head(
    drawing: Drawing, left: float, top: float, width: float, style: Style, fit: Fit
) -> tuple[list[Text], float]:
    """Title and subtitle, and where they end."""
    found: list[Text] = []
    spec = drawing.spec
    subtitle = "" if "subtitle" in fit.left_out else spec.subtitle
    parts = (
        (spec.title, fit.title, "ink", True, fit.title + 6, fit.title_lines),
        (subtitle, fit.subtitle, "muted", False, fit.subtitle + 5, 2),
    )
    for words, pixels, role, strong, high, most in parts:
        if not words:
            continue
        lines = evened(words, width, style.metrics(pixels, strong=strong), most)
        like = Text("", QRectF(), pixels, role, strong)
        found += paragraph(lines, left, top, width, style.row(high), like)
        top += len(lines) * style.row(high) + style.px(2)
    return found, top + (style.px(8) if found else 0)


def foot(
    drawing: Drawing,
    left: float,
    bottom: float,
    width: float,
    style: Style,
    fit: Fit,
    manner: Manner,
) -> tuple[list[Text], float]:
    """What numbers stand for, note, scope, source line and author, and where they begin."""
    spec, metrics = drawing.spec, style.metrics(CAPTION)
    author = f"Chart: {spec.byline}" if spec.byline else ""
    notes = ((spec.note, 3), (spec.scope, 2)) if "note" not in fit.left_out else ()
    said = said_at(fit, manner)
    told = [enlisted(event_key(drawing) if said == "numbers" else (), width, metrics, KEY_LINES)]
    for words, most in (*notes, (_last_line(drawing, said, manner), fit.source_lines), (author, 1)):
        told.append(wrapped(words, width, metrics, most))
    line = style.row(15)
    top = bottom - sum(map(len, told)) * line
    found: list[Text] = []
    like = Text("", QRectF(), CAPTION, "muted")
    for lines in told:
        found += paragraph(lines, left, top + len(found) * line, width, line, like)
    return found, top


def said_at(fit: Fit, manner: Manner) -> Said:
    """What stands at the marks of events."""
    if not manner.numbered:
        return "names"
    return "nothing" if "key" in fit.left_out else "numbers"


def _last_line(drawing: Drawing, said: Said, manner: Manner) -> str:
    """The sources, and what this picture shows otherwise than a larger one would."""
    told = [last_line(drawing)]
    if said == "nothing" and (count := len(events_shown(drawing))):
        told.append(f"Upright lines: {counted(count, 'event')}")
    if manner.stepped:
        told.append(STEPS)
    if manner.thinned:
        told.append(f"Only some of the {len(drawing.rows):,} rows are named")
    if manner.plots:
        told.append(f"{manner.plots:,} of {plots_wanted(drawing):,} plots are shown")
    return ". ".join(part for part in told if part)


def logo_box(spec: ChartSpec, right: float, bottom: float, style: Style) -> QRectF | None:
    """Where the logo stands: in the lower right corner, in its own shape."""
    image = image_of(spec.logo) if spec.logo else None
    if image is None:
        return None
    shrink = min(style.px(LOGO[0]) / image.width(), style.px(LOGO[1]) / image.height())
    width, height = image.width() * shrink, image.height() * shrink
    return QRectF(right - width, bottom - height, width, height)
