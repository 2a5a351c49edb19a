"""What of a chart is in sight, and where its crosshair stands: the state behind the widget."""

from models.charts.drawing import Drawing
from models.charts.moves import moved, zoomed
from models.charts.readout import Readout, beside, nearest, read_at
from models.charts.scale import Span
from models.charts.window import Window

AS_GOOD_AS_ALL = 1e-9
"""The share of everything by which what is seen may fall short of it and still be all."""


class Sight:
    """Moves about one drawing. `seen` is the window along the axis, `None` for all of it;
    `cross` is the place of the crosshair, if it stands anywhere.
    """

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.seen: Span | None = None
        self.cross: float | None = None

    @property
    def window(self) -> Window:
        """What is seen; upwards it follows the values in sight."""
        if self.seen is None:
            return self.drawing.full
        return self.drawing.window(self.seen)

    @property
    def readout(self) -> Readout | None:
        """What stands at the crosshair."""
        return None if self.cross is None else read_at(self.drawing, self.cross)

    def takes_over(self, other: "Sight") -> None:
        """Look where `other` looks, if it is the same chart with other data."""
        if _along(other.drawing) == _along(self.drawing):
            self.seen = other.seen
            self.stand(other.cross)

    def see(self, x: Span) -> None:
        """See what lies between `x[0]` and `x[1]`, or all where that is as good as all."""
        low, high = self.drawing.full.x
        whole = x[1] - x[0] >= (high - low) * (1 - AS_GOOD_AS_ALL)
        self.seen = None if whole else x

    def show_all(self) -> None:
        """See all of it again."""
        self.seen = None

    def zoom(self, factor: float, about: float | None = None) -> None:
        """See `factor` times as much (below 1: closer) about a place, crosshair or middle."""
        low, high = self.window.x
        if about is None:
            about = self.cross if self.cross is not None else (low + high) / 2
        self.seen = zoomed((low, high), factor, about, self.drawing.full.x)

    def move(self, share: float) -> None:
        """Move by a share of what is seen."""
        self.seen = moved(self.window.x, share, self.drawing.full.x)

    def stand(self, x: float | None) -> None:
        """Put the crosshair at the point nearest to `x`, or take it away."""
        self.cross = None if x is None else nearest(self.drawing, x)

    def walk(self, steps: int) -> None:
        """So many points to the right, or to the left below 0, as far as there are any; the point
        comes into sight.
        """
        low, high = self.window.x
        if self.cross is None:
            self.bring(low if steps > 0 else high)
            return
        for _ in range(abs(steps)):
            place = beside(self.drawing, self.cross, steps)
            if place is None:
                break
            self.cross = place
        self.bring(self.cross)

    def bring(self, x: float) -> None:
        """Put the crosshair at `x` and move what is seen so far that it is in sight."""
        self.stand(x)
        if self.cross is not None and self.seen is not None:
            low, high = self.seen
            shift = min(self.cross - low, 0.0) + max(self.cross - high, 0.0)
            self.seen = (low + shift, high + shift)


def part_told(drawing: Drawing, seen: Span | None) -> str:
    """That a picture of the chart shows more than what is `seen`, or no text where it does not."""
    if seen is None:
        return ""
    axis, along = drawing.spec.x, "days" if drawing.dated else "values"
    chosen = "" if axis.low is None and axis.high is None else " of the chart"
    return f"The picture shows all {along}{chosen}; the window shows a part."


def _along(drawing: Drawing) -> tuple[object, ...]:
    """What has to be the same for a zoom to make sense: the same columns along the axis,
    on the same scale.
    """
    return (
        drawing.dated,
        drawing.log_along,
        {(series.table, series.x) for series in drawing.spec.series},
    )
