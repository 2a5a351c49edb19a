"""A file of claims: one row each, in the columns `id, result, formula, inputs` and some more."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from models.claims.claim import Claim, ClaimInput
from models.errors import ClaimError
from models.late import late

NEEDED = ("id", "result", "formula", "inputs")
_SEPARATOR = late(r"\[[^\[\]]*\]|(?P<between>;|,(?=\s*[^\W\d]\w*(?: \w+){0,3}:(?!//)))")
"""`between` two inputs: a semicolon, or a comma that another name follows; never in an address."""
_OWN_SOURCE = late(r"^(?P<text>.*?)\s*\[(?P<source>[^\[\]]*)\]$", re.DOTALL)


def read_claims(path: Path) -> tuple[Claim, ...]:
    """The claims of the CSV file at `path`, in order; columns that are not known are ignored.

    A row that is no claim comes out with its `fault`, so that none stops the others.

    Raises:
        ClaimError: the file cannot be read, or a needed column is missing.
    """
    text = _text(path)
    delimiter = _delimiter(text)
    rows = _rows(text, delimiter)
    header = [cell.strip().casefold() for cell in next(rows).cells]
    missing = [name for name in NEEDED if name not in header]
    if missing:
        raise ClaimError(
            f"“{path.name}” has no column {', '.join(f'“{name}”' for name in missing)}; "
            "a file of claims has the columns id, result, formula and inputs."
        )
    repeated = [name for name in NEEDED if header.count(name) > 1]
    if repeated:
        raise ClaimError(f"“{path.name}” has the column “{repeated[0]}” twice; leave one out.")
    return tuple(_claim(header, row) for row in rows if row.fault or any(map(str.strip, row.cells)))


def split_inputs(text: str) -> tuple[ClaimInput, ...]:
    """The inputs of a row: `casualties: >420,000 casualties; area: 839 km² [https://…]`.

    A piece without a name keeps an empty one.
    """
    pieces: list[str] = []
    start = 0
    for match in _SEPARATOR.finditer(text):
        if match["between"]:
            pieces.append(text[start : match.start()])
            start = match.end()
    pieces.append(text[start:])
    return tuple(_input(piece.strip()) for piece in pieces if piece.strip())


def join_inputs(inputs: Iterable[ClaimInput], between: str = "; ") -> str:
    """The inputs as a row of a file of claims has them: what `split_inputs` reads."""
    return between.join(_written(each) for each in inputs)


def _written(each: ClaimInput) -> str:
    named = f"{each.name}: {each.text}" if each.name else each.text
    return f"{named} [{each.source}]" if each.source else named


def _input(piece: str) -> ClaimInput:
    match = _OWN_SOURCE.match(piece)
    printed, source = (match["text"], match["source"].strip()) if match else (piece, "")
    name, colon, figure = printed.partition(":")
    if not colon:
        name, figure = "", printed
    return ClaimInput(name.strip(), figure.strip(), source)


class Row(NamedTuple):
    """A record of the file, the physical line on which it begins, and what is wrong with it."""

    line: int
    cells: list[str]
    fault: str = ""


def _claim(header: list[str], row: Row) -> Claim:
    cells = dict(zip(header, (_unguarded(cell.strip()) for cell in row.cells), strict=False))
    missing = [name for name in NEEDED if name not in cells]
    fault = row.fault
    if missing and not fault:
        fault = f"The row on line {row.line} ends before its column “{missing[0]}”; complete it."
    if any(cell.strip() for cell in row.cells[len(header) :]):
        fault = f"The row on line {row.line} has more cells than columns; quote what has commas."
    return Claim(
        id=cells.get("id") or f"line {row.line}",
        result=cells.get("result", ""),
        formula=cells.get("formula", ""),
        inputs=split_inputs(cells.get("inputs", "")),
        claimant=cells.get("claimant", ""),
        as_of=cells.get("as_of", ""),
        source=cells.get("source", ""),
        statement=cells.get("statement", ""),
        fault=fault,
    )


def _unguarded(cell: str) -> str:
    """A cell without the `'` that our own export puts before what a spreadsheet would run."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """Each record of the file."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            fault = f"The row on line {line} cannot be read as CSV ({error}); mend or remove it."
            yield Row(line, [], fault)
            continue
        yield Row(line, cells)


def _delimiter(text: str) -> str:
    """The sign between the columns, by which the header has the most of those that are needed."""
    header = text.lstrip().partition("\n")[0].casefold().replace('"', "").strip()
    return max(",;\t", key=lambda sign: sum(name in header.split(sign) for name in NEEDED))


def _text(path: Path) -> str:
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise ClaimError(f"“{path}” is not an ordinary file; copy its rows into a file first.")
        content = path.read_bytes()
    except FileNotFoundError:
        raise ClaimError(f"“{path}” does not exist; look at its name.") from None
    except IsADirectoryError:
        raise ClaimError(f"“{path}” is a folder; name the CSV file in it.") from None
    except OSError as error:
        raise ClaimError(f"“{path}” cannot be read: {error.strerror}.") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ClaimError(
            f"“{path.name}” is not text in UTF-8 (line {line}); save it as CSV UTF-8."
        ) from None
    if "\0" in text:
        raise ClaimError(f"“{path.name}” is not a text file; name a CSV file.")
    if not text.strip():
        raise ClaimError(f"“{path.name}” is empty; it needs the columns {', '.join(NEEDED)}.")
    return text
