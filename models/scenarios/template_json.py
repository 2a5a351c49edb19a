"""A template from its JSON text: every field is looked at before anything is believed."""

from datetime import date
from typing import cast, get_args

from models.errors import ScenarioError
from models.quantity.calendar import number_of
from models.scenarios.fields import Fields, fields_of
from models.scenarios.inputs import LEVEL, Correlation, Input, Role, Shape, Window
from models.scenarios.template import Asked, OutputSpec, PathSpec, Template, Worked
from models.tables.query import Query, TableRef

VERSION = 1
"""The version of the template format that this program reads."""


def template_from(content: object, where: str) -> Template:
    """The template that parsed JSON describes; `where` names the file in a sentence.

    Raises:
        ScenarioError: a field is missing or of the wrong kind, or the version is another.
    """
    top = fields_of(content, where)
    version = top.number("version")
    if version != VERSION:
        raise ScenarioError(
            f"{where}: its version is {version:g}, this program reads version {VERSION}."
            if version is not None
            else f"{where}: the field “version” is missing.",
            "version",
        )
    return Template(
        name=top.text("name"),
        version=VERSION,
        title=top.text("title"),
        question=top.text("question"),
        subject=top.text("subject"),
        asked=tuple(_asked(entry) for entry in top.each("inputs")),
        path=_path(top.inner("path")) if top.entries.get("path") is not None else None,
        outputs=tuple(_output(entry) for entry in top.each("outputs")),
        answer=top.text("answer"),
        sensitivity=top.text("sensitivity"),
        source=top.text("source", ""),
        note=top.text("note", ""),
        worked=tuple(_worked(entry) for entry in top.each("worked")),
        correlations=tuple(_correlation(entry) for entry in top.each("correlations")),
    )


def _path(path: Fields) -> PathSpec:
    readings = path.inner("readings")
    return PathSpec(
        model=path.text("model"),
        start=path.text("start"),
        readings=tuple((name, readings.text(name)) for name in readings.entries),
        history=path.text("history", ""),
    )


def _correlation(entry: Fields) -> Correlation:
    rho = entry.number("rho")
    if rho is None:
        raise entry.wrong("rho", "a number")
    return Correlation(entry.text("first"), entry.text("second"), rho)


def _asked(entry: Fields) -> Asked:
    name, unit = entry.text("name"), entry.text("unit")
    value = _day if unit == "date" else Fields.number
    shape, role = entry.text("shape"), entry.text("role", "assumption")
    if shape not in get_args(Shape):
        raise entry.wrong("shape", f"one of {', '.join(get_args(Shape))}")
    if role not in get_args(Role):
        raise entry.wrong("role", f"one of {', '.join(get_args(Role))}")
    return Asked(
        input=Input(
            name=name,
            unit=unit,
            shape=cast("Shape", shape),
            low=value(entry, "low"),
            likely=value(entry, "likely"),
            high=value(entry, "high"),
            values=entry.numbers("values"),
            level=LEVEL if (level := entry.number("level")) is None else level,
            label=entry.text("label", name),
            note=entry.text("note", ""),
            source=entry.text("source", ""),
            role=cast("Role", role),
            weights=entry.numbers("weights"),
            alpha=entry.number("alpha"),
            beta=entry.number("beta"),
            window=_window(entry) if entry.entries.get("window") is not None else None,
        ),
        least=entry.number("least"),
        most=entry.number("most"),
        reaches_above=entry.number("reaches_above"),
    )


def _window(entry: Fields) -> Window:
    """Where the values were read: the file, its table, the column and how many of its last rows."""
    window = entry.inner("window")
    source = TableRef(window.text("file"), window.text("table"))
    return Window(Query(source), window.text("column"), int(window.number("last") or 0))


def _day(entry: Fields, key: str) -> float | None:
    """The calendar day under `key` as days since 1970-01-01, `None` where it is left out."""
    if entry.entries.get(key) is None:
        return None
    try:
        return number_of(date.fromisoformat(entry.text(key)))
    except ValueError:
        raise entry.wrong(key, "a day such as 2025-01-01") from None


def _output(entry: Fields) -> OutputSpec:
    name = entry.text("name")
    return OutputSpec(
        name=name,
        unit=entry.text("unit"),
        formula=entry.text("formula"),
        label=entry.text("label", name),
        on_arrival=entry.flag("on_arrival"),
    )


def _worked(entry: Fields) -> Worked:
    gives = entry.inner("gives")
    known = {
        name: value if isinstance(value, str) else gives.number(name)
        for name, value in gives.entries.items()
    }
    return Worked(
        sets=tuple(str(words) for words in entry.entry_list("set")),
        gives=tuple((name, value) for name, value in known.items() if value is not None),
    )
