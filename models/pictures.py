"""Files that may hold a chart, told from others without reading more than their beginning."""

import re
from pathlib import Path

SIGNATURE = b"\x89PNG\r\n\x1a\n"
"""The first eight bytes of every PNG (ISO/IEC 15948, 5.2)."""

SIDECAR = ".chart.json"

_SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*"
    rb"(?:(?:<\?[^>]*>|<!--(?:(?!-->).)*-->|<!DOCTYPE\s+svg[^>\[]*(?:\[[^\]]*\]\s*)?>)\s*)*"
    rb"<(?:\w+:)?svg[\s>]",
    re.DOTALL,
)
_HEAD = 2_000
"""Bytes within which an SVG begins: before it stand what XML declares, and notes of programs."""


def is_picture(path: Path) -> bool:
    """Whether the file at `path` can be read and begins as a PNG or an SVG does."""
    try:
        if not path.is_file():
            return False  # to read from a pipe would wait for somebody to write to it
        with path.open("rb") as file:
            head = file.read(_HEAD)
            return head.startswith(SIGNATURE) or begins_svg(head)
    except OSError:
        return False


def begins_svg(head: bytes) -> bool:
    """Whether the first element of a file that begins with `head` is that of an SVG."""
    return _SVG.match(head[:_HEAD]) is not None


def beside(path: Path) -> Path:
    """Where the same chart stands that the picture at `path` carries, for services that strip it
    from pictures: `advance.png` → `advance.chart.json`.
    """
    return path.with_name(f"{path.stem}{SIDECAR}")


def holds_chart(path: Path) -> bool:
    """Whether the file at `path` is a picture, or the file beside one that has its chart."""
    return path.name.lower().endswith(SIDECAR) or is_picture(path)
