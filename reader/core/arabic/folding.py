"""One spelling for the many ways a word is typed: what is equal here is found, grouped and compared as equal.

Every character folds by itself (a table filled on first sight of a character), so the folded text maps back
to the original offset by offset. The one context rule: a hamza typed apart, after its seat, is that hamza.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reader.core.arabic.code_page import CodePage

FOLDING_VERSION = 2  # raise it whenever any text folds differently: what was indexed must be indexed anew

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
    # once marks (Unicode 6.1), and still to SQLite's tokenizer: signs of New Tai Lue and of Vedic
    **dict.fromkeys(map(chr, (*range(0x19B0, 0x19C1), 0x19C8, 0x19C9, 0x1CF2, 0x1CF3)), ""),
}
_SHORT = 5  # characters; for so few the table is as quick
_SEAT_OF_HAMZA = re.compile(
    "[ويىی](?=[\u0610-\u061a\u0640\u064b-\u0653\u0655-\u065f\u0670\u06d6-\u06ed]*\u0654)"
)


def fold(text: str) -> str:
    """The text with one spelling for each word. Folding what is folded changes nothing."""
    if len(text) > _SHORT and (folded := _usual().changed(text)) is not None:
        return folded
    return _seated(text).translate(_TABLE)


def fold_with_map(text: str) -> tuple[str, tuple[int, ...]]:
    """The folded text and, for each of its characters, the offset in `text` it came from.

    The map has one more entry than the folded text: the length of `text`. Offsets are code points.
    """
    pieces: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(_seated(text)):
        piece = _TABLE[ord(char)]
        pieces.append(piece)
        offsets.extend([offset] * len(piece))
    offsets.append(len(text))
    return "".join(pieces), tuple(offsets)


def fold_key(text: str) -> str:
    """The identity of a name (a source, a keyword): folded, white space squeezed and stripped."""
    return " ".join(fold(text).split())


def letters_and_digits(text: str) -> str:
    """The identity of content: the folded letters and digits alone, whatever stands between them."""
    if (found := _usual_alone().changed(text)) is not None:
        return found
    return "".join(char for char in fold(text) if char.isalnum())


def _seated(text: str) -> str:
    """The text, as long as before, with the seat of a hamza typed apart turned into the hamza."""
    return _SEAT_OF_HAMZA.sub("ء", text) if "\u0654" in text else text


@lru_cache(maxsize=1)
def _usual() -> CodePage:
    return CodePage.of(fold)


@lru_cache(maxsize=1)
def _usual_alone() -> CodePage:
    return CodePage.of(lambda char: "".join(filter(str.isalnum, fold(char))))


class _FoldingTable(dict[int, str]):
    """Code point to folded text; a character is worked out once, when it is first met."""

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
    """A vowel mark in its isolated form is set on a space of its own, which is no space of the text."""
    bare = composed.lstrip(" ")
    return bare if bare and unicodedata.category(bare[0]) == "Mn" else composed


_TABLE = _FoldingTable()
