"""A small chart of every kind."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSizeF

from models.charts import Axis, ChartSpec, EventMark, Level, Note, Outcome, Period, Series, Size
from models.charts.drawing import Drawing
from models.tables import Table
from tests.ui.charts.small_tables import days, estimates, months, towns
from ui.charts.frame import lay_out
from ui.charts.picture import style_on
from ui.charts.place import Place
from ui.theme import LIGHT

SIZE = Size(400, 260)
"""Small, because a chart has to be readable in the column of a page."""

CASUALTIES = Axis(unit="casualties/day")


def chart(made: Table, *series: Series, **spec: object) -> Outcome:
    whole = ChartSpec(title="The finding stands here", series=series)
    return Outcome(replace(whole, **spec), {"t": made})  # pyright: ignore


def plot_of(drawing: Drawing) -> Place:
    """Where the plot lies on a picture of `SIZE`."""
    style = style_on(SIZE, drawing, LIGHT)
    return lay_out(drawing, drawing.full, QSizeF(SIZE.width, SIZE.height), style).place


def of(x: str, mark: str, **labels: str) -> tuple[Series, ...]:
    """A series a column, by its label."""
    return tuple(Series("t", x, column, mark, label) for column, label in labels.items())


SOURCES = {"staff": "General Staff", "mod": "UK MoD", "outlet": "Outlet"}

REGIONS = {"donetsk": "Donetsk", "kharkiv": "Kharkiv", "kursk": "Kursk Oblast"}

KINDS_OF_DAY = ("claimed", "assessed", "acknowledged")

MADE: dict[str, Callable[[], Outcome]] = {
    "line": lambda: chart(days(), *of("day", "line", **SOURCES), y=CASUALTIES),
    "step": lambda: chart(days(), *of("day", "step", staff="General Staff"), y=CASUALTIES),
    "area": lambda: chart(days(), *of("day", "area", staff="General Staff"), y=CASUALTIES),
    "bar": lambda: chart(months(), *of("month", "bar", **REGIONS), y=Axis(unit="km²")),
    "stacked": lambda: chart(months(), *of("month", "stacked", **REGIONS), y=Axis(unit="km²")),
    "scatter": lambda: chart(
        days(), *of("area", "scatter", mod="UK MoD", outlet="Outlet"),
        x=Axis("Area taken", "km²"), y=CASUALTIES,
    ),
    "histogram": lambda: chart(days(), *of("day", "histogram", mod="UK MoD", outlet="Outlet")),
    "band": lambda: chart(
        days(),
        Series("t", "day", "mod", "band", "9 in 10", "low", "high", shade=1),
        Series("t", "day", "mod", "band", "1 in 2", "lower", "upper"),
        Series("t", "day", "mod", "line", "middle"),
        y=CASUALTIES,
    ),
    "range": lambda: chart(
        days(), Series("t", "day", "mod", "range", "estimate", "low", "high"), y=CASUALTIES
    ),
    "dots": lambda: chart(
        estimates(), Series("t", "source", "v", "dots", "2024", "low", "high"),
        levels=(Level(420_000, "printed in the report"),),
    ),
    "timeline": lambda: chart(
        towns(), *(Series("t", each, "town", "timeline", each) for each in KINDS_OF_DAY)
    ),
    "heat": lambda: chart(months(), *of("month", "heat", **REGIONS)),
    "ratio": lambda: chart(
        days(), Series("t", "day", "mod", "ratio", "Per km²", per="area"), y=Axis(high=400.0)
    ),
    "multiples": lambda: chart(
        days(), *of("day", "line", **SOURCES), y=CASUALTIES, panels="each"
    ),
    "own scales": lambda: chart(
        months(), *of("month", "bar", **REGIONS), panels="each, own scale"
    ),
    "log": lambda: chart(months(), *of("month", "line", donetsk="Donetsk", kharkiv="Kharkiv"),
                         y=Axis(unit="km²", log=True)),
    "log both": lambda: chart(
        estimates(), Series("t", "low", "v", "scatter", "Estimates"),
        x=Axis("Lower bound", "casualties", log=True), y=Axis(unit="casualties", log=True),
    ),
    "two axes": lambda: chart(
        days(),
        Series("t", "day", "mod", "line", "UK MoD"),
        Series("t", "day", "area", "line", "Area", side="right"),
        y=CASUALTIES, right=Axis("Area taken", "km²"),
    ),
    "published": lambda: chart(
        days(), *of("day", "line", mod="UK MoD"),
        subtitle="Casualties a day on all fronts", y=CASUALTIES, source="UK MoD", relay="an outlet",
        scope="Killed and wounded.", byline="A. Analyst", note="Read with care.",
        levels=(Level(950.0, "mean"),), notes=(Note("the most", 0, "highest"),),
        periods=(Period(date(2024, 8, 6), date(2024, 8, 15), "Kursk"),),
        events=(EventMark(date(2024, 7, 20), "a town"),), font_scale=1.1,
    ),
}  # fmt: skip
