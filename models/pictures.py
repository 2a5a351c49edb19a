"""Files that may hold a chart, told from others without reading more than their beginning."""

from pathlib import Path

SIGNATURE = b"\x89PNG\r\n\x1a\n"
"""The first eight bytes of every PNG (ISO/IEC 15948, 5.2)."""

SIDECAR = ".chart.json"


def is_picture(path: Path) -> bool:
    """Whether the file at `path` can be read and begins as a PNG does."""
    try:
        if not path.is_file():
            return False  # to read from a pipe would wait for somebody to write to it
        with path.open("rb") as file:
            return file.read(len(SIGNATURE)) == SIGNATURE
    except OSError:
        return False


def beside(path: Path) -> Path:
    """Where the same chart stands that the picture at `path` carries, for services that strip it
    from pictures: `advance.png` → `advance.chart.json`.
    """
    return path.with_name(f"{path.stem}{SIDECAR}")


def holds_chart(path: Path) -> bool:
    """Whether the file at `path` is a picture, or the file beside one that has its chart."""
    return path.name.lower().endswith(SIDECAR) or is_picture(path)
