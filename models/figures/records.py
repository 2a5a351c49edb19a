"""A bundled CSV of the register: one value a row."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from models.errors import FileUnreadable, SalientError

T = TypeVar("T")


def read_records(path: Path, value: Callable[[dict[str, str]], T]) -> tuple[T, ...]:
    """One value a row of the CSV at `path`, in order.

    Raises:
        FileUnreadable: it is missing, lacks a column, or has a row that cannot be read; the
            sentence names the file and the line.
    """
    values: list[T] = []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            for row in reader:
                try:
                    values.append(value(row))
                except (KeyError, ValueError, TypeError, SalientError) as error:
                    raise FileUnreadable(
                        f"{path.name}, line {reader.line_num}: {_why(error)}; "
                        "correct the row or reinstall the program."
                    ) from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FileUnreadable(f"{path.name} cannot be read: {error}.") from error
    return tuple(values)


def one_of(kinds: tuple[T, ...], code: str) -> T:
    """The one of `kinds` that a row's `code` is. Raises `ValueError` where it is none."""
    found = [kind for kind in kinds if kind == code]
    if not found:
        raise ValueError(f"“{code}” is not one of {', '.join(str(each) for each in kinds if each)}")
    return found[0]


def _why(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"the column “{error.args[0]}” is missing"
    return str(error).rstrip(".")
