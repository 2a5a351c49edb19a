"""Edits of a chart, each a function from the spec as it is to the spec as it should be.

What a form shows may be older than the chart. An edit says what becomes different and nothing
else, so that it takes back nothing that was changed meanwhile.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from models.charts.annotations import Annotation
from models.charts.changing import with_series
from models.charts.spec import ChartSpec

Edit = Callable[[ChartSpec], ChartSpec]
Which = Literal["x", "y", "right"]
Kind = Literal["levels", "periods", "notes"]
"""The fields of a spec that hold what its author wrote onto the plot."""


def with_fields(**fields: object) -> Edit:
    """Fields of the spec get other values."""

    def edit(spec: ChartSpec) -> ChartSpec:
        return replace(spec, **fields)  # pyright: ignore[reportArgumentType]

    return edit


def with_axis(which: Which, **fields: object) -> Edit:
    """Fields of one axis get other values."""

    def edit(spec: ChartSpec) -> ChartSpec:
        axis = replace(getattr(spec, which), **fields)
        return with_fields(**{which: axis})(spec)

    return edit


def with_series_fields(place: int, **fields: object) -> Edit:
    """Fields of the series in `place` get other values, if there is one."""

    def edit(spec: ChartSpec) -> ChartSpec:
        if place >= len(spec.series):
            return spec
        return with_series(spec, place, replace(spec.series[place], **fields))  # pyright: ignore[reportArgumentType]

    return edit


def with_bins(bins: int) -> Edit:
    """Every series is counted in that many bins."""

    def edit(spec: ChartSpec) -> ChartSpec:
        return replace(spec, series=tuple(replace(each, bins=bins) for each in spec.series))

    return edit


def with_added(kind: Kind, marks: Sequence[Annotation], *, once: bool = False) -> Edit:
    """Marks come behind those of their kind; with `once` only those that are not there yet."""

    def edit(spec: ChartSpec) -> ChartSpec:
        there = annotations(spec, kind)
        new = [mark for mark in marks if not once or mark not in there]
        return with_fields(**{kind: (*there, *new)})(spec)

    return edit


def with_mark_fields(kind: Kind, place: int, **fields: object) -> Edit:
    """Fields of the mark in `place` among those of its kind get other values, if there is one."""

    def edit(spec: ChartSpec) -> ChartSpec:
        there = list(annotations(spec, kind))
        if place >= len(there):
            return spec
        there[place] = replace(there[place], **fields)
        return with_fields(**{kind: tuple(there)})(spec)

    return edit


def with_mark_off(kind: Kind, place: int, mark: Annotation) -> Edit:
    """`mark` comes off the plot, if it is the one in `place` among those of its kind."""

    def edit(spec: ChartSpec) -> ChartSpec:
        there = annotations(spec, kind)
        if there[place : place + 1] != (mark,):
            return spec
        return with_fields(**{kind: (*there[:place], *there[place + 1 :])})(spec)

    return edit


def annotations(spec: ChartSpec, kind: Kind) -> tuple[Annotation, ...]:
    """The marks of a kind that its author wrote onto the plot."""
    return {"levels": spec.levels, "periods": spec.periods, "notes": spec.notes}[kind]
