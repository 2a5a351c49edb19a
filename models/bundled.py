"""What the program calls itself and its files, and where those lie that come with it, from a
checkout and from a frozen folder.
"""

import sys
from pathlib import Path

VERSION = "0.1.0"

WORKSPACE_SUFFIX = ".salient"
"""The end of the name of a workspace; told here because a table is read without one."""

SCHEME = "salient:"
"""Prefix of a path that means a bundled file, so that a workspace is the same on every machine."""


def resources() -> Path:
    """The folder `resources`, beside `models/` in a checkout and in the bundle when frozen."""
    frozen_root = getattr(sys, "_MEIPASS", None)
    root = Path(frozen_root) if frozen_root else Path(__file__).resolve().parent.parent
    return root / "resources"


def locate(path: str) -> Path:
    """The real place of `path`, which may name a bundled file (`salient:series/x.csv`)."""
    if not path.startswith(SCHEME):
        return Path(path)
    parts = [part for part in path.removeprefix(SCHEME).split("/") if part not in ("", ".", "..")]
    return resources().joinpath(*parts)
