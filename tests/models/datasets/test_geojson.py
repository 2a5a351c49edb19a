"""GeoJSON: properties are the table, and the area of a shape is that of the earth's surface."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.datasets import Dataset, open_file
from models.datasets.areas import ring_area
from models.errors import FileUnreadable

BOX: list[list[float]] = [[37, 48], [38, 48], [38, 49], [37, 49], [37, 48]]
HOLE: list[list[float]] = [
    [37.25, 48.25],
    [37.75, 48.25],
    [37.75, 48.75],
    [37.25, 48.75],
    [37.25, 48.25],
]


def polygon(*rings: list[list[float]]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def feature(geometry: object, **properties: object) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def read(path: Path, *features: dict[str, Any]) -> Dataset:
    content = {"type": "FeatureCollection", "features": features}
    path.write_text(json.dumps(content, indent=1))
    [table] = open_file(path)
    return table


def square_km(*ring: Sequence[float]) -> float:
    corners = np.array(ring, dtype=np.float64)
    return ring_area(corners[:, 0], corners[:, 1])


def test_that_areas_are_those_of_the_ellipsoid() -> None:
    """Against Karney's GeographicLib 2.1 on WGS 84, each side cut into 2,000 geodesics."""
    assert square_km(*BOX) == pytest.approx(8217.7321, rel=1e-6)
    assert square_km([36.5, 47.0], [39.0, 47.3], [38.2, 49.2]) == pytest.approx(
        20767.7688, rel=1e-6
    )
    assert square_km([0, 0], [1, 0], [1, 1], [0, 1]) == pytest.approx(12308.4639, rel=1e-6)


def test_that_eight_octants_are_the_whole_earth() -> None:
    """WGS 84 has a surface of 510,065,621.724 km²."""
    assert 8 * square_km([0, 0], [90, 0], [90, 90], [0, 90]) == pytest.approx(
        510_065_621.724, rel=1e-11
    )


def test_that_a_shape_across_the_180th_meridian_is_small() -> None:
    assert square_km([179.5, 48], [-179.5, 48], [-179.5, 49], [179.5, 49]) == pytest.approx(
        square_km(*BOX), rel=1e-9
    )


def test_that_properties_are_columns_and_holes_are_left_out(tmp_path: Path) -> None:
    hole = square_km(*HOLE)
    table = read(
        tmp_path / "a.geojson",
        feature(polygon(BOX), name="Donetsk", status={"held": True}, n=1),
        feature(polygon(BOX, HOLE), name="Kharkiv", n=2.5),
        feature({"type": "MultiPolygon", "coordinates": [[BOX], [HOLE]]}, name="both"),
        feature({"type": "Point", "coordinates": [37.8, 48.0]}, name="town"),
        feature(None, name="nowhere"),
    )
    assert list(table.frame) == [
        "name", "status.held", "n", "area_km2", "longitude", "latitude",
    ]  # fmt: skip
    box = square_km(*BOX)
    assert table.frame["area_km2"].tolist()[:3] == pytest.approx([box, box - hole, box + hole])
    assert table.column("area_km2").unit == "km²"
    assert table.column("area_km2").missing == 2
    assert (table.frame["longitude"][3], table.frame["latitude"][3]) == (37.8, 48.0)
    assert not [issue for issue in table.issues if issue.kind == "not-a-number"]


def test_that_text_and_line_of_a_property_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    path.write_text(
        '{"type": "FeatureCollection",\n "features": [\n'
        '  {"type": "Feature", "properties": {"share": 1.50}, "geometry": null},\n\n'
        '  {"type": "Feature", "properties": {"share": null}, "geometry": null}\n]}'
    )
    [table] = open_file(path)
    assert table.raw.cell(0, 0) == "1.50"
    assert table.lines.tolist() == [3, 5]
    assert table.column("share").missing == 1


def test_that_the_day_is_the_propertys_or_else_the_file_names(tmp_path: Path) -> None:
    by_name = read(tmp_path / "20240708.geojson", feature(polygon(BOX), name="x"))
    assert str(by_name.frame["date"][0])[:10] == "2024-07-08"
    own = read(tmp_path / "20240709.geojson", feature(polygon(BOX), seen="2024-07-01"))
    assert list(own.frame) == ["seen", "area_km2"]


def test_that_a_folder_of_daily_shapes_is_one_series_of_areas(tmp_path: Path) -> None:
    read(tmp_path / "20240708.geojson", feature(polygon(BOX), name="held"))
    read(tmp_path / "20240709.geojson", feature(polygon(BOX, HOLE), name="held"))
    [table] = open_file(tmp_path)
    assert list(table.frame) == ["date", "name", "area_km2"]
    assert [str(day)[:10] for day in table.frame["date"]] == ["2024-07-08", "2024-07-09"]
    box = square_km(*BOX)
    assert table.frame["area_km2"].tolist() == pytest.approx([box, box - square_km(*HOLE)])
    assert table.column("area_km2").unit == "km²"


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Polygon", "coordinates": [[[4_100_000, 6_200_000], [4_100_001, 6_200_000]]]},
        {"type": "Polygon", "coordinates": [[["a", "b"]]]},
        {"type": "Polygon", "coordinates": 5},
        {"type": "Blob"},
        [],
    ],
)
def test_that_a_shape_that_cannot_be_measured_is_told_with_its_line(
    tmp_path: Path, geometry: object
) -> None:
    table = read(tmp_path / "a.geojson", feature(polygon(BOX), n=1), feature(geometry, n=2))
    [issue] = [issue for issue in table.issues if issue.kind == "not-a-number"]
    assert issue.row == 1
    assert issue.line == table.lines[1]
    assert table.column("area_km2").missing == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('{"type": "FeatureCollection", "features": []}', "without a single feature"),
        ('{"type": "FeatureCollection",\n"features": [{"type": "Feature"', "breaks off.*line 2"),
        ('{"type": "FeatureCollection", "features": [5]}', "Entry 1 of the features"),
        ('{"type": "FeatureCollection", "features": 5}', "not GeoJSON"),
        ('{"type": "Feature", "n": ' + "9" * 10_000 + "}", "too long"),
        ('{"type": "Feature", "n": ' + "[" * 100_000, "nested too deep"),
    ],
)
def test_that_what_is_not_whole_geojson_is_refused_in_one_sentence(
    tmp_path: Path, content: str, sentence: str
) -> None:
    path = tmp_path / "a.geojson"
    path.write_text(content)
    with pytest.raises(FileUnreadable, match=sentence):
        open_file(path)


@pytest.mark.parametrize("separator", ["\n", "\n\x1e", "\r\n"])
@pytest.mark.parametrize("name", ["front.geojson", "front.jsonl", "front.geojsons"])
def test_that_a_feature_a_line_is_a_row_a_line(tmp_path: Path, separator: str, name: str) -> None:
    features = [json.dumps(feature(polygon(BOX), number=number)) for number in range(3)]
    path = tmp_path / name
    path.write_bytes(separator.join(["", *features]).lstrip("\r\n").encode())
    [table] = open_file(path)
    assert table.frame["number"].tolist() == [0, 1, 2]
    assert table.lines.tolist() == [1, 2, 3]
    assert table.frame["area_km2"].nunique() == 1


@pytest.mark.parametrize("name", ["front.geojson", "front.json"])
@pytest.mark.parametrize(
    "shape",
    [
        polygon(BOX),
        {"type": "MultiPolygon", "coordinates": [[BOX]]},
        {"type": "GeometryCollection", "geometries": [polygon(BOX)]},
    ],
)
def test_that_a_shape_that_stands_alone_is_measured(
    tmp_path: Path, shape: dict[str, Any], name: str
) -> None:
    path = tmp_path / name
    path.write_text(json.dumps(shape))
    [table] = open_file(path)
    assert [one.name for one in table.columns] == ["area_km2"]
    assert table.frame["area_km2"].tolist() == [pytest.approx(square_km(*BOX))]


def test_that_features_may_come_before_the_word_that_says_so(tmp_path: Path) -> None:
    content = {
        "features": [{"geometry": polygon(BOX * 100), "properties": {"n": 1}, "type": "Feature"}],
        "type": "FeatureCollection",
    }
    path = tmp_path / "front.json"
    path.write_text(json.dumps(content))
    [table] = open_file(path)
    assert [one.name for one in table.columns] == ["n", "area_km2"]
