"""A chart inside an SVG: read back without an XML parser, refused where it was tampered with."""

import zlib
from base64 import b64encode
from pathlib import Path

import pytest

from models.charts import chunk
from models.charts.carried import datasets_in, read_picture
from models.charts.svg_metadata import metadata_of, with_metadata
from models.errors import ChartError, ChartStripped
from models.pictures import beside, is_picture

DRAWN = (
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><title>A &lt; B</title></svg>\n'
)
TEXT = '{"format": 2, "title": "Чи <b> & “6 km²”"}'


def holding(packed: bytes) -> bytes:
    return b'<svg><metadata id="salient">' + packed + b"</metadata></svg>"


def test_that_a_text_comes_back_and_the_drawing_stays() -> None:
    made = with_metadata(DRAWN, "salient", TEXT)
    assert metadata_of(made.encode(), "salient") == TEXT
    before, _, rest = made.partition("<metadata")
    assert before + rest.partition("</metadata>\n")[2] == DRAWN
    assert metadata_of(made.encode(), "other") is None
    assert metadata_of(DRAWN.encode(), "salient") is None


def test_that_it_is_found_where_another_program_saved_the_file_again() -> None:
    packed = b64encode(zlib.compress(TEXT.encode()))
    again = b"<svg:svg><svg:metadata\n  class='x'\n  id='salient'\n>\n " + packed[:9] + b"\n "
    again += packed[9:] + b"</svg:metadata></svg:svg>"
    assert metadata_of(again, "salient") == TEXT


@pytest.mark.parametrize(
    "packed",
    [b"&chart;", b"AAAA", b"", b"not base64", b64encode(zlib.compress(b"{}"))[:-6], b"\xff\xfe"],
)
def test_that_what_was_tampered_with_is_refused_in_a_sentence(packed: bytes) -> None:
    with pytest.raises(ChartError, match="damaged and cannot be read"):
        metadata_of(holding(packed), "salient")


def test_that_more_than_the_limit_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunk, "LARGEST_TEXT", 1000)
    with pytest.raises(ChartError, match="more data than can be taken in"):
        metadata_of(holding(b64encode(zlib.compress(b" " * 1001))), "salient")


def test_that_no_entity_and_no_other_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b64encode(zlib.compress(b"{}")))
    path = tmp_path / "a.svg"
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY chart SYSTEM "{tmp_path}/secret">]>'
        '<svg><metadata id="salient">&chart;</metadata></svg>'
    )
    assert is_picture(path)
    with pytest.raises(ChartError, match="damaged"):
        read_picture(path)


def test_that_an_svg_without_a_chart_says_so_and_where_one_is(tmp_path: Path) -> None:
    path = tmp_path / "logo.svg"
    path.write_text(DRAWN)
    with pytest.raises(ChartStripped, match=r"logo.svg carries no chart: it was not exported"):
        datasets_in(path)
    beside(path).write_text("{}")
    with pytest.raises(ChartStripped, match=r"logo\.chart\.json beside it has one"):
        read_picture(path)


@pytest.mark.parametrize(
    ("head", "picture"),
    [
        (b"\xef\xbb\xbf<svg>", True),
        (b"<?xml version='1.0'?>\n<!-- by > a program -->\n<svg:svg >", True),
        (b"<!doctype html><svg>", False),
        (b"<html><body><svg>", False),
        (b"<table><svg>", False),
        (b"day,mark\n1,<svg>", False),
        (b"<svgfile>", False),
        (b"<?a?>" * 390 + b"<b>", False),
    ],
)
def test_that_an_svg_is_told_by_its_first_element(
    head: bytes, picture: bool, tmp_path: Path
) -> None:
    path = tmp_path / "file"
    path.write_bytes(head)
    assert is_picture(path) is picture
