"""Which encoding a file's bytes are in, and the same text as UTF-8."""

import codecs
import re

import numpy as np

from models.counted import counted
from models.errors import FileUnreadable
from models.frozen import frozen

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_ORDERED = {
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
"""The order of the bytes that each mark stands for."""
_UTF8_MARKS = re.compile(rb"\A(?:\xef\xbb\xbf)+")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_BEYOND = 0x80
_HEAD = 1_000_000
_PIECE = 4_000_000


@frozen
class Decoded:
    """`utf8`: the text as UTF-8 bytes, or `None` where the file's own bytes from `skip` on are it.

    `encoding`: lower-case IANA name. `damage`: (physical line, words) of bytes that fit nothing.
    """

    encoding: str
    utf8: bytes | None
    skip: int = 0
    damage: tuple[tuple[int, str], ...] = ()


def decode(data: bytes | memoryview, size: int, name: str) -> Decoded:
    """The text of the first `size` bytes of `data`.

    Raises:
        FileUnreadable: a byte order mark promises an encoding that the bytes break.
    """
    view = memoryview(data)[:size]
    head = bytes(view[:4])
    for mark, iana, codec in _MARKS:
        if head.startswith(mark) and codec != "utf-8":
            return Decoded(iana, _strict(bytes(view), codec, name))
    sample = bytes(view[:_HEAD])
    # Files put together of several may begin with more than one mark.
    skip = len(sample) - len(_UTF8_MARKS.sub(b"", sample))
    if b"\0" in sample and (codec := utf16_without_mark(sample)):
        iana = codec.replace("16-", "16")
        return Decoded(iana, _strict(bytes(view), codec, name))
    try:
        zero = _prove_utf8(view[skip:])
    except UnicodeDecodeError:
        return _guessed(bytes(view[skip:]), bool(skip))
    return Decoded("utf-8", None, skip, () if zero is None else _zero_byte(view[skip:], zero))


def _prove_utf8(view: memoryview) -> int | None:
    """Where the first zero byte stands, if one does; in pieces, so that no second copy is made.

    Raises:
        UnicodeDecodeError: it is not UTF-8.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    zero: int | None = None
    data = np.frombuffer(view, dtype=np.uint8)
    for start in range(0, len(view), _PIECE):
        piece = data[start : start + _PIECE]
        if zero is None and piece.min() == 0:
            zero = start + int(piece.argmin())
        pending, _ = decoder.getstate()
        if pending or piece.max() >= _BEYOND:
            decoder.decode(piece.data)
    decoder.decode(b"", final=True)
    return zero


def decode_as(data: bytes | memoryview, size: int, encoding: str) -> Decoded:
    """The text of the first `size` bytes of `data` in an encoding that the user decided on.

    Bytes that fit nothing in it are told of line by line.
    """
    text = bytes(memoryview(data)[:size]).decode(encoding, "replace").removeprefix("\ufeff")
    return Decoded(encoding, text.encode("utf-8"), 0, tuple(_damage(text)))


def utf16_without_mark(sample: bytes) -> str | None:
    """“utf-16-le” or “utf-16-be” where the bytes read as text in it, with a comma or a line end."""
    whole = sample[: len(sample) // 2 * 2]
    for codec in ("utf-16-le", "utf-16-be"):
        text = whole.decode(codec, "replace")
        legible = sum(one.isprintable() or one in "\r\n\t" for one in text)
        if any(mark in text for mark in "\n,;\t") and legible >= 0.99 * len(text):
            return codec
    return None


def encoded_as(head: bytes, sign: str) -> bytes:
    """`sign` as a text has it that begins with `head`; its length is that of a plain character."""
    for mark, _, codec in _MARKS:
        if head.startswith(mark):
            return sign.encode(_ORDERED.get(mark, codec))
    codec = utf16_without_mark(head) if b"\0" in head else None
    return sign.encode(codec or "ascii")


def _strict(data: bytes, codec: str, name: str) -> bytes:
    try:
        return data.decode(codec).removeprefix("\ufeff").encode("utf-8")
    except UnicodeError as error:
        raise FileUnreadable(
            f"“{name}” looks like {codec.upper()} text but breaks off or is damaged; "
            "save it again as UTF-8."
        ) from error


def _guessed(data: bytes, marked: bool) -> Decoded:
    """Text that is not UTF-8 throughout: damaged UTF-8, Cyrillic or western Windows text."""
    damaged = data.decode("utf-8", "replace")
    bad = damaged.count("\ufffd")
    good = sum(map(len, _BEYOND_ASCII.findall(damaged))) - bad
    if marked or good > bad:
        return Decoded("utf-8", damaged.encode("utf-8"), 0, tuple(_damage(damaged)))
    runs = [len(run.group()) for run in _HIGH_RUN.finditer(data[:_HEAD])]
    in_words = sum(length for length in runs if length > 2)
    codec, iana = (
        ("cp1251", "windows-1251") if in_words * 2 > sum(runs) else ("cp1252", "windows-1252")
    )
    text = data.decode(codec, "replace")
    return Decoded(iana, text.encode("utf-8"), 0, tuple(_damage(text)))


def _zero_byte(view: memoryview, place: int) -> tuple[tuple[int, str], ...]:
    """The line of the first zero byte, which no text has; there may be more."""
    line = bytes(view[:place]).count(b"\n") + 1
    return ((line, "A zero byte stands on this line, which no text has; it is kept in its cell."),)


def _damage(text: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    # Lines as they are counted everywhere: `splitlines` would end them at form feeds as well.
    for number, line in enumerate(text.split("\n" if "\n" in text else "\r"), start=1):
        count = line.count("\ufffd")
        if count:
            bytes_fit = counted(count, "byte on this line fits", "bytes on this line fit")
            reads = "reads" if count == 1 else "read"
            found.append((number, f"{bytes_fit} no character and {reads} as “\ufffd”."))
        if len(found) == 1000:
            break
    return found
