"""How long `chart` takes from a file of a million rows to a picture, the whole process.

Run as `python tests/benchmarks/chart_command.py [--matplotlib PYTHON] [--veusz PYTHON] [--long]`,
each PYTHON an interpreter that has matplotlib and pandas, or Veusz, for comparison; `--long` adds
ten million rows. Printed are the best of five runs in seconds and the ratios.

Wishes: at most 0.8 × matplotlib with pandas and 0.1 × Veusz; a picture of 3840 × 2160 from a chart
that is ready below half a second. Python writes what it compiled while it may: measure twice.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
SIZE = "1920x1080"
MATPLOTLIB_SHARE, VEUSZ_SHARE, READY_S = 0.8, 0.1, 0.5

MATPLOTLIB = """
import sys, matplotlib, pandas
matplotlib.use("Agg")
import matplotlib.pyplot as plot
table = pandas.read_csv(sys.argv[1], parse_dates=["time"])
figure, axes = plot.subplots(figsize=(19.2, 10.8), dpi=100)
axes.plot(table["time"], table["value"])
figure.savefig(sys.argv[2])
"""

VEUSZ = """
import sys
import veusz.embed
document = veusz.embed.Embedded("chart", hidden=True)
document.ImportFileCSV(sys.argv[1], linked=False)
document.To(document.Add("page"))
document.To(document.Add("graph"))
document.Add("xy", xData="time", yData="value", marker="none")
document.Export(sys.argv[2], dpi=100)
"""


def write_rows(path: Path, rows: int) -> None:
    """A value a minute with its ISO time, and a count beside it."""
    random = np.random.default_rng(1)
    moments = np.datetime64("2000-01-01T00:00:00") + np.arange(rows) * np.timedelta64(60, "s")
    values = np.round(random.normal(size=rows).cumsum(), 2)
    counts = random.integers(0, 10_000, rows)
    with path.open("w", encoding="utf-8") as file:
        file.write("time,value,count\n")
        for start in range(0, rows, 100_000):
            part = slice(start, start + 100_000)
            lines = zip(moments[part].astype(str), values[part], counts[part], strict=True)
            file.writelines(f"{moment},{value},{count}\n" for moment, value, count in lines)


def best(command: list[str]) -> float:
    """Seconds of the quickest of some runs."""
    taken: list[float] = []
    for _ in range(RUNS):
        before = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        taken.append(time.perf_counter() - before)
    return min(taken)


def compared(path: Path, folder: Path, words: argparse.Namespace) -> bool:
    """Print the times on one file; whether they are as wished."""
    out = str(folder / "chart.png")
    main = [sys.executable, str(ROOT / "main.py")]
    ours = best([*main, "chart", str(path), "--y", "value", "--size", SIZE, "--out", out])
    print(f"{path.stem}: {ours:.2f} s")
    fine = True
    others = (
        ("matplotlib and pandas", words.matplotlib, MATPLOTLIB, MATPLOTLIB_SHARE),
        ("Veusz", words.veusz, VEUSZ, VEUSZ_SHARE),
    )
    for name, python, program, wish in others:
        if python:
            taken = best([python, "-c", program, str(path), out])
            print(f"  {name}: {taken:.2f} s; ours is {ours / taken:.2f} × that (wish: {wish})")
            fine = fine and ours <= wish * taken
    return fine


def ready() -> bool:
    """Print what a large picture of a chart that is ready takes; whether that is as wished."""
    import pandas as pd
    from PySide6.QtWidgets import QApplication

    from models.charts import Size, default_outcome
    from models.charts.drawing import prepare
    from models.datasets.dataset import Column
    from models.datasets.values import ColumnValues
    from models.tables import Table
    from ui.charts.picture import png_of
    from ui.theme import LIGHT, load_fonts

    app = QApplication.instance() or QApplication([])
    load_fonts()
    rows = 1_000_000
    seconds = 1_600_000_000 + 60 * np.arange(rows)
    values = np.random.default_rng(1).normal(size=rows).cumsum()
    frame = pd.DataFrame({"time": seconds.astype("datetime64[s]"), "value": values})
    columns = (Column("time", "datetime"), Column("value", "number"))
    table = Table("walk", columns, ColumnValues.of(frame), np.arange(rows))
    taken: dict[str, float] = {}
    for name, part in (("1,400", 1_400), ("1,000,000", rows)):
        few = Table("walk", columns, ColumnValues.of(frame[:part]), np.arange(part))
        drawing = prepare(default_outcome(few if part < rows else table, "value"))
        before = time.perf_counter()
        png_of(drawing, LIGHT, Size(3840, 2160))
        taken[name] = time.perf_counter() - before
        print(f"3840 × 2160 of {name} points that are ready: {taken[name]:.2f} s")
    del app
    return taken["1,400"] <= READY_S


def main() -> int:
    """Print all of it; 1 where a wish is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--matplotlib", default="")
    parser.add_argument("--veusz", default="")
    parser.add_argument("--long", action="store_true")
    words = parser.parse_args()
    fine = ready()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for rows in (1_000_000, *((10_000_000,) if words.long else ())):
            path = folder / f"{rows:,} rows.csv"
            write_rows(path, rows)
            fine = compared(path, folder, words) and fine
    return int(not fine)


if __name__ == "__main__":
    sys.exit(main())
