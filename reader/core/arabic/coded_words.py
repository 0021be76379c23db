"""Folded words as bytes, one for each letter, to handle them at half the cost, in half the memory.

The code is the code page of common characters; a word with any other letter is a NUL and its UTF-8.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.arabic.code_page import CodePage
from reader.core.arabic.folding import fold
from reader.core.arabic.raw_words import WORD

_WHITE = bytes(ord(" " if byte in b"\t\n\v\f\r " else ".") for byte in range(256))
_BETWEEN = re.compile(rb"([ \n]+)")
_HAMZA_ABOVE = "\u0654"  # changes the letter before it


def coded(word: str) -> bytes:
    """One folded word in code."""
    found = _page().encoded(word)
    return b"\0" + word.encode(errors="surrogatepass") if found is None else found


def spelled(words: bytes) -> str:
    """Words in code, separated by spaces or line ends, as text."""
    if 0 not in words:
        return _page().decoded(words)
    return "".join(map(_spelled, _BETWEEN.split(words)))


def coded_words(text: str) -> tuple[list[bytes], int] | None:
    """The folded words of a text in code, compounds not split, and the number of words.

    Those are separated by white space. `None` if any character folds to what has no code.
    """
    page = _page()
    if (encoded := page.encoded(text)) is not None:
        return _words(encoded), _written(encoded)
    if (encoded := page.encoded(text.translate(_FOREIGN))) is not None:
        return _words(encoded), len(text.split())
    return None


def _words(encoded: bytes) -> list[bytes]:
    page = _page()
    return encoded.translate(page.becomes, page.left_out).split()


def _written(encoded: bytes) -> int:
    spaced = encoded.translate(_WHITE)
    return spaced.count(b" .") + spaced.startswith(b".")


def _spelled(word: bytes) -> str:
    return word[1:].decode(errors="surrogatepass") if word.startswith(b"\0") else _page().decoded(word)


@lru_cache(maxsize=1)
def _page() -> CodePage:
    return CodePage.of(_in_words)


def _in_words(char: str) -> str:
    folded = fold(char)
    return folded if folded.isalnum() or not folded else " "


class _Foreign(dict[int, str]):
    """Code point of a character without a code → what it is within a text.

    It is itself where that depends on the characters beside it.
    """

    def __missing__(self, code: int) -> str:
        found = self[code] = _alone(chr(code))
        return found


def _alone(char: str) -> str:
    if char == _HAMZA_ABOVE:
        return char
    folded = fold(char)
    if WORD.fullmatch(char):
        return folded if folded.isalnum() else char
    if WORD.fullmatch(f"ا{char}"):
        return char if folded else ""
    return " "


_FOREIGN = _Foreign()
