"""An exported check: all that is needed to repeat it, in three forms."""

import csv
import io
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typing_extensions import override

from models.claims import Checked, Claim, ClaimInput, check, read_claims
from models.errors import ExportError
from models.exports.check_csv import checks_csv
from models.exports.check_html import checks_html
from models.exports.check_markdown import checks_markdown
from models.exports.writing import write_checks, write_text
from models.figures import register

DECEMBER = Claim(
    id="S2",
    result="18 km²/day",
    formula="area / days",
    inputs=(
        ClaimInput("area", "593 km²", "https://example.org/a_b"),
        ClaimInput("days", "=31 days"),
    ),
    claimant="An outlet",
    as_of="2025-01-01",
    source="https://example.org/report",
    statement="The advance | in December <b>2024</b>",
)
COST = Claim(
    "S1", "≈102 casualties/km²", "casualties / area",
    (ClaimInput("casualties", ">420,000 casualties"), ClaimInput("area", "≈4,200 km²")),
)  # fmt: skip
BROKEN = Claim("S0", "-5 %", "-a / b", (ClaimInput("a", "5 km²"), ClaimInput("b", "0 km²")))


def row(checked: Checked) -> dict[str, str]:
    (only,) = csv.DictReader(io.StringIO(checks_csv([checked])))
    return only


# 593 km² stand for 592.5 to 593.5, over 31 days 19.1129 to 19.1452; 18 needs 558 km².
NEEDED = (
    "An outlet", "2025-01-01", "https://example.org/report", "18 km²/day", "593 km²",
    "592.5 to 593.5 km²", "https://example.org/a_b", "31 days", "19.129 km²/day",
    "19.1129 to 19.1452 km²/day", "contradicts", "558 km²", "no value is both",
    "comes from another source than the result",
)  # fmt: skip


@pytest.mark.parametrize("needed", NEEDED)
def test_that_markdown_holds_all_that_is_needed(needed: str) -> None:
    assert needed in checks_markdown([check(DECEMBER)])


@pytest.mark.parametrize("needed", NEEDED)
def test_that_html_holds_all_that_is_needed(needed: str) -> None:
    assert needed in checks_html([check(DECEMBER)])


def test_that_slips_are_told_as_possible_explanations() -> None:
    checked = check(DECEMBER)
    assert checked.slips
    assert checked.slips[0].text in row(checked)["slips"]
    assert "## What would explain the difference" in checks_markdown([checked])


def test_that_printed_text_cannot_become_markup() -> None:
    assert r"The advance \| in December \<b\>2024\</b\>" in checks_markdown([check(DECEMBER)])
    page = checks_html([check(DECEMBER)])
    assert "&lt;b&gt;2024&lt;/b&gt;" in page
    assert "<b>" not in page


def test_that_only_addresses_of_the_web_become_links() -> None:
    links: list[str | None] = []

    class Links(HTMLParser):
        @override
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            links.extend(value for name, value in attrs if tag == "a" and name == "href")

    wrong = Claim("x", "1 km²", "a", (ClaimInput("a", "1 km²"),), source="javascript:alert(1)")
    Links().feed(checks_html([check(DECEMBER), check(wrong)]))
    assert links == [
        "https://example.org/report",
        "https://example.org/a_b",
        "https://example.org/report",
    ]


def test_that_csv_has_unrounded_numbers_and_empty_cells_for_unbounded_ones() -> None:
    """More than 420,000 over 4,150 to 4,250: from 98.8 up, without end."""
    cells = row(check(COST))
    assert float(cells["recomputed"]) == 100.0
    assert float(cells["low"]) == pytest.approx(420_000 / 4_250)
    assert (cells["high"], cells["unit"]) == ("", "casualties/km²")
    assert cells["stands_for"] == "casualties: 420,000 casualties or more; area: 4,150 to 4,250 km²"


def test_that_no_cell_of_text_can_run_as_a_formula() -> None:
    cells = row(check(BROKEN))
    assert (cells["result"], cells["formula"]) == ("'-5 %", "'-a / b")
    assert cells["verdict"] == "undefined"
    assert cells["recomputed"] == ""
    assert row(check(Claim("=1+1", "", "@a", ())))["id"] == "'=1+1"
    assert row(check(Claim("x", "", "\t=a", ())))["formula"] == "'\t=a"


def test_that_a_number_below_zero_stays_a_number() -> None:
    change = Claim("c", "-3 km²", "a - b", (ClaimInput("a", "2 km²"), ClaimInput("b", "5 km²")))
    assert row(check(change))["recomputed"] == "-3.0"


def test_that_an_exported_file_opens_again_as_the_same_claims(tmp_path: Path) -> None:
    path = tmp_path / "checks.csv"
    claims = (DECEMBER, COST, BROKEN)
    write_checks([check(claim) for claim in claims], path)
    assert read_claims(path) == claims


def test_that_an_undefined_claim_is_exported_with_its_reason() -> None:
    checked = check(Claim("u", "5 km²", "a +", (ClaimInput("a", "x"),)))
    assert checked.reason in checks_html([checked]).replace("&#x27;", "'")
    assert "## Arithmetic" not in checks_markdown([checked])


def test_that_a_file_is_replaced_whole_or_left_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "check.md"
    folder.mkdir()
    with pytest.raises(ExportError):
        write_text("what cannot take the place of a folder", folder)
    assert [each.name for each in tmp_path.iterdir()] == ["check.md"]
    path = tmp_path / "check.csv"
    path.write_text("a longer text that stood there before")
    write_text("half \ud800", path)
    assert path.read_text() == "half ?"


def test_that_a_folder_that_is_missing_and_an_unknown_ending_are_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"There is no folder .* to write check\.md to"):
        write_checks([check(COST)], tmp_path / "gone" / "check.md")
    with pytest.raises(ExportError, match=r"does not end in one of \.md, \.html, \.csv"):
        write_checks([check(COST)], tmp_path / "check.doc")


def test_that_the_register_s_other_figures_are_told_each_by_itself() -> None:
    """427,000 casualties over the 3,604 km² of CSIS are 118.479 for each."""
    inputs = (ClaimInput("casualties", "427,000 casualties"), ClaimInput("area", "4,168 km²"))
    checked = check(Claim("S1b", "102 casualties/km²", "casualties / area", inputs))
    figures = register().figures
    told = checks_markdown([checked], figures)
    assert (
        "| area | CSIS | 3,604 km² | Ukraine | gross, assessed, per period | B2 | CSIS | "
        "118.479 casualties/km² | contradicts |"
    ) in told
    assert "area: 7 values of 4 independent sources" in told
    (cells,) = csv.DictReader(io.StringIO(checks_csv([checked], figures)))
    said = "area: 3,604 km² (CSIS) gives 118.479 casualties/km², contradicts"
    assert said in cells["with_others"]


def test_that_every_pace_is_told_with_the_time_it_takes() -> None:
    inputs = (ClaimInput("remaining", "8,559 km²"), ClaimInput("pace", "18 km²/day"))
    checked = check(Claim("S5", ">2 years", "remaining / pace", inputs))
    page = checks_html([checked], register().figures)
    assert "<td>18 km²/day and 18.1 km²/day</td>" in page
    assert "<td>1.302 years and 1.295 years</td>" in page
