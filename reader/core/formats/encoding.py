"""Bytes into text: which encoding they are in, told from the bytes themselves.

UTF-8 with a few broken bytes is UTF-8, the broken ones shown as U+FFFD. Text encoded twice is put right
and says so in the name of its encoding; the original bytes are kept elsewhere.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from reader.core.errors import FileBinary
from reader.core.formats import letter_shares

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    *(b"%PDF-", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"RIFF", b"OggS", b"ID3", b"\x00\x00\x00"),
    *(b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ"),
    *(b"\x7fELF", b"MZ\x90", b"SQLite format 3", b"\xd0\xcf\x11\xe0"),
)
_OF_FORMS = "cp864"  # has a byte for each shape of a letter
_HANDICAP = 8.0  # many of its letters stand where ISO 8859-6 has them, and few files are in it
_FORM = re.compile("[\ufe70-\ufefc]+")
_SINGLE_BYTE = ("windows-1256", "iso8859-6", "cp720", "mac_arabic", "windows-1252", _OF_FORMS)
SETTLED = "\ufeff"  # at the end of a text: it was read as someone chose, and is not to be put right
_LATIN = ("iso8859-1", "cp1252", "ascii")
_SAMPLE = 65_536  # bytes enough to tell an encoding
_ZEROS = bytes(8)
_CONTROLS = bytes((*range(0x07), *range(0x0E, 0x1A), *range(0x1B, 0x20)))


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with `\\n` line ends and the name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of the bytes. `declared` is the encoding the file claims, followed where the bytes allow it.

    Raises `FileBinary` (its subject empty) where the bytes are no text.
    """
    data = _without_idle_end(data)
    if data.startswith(_MAGIC):
        raise FileBinary
    decoded = _by_bom(data) or _utf16(data) or _utf8(data) or _declared(data, declared) or _single_byte(data)
    sample = decoded.text[:_SAMPLE]
    if _controls(sample) > max(8, len(sample) // 50):
        raise FileBinary
    text = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text.endswith(SETTLED):
        return Decoded(text.removesuffix(SETTLED), decoded.encoding)
    return _encoded_once(Decoded(text, decoded.encoding))


def _without_idle_end(data: bytes) -> bytes:
    """The bytes without the zeros that a broken disk left in place of the end of a file; those of a letter
    of two or four bytes stay."""
    if not data.endswith(_ZEROS):
        return data
    length = len(data.rstrip(b"\x00"))
    return data[: length + -length % 4] if length else data


def _controls(text: str) -> int:
    """How many there are; counted as bytes, in a quarter of the time a pattern takes."""
    written = text.encode("utf-8", "surrogatepass")
    return len(written) - len(written.translate(None, _CONTROLS))


def _by_bom(data: bytes) -> Decoded | None:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return Decoded(data.decode(name, "replace"), name)
    return None


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without a byte order mark: one byte of nearly every pair is 0x06 (Arabic) or 0x00 (Latin)."""
    sample = data[: min(_SAMPLE, len(data) // 2 * 2)]
    if len(sample) < 4:
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        telling = sum(high.count(byte) for byte in (0x00, 0x06, 0x20, 0xFE))
        if telling >= 0.9 * len(high) and high.count(0x00) + high.count(0x06) >= 0.5 * len(high):
            return Decoded(data[: len(data) // 2 * 2].decode(name, "replace"), name)
    return None


# --- UTF-8 -------------------------------------------------------------------------------------------------
_HIGH = bytes(range(0x80, 0x100))
_LOW = re.compile(rb"[\x00-\x7f]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_LIKELY = re.compile(
    rb"[\xc2\xd8\xd9][\x80-\xbf]|\xda[\x86\x98\xa4\xa9\xaf]|\xdb[\x8c\xb0-\xb9]|[\xe2\xef][\x80-\xbf]{2}"
)  # of what Arabic text is made
_LIKELY_OR_BYTE = re.compile(_LIKELY.pattern + rb"|[\x80-\xff]")
_PIECE = 1_000_000
_LEAST_FOREIGN = 16  # fewer bytes that are no UTF-8 are broken ones; more are another encoding's letters


def _utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _valid_share(data) < 0.5:
        return None
    if not _has_foreign(data):
        return Decoded(data.decode("utf-8", "replace"), "utf-8")
    mended = b"".join(_HIGH_RUN.sub(lambda run: _run_as_utf8(run[0]), piece) for piece in _pieces(data))
    return Decoded(mended.decode("utf-8", "replace"), "utf-8+windows-1256")


def _pieces(data: bytes) -> Iterator[bytes]:
    """The bytes in large pieces, none of which ends within a run of high ones: pieces of pieces are many."""
    start = 0
    while start < len(data):
        low = _LOW.search(data, start + _PIECE - 1)
        end = low.end() if low else len(data)
        yield data[start:end]
        start = end


def _has_foreign(data: bytes) -> bool:
    """Whether runs of bytes that are mostly no UTF-8 make more than a few bytes."""
    foreign = 0
    for run in _HIGH_RUN.finditer(data):
        if _valid_share(run[0]) < 0.5:
            foreign += len(run[0])
            if foreign >= _LEAST_FOREIGN:
                return True
    return False


def _run_as_utf8(run: bytes) -> bytes:
    """A run of high bytes in a file of two encodings, as UTF-8; a word may have one half of each."""
    if _valid_share(run) == 1.0 and _LIKELY.search(run):
        return run
    return b"".join(
        piece if len(piece) > 1 else piece.decode("windows-1256").encode()
        for piece in _LIKELY_OR_BYTE.findall(run)
    )


def _valid_share(data: bytes) -> float:
    """The share of the bytes above 0x7F that stand in valid UTF-8 sequences; 1.0 where there are none."""
    high = _high_bytes(data)
    valid = sum(_high_bytes(piece.decode("utf-8", "ignore").encode()) for piece in _pieces(data))
    return valid / high if high else 1.0


def _high_bytes(data: bytes) -> int:
    return len(data) - len(data.translate(None, _HIGH))


# --- one byte a letter -------------------------------------------------------------------------------------
def _declared(data: bytes, declared: str | None) -> Decoded | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared).name
        if name in _LATIN:  # what servers say of anything
            return None
        return Decoded(data.decode(name), name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _single_byte(data: bytes) -> Decoded:
    sample = data[:_SAMPLE]
    likely = {name: letter_shares.likelihood(in_code_page(sample, name)) for name in _SINGLE_BYTE}
    likely[_OF_FORMS] -= _HANDICAP
    best = max(likely, key=likely.__getitem__)
    return Decoded(in_code_page(data, best), best)


def in_code_page(data: bytes, name: str) -> str:
    """The text of the bytes; letters in place of their shapes where the code page has only those."""
    text = data.decode(name, "replace")
    return _FORM.sub(lambda run: normalize("NFKC", run[0]), text) if name == _OF_FORMS else text


# --- encoded twice -----------------------------------------------------------------------------------------
_TWICE = (
    ("windows-1252", "ØÙÚÛ", re.compile("[ØÙÚÛ]")),
    ("windows-1256", "طظ", re.compile("[طظ][^\\s\u0621-\u0637\u0639-\u064a]")),
)


def _encoded_once(decoded: Decoded) -> Decoded:
    sample = decoded.text[:_SAMPLE]
    least = (len(sample) - sample.count(" ")) / 6
    for name, letters, sign in _TWICE:
        if sum(map(sample.count, letters)) < least or len(sign.findall(sample)) < least:
            continue
        repaired = bytes_of(decoded.text, name).decode("utf-8", "replace")
        if letter_shares.likelihood(repaired) > letter_shares.likelihood(sample) and repaired.count(
            "\ufffd"
        ) * 50 < len(repaired):
            return Decoded(repaired, f"{decoded.encoding}/{name}")
    return decoded


def bytes_of(text: str, encoding: str) -> bytes:
    """The bytes the characters stood for; what the code page lacks stands for itself, as browsers have it."""
    pieces = (
        char.encode(encoding, "ignore") or (char.encode("latin-1") if char <= "\xff" else char.encode())
        for char in text
    )
    return b"".join(pieces)
