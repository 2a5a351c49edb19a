"""Files as tables: layout, kinds, readers, issues and findings, provenance."""

from models.datasets.dataset import Column, Dataset, Issue, Provenance
from models.datasets.opening import open_file

__all__ = ["Column", "Dataset", "Issue", "Provenance", "open_file"]
