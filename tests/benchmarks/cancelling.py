"""How long reading stays silent: the longest time between two looks at whether it was cancelled.

    python tests/benchmarks/cancelling.py [ROWS]

Reads files of ROWS rows (a million unless told, a tenth of it as XLSX and GeoJSON) and prints for
each the time of the reading, its longest silence and the words before it. The window says that a
reading is cancelled at once; this is how long its thread goes on.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
HEADER = "date,region,tanks,area"
Row = tuple[str, str, int, float]


def made(rows: int) -> list[Row]:
    """A date, a region, a whole number and a decimal a row."""
    random = np.random.default_rng(2024)
    days = (np.datetime64("1990-01-01") + np.arange(rows) // 40).astype(str).tolist()
    regions = [f"region {number % 40}" for number in range(rows)]
    losses, areas = random.integers(0, 2_000, rows).tolist(), random.random(rows).tolist()
    return list(zip(days, regions, losses, areas, strict=True))


def plain(path: Path, rows: list[Row]) -> None:
    path.write_text("\n".join([HEADER, *(",".join(map(str, row)) for row in rows)]) + "\n")


def quoted(path: Path, rows: list[Row]) -> None:
    lines = (f'"{day}","{region}, north",{lost},{area}' for day, region, lost, area in rows)
    path.write_text("\n".join([HEADER, *lines]) + "\n")


def odd(path: Path, rows: list[Row]) -> None:
    lines = (f'{day},5" {region},{lost},{area}' for day, region, lost, area in rows)
    path.write_text("\n".join([HEADER, *lines]) + "\n")


def spelled(path: Path, rows: list[Row]) -> None:
    lines = (f"{day[8:]}/{day[5:7]}/{day[:4]};{lost};n/a" for day, _, lost, _ in rows)
    path.write_text("\n".join(["date;tanks;note", *lines]) + "\n", encoding="utf-16")


def records(path: Path, rows: list[Row]) -> None:
    names = HEADER.split(",")
    path.write_text(json.dumps([dict(zip(names, row, strict=True)) for row in rows]))


def nested(path: Path, rows: list[Row]) -> None:
    names = HEADER.split(",")
    days = [{"at": {"day": row[0]}, **dict(zip(names[1:], row[1:], strict=True))} for row in rows]
    path.write_text(json.dumps({"meta": {"unit": "km2"}, "days": days}))


def geojson(path: Path, rows: list[Row]) -> None:
    ring = [[37, 48], [37.1, 48], [37.1, 48.1], [37, 48]]
    features = [
        {
            "type": "Feature",
            "properties": {"date": day, "tanks": lost},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }
        for day, _, lost, _ in rows[: len(rows) // 10]
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))


FILES: dict[str, Callable[[Path, list[Row]], None]] = {
    "plain.csv": plain, "quoted.csv": quoted, "odd.csv": odd, "spelled.csv": spelled,
    "records.json": records, "nested.json": nested, "shapes.geojson": geojson,
}  # fmt: skip


def silence(path: Path) -> tuple[float, float, str]:
    """Seconds of the reading, of its longest silence, and the words before that."""
    from models.datasets import open_file

    begun = time.perf_counter()
    longest, before, said = 0.0, begun, "the beginning"

    def listen(_fraction: float, words: str) -> None:
        nonlocal longest, before, said, last
        now = time.perf_counter()
        if now - before > longest:
            longest, said = now - before, last
        before, last = now, words

    last = said
    open_file(path, listen)
    listen(1.0, "the end")
    return time.perf_counter() - begun, longest, said


def main() -> None:
    import models.datasets.readers  # noqa: F401

    rows = made(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
    with tempfile.TemporaryDirectory() as folder:
        for name, write in FILES.items():
            path = Path(folder) / name
            write(path, rows)
            whole, longest, said = silence(path)
            size = path.stat().st_size / 1e6
            print(
                f"{name:>15} {size:5.0f} MB {whole:6.2f} s, silent {longest:5.2f} s after “{said}”"
            )


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
