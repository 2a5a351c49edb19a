"""Is this picture still true? The values that it carries, against those of today's files."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from models.charts.comparing import (
    Difference,
    DrawnColumns,
    compare_apart,
    drawn_columns,
    same_values,
)
from models.charts.names import enumerated
from models.charts.origin import Origin
from models.charts.outcome import Outcome
from models.charts.spec import Series
from models.counted import counted
from models.datasets.dataset import Column, Dataset
from models.errors import SalientError
from models.frozen import frozen
from models.tables.places import places_for
from models.tables.query import Query, TableRef, run
from models.tables.table import Table, listed

NAMED = 6
"""Columns that are named where one is not found; more would not be read."""

Find = Callable[[Origin], Sequence[Dataset]]
"""Gives the tables of today's file of that name, none where there is no such file.

Where there are several, those of the one that counts come first.
"""


@frozen
class Source:
    """A file behind the picture: whether it is the same version, and what stands in the way.

    `steps`: in words, what was done to its table for the picture, and again for today's; `called`:
    its name today, where that is another.
    """

    file: str
    same: bool
    problem: str = ""
    steps: tuple[str, ...] = ()
    called: str = ""


@frozen
class Revisited:
    """What became of the values of a picture.

    `revised`: values that are others today; `gone`: points that are not there today; `added`:
    points that the picture does not have; `compared`: how many values were looked at.
    """

    sources: tuple[Source, ...]
    revised: tuple[Difference, ...]
    gone: tuple[Difference, ...]
    added: tuple[Difference, ...]
    compared: int

    @property
    def holds(self) -> bool:
        """Whether everything could be compared, and every value is still the same."""
        return not (self.revised or self.gone or any(each.problem for each in self.sources))

    @property
    def sentence(self) -> str:
        """What was found, for a reader."""
        missing = [each.problem for each in self.sources if each.problem]
        parts = [
            _count(len(self.revised), "value was revised", "values were revised"),
            _count(len(self.gone), "point is gone", "points are gone"),
            _count(len(self.added), "point is new", "points are new"),
        ]
        told = ", ".join(part for part in parts if part)
        if not self.compared:
            return " ".join(missing) or "The picture carries no values to compare."
        compared = f"Of {counted(self.compared, 'value')} in the picture" if told else ""
        same = f"All {self.compared:,} values in the picture are the same in today’s files."
        if self.compared == 1:
            same = "The only value in the picture is the same in today’s files."
        return " ".join([f"{compared} {told}.".strip() if told else same, *missing])


def revisit(picture: Outcome, find: Find) -> Revisited:
    """`picture`, as read from a file, against the tables that `find` gives for its origins."""
    sources: list[Source] = []
    found: list[tuple[Difference, ...]] = []
    compared = 0
    for name, then in picture.tables.items():
        origin = picture.origins.get(name)
        series = [each for each in picture.spec.series if each.table == name]
        now = _today(origin, then.title, find)
        problem = now if isinstance(now, str) else _unlike(then, now, series)
        same = not isinstance(now, str) and origin is not None and _is_same(origin, find)
        steps = tuple(step.words() for step in origin.steps) if origin is not None else ()
        called = _called(origin, find) if origin is not None else ""
        file = origin.file if origin is not None else then.title
        sources.append(Source(file, same, problem, steps, called))
        if isinstance(now, str) or problem:
            continue
        for drawn in drawn_columns(series, _said(name, picture)):
            for each in compare_apart(then, now, drawn):
                found.append(each.differences)
                compared += each.compared
    every = [each for differences in found for each in differences]
    return Revisited(
        tuple(sources),
        tuple(each for each in every if each.before is not None and each.after is not None),
        tuple(each for each in every if each.after is None),
        tuple(each for each in every if each.before is None),
        compared,
    )


def differences(found: Revisited) -> Table:
    """What `found` lists, a row for each value: series, place, then, today, and the change."""
    every = (*found.revised, *found.gone, *found.added)
    units = {each.unit for each in every}
    unit = units.pop() if len(units) == 1 else None
    before = np.array([each.before for each in every], dtype=np.float64)
    after = np.array([each.after for each in every], dtype=np.float64)
    change = after - before
    # What changed has to be seen in both of them.
    every_places = [places_for(each) for each in (before, after, change)]
    places = max((each for each in every_places if each is not None), default=None)
    values = {
        "Series": [each.series for each in every],
        "At": [each.place for each in every],
        "In the picture": before,
        "Today": after,
        "Change": change,
    }
    columns = (
        Column("Series", "text"),
        Column("At", "text"),
        Column("In the picture", "number", unit, places=places),
        Column("Today", "number", unit, places=places),
        Column("Change", "number", unit, places=places_for(change)),
    )
    return listed("Differences", columns, values)


def _today(origin: Origin | None, title: str, find: Find) -> Table | str:
    """The table of the picture as it is made today, or why it cannot be."""
    if origin is None:
        return f"The picture does not say which file “{title}” came from."
    datasets = find(origin)
    if not datasets:
        return f"{origin.file} is not here; open it to compare."
    named = [each for each in datasets if each.name == origin.table]
    if not named and len(datasets) > 1:
        return f"{origin.file} has no table “{origin.table}” any more."
    try:
        return run(Query(TableRef("", origin.table), origin.steps), (named or [*datasets])[0])
    except SalientError as error:
        return f"{origin.file} is not as it was: {error}"


def _is_same(origin: Origin, find: Find) -> bool:
    return any(each.provenance.sha256 == origin.sha256 for each in find(origin)[:1])


def _called(origin: Origin, find: Find) -> str:
    """What its file is called today, where that is another name."""
    names = [Path(each.provenance.path).name for each in find(origin)[:1]]
    return next((name for name in names if name != origin.file), "")


def _unlike(then: Table, now: Table, series: Sequence[Series]) -> str:
    """Why the values of both tables cannot be compared, or the empty text."""
    there = {column.name: column for column in now.columns}
    for each in drawn_columns(series):
        for name in each.names:
            before, after = then.column(name), there.get(name)
            if after is None:
                instead = _instead(then, now, each, name)
                return f"“{name}” is not a column of “{now.title}” any more{instead}."
            if after.kind != before.kind:
                return f"“{name}” held {before.kind}s and holds {after.kind}s now."
            if after.unit != before.unit:
                units = (before.unit or "no unit", after.unit or "no unit")
                return f"“{name}” was in {units[0]} and is in {units[1]} now."
    return ""


def _instead(then: Table, now: Table, drawn: DrawnColumns, name: str) -> str:
    """Where the values of a column stand that has lost its name, or what columns there are."""
    if name == drawn.y and now.has(drawn.x):
        found = same_values(then, now, drawn)
        if found:
            return f"; “{found}” has its values: a new name is no revision"
    numbers = [f"“{each.name}”" for each in now.columns if each.kind == then.column(name).kind]
    return f"; it has {enumerated(numbers[:NAMED])}" if numbers else ""


def _said(name: str, picture: Outcome) -> str:
    """The file behind a table, where series of other tables bear the same names."""
    labels = {each.label for each in picture.spec.series if each.table == name}
    others = {each.label for each in picture.spec.series if each.table != name}
    origin = picture.origins.get(name)
    return origin.file if origin is not None and labels & others else ""


def _count(number: int, one: str, several: str) -> str:
    return counted(number, one, several) if number else ""
