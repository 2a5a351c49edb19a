"""Text chunks of a PNG file, written and read without drawing anything.

After the PNG specification, third edition: §5 (chunks) and §11.3.3.4 (iTXt, UTF-8 text).
"""

import struct
import zlib
from collections.abc import Iterator

from models.aside import Aside
from models.charts.damaged import damaged, too_much
from models.errors import ChartError
from models.pictures import SIGNATURE

LONG = 256 * 1024
"""Bytes of a text from which it is compressed quickly rather than well."""

_QUICKEST = b"\x78\x01"
"""What says that zlib follows, at its least effort."""

_SAMPLE, _NEARLY = 64 * 1024, 1.05
"""Bytes looked at, and how much larger the result may be for it to be found more quickly."""

LARGEST_TEXT = 256 * 1024 * 1024
"""A text may unpack to this many bytes; more is taken for an attack."""


def with_texts(png: bytes, texts: dict[str, str]) -> bytes:
    """The picture `png` with a compressed text chunk for each of `texts`, before its pixels."""
    return with_chunks(png, chunks(texts))


def chunks(texts: dict[str, str]) -> bytes:
    """A compressed text chunk for each of `texts`."""
    return b"".join(chunk(b"iTXt", _packed(key, text)) for key, text in texts.items())


def with_chunks(png: bytes, made: bytes) -> bytes:
    """The picture `png` with the chunks `made` before its pixels."""
    # A reader needs IHDR first; where the others stand is free.
    head = len(SIGNATURE) + 12 + struct.unpack_from(">I", png, len(SIGNATURE))[0]
    return png[:head] + made + png[head:]


def text_of(png: bytes, key: str) -> str | None:
    """The text under `key`, or `None` where the picture carries none.

    Raises:
        ChartError: `png` is no PNG, is cut off or damaged, or the text is larger than allowed.
    """
    found = None
    # To the end: whoever opens a damaged picture should hear of it.
    for kind, body in _chunks(png):
        if found is None and kind == b"iTXt" and body.startswith(key.encode("latin-1") + b"\0"):
            found = body
    return None if found is None else _unpacked(found)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not png.startswith(SIGNATURE):
        raise ChartError("The file is not a PNG picture.")
    at = len(SIGNATURE)
    while at + 8 <= len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        body = png[at + 8 : at + 8 + length]
        if len(body) < length or at + 12 + length > len(png):
            break
        if struct.unpack_from(">I", png, at + 8 + length)[0] != zlib.crc32(kind + body):
            raise ChartError("The picture is damaged: a part of it does not match its checksum.")
        yield kind, body
        if kind == b"IEND":
            return
        at += 12 + length
    raise ChartError("The picture is cut off before its end.")


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk of a PNG with its length and its checksum."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _packed(key: str, text: str) -> bytes:
    """Keyword, compressed, method 0, no language, no translated keyword, then the text."""
    return key.encode("latin-1") + b"\0\1\0\0\0" + compressed(text)


def compressed(text: str) -> bytes:
    """`text` in UTF-8 as zlib compresses it (RFC 1950)."""
    content = text.encode("utf-8", "replace")  # half a character has no bytes
    # What is long is numbers, of which more effort would make a fiftieth less.
    return zlib.compress(content, 6) if len(content) < LONG else _quickly(content)


def decompressed(packed: bytes) -> str:
    """The text again. Raises `ChartError` where it is damaged or larger than allowed."""
    try:
        unpacking = zlib.decompressobj()
        plain = unpacking.decompress(packed, LARGEST_TEXT)
        if not unpacking.eof and not unpacking.unconsumed_tail:
            raise ValueError(len(packed))
        if unpacking.unconsumed_tail:
            raise too_much()
        return plain.decode("utf-8")
    except (ValueError, zlib.error):
        raise damaged() from None


def _quickly(content: bytes) -> bytes:
    """`content` as zlib compresses it (RFC 1950), one half of it in a thread of its own."""
    middle = len(content) // 2

    def half(part: memoryview, end: int) -> bytes:
        return _packed_by(_strategy(part[len(part) // 2 :][:_SAMPLE]), part, end)

    view = memoryview(content)
    # A flushed half ends with a whole byte, so that the other can follow it (RFC 1951, 3.2.4).
    first = Aside(lambda: half(view[:middle], zlib.Z_FULL_FLUSH))
    second = half(view[middle:], zlib.Z_FINISH)
    check = struct.pack(">I", zlib.adler32(content))
    return b"".join((_QUICKEST, first.result(), second, check))


def _strategy(sample: memoryview) -> int:
    """Whether to look for what comes again: in the steps of a series there is little of it, and the
    search takes most of the time.
    """
    runs, again = (len(_packed_by(one, sample)) for one in (zlib.Z_RLE, zlib.Z_DEFAULT_STRATEGY))
    return zlib.Z_RLE if runs <= _NEARLY * again else zlib.Z_DEFAULT_STRATEGY


def _packed_by(strategy: int, part: memoryview, end: int = zlib.Z_FINISH) -> bytes:
    packing = zlib.compressobj(1, wbits=-zlib.MAX_WBITS, strategy=strategy)
    return packing.compress(part) + packing.flush(end)


def _unpacked(body: bytes) -> str:
    try:
        _key, rest = body.split(b"\0", 1)
        is_compressed, method = rest[0], rest[1]
        _language, _translated, text = rest[2:].split(b"\0", 2)
        if not is_compressed:
            return text.decode("utf-8")
        if method != 0:
            raise ValueError(method)
        return decompressed(text)
    except (ValueError, IndexError):
        raise damaged() from None
