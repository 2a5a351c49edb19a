"""One file per format that can be read, and the tuple that lists them."""

from models.datasets.readers.csv import CsvReader
from models.datasets.readers.geojson import GeoJsonReader
from models.datasets.readers.json import JsonReader
from models.datasets.readers.reader import Reader
from models.datasets.readers.spreadsheet import SpreadsheetReader

__all__ = ["READERS", "Reader"]

READERS: tuple[Reader, ...] = (
    SpreadsheetReader(),
    GeoJsonReader(),
    JsonReader(),
    CsvReader(),
)
"""In the order in which they are asked whether they can read a file; the last reads any text."""
