"""A chart as SVG, PDF and data, and on the clipboard: the same chart in every form."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from models.charts import Axis, EventMark, Outcome, Series, Size
from models.charts.carried import read_picture
from models.charts.drawing import prepare
from models.charts.picture import pack, read
from models.errors import ExportError
from models.pictures import beside
from ui.charts.clipboard import mime_of
from ui.charts.picture import render
from ui.charts.vector import pdf_of, svg_of
from ui.charts.writing import write_chart
from ui.theme import DARK, LIGHT, font

MakeChart = Callable[..., Outcome]
ROOT = Path(__file__).resolve().parents[3]
SVG = "{http://www.w3.org/2000/svg}"
SIZE = Size(900, 506)


def svg(outcome: Outcome) -> ET.Element:
    return ET.fromstring(svg_of(prepare(outcome), LIGHT, SIZE))


def texts(root: ET.Element) -> list[str]:
    return ["".join(each.itertext()).strip() for each in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("mark", ["line", "bar", "band", "scatter", "step", "area"])
def test_that_an_svg_has_text_as_text_and_marks_as_paths(chart: MakeChart, mark: str) -> None:
    event = EventMark(date(2024, 1, 3), "Avdiivka <b>")
    root = svg(chart([3, 1, 4, 1, 5], mark, subtitle="Area, km²", events=(event,)))
    assert {"Advance", "Area, km²", "Avdiivka <b>"} <= set(texts(root))
    assert any("Source: ISW" in words for words in texts(root))
    assert not list(root.iter(f"{SVG}image"))
    assert not list(root.iter(f"{SVG}script"))
    assert len(list(root.iter(f"{SVG}path"))) + len(list(root.iter(f"{SVG}polyline"))) > 3


def test_that_an_svg_says_its_size_and_its_text_twin(chart: MakeChart) -> None:
    root = svg(chart([1, 2, 3]))
    assert root.get("viewBox") == "0 0 900 506"
    assert root.findtext(f"{SVG}title") == "Advance"
    assert "lowest" in (root.findtext(f"{SVG}desc") or "")


def test_that_every_line_of_an_svg_says_how_long_it_is_for_pages_without_the_typeface(
    chart: MakeChart,
) -> None:
    event = EventMark(date(2024, 1, 3), "Avdiivka <b>")
    lines = list(svg(chart([3, 1, 4], events=(event,))).iter(f"{SVG}text"))
    assert lines
    for line in lines:
        strong = line.get("font-weight") == "600"
        metrics = QFontMetricsF(font(int(line.get("font-size", "0")), strong=strong))
        long = metrics.horizontalAdvance(line.text or "")
        assert float(line.get("textLength", "0")) == pytest.approx(long, abs=0.01), line.text
        assert line.get("font-family", "").startswith("Salient Inter, Inter, Helvetica Neue")


def test_that_an_svg_carries_the_weights_of_the_typeface_that_it_uses(chart: MakeChart) -> None:
    root = svg(chart([3, 1, 4]))
    (style,) = root.iter(f"{SVG}style")
    rule = (
        r'@font-face\{font-family:"Salient Inter";font-weight:(\d+);'
        r'src:url\(data:font/woff2;base64,([\w+/=]+)\) format\("woff2"\)\}'
    )
    found = re.findall(rule, style.text or "")
    used = {line.get("font-weight") for line in root.iter(f"{SVG}text")}
    assert [weight for weight, _ in found] == sorted(used, key=str) == ["400", "600"]
    for _, data in found:
        content = b64decode(data)
        # The file says what it is, and how long it is (WOFF File Format 2.0, 4.1).
        assert content[:4] == b"wOF2"
        assert int.from_bytes(content[8:12], "big") == len(content)
    assert '.salient text{font-feature-settings:"tnum"}' in (style.text or "")
    assert root.get("class") == "salient"


def test_that_an_svg_drawn_again_is_the_picture(chart: MakeChart) -> None:
    """Letters are set by another engine; bars have to stand on the same pixels."""
    outcome = chart([4, -2, 6], "bar", x=Axis(low=19_724))
    image = QImage(QSize(900, 506), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    QSvgRenderer(svg_of(prepare(outcome), LIGHT, SIZE)).render(painter)
    painter.end()
    picture = render(outcome, LIGHT, SIZE)
    for x in range(0, 900, 9):
        for y in range(120, 400, 9):
            inside = picture.pixelColor(x, y).name() == LIGHT.series[0].lower()
            assert (image.pixelColor(x, y).name() == LIGHT.series[0].lower()) == inside


def test_that_a_pdf_has_one_page_of_the_charts_size_and_the_typeface(chart: MakeChart) -> None:
    """900 × 506 pixels of a 96th of an inch are 675 × 379.5 points of a 72nd."""
    pdf = pdf_of(prepare(chart([1, 2, 3])), LIGHT, SIZE)
    assert pdf.startswith(b"%PDF-1.")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
    box = re.search(rb"/MediaBox \[([\d. ]+)\]", pdf)
    assert box is not None
    assert [float(n) for n in box[1].split()] == pytest.approx([0, 0, 675, 379.5], abs=0.5)
    assert b"Inter" in pdf
    assert b"/Subtype /Image" not in pdf


def test_that_every_letter_of_a_pdf_can_be_copied(chart: MakeChart) -> None:
    """Each typeface in the file says which letters its shapes are (PDF 32000-1, 9.10.3)."""
    title = "At 10:30, 1234567890 km² ≈ −12.5 % (2×3); Чи ґ й"
    pdf = pdf_of(prepare(chart([1, 2, 3], title=title)), LIGHT, SIZE)
    found = re.findall(rb"beginbfrange(.*?)endbfrange", pdf, re.DOTALL)
    letters = {chr(int(code, 16)) for part in found for code in re.findall(rb"<(\w{4})>", part)}
    assert set(title) <= letters
    assert "\t" not in letters
    assert all(b"<0000>" not in part.partition(b"[")[2] for part in found)


def test_that_the_clipboard_has_a_picture_that_opens_again(chart: MakeChart) -> None:
    outcome = chart([1, 2, 3], size=SIZE)
    data = mime_of(outcome)
    assert data.hasImage()
    assert pack(read(bytes(data.data("image/png").data()))) == pack(outcome)
    assert b"<svg" in bytes(data.data("image/svg+xml").data())
    assert data.text().startswith("Advance.")


def test_that_the_name_says_the_form(chart: MakeChart, tmp_path: Path) -> None:
    outcome = chart([1, 2, 3], size=SIZE)
    for ending, start in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")):
        (path,) = write_chart(outcome, tmp_path / f"a{ending}")
        assert path.read_bytes().startswith(start)
    (path,) = write_chart(outcome, tmp_path / "a.csv")
    assert path.read_text(encoding="utf-8").splitlines()[1] == "2024-01-01,1.0"
    with pytest.raises(ExportError, match=r"one of \.png, \.svg, \.pdf, \.csv"):
        write_chart(outcome, tmp_path / "a.gif")


def test_that_an_svg_opens_again_with_its_data(chart: MakeChart, tmp_path: Path) -> None:
    outcome = chart([1, 2, 3], size=SIZE, title="A < B & “C”")
    (path,) = write_chart(outcome, tmp_path / "a.svg")
    assert pack(read_picture(path)) == pack(outcome)
    assert ET.fromstring(path.read_bytes()).findtext(f"{SVG}title") == "A < B & “C”"


def test_that_the_chart_file_beside_a_picture_has_the_same_chart(
    chart: MakeChart, tmp_path: Path
) -> None:
    outcome = chart([1, 2, 3], size=SIZE)
    path, other = write_chart(outcome, tmp_path / "a.png", with_chart_file=True)
    assert other == beside(path) == tmp_path / "a.chart.json"
    assert pack(read_picture(other)) == pack(read_picture(path)) == pack(outcome)


def test_that_a_chart_that_asks_for_a_chart_file_has_one_beside_every_picture(
    chart: MakeChart, tmp_path: Path
) -> None:
    outcome = chart([1, 2, 3], size=SIZE, chart_file=True)
    for name in ("a.png", "b.svg", "c.pdf"):
        path, other = write_chart(outcome, tmp_path / name)
        assert other == beside(path)
        assert read_picture(other).spec == outcome.spec
    write_chart(outcome, tmp_path / "d.csv")
    assert not beside(tmp_path / "d.csv").exists()


def test_that_every_form_of_a_dark_chart_is_dark_and_opens_dark_again(
    chart: MakeChart, tmp_path: Path
) -> None:
    outcome = chart([1, 2, 3], size=Size(300, 200), colours="dark")
    ground, ink = DARK.card.lower(), LIGHT.card.lower()
    (path,) = write_chart(outcome, tmp_path / "a.png")
    assert QImage(str(path)).pixelColor(2, 2).name() == ground
    assert read_picture(path).spec.colours == "dark"
    (again,) = write_chart(read_picture(path), tmp_path / "again.png")
    assert again.read_bytes() == path.read_bytes()
    (path,) = write_chart(outcome, tmp_path / "a.svg")
    drawn = path.read_text(encoding="utf-8").lower()
    assert f'fill="{ground}"' in drawn
    assert f'fill="{ink}"' not in drawn
    (page,) = write_chart(outcome, tmp_path / "a.pdf")
    (light,) = write_chart(chart([1, 2, 3], size=Size(300, 200)), tmp_path / "light.pdf")
    assert page.read_bytes() != light.read_bytes()
    copied = QImage(mime_of(outcome).imageData())
    assert copied.pixelColor(2, 2).name() == ground


def test_that_four_times_the_scale_is_four_times_the_pixels_and_dots(
    chart: MakeChart, tmp_path: Path
) -> None:
    outcome = chart([1, 2, 3])
    sharp = Outcome(replace(outcome.spec, size=Size(300, 200, 4.0)), outcome.tables)
    (path,) = write_chart(sharp, tmp_path / "a.png")
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1200, 800)
    assert round(image.dotsPerMeterX() * 0.0254) == 4 * 96


def test_that_thousands_of_series_can_be_drawn(chart: MakeChart) -> None:
    one = chart([float(n) for n in range(20)])
    many = tuple(Series("t", "date", "v", "line", f"s{n}") for n in range(2_000))
    image = render(Outcome(replace(one.spec, series=many), one.tables), LIGHT, SIZE)
    assert (image.width(), image.height()) == (900, 506)


def test_that_the_program_ends_in_peace_with_a_chart_on_the_clipboard() -> None:
    probe = (
        "from PySide6.QtWidgets import QApplication\n"
        "from ui.charts.clipboard import _empty\n"
        "app = QApplication([])\n"
        "made = _empty()\n"
        "made.setText('x')\n"
        "app.clipboard().setMimeData(made)\n"
    )
    ended = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, check=False)
    assert ended.returncode == 0
