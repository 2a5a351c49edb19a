"""A text inside an SVG, compressed in its metadata, written and read without drawing anything.

After SVG 1.1, chapter 21. The file is never parsed as XML: what it declares, includes or refers to
has no effect, and only the metadata of ours is looked at.
"""

import re
from base64 import b64decode, encodebytes

from models.charts.chunk import compressed, decompressed
from models.charts.damaged import damaged

_END = "</svg>"
_FOUND = (
    r"<(?:[\w.-]{1,40}:)?metadata\s(?:[^<>]{0,1000}\s)?id\s{0,9}=\s{0,9}[\"']%s[\"'][^<>]{0,1000}>"
)
"""The metadata of that name, also where another program has saved the file again."""


def with_metadata(svg: str, key: str, text: str) -> str:
    """The picture `svg` with `text` under `key` at its end."""
    head, end, rest = svg.rpartition(_END)
    packed = encodebytes(compressed(text)).decode("ascii")
    return f'{head}<metadata id="{key}">\n{packed}</metadata>\n{end}{rest}'


def metadata_of(svg: bytes, key: str) -> str | None:
    """The text under `key`, or `None` where the picture carries none.

    Raises:
        ChartError: the text is cut off, damaged or larger than allowed.
    """
    found = re.search((_FOUND % re.escape(key)).encode("ascii"), svg)
    if found is None:
        return None
    end = svg.find(b"<", found.end())
    packed = svg[found.end() : end if end >= 0 else None].translate(None, b" \t\r\n")
    try:
        return decompressed(b64decode(packed, validate=True))
    except ValueError:
        raise damaged() from None
