"""The typeface inside an SVG, so that a page shows the letters that the window does."""

import re
from base64 import b64encode
from functools import cache

from models import bundled
from ui.theme import FAMILY

_FILES = {"400": "Inter-Regular.woff2", "600": "Inter-SemiBold.woff2"}
"""By weight; `build/typeface.py` makes them. Letters that they lack come from the page."""

NAME = f"Salient {FAMILY}"
"""What the typeface inside is called, so that a page that the SVG is put into keeps its own."""

_WEIGHT = re.compile(r'font-weight="(\d+)"')
_HEAD = re.compile(r"<svg ([^>]*>.*?<defs>)", re.DOTALL)


def with_typeface(svg: str) -> str:
    """The picture `svg` with the weights that it uses inside; figures have equal widths there."""
    used = sorted(set(_WEIGHT.findall(svg)) & _FILES.keys())
    if not used:
        return svg
    rules = "".join(map(_rule, used))
    style = f'<style>{rules}.salient text{{font-feature-settings:"tnum"}}</style>'
    return _HEAD.sub(lambda found: f'<svg class="salient" {found[1]}{style}', svg, count=1)


@cache
def _rule(weight: str) -> str:
    data = (bundled.resources() / "fonts" / _FILES[weight]).read_bytes()
    source = f"url(data:font/woff2;base64,{b64encode(data).decode('ascii')})"
    return f'@font-face{{font-family:"{NAME}";font-weight:{weight};src:{source} format("woff2")}}'
