"""Every error a user can meet, as one small tree.

The text of an error is one sentence for the user: what happened, where, and what to do about it.
"""


class SalientError(Exception):
    """A failure that the user can understand and act on; `str()` is the whole sentence."""


def why_refused(error: OSError) -> str:
    """The reason of the system in small letters: “permission denied”."""
    return (error.strerror or str(error)).lower()


class FileUnreadable(SalientError):
    """A file cannot be read as a table: missing, empty, binary, truncated, a directory."""


class QueryError(SalientError):
    """A query names a column or a value that its dataset does not have."""


class StillReading(QueryError):
    """A value is being read in the background; ask again when it has been."""


class UnitError(SalientError):
    """A unit is unknown, or quantities are combined whose units do not fit."""


class PrintedError(SalientError):
    """A printed text does not hold a number that can be read."""


class FormulaError(SalientError):
    """A formula cannot be read or evaluated; `position` is the character, counted from 0."""

    def __init__(self, sentence: str, position: int | None = None) -> None:
        super().__init__(sentence)
        self.position = position


class ClaimError(SalientError):
    """A claim or a file of claims lacks what a check needs."""


class ScenarioError(SalientError):
    """A template or an input of a scenario is not usable; `input` names the field, if one."""

    def __init__(self, sentence: str, input: str | None = None) -> None:
        super().__init__(sentence)
        self.input = input


class ChartError(SalientError):
    """A chart cannot be drawn or written from its data."""


class ChartStripped(ChartError):
    """A picture carries no chart any more; `beside` is the file that has it, where there is one."""

    def __init__(self, sentence: str, beside: str | None = None) -> None:
        super().__init__(sentence)
        self.beside = beside


class WorkspaceError(SalientError):
    """A workspace file cannot be read or written."""


class ExportError(SalientError):
    """A report cannot be written where the user wants it."""


class Cancelled(Exception):
    """The user cancelled long work. Not a failure, therefore not a `SalientError`."""
