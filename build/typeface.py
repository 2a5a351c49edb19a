"""Make `resources/fonts/Inter-<weight>.woff2`, which an SVG carries, of the typefaces beside them.

    python build/typeface.py

It needs `fonttools` and `brotli`, which the program does not. What is left are the letters of Latin
and Cyrillic, figures, and the signs of charts: a tenth of the typeface.
"""

import subprocess
import sys
from pathlib import Path

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
LETTERS = (
    "U+0020-007E", "U+00A0-017F", "U+02BC", "U+0400-045F", "U+0490-0491", "U+2010-2026", "U+202F",
    "U+2030-203A", "U+2070-208E", "U+20AC", "U+20B4", "U+20BD", "U+2116", "U+2122", "U+2190-2193",
    "U+2206", "U+2212", "U+221E", "U+2248", "U+2260", "U+2264-2265", "U+25A0-25CF", "U+FFFD",
)  # fmt: skip
FEATURES = ("calt", "ccmp", "kern", "locl", "mark", "mkmk", "tnum")


def main() -> None:
    """Write one file beside each typeface."""
    for file in sorted(FONTS.glob("*.otf")):
        words = [
            f"--unicodes={','.join(LETTERS)}",
            f"--layout-features={','.join(FEATURES)}",
            "--flavor=woff2",
            f"--output-file={file.with_suffix('.woff2')}",
        ]
        subprocess.run([sys.executable, "-m", "fontTools.subset", str(file), *words], check=True)


if __name__ == "__main__":
    main()
