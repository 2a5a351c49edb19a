"""The sentence about what came of writing charts."""

from pathlib import Path

import pytest

from ui.export_report import ExportReport

NO_ROOM = (
    "a.svg cannot be written in /full: no space left on device; choose another folder or name."
)
PAIR = [Path("a.png"), Path("a.chart.json")]


@pytest.mark.parametrize(
    ("came", "sentence"),
    [
        (ExportReport(1, 1, [Path("a.png")]), "Wrote a.png, with its data inside."),
        (
            ExportReport(1, 1, [Path("data.csv")]),
            "Wrote data.csv. datapackage.json beside it is new and describes it.",
        ),
        (
            ExportReport(1, 1, [Path("a.csv"), Path("b.csv")], replaced=[Path("datapackage.json")]),
            "Wrote a.csv, b.csv. datapackage.json beside them was edited to describe them.",
        ),
        (ExportReport(2, 2, [*PAIR, *PAIR]), "Wrote a.png, a.chart.json, a.png and 1 more."),
        (
            ExportReport(1, 1, [Path("a.png")], replaced=[Path("a.png")]),
            "Wrote a.png, with its data inside. 1 file was replaced.",
        ),
        (ExportReport(1, 0, [], [NO_ROOM]), NO_ROOM),
        (ExportReport(2, 0, [], [NO_ROOM]), f"{NO_ROOM} None of 2 charts were written."),
        (ExportReport(2, 1, PAIR, [NO_ROOM]), f"{NO_ROOM} 1 of 2 charts was written."),
        # Two files of each chart are four files, but two charts.
        (ExportReport(3, 2, [*PAIR, *PAIR], [NO_ROOM]), f"{NO_ROOM} 2 of 3 charts were written."),
        (ExportReport(3, stopped=True), "Stopped; nothing was written."),
        (ExportReport(3, 1, PAIR, stopped=True), "Stopped: 1 of 3 charts was written and stays."),
        (
            ExportReport(3, 1, PAIR, [NO_ROOM], stopped=True),
            f"Stopped: 1 of 3 charts was written and stays. {NO_ROOM}",
        ),
        (
            ExportReport(3, 0, [], [NO_ROOM], stopped=True),
            f"Stopped; nothing was written. {NO_ROOM}",
        ),
    ],
)
def test_that_charts_are_counted_and_what_stood_in_the_way_is_told(
    came: ExportReport, sentence: str
) -> None:
    assert came.sentence == sentence
