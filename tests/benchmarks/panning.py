"""How long a frame takes while a series of 100,000 rows is moved, at 1200 × 700.

Run with `python tests/benchmarks/panning.py`; the wish is a median below 16 ms.
"""

import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
import pandas as pd
from PySide6.QtWidgets import QApplication

from models.charts import default_outcome
from models.datasets.dataset import Column
from models.tables import Table
from ui.charts import ChartWidget
from ui.theme import load_fonts

ROWS = 100_000
FRAMES = 120
WISH = 0.016


def series(rows: int) -> Table:
    """A random walk, a value every half hour."""
    seconds = 1_600_000_000 + 1800 * np.arange(rows)
    values = np.random.default_rng(1).normal(size=rows).cumsum()
    columns = (Column("time", "datetime"), Column("value", "number"))
    frame = pd.DataFrame({"time": seconds.astype("datetime64[s]"), "value": values})
    return Table("walk", columns, frame, np.arange(rows))


def frames(widget: ChartWidget, share: float) -> list[float]:
    """Seconds of each frame while a window of that share of all moves from one end to the other."""
    assert widget.drawing is not None
    low, high = widget.drawing.full.x
    long = (high - low) * share
    taken: list[float] = []
    for start in np.linspace(low, high - long, FRAMES):
        before = time.perf_counter()
        widget.show_window((float(start), float(start) + long))
        QApplication.processEvents()
        taken.append(time.perf_counter() - before)
    return taken


def main() -> int:
    """Print the frame times; 1 where the median misses the wish."""
    app = QApplication.instance() or QApplication([])
    load_fonts()
    widget = ChartWidget()
    widget.resize(1200, 700)
    widget.show_outcome(default_outcome(series(ROWS), "value"))
    widget.show()
    app.processEvents()
    worst = 0.0
    for share in (0.95, 0.5, 0.1, 0.02):
        taken = frames(widget, share)
        middle = statistics.median(taken)
        worst = max(worst, middle)
        print(
            f"{ROWS:,} rows, {share:.0%} seen: median {middle * 1e3:.1f} ms, "
            f"95th of 100 {sorted(taken)[int(0.95 * FRAMES)] * 1e3:.1f} ms"
        )
    print(f"wish: below {WISH * 1e3:.0f} ms")
    return int(worst > WISH)


if __name__ == "__main__":
    sys.exit(main())
