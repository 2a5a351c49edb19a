"""One file per format that can be read, and the tuple that lists them."""

from models.datasets.readers.csv import CsvReader
from models.datasets.readers.json import JsonReader
from models.datasets.readers.reader import Reader

__all__ = ["READERS", "Reader"]

READERS: tuple[Reader, ...] = (JsonReader(), CsvReader())
"""In the order in which they are asked whether they can read a file; the last reads any text."""
