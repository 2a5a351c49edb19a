"""Names of exported charts, known before anything is written."""

from pathlib import Path

import pytest

from models.charts import Chart, ChartSpec, Series, Size
from models.errors import ExportError
from models.exports.naming import file_name, plan


def charts(*titles: str) -> list[Chart]:
    return [Chart(f"c{n}", ChartSpec(title=title), ()) for n, title in enumerate(titles)]


def names(template: str, *titles: str) -> list[str]:
    return [each.path.name for each in plan(charts(*titles), Path("out"), template, ".png")]


def test_that_fields_of_the_template_are_filled_in() -> None:
    assert names("{number} {title}", "Area: 2024/25", "Втрати") == [
        "1-area-2024-25.png",
        "2-втрати.png",
    ]
    sharp = Chart("a", ChartSpec(size=Size(1200, 675, 2.0)), ())
    (only,) = plan([sharp], Path(), "{id}-{width}x{height}", ".svg")
    assert only.path.name == "a-2400x1350.svg"


def test_that_no_two_charts_go_to_one_place() -> None:
    assert names("{title}", "Area", "AREA", "Area") == ["area.png", "area-2.png", "area-3.png"]
    assert names("{title}", "???", "..") == ["chart-1.png", "chart-2.png"]


def test_that_what_would_be_replaced_is_known(tmp_path: Path) -> None:
    (tmp_path / "area.png").write_bytes(b"")
    found = plan(charts("Area", "Losses"), tmp_path, "{title}", ".png")
    assert [len(each.replaced) for each in found] == [1, 0]


def test_that_data_of_several_tables_are_several_files() -> None:
    series = (Series("one", "day", "a"), Series("two", "day", "a"), Series("one", "day", "b"))
    (only,) = plan(
        [Chart("c", ChartSpec(title="Area", series=series), ())], Path(), "{title}", ".csv"
    )
    assert [file.name for file in only.files] == ["area-one.csv", "area-two.csv"]


def test_that_a_name_stays_in_its_folder_and_is_one_everywhere() -> None:
    assert file_name("../../etc/passwd") == "etc-passwd"
    assert file_name("con") == "con-"
    assert len(file_name("long " * 100)) <= 80


def test_that_a_long_name_ends_with_a_whole_word() -> None:
    """Eighty letters hold thirteen words of five with a dash between each two, which take 77."""
    assert file_name("later " * 20) == "-".join(["later"] * 13)
    assert file_name("return " * 20) == "-".join(["return"] * 11)
    assert file_name("letters " * 10) == "-".join(["letters"] * 10)
    assert file_name("x" * 100) == "x" * 80


@pytest.mark.parametrize(("template", "words"), [("{tilte}", "no field {tilte}"), (" ", "empty")])
def test_that_a_template_that_cannot_be_filled_is_said(template: str, words: str) -> None:
    with pytest.raises(ExportError, match=words):
        names(template, "Area")
