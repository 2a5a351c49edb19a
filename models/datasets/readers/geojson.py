"""GeoJSON (RFC 7946): the properties of the features as a table, with area and day."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

import numpy as np

from models.datasets.areas import NotAShape, area, point
from models.datasets.assembly import ReadColumn, assemble, unique_names
from models.datasets.cells import Offsets, cells_of
from models.datasets.dataset import Dataset, Issue, Provenance
from models.datasets.decided import decide_as
from models.datasets.encoding import Decoded
from models.datasets.issues import MOST_TOLD, more
from models.datasets.json_grids import ABSENT, flattened
from models.datasets.kinds import Attempt
from models.datasets.kinds.attempt import share
from models.datasets.kinds.json_values import as_text
from models.datasets.overrides import Overrides
from models.datasets.readers.reader import text_buffer
from models.datasets.source import Source, printable
from models.errors import FileUnreadable
from models.frozen import frozen
from models.progress import Progress

_HEAD = 2000
_MARK = re.compile(rb'"type"\s*:\s*"Feature(Collection)?"')
_KINDS = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")
_SHAPES = frozenset((*_KINDS, "GeometryCollection"))
_SHAPE = re.compile(
    rb'[\s\x1e]*\{\s*"type"\s*:\s*"(?:%b)"\s*,\s*"(?:coordinates|geometries|bbox|crs)"'
    % "|".join(sorted(_SHAPES)).encode()
)
_BLANKS = b" \t\r\n\x1e"
_FEATURES = re.compile(r'"features"\s*:\s*\[')
_GAP = re.compile(r"[\s,\x1e]*")
_BY_AREA = "area in km² on the ellipsoid WGS 84, worked out from each shape"


class _Written(float):
    """A number that remembers how it is written."""

    text: str

    def __new__(cls, text: str) -> _Written:
        made = super().__new__(cls, text)
        made.text = text
        return made


_DECODER = json.JSONDecoder(parse_float=_Written)


@frozen(eq=False)
class FeatureText:
    """The raw text of properties; what was worked out from a shape has none."""

    columns: Sequence[Sequence[str | None]]

    def cell(self, row: int, column: int) -> str | None:
        """The text as the file has it, without quotes."""
        return self.columns[column][row]


@frozen(eq=False)
class _Features:
    """`records`: the features; `starts`: where each begins in the text."""

    records: list[dict[str, Any]]
    starts: list[int]


class GeoJsonReader:
    """Reads features; a file that has none is left to the reader of JSON."""

    name = "geojson"

    def suits(self, source: Source, decoded: Decoded) -> bool:
        """By the words “Feature” or “FeatureCollection” as a type near the beginning or the end, or
        by a shape that stands alone.
        """
        text, start, stop = text_buffer(source, decoded)
        view = memoryview(text)
        if bytes(view[start : min(stop, start + 200)]).lstrip(_BLANKS)[:1] != b"{":
            return False
        if source.path.suffix.lower() == ".geojson":
            return (_MARK.search(view[start:stop]) or _SHAPE.search(view[start:stop])) is not None
        head, tail = view[start : min(stop, start + _HEAD)], view[max(start, stop - _HEAD) : stop]
        return any(_MARK.search(part) for part in (head, tail)) or _SHAPE.match(head) is not None

    def read(
        self, source: Source, decoded: Decoded, overrides: Overrides, progress: Progress
    ) -> Sequence[Dataset]:
        """One row a feature: the day of the file's name, the properties, area or place."""
        buffer, start, stop = text_buffer(source, decoded)
        text = str(memoryview(buffer)[start:stop], "utf-8", "replace")
        features = _features(text, source.name, progress)
        if not features.records:
            raise FileUnreadable(f"“{source.name}” is GeoJSON without a single feature.")
        lines = np.array([text.count("\n", 0, features.starts[0]) + 1], dtype=np.int64)
        steps = [
            text.count("\n", one, other)
            for one, other in zip(features.starts, features.starts[1:], strict=False)
        ]
        lines = np.concatenate((lines, lines[0] + np.cumsum(np.array(steps, dtype=np.int64))))
        found, values = flattened([_properties(one) for one in features.records], progress)
        names, issues = unique_names(found, int(lines[0]))
        texts = [[_raw(value) for value in column] for column in values]
        read = [
            ReadColumn(name, *decide_as(overrides.column(name), cells_of(_blank_null(column))))
            for name, column in zip(names, texts, strict=True)
        ]
        from models.datasets.dated_folder import day_in

        day = day_in(source.path.name)
        dated = "date" in names or any(one.attempt.kind == "date" for one in read)
        by_name = day is not None and not dated
        if day is not None and by_name:
            stated: list[str | None] = [day.isoformat()] * len(lines)
            attempt, present = decide_as(overrides.column("date"), cells_of(stated))
            read.insert(0, ReadColumn("date", attempt, present))
            texts.insert(0, stated)
        geometries = [one.get("geometry") for one in features.records]
        taken = {one.name for one in read}
        for column, told in _measured(geometries, lines, taken, progress):
            read.append(column)
            texts.append([None] * len(lines))
            issues += told
        issues += [Issue("bad-encoding", words, line) for line, words in decoded.damage]
        provenance = Provenance(
            path=printable(str(source.path)),
            sha256=source.sha256,
            size=source.size,
            reader=self.name,
            read_at=source.read_at,
            overrides=overrides,
            day_from_name=by_name,
        )
        stem = printable(source.path.stem)
        return [assemble(stem, read, lines, FeatureText(texts), issues, provenance, progress)]


def _features(text: str, name: str, progress: Progress) -> _Features:
    """The features with their places.

    Raises:
        FileUnreadable: the text is not JSON, or not GeoJSON.
    """
    try:
        listed = _FEATURES.search(text)
        if listed is not None:
            records: list[Any] = []
            starts: list[int] = []
            place = _skip(text, listed.end())
            while text[place : place + 1] != "]":
                starts.append(place)
                record, place = _DECODER.raw_decode(text, place)
                records.append(record)
                place = _skip(text, place)
                if len(records) % 100 == 1:
                    progress(0.2 + 0.4 * place / len(text), f"Reading {name}")
            around = _DECODER.decode(text[: listed.end()] + text[place:])
            if _kind(around) == "FeatureCollection" and around.get("features") == []:
                return _checked(records, starts, name)
        records, starts = _one_after_another(text)
    except RecursionError:
        raise FileUnreadable(f"“{name}” is nested too deep to be a table.") from None
    except json.JSONDecodeError as error:
        raise FileUnreadable(
            f"“{name}” is damaged or breaks off: it is not JSON from line {_line(text, error):,} "
            "on; download it again."
        ) from error
    except ValueError as error:
        raise FileUnreadable(f"“{name}” holds a number that is too long to read.") from error
    if len(records) != 1 or _kind(records[0]) == "Feature":
        return _checked(records, starts, name)
    whole = records[0]
    if _kind(whole) in _SHAPES:
        return _Features([{"geometry": whole}], starts)
    listed_there = whole.get("features") if _kind(whole) == "FeatureCollection" else None
    if not isinstance(listed_there, list):
        raise FileUnreadable(f"“{name}” is JSON with features in it, but not GeoJSON.")
    found = cast("list[Any]", listed_there)
    return _checked(found, [0] * len(found), name)


def _one_after_another(text: str) -> tuple[list[Any], list[int]]:
    """The values that a text holds, one or (GeoJSON text sequences, a feature a line) several, with
    their places.
    """
    records: list[Any] = []
    starts: list[int] = []
    place = _skip(text, 0)
    while place < len(text):
        starts.append(place)
        record, place = _DECODER.raw_decode(text, place)
        records.append(record)
        place = _skip(text, place)
    return records, starts


def _checked(records: list[Any], starts: list[int], name: str) -> _Features:
    for number, record in enumerate(records, start=1):
        if _kind(record) != "Feature":
            raise FileUnreadable(
                f"Entry {number:,} of the features of “{name}” is no feature; the file does not "
                "keep to GeoJSON."
            )
    return _Features(records, starts)


def _line(text: str, error: json.JSONDecodeError) -> int:
    return text.count("\n", 0, error.pos) + 1


def _skip(text: str, place: int) -> int:
    found = _GAP.match(text, place)
    return found.end() if found else place


def _kind(value: object) -> object:
    return cast("dict[str, Any]", value).get("type") if isinstance(value, dict) else None


def _properties(feature: dict[str, Any]) -> dict[str, Any]:
    """The properties, after the feature's own id where it has one."""
    properties = feature.get("properties")
    own = {"id": feature["id"]} if "id" in feature else {}
    stated = cast("dict[str, Any]", properties) if isinstance(properties, dict) else {}
    return own | stated


def _raw(value: object) -> str | None:
    if value is ABSENT:
        return None
    if isinstance(value, _Written):
        return value.text
    return "null" if value is None else as_text(value)


def _blank_null(column: Iterable[str | None]) -> Iterable[str | None]:
    return (None if one == "null" else one for one in column)


def _measured(
    geometries: Sequence[object], lines: Offsets, taken: set[str], progress: Progress
) -> Iterable[tuple[ReadColumn, list[Issue]]]:
    """Columns worked out from the shapes, those that have a value, each with what was wrong."""
    areas, told = _each(area, geometries, lines, progress)
    if any(one is not None for one in areas):
        yield _column(_free("area_km2", taken), areas, _BY_AREA, "km²"), told
    elif told:
        yield _column(_free("area_km2", taken), areas, "no shape could be read", "km²"), told
    places, _ = _each(point, geometries, lines, progress)
    if any(one is not None for one in places):
        for axis, name in enumerate(("longitude", "latitude")):
            degrees = [None if one is None else one[axis] for one in places]
            yield _column(_free(name, taken), degrees, "degrees, of each point", None), []


def _each(
    measure: Callable[[object], Any],
    geometries: Sequence[object],
    lines: Offsets,
    progress: Progress,
) -> tuple[list[Any], list[Issue]]:
    found: list[Any] = []
    told: list[Issue] = []
    wrong = 0
    for row, geometry in enumerate(geometries):
        if row % 500 == 0:
            progress(0.7 + 0.1 * row / len(geometries), "Measuring shapes")
        try:
            found.append(None if geometry is None else measure(geometry))
        except NotAShape as error:
            found.append(None)
            wrong += 1
            if wrong <= MOST_TOLD:
                text = f"The shape cannot be measured: {error}; its area counts as empty."
                told.append(Issue("not-a-number", text, int(lines[row]), None, row))
    return found, [*told, *more("not-a-number", None, wrong, "shapes that cannot be measured")]


def _column(name: str, values: list[float | None], reason: str, unit: str | None) -> ReadColumn:
    present = np.array([value is not None for value in values], dtype=np.bool_)
    floats = np.array([np.nan if value is None else value for value in values], dtype=np.float64)
    why = f"{reason} ({share(int(present.sum()), len(values)).replace('cell', 'feature')})"
    return ReadColumn(name, Attempt("number", floats, present, why, unit), present)


def _free(name: str, taken: set[str]) -> str:
    return name if name not in taken else f"{name} (measured)"
