"""The assumption register: every input of a scenario with its shape, role and source, to keep."""

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path

from models.counted import counted
from models.errors import ExportError
from models.exports.check_csv import guarded
from models.exports.writing import write_text
from models.quantity.calendar import day_of
from models.scenarios import Result, pace_assumptions, template_of
from models.scenarios.scenario import Input
from models.scenarios.sentence import sureness
from models.scenarios.stated import stated

COLUMNS = (
    "input", "label", "role", "stated", "unit", "shape", "low", "likely", "high", "level",
    "note", "source", "changed",
)  # fmt: skip


def write_register(result: Result, path: Path) -> None:
    """Write the assumptions behind `result` to `path`, in the form that its name ends with.

    Raises:
        ExportError: the ending is none of `FORMS`, or the folder cannot be written to.
    """
    form = FORMS.get(path.suffix.lower())
    if form is None:
        endings = ", ".join(FORMS)
        raise ExportError(f"{path.name} does not end in one of {endings}; choose one of them.")
    write_text(form(result), path)


def register_csv(result: Result) -> str:
    """A header, a row for each input, and one for each pair that goes together."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(result, each) for each in result.scenario.inputs)
    for pair in result.scenario.correlations:
        words = f"rank correlation {pair.rho:g}"
        writer.writerow([guarded(f"{pair.first} ~ {pair.second}"), "", "assumption", words])
    return file.getvalue()


def register_markdown(result: Result) -> str:
    """The question, the answer, a table of the inputs, and what the path takes for granted."""
    scenario, template = result.scenario, template_of(result.scenario)
    answer = result.outputs[template.answer]
    how = f"{counted(scenario.trials, 'trial')} ({scenario.sampling}), seed {scenario.seed}."
    lines = [
        f"# {scenario.title}",
        "",
        template.question,
        "",
        f"**{result.sentence}** {how} {sureness(answer)}".rstrip(),
        "",
        "| Input | Role | Stated | Note | Source |",
        "|---|---|---|---|---|",
    ]
    for each in scenario.inputs:
        changed = "" if _as_template(result, each) else " (changed)"
        cells = (each.label or each.name, each.role, stated(each) + changed, each.note, each.source)
        lines.append("| " + " | ".join(_cell(cell) for cell in cells) + " |")
    paired = [
        f"{pair.first} and {pair.second}: rank correlation {pair.rho:g}."
        for pair in scenario.correlations
    ]
    for title, sentences in (
        ("Going together", paired),
        ("Taken for granted by the path", pace_assumptions(template)),
    ):
        if sentences:
            lines += ["", f"## {title}", "", *(f"- {sentence}" for sentence in sentences)]
    ending = (template.note, f"Source: {template.source}." if template.source else "")
    return "\n".join([*lines, *(part for words in ending if words for part in ("", words)), ""])


def _row(result: Result, each: Input) -> list[str]:
    level = f"{each.level:g}" if each.shape in ("normal", "lognormal") else ""
    texts = (each.name, each.label, each.role, stated(each), each.unit, each.shape)
    ends = (_number(each, each.low), _number(each, each.likely), _number(each, each.high))
    rest = (each.note, each.source, "no" if _as_template(result, each) else "yes")
    return [*map(guarded, texts), *ends, level, *map(guarded, rest)]


def _as_template(result: Result, each: Input) -> bool:
    """Whether the input is as its template states it."""
    asked = template_of(result.scenario).ask(each.name)
    return asked is not None and asked.input == each


def _number(each: Input, value: float | None) -> str:
    day = day_of(value) if each.unit == "date" else None
    return "" if value is None else day.isoformat() if day else repr(value)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


FORMS: Mapping[str, Callable[[Result], str]] = {".md": register_markdown, ".csv": register_csv}
"""The forms of a register, by the end of the file's name."""
