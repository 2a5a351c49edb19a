"""The area of a shape in longitude and latitude, on the ellipsoid WGS 84.

A strip between the equator and the latitude φ has the area a²/2 · q(φ) per radian of longitude,
where q is 2 R²/a² times the sine of the authalic latitude (Snyder 1987, Map Projections: A Working
Manual, USGS Professional Paper 1395, equation 3-12). The area of a ring is the integral of that
along it. Between two corners a side is a straight line in longitude and latitude, as RFC 7946,
section 3.1.1, has it; the integral over a side is taken by Simpson's rule.
"""

from __future__ import annotations

import math
from typing import Any, cast

import numpy as np
import numpy.typing as npt

_A = 6_378.137
"""Semi-major axis of WGS 84, km."""
_F = 1 / 298.257223563
_E2 = _F * (2 - _F)
_E = math.sqrt(_E2)

Degrees = npt.NDArray[np.float64]


class NotAShape(ValueError):
    """A geometry is not made as GeoJSON asks; the text says what is wrong with it."""


def ring_area(longitudes: Degrees, latitudes: Degrees) -> float:
    """km² inside a ring, whichever way it runs; a ring around a pole is not one that can be told.

    `longitudes`, `latitudes`: (n,) degrees; the last corner may repeat the first or not.
    """
    across = np.diff(longitudes, append=longitudes[:1])
    # A side goes the short way round, across the 180th meridian if need be.
    across = np.radians((across + 180) % 360 - 180)
    start = np.radians(latitudes)
    end = np.roll(start, -1)
    mean = (_q(start) + 4 * _q((start + end) / 2) + _q(end)) / 6
    return float(abs(np.sum(across * mean)) * _A**2 / 2)


def area(geometry: object) -> float | None:
    """km² of a GeoJSON geometry; `None` for points and lines, which have none.

    Raises:
        NotAShape: it is no geometry, or its coordinates are not degrees.
    """
    shape = _object(geometry)
    kind = shape.get("type")
    if kind == "GeometryCollection":
        parts = [area(one) for one in _list(shape.get("geometries"))]
        found = [one for one in parts if one is not None]
        return sum(found) if found else None
    if kind == "Polygon":
        return _polygon(shape.get("coordinates"))
    if kind == "MultiPolygon":
        return sum(_polygon(one) for one in _list(shape.get("coordinates")))
    if kind in ("Point", "MultiPoint", "LineString", "MultiLineString"):
        return None
    raise NotAShape(f"“{kind}” is no kind of shape")


def point(geometry: object) -> tuple[float, float] | None:
    """Longitude and latitude of a point; `None` for any other geometry.

    Raises:
        NotAShape: it is a point without two numbers.
    """
    shape = _object(geometry)
    if shape.get("type") != "Point":
        return None
    longitude, latitude = _corners([shape.get("coordinates")])
    return float(longitude[0]), float(latitude[0])


def _polygon(rings: object) -> float:
    """The first ring without the holes, which are the others."""
    areas = [ring_area(*_corners(ring)) for ring in _list(rings)]
    return areas[0] - sum(areas[1:]) if areas else 0.0


def _corners(ring: object) -> tuple[Degrees, Degrees]:
    try:
        pairs = np.array(
            [(one[0], one[1]) for one in cast("list[Any]", _list(ring))], dtype=np.float64
        )
    except (TypeError, ValueError, IndexError, KeyError, OverflowError) as error:
        raise NotAShape("its corners are not pairs of numbers") from error
    if not len(pairs):
        return np.empty(0), np.empty(0)
    longitudes, latitudes = pairs[:, 0], pairs[:, 1]
    if not (np.abs(longitudes) <= 360).all() or not (np.abs(latitudes) <= 90).all():
        raise NotAShape("its coordinates are not degrees of longitude and latitude")
    return longitudes, latitudes


def _q(latitude: Degrees) -> Degrees:
    sine = np.sin(latitude)
    return (1 - _E2) * (sine / (1 - _E2 * sine**2) + np.arctanh(_E * sine) / _E)


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise NotAShape("it is no object")
    return cast("dict[str, Any]", value)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise NotAShape("its coordinates are no list")
    return cast("list[object]", value)
