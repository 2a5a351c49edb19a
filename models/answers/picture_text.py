"""What a picture of a chart is, for a reader at a terminal."""

from collections.abc import Iterator
from pathlib import Path

from models.charts.carried import read_with_program
from models.charts.drawing import prepare
from models.charts.marks import mark_named
from models.charts.origin import Origin
from models.charts.outcome import Outcome
from models.charts.summary import summary
from models.counted import counted
from models.errors import SalientError


def picture_text(path: Path) -> str:
    """Program, series, versions of the files with the steps taken, what stands, and text twin.

    Raises:
        ChartError: it cannot be read, carries no chart, or a damaged one.
    """
    outcome, program = read_with_program(path)
    lines = [f"A chart, exported by {program}" if program else "A chart", ""]
    lines += _series(outcome)
    for name, origin in outcome.origins.items():
        lines += ["", *_origin(name, origin)]
    if outcome.spec.allowed:
        lines.append("")
    lines += [f"Let stand: {each.rule}: {each.why}" for each in outcome.spec.allowed]
    return "\n".join([*lines, "", _twin(outcome)])


def _series(outcome: Outcome) -> Iterator[str]:
    for each in outcome.spec.series:
        columns = (
            " and ".join(dict.fromkeys((each.low, each.high))) if each.low and each.high else ""
        )
        what = f"{each.y} with {columns}" if columns else each.y
        label = f" “{each.label}”" if each.label else ""
        yield f"{mark_named(each.mark).words}{label}: {what} by {each.x}, table {each.table}"


def _origin(name: str, origin: Origin) -> Iterator[str]:
    yield f"{name}: {origin.file}, {counted(origin.size, 'byte')}, read {origin.read_at}"
    yield f"  SHA-256 {origin.sha256}"
    for step in origin.steps:
        yield f"  {step.words()}"


def _twin(outcome: Outcome) -> str:
    try:
        return summary(prepare(outcome))
    except SalientError as error:
        return str(error)
