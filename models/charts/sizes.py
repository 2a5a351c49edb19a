"""Sizes that charts are published in, and how sharp their pictures may be."""

from dataclasses import replace

from models.charts.spec import Size

_MM = 96 / 25.4
"""Logical pixels to a millimetre, of which an inch has 96."""

_TIMES = (1.0, 2.0, 3.0, 4.0)
_DOTS = (150, 300, 600)
_COLUMN, _WIDTH = (86.0, 58.0), (178.0, 100.0)
"""Millimetres that a column and a page of A4 have for a picture."""


def printed(width: float, height: float, dots: int = 300) -> Size:
    """A size in millimetres at so many dots per inch, which its width has to the pixel.

    The scale makes up for the logical pixels' being whole ones.
    """
    across = round(width * _MM)
    return Size(across, round(height * _MM), round(width / 25.4 * dots) / across)


SIZES: dict[str, Size] = {
    "Wide": Size(1200, 675),
    "Square": Size(1080, 1080),
    "Full HD": Size(1920, 1080),
    "Slide": Size(1280, 720, 2.0),
    "A4 column, 86 × 58 mm": printed(*_COLUMN),
    "A4 width, 178 × 100 mm": printed(*_WIDTH),
}
"""By the words under which they are offered."""


def sharpnesses(size: Size) -> dict[Size, str]:
    """The picture of `size` with the same layout and more or fewer pixels, in words.

    “2×: 2400 × 1350 pixels”, or on paper “300 dpi: 1016 × 685 pixels”; its own is among them.
    """
    for sides in (_COLUMN, _WIDTH):
        if _same(printed(*sides), size):
            made = {printed(*sides, dots): f"{dots} dpi" for dots in _DOTS}
            break
    else:
        made = {replace(size, scale=times): f"{times:g}×" for times in _TIMES}
    if size not in made:
        made = {size: f"{size.scale:.3g}×", **made}
    return {each: f"{name}: {pixels(each)} pixels" for each, name in made.items()}


def name_of(size: Size) -> str:
    """The words under which a size is offered, however sharp; its sides if it is none of them."""
    names = (name for name, each in SIZES.items() if _same(each, size))
    return next(names, f"{size.width} × {size.height}")


def pixels(size: Size) -> str:
    """“2400 × 1350”, those that a picture has."""
    return f"{round(size.width * size.scale)} × {round(size.height * size.scale)}"


def _same(one: Size, other: Size) -> bool:
    return (one.width, one.height) == (other.width, other.height)
