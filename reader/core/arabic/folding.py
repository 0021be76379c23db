"""Orthographic normalization: maps the spelling variants of a word to one form, for search and comparison.

Every character folds by itself (through a table filled lazily), so folded text maps back to the original
offset by offset. The one context rule: a seat followed by a combining hamza folds like the composed letter.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reader.core.arabic.code_page import CodePage

FOLDING_VERSION = 2  # increase it whenever any text folds differently: it triggers rebuilding the index

_LETTERS = {
    **dict.fromkeys("آأإٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیےېۍۓ", "ي"),
    **dict.fromkeys("کڪگ", "ك"),
    **dict.fromkeys("ةۃەھہۀۂ", "ه"),
    **dict.fromkeys("ؤئ", "ء"),
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
    "ڤ": "ف",
    "_": " ",
    "ـ": "",
    # New Tai Lue and Vedic signs, combining marks up to Unicode 6.1 and still so to SQLite's tokenizer
    **dict.fromkeys(map(chr, (*range(0x19B0, 0x19C1), 0x19C8, 0x19C9, 0x1CF2, 0x1CF3)), ""),
}
_TABLE_IS_FASTER = 5  # characters; up to here the table is as fast as the code page
_SEAT_OF_HAMZA = re.compile(
    "[ويىی](?=[\u0610-\u061a\u0640\u064b-\u0653\u0655-\u065f\u0670\u06d6-\u06ed]*\u0654)"
)


def fold(text: str) -> str:
    """The folded text. Idempotent."""
    if len(text) > _TABLE_IS_FASTER and (folded := _code_page().changed(text)) is not None:
        return folded
    return _with_composed_hamza(text).translate(_TABLE)


def fold_with_map(text: str) -> tuple[str, tuple[int, ...]]:
    """The folded text and, for each of its characters, the offset in `text` it came from.

    The map has one more entry than the folded text: the length of `text`. Offsets are code points.
    """
    pieces: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(_with_composed_hamza(text)):
        piece = _TABLE[ord(char)]
        pieces.append(piece)
        offsets.extend([offset] * len(piece))
    offsets.append(len(text))
    return "".join(pieces), tuple(offsets)


def fold_key(text: str) -> str:
    """The comparison key of a name (a source, a keyword): folded, white space collapsed and stripped."""
    return " ".join(fold(text).split())


def letters_and_digits(text: str) -> str:
    """The comparison key of content: its folded letters and digits only."""
    if (found := _alphanumeric_code_page().changed(text)) is not None:
        return found
    return "".join(char for char in fold(text) if char.isalnum())


def _with_composed_hamza(text: str) -> str:
    """The text with the seat before a combining hamza replaced by ء; the length is unchanged."""
    return _SEAT_OF_HAMZA.sub("ء", text) if "\u0654" in text else text


@lru_cache(maxsize=1)
def _code_page() -> CodePage:
    return CodePage.of(fold)


@lru_cache(maxsize=1)
def _alphanumeric_code_page() -> CodePage:
    return CodePage.of(lambda char: "".join(filter(str.isalnum, fold(char))))


class _FoldingTable(dict[int, str]):
    """Code point → folded text, computed on first use."""

    def __missing__(self, code: int) -> str:
        folded, before = chr(code), ""
        while folded != before:
            folded, before = "".join(_fold_once(char) for char in folded), folded
        self[code] = folded
        return folded


def _fold_once(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if (category := unicodedata.category(char)) in ("Mn", "Cf", "Me"):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(char))
    composed = unicodedata.normalize("NFKC", char)
    if composed != char:
        return _spaceless_mark(composed)
    bare = "".join(c for c in unicodedata.normalize("NFKD", char) if unicodedata.category(c) != "Mn")
    return bare.casefold()


def _spaceless_mark(composed: str) -> str:
    """The decomposition; that of an isolated vowel mark without its space, which is no text."""
    bare = composed.lstrip(" ")
    return bare if bare and unicodedata.category(bare[0]) == "Mn" else composed


_TABLE = _FoldingTable()
