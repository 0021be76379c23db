"""Charset detection and decoding, mainly from the bytes themselves.

UTF-8 with a few invalid bytes is decoded as UTF-8, with U+FFFD for those. Double-encoded text is repaired,
which the name of the encoding then shows; the original bytes are stored elsewhere.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from unicodedata import normalize

from reader.core.errors import FileBinary
from reader.core.formats import letter_shares, mojibake
from reader.core.formats.utf8 import as_utf8

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF-", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"RIFF", b"OggS", b"ID3", b"\x00\x00\x00",
    b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ",
    b"\x7fELF", b"MZ\x90", b"SQLite format 3", b"\xd0\xcf\x11\xe0",
)  # fmt: skip
_OF_FORMS = "cp864"  # encodes presentation forms
_HANDICAP = 8.0  # it shares many code points with ISO 8859-6, and is rare
_FORM = re.compile("[\ufe70-\ufefc]+")
_SINGLE_BYTE = ("windows-1256", "iso8859-6", "cp720", "mac_arabic", "windows-1252", _OF_FORMS)
SETTLED = "\ufeff"  # at the end of a text: the user chose its encoding, so it is not repaired
_CONFUSED = {"iso8859-6": "cp1256", "cp1256": "iso8859-6"}
_CLEARLY = 10.0  # of likelihood
_LATIN = ("iso8859-1", "cp1252", "ascii")
_SAMPLE = 65_536  # bytes sufficient for detection
_ZEROS = bytes(8)
_CONTROLS = bytes((*range(0x07), *range(0x0E, 0x1A), *range(0x1B, 0x20)))


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with `\\n` line ends, and the name of its encoding."""

    text: str
    encoding: str


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode bytes. `declared` is the encoding the file claims, used if the bytes are valid in it.

    Raises `FileBinary` (with an empty subject) if the bytes are not text.
    """
    data = _without_idle_end(data)
    if data.startswith(_MAGIC):
        raise FileBinary
    decoded = _by_bom(data) or _utf16(data) or _utf8(data) or _declared(data, declared) or _single_byte(data)
    if not is_text(decoded.text):
        raise FileBinary
    text = decoded.text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.endswith(SETTLED):
        return Decoded(text.removesuffix(SETTLED), decoded.encoding)
    mended = mojibake.mended(text)
    return Decoded(mended.text, "/".join((decoded.encoding, *mended.layers)))


def is_text(text: str) -> bool:
    """Whether its beginning has at most a few control characters."""
    sample = text[:_SAMPLE]
    return _controls(sample) <= max(8, len(sample) // 50)


def _without_idle_end(data: bytes) -> bytes:
    """The bytes without trailing zeros, which disk errors leave at the end of a file.

    Zeros that belong to a UTF-16 or UTF-32 character are kept.
    """
    if not data.endswith(_ZEROS):
        return data
    length = len(data.rstrip(b"\x00"))
    return data[: length + -length % 4] if length else data


def _controls(text: str) -> int:
    """The number of control characters; counted as bytes, four times as fast as with a regex."""
    written = text.encode("utf-8", "surrogatepass")
    return len(written) - len(written.translate(None, _CONTROLS))


def _by_bom(data: bytes) -> Decoded | None:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return Decoded(data.decode(name, "replace"), name)
    return None


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without BOM: one byte of nearly every pair is 0x06 (Arabic) or 0x00 (Latin)."""
    sample = data[: min(_SAMPLE, len(data) // 2 * 2)]
    if len(sample) < 4:
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        letters = high.count(0x00) + high.count(0x06)
        if letters >= 0.5 * len(high) and letters + high.count(0x20) + high.count(0xFE) >= 0.9 * len(high):
            return Decoded(data[: len(data) // 2 * 2].decode(name, "replace"), name)
    return None


def _utf8(data: bytes) -> Decoded | None:
    found = as_utf8(data)
    return Decoded(*found) if found else None


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared).name
        if name in _LATIN:  # the default of many servers, no evidence
            return None
        text = data.decode(name)
        return None if _is_sibling(data, text, name) else Decoded(text, name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _is_sibling(data: bytes, text: str, name: str) -> bool:
    """Whether the bytes, valid in the declared encoding, are rather of the one it is confused with."""
    sibling = _CONFUSED.get(name)
    if not sibling:
        return False
    other = data[:_SAMPLE].decode(sibling, "replace")
    return letter_shares.likelihood(other) > letter_shares.likelihood(text[:_SAMPLE]) + _CLEARLY


def _single_byte(data: bytes) -> Decoded:
    sample = data[:_SAMPLE]
    likely = {name: letter_shares.likelihood(in_code_page(sample, name)) for name in _SINGLE_BYTE}
    likely[_OF_FORMS] -= _HANDICAP
    best = max(likely, key=likely.__getitem__)
    return Decoded(in_code_page(data, best), best)


def in_code_page(data: bytes, name: str) -> str:
    """Decode bytes in a code page; presentation forms, if it has only those, become letters."""
    text = data.decode(name, "replace")
    return _FORM.sub(lambda run: normalize("NFKC", run[0]), text) if name == _OF_FORMS else text
