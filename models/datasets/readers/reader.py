"""What a reader is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from models.datasets.dataset import Dataset
from models.datasets.encoding import Decoded
from models.datasets.overrides import Overrides
from models.datasets.source import Source
from models.progress import Progress


class Reader(Protocol):
    """Turns the text of a file into datasets."""

    @property
    def name(self) -> str:
        """The format in one word, as provenance tells it."""
        ...

    def suits(self, source: Source, decoded: Decoded) -> bool:
        """Whether the text looks like this format."""
        ...

    def read(
        self, source: Source, decoded: Decoded, overrides: Overrides, progress: Progress
    ) -> Sequence[Dataset]:
        """The tables of the file, read as `overrides` say where they say anything.

        Raises:
            FileUnreadable: the text is not of this format after all, or holds no table.
            Cancelled: by `progress`.
        """
        ...


def text_buffer(source: Source, decoded: Decoded) -> tuple[memoryview | bytes, int, int]:
    """The UTF-8 text with 64 bytes to spare: the buffer, and where the text begins and ends."""
    if decoded.utf8 is None:
        return source.padded, decoded.skip, source.size
    return decoded.utf8 + bytes(64), 0, len(decoded.utf8)
