"""How long reading takes beside pandas on the same file in the same run.

    python tests/benchmarks/reading.py [ROWS]

Prints seconds, peak memory and their ratios for a mixed CSV of ROWS × 12 (a million unless told)
and a JSON list of as many records. Each reading runs in a process of its own, so that its peak
memory is its own.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd

ROOT = Path(__file__).resolve().parent.parent.parent
DATES = ["date", "recorded_at"]
RUNS = 3


def mixed(rows: int) -> pd.DataFrame:
    """Twelve columns: a date, a time, four whole numbers, four decimals, two of text."""
    random = np.random.default_rng(2024)
    days = pd.Timestamp("1990-01-01") + pd.to_timedelta(np.arange(rows) // 40, unit="D")
    moments = pd.Timestamp("2022-02-24") + pd.to_timedelta(np.arange(rows), unit="min")
    regions = [f"{name} oblast" for name in ("Donetsk", "Luhansk", "Kharkiv", "Sumy", "Kherson")]
    return pd.DataFrame(
        {
            "date": days.strftime("%Y-%m-%d"),
            "recorded_at": moments.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "id": np.arange(rows) + 100_000,
            "tanks": random.integers(0, 50, rows),
            "casualties": random.integers(0, 2_000, rows),
            "drones": random.integers(0, 1_000_000, rows),
            "area": random.uniform(100_000, 120_000, rows).round(3),
            "share": random.uniform(0, 1, rows).round(4),
            "latitude": random.uniform(46, 51, rows).round(6),
            "estimate": random.normal(1_000, 200, rows),
            "region": random.choice(regions, rows),
            "source": [f"report {number % 5_000}" for number in range(rows)],
        }
    )


def read_ours(path: Path) -> int:
    from models.datasets import open_file

    [dataset] = open_file(path)
    assert [column.kind for column in dataset.columns[:3]] == ["date", "datetime", "number"]
    return len(dataset.frame)


def read_pandas(path: Path) -> int:
    frame = pd.read_csv(path, parse_dates=DATES) if path.suffix == ".csv" else pd.read_json(path)
    return len(frame)


def peak_kilobytes() -> int:
    """The largest size this process had. `getrusage` would count the parent it was forked from."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    raise OSError("peak memory is measured on Linux only")


def measure(who: str, path: Path) -> None:
    """Read once and print seconds and megabytes above what the imports took."""
    import models.datasets.readers  # noqa: F401

    before = peak_kilobytes()
    started = time.perf_counter()
    rows = read_ours(path) if who == "ours" else read_pandas(path)
    seconds = time.perf_counter() - started
    peak = peak_kilobytes() - before
    print(json.dumps({"rows": rows, "seconds": seconds, "megabytes": peak / 1024}))


def best(path: Path) -> tuple[dict[str, float], dict[str, float]]:
    """The fastest of a few runs of pandas and of ours, by turns and each in a fresh process."""
    runs: dict[str, list[dict[str, float]]] = {"pandas": [], "ours": []}
    for _ in range(RUNS):
        for who, done in runs.items():
            command = [sys.executable, __file__, "--measure", who, str(path)]
            done.append(json.loads(subprocess.check_output(command, cwd=ROOT)))
    theirs, ours = (min(done, key=lambda run: run["seconds"]) for done in runs.values())
    return theirs, ours


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    frame = mixed(rows)
    with tempfile.TemporaryDirectory() as folder:
        files = (Path(folder) / "mixed.csv", Path(folder) / "records.json")
        frame.to_csv(files[0], index=False)
        frame.to_json(files[1], orient="records", lines=False, double_precision=15)
        for path in files:
            theirs, ours = best(path)
            print(f"{path.name}: {rows:,} rows, {path.stat().st_size / 1e6:.0f} MB")
            for name, run in (("pandas", theirs), ("ours", ours)):
                print(f"  {name:>6} {run['seconds']:7.2f} s {run['megabytes']:7.0f} MB")
            seconds = ours["seconds"] / theirs["seconds"]
            memory = ours["megabytes"] / theirs["megabytes"]
            print(f"  ratio  {seconds:7.2f}   {memory:7.2f}")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
