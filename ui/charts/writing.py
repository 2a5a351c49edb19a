"""A chart as a file, in the form that its name ends with."""

from collections.abc import Callable
from pathlib import Path

from models.charts.drawing import Drawing, prepare
from models.charts.lint import remarked_beyond
from models.charts.outcome import Outcome
from models.charts.picture import pack
from models.charts.spec import Size
from models.errors import ExportError
from models.exports.chart_data import write_chart_data
from models.exports.replacing import write_bytes
from models.pictures import beside
from ui.charts.picture import png_of
from ui.charts.vector import pdf_of, svg_of
from ui.theme import Theme, published

DATA = ".csv"
PICTURES: dict[str, Callable[[Drawing, Theme, Size], bytes]] = {
    ".png": png_of,
    ".svg": svg_of,
    ".pdf": pdf_of,
}
"""How a picture is made, by the end of its name."""

ENDINGS = (*PICTURES, DATA)


def write_chart(outcome: Outcome, path: Path, *, with_chart_file: bool = False) -> tuple[Path, ...]:
    """Write the chart to `path` and return what was written; or leave all as it was.

    `with_chart_file`: the chart with its data also as a file beside a picture, even where its
    author does not ask for that.

    Raises:
        ChartError: it cannot be drawn.
        ExportError: the name has another ending, or the folder cannot be written to.
    """
    ending = path.suffix.lower()
    if ending == DATA:
        return write_chart_data(outcome, path)
    if ending not in PICTURES:
        known = ", ".join(ENDINGS)
        raise ExportError(f"{path.name} does not end in one of {known}; choose one of them.")
    theme = published(outcome.spec.colours)
    drawing = prepare(outcome)
    content = PICTURES[ending](drawing, theme, outcome.spec.size)
    write_bytes(content, path)
    if not (with_chart_file or outcome.spec.chart_file):
        return (path,)
    packed = pack(outcome, remarked_beyond(drawing))
    write_bytes(packed.encode("utf-8", "replace"), beside(path))
    return path, beside(path)
