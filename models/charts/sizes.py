"""Sizes that charts are published in."""

from models.charts.spec import Size

_MM = 96 / 25.4
"""Logical pixels to a millimetre, of which an inch has 96."""


def printed(width: float, height: float, dots: int = 300) -> Size:
    """A size in millimetres at so many dots per inch, which its width has to the pixel.

    The scale makes up for the logical pixels' being whole ones.
    """
    across = round(width * _MM)
    return Size(across, round(height * _MM), round(width / 25.4 * dots) / across)


SIZES: dict[str, Size] = {
    "Wide, 1200 × 675": Size(1200, 675),
    "Square, 1080 × 1080": Size(1080, 1080),
    "Full HD, 1920 × 1080": Size(1920, 1080),
    "Wide, sharp, 2400 × 1350": Size(1200, 675, 2.0),
    "Slide, 2560 × 1440": Size(1280, 720, 2.0),
    "A4 column, 86 × 58 mm at 300 dpi": printed(86, 58),
    "A4 width, 178 × 100 mm at 300 dpi": printed(178, 100),
}
"""By the words under which they are offered."""
