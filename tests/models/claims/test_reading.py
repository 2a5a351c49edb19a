"""Claims from a CSV file."""

from pathlib import Path

import pytest

from models.claims import ClaimInput, check, read_claims
from models.claims.reading import split_inputs
from models.errors import ClaimError

HEADER = "id,claimant,as_of,source,statement,result,formula,inputs,note"


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "claims.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_that_a_row_becomes_a_claim_and_unknown_columns_are_ignored(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        f"{HEADER}\n"
        "S3,ISW,2025-01-01,https://a.b,pace,28 km²/day,area / days,"
        '"area: 839 km² [https://c.d/?x=1;y]; days: =30 days",ours\n',
    )
    (claim,) = read_claims(path)
    assert (claim.id, claim.claimant, claim.as_of) == ("S3", "ISW", "2025-01-01")
    assert (claim.source, claim.statement) == ("https://a.b", "pace")
    assert (claim.result, claim.formula) == ("28 km²/day", "area / days")
    assert claim.inputs == (
        ClaimInput("area", "839 km²", "https://c.d/?x=1;y"),
        ClaimInput("days", "=30 days"),
    )


def test_that_columns_may_stand_in_any_order_with_any_separator(tmp_path: Path) -> None:
    path = written(tmp_path, '\ufeffinputs;FORMULA;result;id\n"a: 1 km²; b: 2 km²";a + b;3 km²;x\n')
    (claim,) = read_claims(path)
    assert check(claim).verdict == "reproduces"


@pytest.mark.parametrize("column", ["id", "result", "formula", "inputs"])
def test_that_a_missing_column_is_named(tmp_path: Path, column: str) -> None:
    header = ",".join(name for name in HEADER.split(",") if name != column)
    with pytest.raises(ClaimError, match=f"no column “{column}”"):
        read_claims(written(tmp_path, f"{header}\n"))


def test_that_bad_rows_are_undefined_and_stop_no_other(tmp_path: Path) -> None:
    rows = [
        "short,28 km²/day",
        'long,28 km²/day,a / d,"a: 839 km²; d: =30 days",one,two',
        f"huge,28 km²/day,{'(' * 200_000},a: 839 km²",
        'good,28 km²/day,a / d,"a: 839 km²; d: =30 days"',
        ',28 km²/day,a / d,"839 km²; d: =30 days"',
        ",,,",
    ]
    claims = read_claims(written(tmp_path, "id,result,formula,inputs\n" + "\n".join(rows) + "\n"))
    found = [(claim.id, check(claim).verdict, check(claim).reason) for claim in claims]
    assert [(name, verdict) for name, verdict, _ in found] == [
        ("short", "undefined"),
        ("long", "undefined"),
        ("line 4", "undefined"),
        ("good", "reproduces"),
        ("line 6", "undefined"),
    ]
    assert "line 2" in found[0][2]
    assert "“formula”" in found[0][2]
    assert "more cells" in found[1][2]
    assert "line 4" in found[2][2]
    assert "no name" in found[4][2]


def test_that_a_thousand_bad_rows_each_get_their_sentence(tmp_path: Path) -> None:
    rows = "".join(f"{n},{n} leagues,a,a: {n} km²\n" for n in range(1000))
    claims = read_claims(written(tmp_path, f"id,result,formula,inputs\n{rows}"))
    assert all("“leagues”" in check(claim).reason for claim in claims)
    assert len(claims) == 1000


@pytest.mark.parametrize(
    ("content", "words"),
    [("", "empty"), (" \n", "empty"), ("id,result\0,formula,inputs\n", "not a text file")],
)
def test_that_a_file_that_is_no_table_is_refused(tmp_path: Path, content: str, words: str) -> None:
    with pytest.raises(ClaimError, match=words):
        read_claims(written(tmp_path, content))


def test_that_a_file_in_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ClaimError, match="line 2"):
        read_claims(written(tmp_path, "id,result,formula,inputs\n1,5 км,a,a: 5 км\n", "cp1251"))


def test_that_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ClaimError, match="does not exist"):
        read_claims(tmp_path / "none.csv")
    with pytest.raises(ClaimError, match="is a folder"):
        read_claims(tmp_path)


def test_that_a_piece_without_a_name_keeps_an_empty_one() -> None:
    assert split_inputs("593 km²; ; days: =31 days") == (
        ClaimInput("", "593 km²"),
        ClaimInput("days", "=31 days"),
    )


def test_that_a_comma_before_another_name_parts_inputs_as_well() -> None:
    found = split_inputs("area: 1,593 km² [https://a.b/c,d: e], days: =31 days, year 1: 4,2 km²")
    assert [(each.name, each.text, each.source) for each in found] == [
        ("area", "1,593 km²", "https://a.b/c,d: e"),
        ("days", "=31 days", ""),
        ("year 1", "4,2 km²", ""),
    ]


def test_that_a_long_list_of_inputs_is_parted_in_one_pass() -> None:
    pieces = split_inputs("a: 1; " * 20_000 + "b: 2 [https://a.b/c;d,e: f]; c: 3")
    assert len(pieces) == 20_002
    assert (pieces[-2].source, pieces[-1].text) == ("https://a.b/c;d,e: f", "3")
