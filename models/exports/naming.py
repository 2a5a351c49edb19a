"""The names of many exported charts, from a template, before anything is written."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from models.charts.outcome import Chart
from models.charts.spec import ChartSpec
from models.errors import ExportError
from models.exports.chart_data import data_paths
from models.frozen import frozen
from models.pictures import beside

FIELDS = ("title", "id", "number", "width", "height", "as_of")
TEMPLATE = "{number}-{title}"
LONGEST = 80
_FIELD = re.compile(r"\{([^{}]*)\}")


@frozen
class Planned:
    """A chart, the files it would be written to, and those of them that are there already.

    `problem`: why it cannot be written; there are no files then.
    `path` is what names the files: of data that lie in several tables there are several, and a
    chart may ask for a file with itself beside its picture.
    """

    chart: Chart
    path: Path
    files: tuple[Path, ...]
    replaced: tuple[Path, ...]
    problem: str = ""


def plan(
    charts: Sequence[Chart],
    folder: Path,
    template: str,
    ending: str,
    problems: Mapping[str, str] = {},
) -> tuple[Planned, ...]:
    """Where each of `charts` would be written; no two at the same place, and nothing is.

    `template`: text with `{title}`, `{id}`, `{number}`, `{width}`, `{height}` or `{as_of}` in it;
    `ending`: “.png”; `problems`: by their ids, why some of them cannot be written.

    Raises:
        ExportError: it names a field that there is not, or is empty.
    """
    found: list[Planned] = []
    taken: set[str] = set()
    digits = len(str(len(charts)))
    for number, chart in enumerate(charts, 1):
        wish = file_name(_filled(template, chart, f"{number:0{digits}d}")) or f"chart-{number}"
        if problem := problems.get(chart.id, ""):
            found.append(Planned(chart, folder / f"{wish}{ending}", (), (), problem))
            continue
        name, again = wish, 2
        while name.casefold() in taken:
            name, again = f"{wish}-{again}", again + 1
        taken.add(name.casefold())
        path = folder / f"{name}{ending}"
        files = files_of(chart.spec, path)
        found.append(Planned(chart, path, files, tuple(file for file in files if file.exists())))
    return tuple(found)


def files_of(spec: ChartSpec, path: Path, *, with_chart_file: bool = False) -> tuple[Path, ...]:
    """What is written under the name `path`, but for the description of data.

    `with_chart_file`: even where the author of the chart does not ask for one.
    """
    if path.suffix.lower() == ".csv":
        return data_paths(spec, path)
    return (path, beside(path)) if with_chart_file or spec.chart_file else (path,)


def file_name(words: str) -> str:
    """The words as the name of a file that every system takes: `the-advance-of-2024`.

    A long one ends with a whole word.
    """
    plain = "".join(each if each.isalnum() or each in "-_ " else " " for each in words)
    name = "-".join(plain.lower().split())
    if len(name) > LONGEST:
        whole = name[: LONGEST + 1].rpartition("-")[0]
        name = whole.rstrip("-") or name[:LONGEST]
    name = name.strip("-")
    # Windows keeps these names for devices.
    return f"{name}-" if re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", name) else name


def _filled(template: str, chart: Chart, number: str) -> str:
    if not template.strip():
        raise ExportError("The template for the names is empty; write {title}, for example.")
    spec = chart.spec
    values = {
        "title": spec.title or spec.subtitle or chart.id,
        "id": chart.id,
        "number": number,
        "width": str(round(spec.size.width * spec.size.scale)),
        "height": str(round(spec.size.height * spec.size.scale)),
        "as_of": spec.as_of or "",
    }

    def value(match: re.Match[str]) -> str:
        if match[1] not in values:
            known = ", ".join(f"{{{name}}}" for name in FIELDS)
            raise ExportError(f"There is no field {{{match[1]}}}; there are {known}.")
        return values[match[1]]

    return _FIELD.sub(value, template)
