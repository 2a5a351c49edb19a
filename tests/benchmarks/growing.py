"""A chart in front while its file grows by a hundred rows a second: gaps, lag and the window.

Run as `python tests/benchmarks/growing.py [rows …]` inside the environment; without words for files
that begin with 0, a thousand and a million rows. Another process writes a thousand bytes at a time,
so that the file ends within a line nearly always. Printed: the longest time between two beats of
the event loop, how often the chart was drawn anew and how many rows it was behind then. 1 where a
gap is over the limit, a value was shown that is not in the file, or the window moved.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from event_loop import LIMIT_MS, Heart, spin

from ui import start
from ui.commands import by_id, give
from ui.context import Context
from ui.views.plots import PlotsView

PER_SECOND = 100
SECONDS = 10
HEADER = "time,level\n"


def levels(first: int, behind: int) -> np.ndarray:
    """What stands in these rows."""
    rows = np.arange(first, behind)
    return (np.sin(rows / 500) * 50 + rows % 7).round(2)


def lines(first: int, behind: int) -> str:
    """These rows as they are written."""
    times = np.datetime64("2024-01-01T00:00:00") + np.arange(first, behind)
    pairs = zip(times.astype(str).tolist(), levels(first, behind).tolist(), strict=True)
    return "".join(f"{moment},{level}\n" for moment, level in pairs)


def write(path: str, first: int) -> None:
    """Let the file grow; what is over stays unwritten until the end."""
    begun, row, left = time.monotonic(), first, b""
    with Path(path).open("ab", buffering=0) as file:
        while time.monotonic() - begun < SECONDS:
            wanted = first + int((time.monotonic() - begun) * PER_SECOND)
            left += lines(row, wanted).encode()
            row = wanted
            while len(left) >= 1000:
                file.write(left[:1000])
                left = left[1000:]
            time.sleep(0.005)
        file.write(left)


def measure(rows: int, path: Path) -> bool:
    """Print what was seen of a file that begins with so many rows; whether all of it is well."""
    first = max(rows, 2)  # a chart needs a line to begin with
    path.write_text(HEADER + lines(0, first), encoding="utf-8")
    app, context = start.application(), Context.build()
    window = start.open_window(context)
    window.show()
    window.warming.start()

    def idle() -> bool:
        return not context.jobs.running and window.warming.is_done

    context.loading.open([str(path)])
    spin(app, idle, 1.0)
    context.navigation.note("data", "live\x1flive", "level")
    give(context, by_id("plot-column"))
    spin(app, idle, 1.0)
    view = window.views["plots"]
    assert isinstance(view, PlotsView)
    low, high = view.chart.window_shown.x  # pyright: ignore[reportOptionalMemberAccess]
    view.chart.show_window((low + (high - low) / 5, low + (high - low) / 2))
    held = view.chart.window_shown
    writer = subprocess.Popen([sys.executable, __file__, "--write", str(path), str(first)])
    spin(app, idle, 0.5)
    heart, behind, well = Heart(), list[int](), True
    begun, known = time.perf_counter(), first

    def over() -> bool:
        nonlocal known, well
        (dataset,) = context.session.tables("live")
        if len(dataset.values) != known:
            known = len(dataset.values)
            behind.append(first + round((time.perf_counter() - begun + 0.5) * PER_SECOND) - known)
            well = well and np.array_equal(dataset.values.numbers("level"), levels(0, known))
        return writer.poll() is not None

    spin(app, over)
    spin(app, idle, 3.0)
    gap, kept = heart.take(), view.chart.window_shown.x == held.x  # pyright: ignore
    print(
        f"{rows:>9,} rows: longest gap {gap:.0f} ms, drawn {len(behind)} times, at most "
        f"{max(behind)} rows behind{'' if kept else ', the window moved'}"
        f"{'' if well else ', a value was shown that is not in the file'}"
    )
    window.hide()
    context.close()
    return well and kept and gap <= LIMIT_MS


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write(sys.argv[2], int(sys.argv[3]))
        sys.exit(0)
    counts = [int(each) for each in sys.argv[1:]] or [0, 1000, 1_000_000]
    with tempfile.TemporaryDirectory() as folder:
        found = [measure(each, Path(folder) / "live.csv") for each in counts]
    sys.exit(0 if all(found) else 1)
