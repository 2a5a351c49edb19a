"""Series of one name from several tables, told apart by who publishes these."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.charts.names import spaced
from models.charts.spec import Series
from models.charts.titles import publisher
from models.tables.table import Table


def by_publisher(series: Sequence[Series], tables: Mapping[str, Table]) -> tuple[Series, ...]:
    """The series, of which those of one name that their columns gave them bear their publishers'.

    They stay where these are not known, or where two of them have one publisher.
    """
    alike: dict[str, list[int]] = {}
    for place, each in enumerate(series):
        if each.table in tables and each.label == spaced(each.y):
            alike.setdefault(each.label, []).append(place)
    found = list(series)
    for places in alike.values():
        names = [publisher(tables[series[place].table]) for place in places]
        if len(places) > 1 and all(names) and len(set(names)) == len(names):
            for place, name in zip(places, names, strict=True):
                found[place] = replace(series[place], label=name)
    return tuple(found)
