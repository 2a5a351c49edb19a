"""The program's work without a screen: the chart command; the smoke test is in `tour`."""

import argparse
import os
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from models.ahead import ahead, may_copy
from models.answers.open_any import open_any
from models.errors import ChartError

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from models.charts.outcome import Outcome

_HELD: list["QGuiApplication"] = []
"""What letters need, until the process ends; to take it apart takes longer than to make it."""

_TURN_S = 0.0002
"""How long a thread may keep Python to itself. Reading is many short steps, and importing is one
long one: with the usual five milliseconds it would wait for each of its steps."""


def draw(words: argparse.Namespace) -> int:
    """Do what `chart` or `smoke` ask and return the exit code."""
    if words.command == "chart":
        return chart(words)
    from ui.tour import smoke

    return smoke(words.folder)


def chart(words: argparse.Namespace) -> int:
    """Draw columns of a file to a PNG.

    Raises:
        SalientError: the file, a column, the size or the place to write to will not do.
    """
    if words.out.suffix.lower() != ".png":
        raise ChartError(f"A chart is written as PNG; let {words.out.name} end in .png.")
    # The file is read while Qt gets ready; either takes a tenth of a second by itself. What both of
    # them need comes first.
    import_module("models.datasets.values")
    size = _size(words.file)
    copied = may_copy(size)
    if not copied:
        # Two threads that import wait for each other; and what binds Qt to Python looks through all
        # modules there are, and must not see a new one.
        import_module("models.datasets.readers")
        import_module("shiboken6")
    under_way = ahead(partial(_outcome, words), _carried, size, copied=copied)
    with under_way as reading, _taking_turns():
        _HELD.append(_application())
        from models.charts.chunk import with_chunks
        from models.charts.drawing import prepare
        from models.exports.replacing import write_bytes
        from ui.charts.picture import bare_png
        from ui.theme import published

        outcome = reading.first()
        spec = outcome.spec
        pixels = bare_png(prepare(outcome), published(spec.colours), spec.size)
        with _cleaning_up():
            write_bytes(with_chunks(pixels, reading.second()), words.out)
    sys.stdout.write(f"{words.out}\n")
    return 0


@contextmanager
def _cleaning_up() -> Iterator[None]:
    """Let an interrupt that would end the process at once leave nothing half written first."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def _taking_turns() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def _size(path: Path) -> int:
    """The bytes of the file at `path`; none where there is no telling."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _outcome(words: argparse.Namespace) -> "Outcome":
    size = re.fullmatch(r"(\d{2,5})x(\d{2,5})", words.size)
    if size is None:
        raise ChartError(f"“{words.size}” is not a size; write it as 1200x675.")
    datasets = open_any(words.file)
    # By now the thread that paints has imported most of these.
    from models.charts import default_outcome
    from models.charts.noticed import issues_of, noticed_by
    from models.charts.origin import origin_of
    from models.charts.picture import drawn
    from models.charts.reading_unit import unit_step
    from models.datasets.dataset import names
    from models.tables.query import Query, TableRef, run

    having = [each for each in datasets if set(words.y) <= set(names(each.columns))]
    dataset = (having or datasets)[0]
    source = TableRef("", dataset.name)
    table, steps = run(Query(source), dataset), ()
    extra = [each for each in (words.low, words.high, words.per) if each is not None]
    here = set(names(dataset.columns))
    for column in (each for each in (*words.y, *extra) if each in here):
        step = unit_step(table, column)
        if step is not None:
            table, steps = step.apply(table), (*steps, step)
    made = default_outcome(
        table, words.y, words.x, words.kind, (int(size[1]), int(size[2])),
        low=words.low, high=words.high, per=words.per, names=words.names,
        split=words.split,
    )  # fmt: skip
    origin = origin_of(Query(source, steps), dataset)
    noticing = replace(made, issues=dict.fromkeys(made.tables, dataset.issues))

    spec = replace(made.spec, colours=words.colours)
    return replace(
        made,
        spec=spec,
        tables=drawn(made),
        origins=dict.fromkeys(made.tables, origin),
        issues=issues_of({name: noticed_by(noticing, name) for name in made.tables}),
    )


def _carried(outcome: "Outcome") -> bytes:
    from models.charts.drawing import prepare
    from models.charts.picture import carried

    return carried(prepare(outcome))


def _application() -> "QGuiApplication":
    """What letters need: without the rest of the window, which takes half a second to import."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    import ui.charts.picture  # so that it is there when the file has been read
    from ui.theme import load_fonts

    existing = QGuiApplication.instance()
    application = existing if isinstance(existing, QGuiApplication) else QGuiApplication([])
    load_fonts()
    assert ui.charts.picture
    return application
