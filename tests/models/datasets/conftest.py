"""Small files of our own, written and read back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from models.datasets import Dataset, open_file

Read = Callable[..., Dataset]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write a text (or bytes) to a file and give its one table."""

    def read(content: str | bytes, name: str = "losses.csv") -> Dataset:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        [dataset] = open_file(path)
        return dataset

    return read


@pytest.fixture
def column(read: Read) -> Callable[..., Dataset]:
    """Read a table whose second column holds these cells, under the name “value”."""

    def column(*cells: str, name: str = "value") -> Dataset:
        lines = [f"row;{name}", *(f"r{number};{cell}" for number, cell in enumerate(cells))]
        return read("\n".join(lines) + "\n")

    return column
