"""Words as a text spells them, and the folded words each of them stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold
from reader.core.arabic.joined_words import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

_INSIDE = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u08ca-\u08ff\u00ad\u200b-\u200f\u2060\ufeff"
)
_LONGEST = 50_000  # characters
_WORD = re.compile(rf"\w[\w{_INSIDE}]*")
_PLAIN = re.compile(r"[^\W_]+")


def places(text: str) -> Iterator[re.Match[str]]:
    """The words of the text where they stand."""
    return _WORD.finditer(underscoreless(text))


def spellings(text: str) -> list[str]:
    """The words of the text as it spells them, in order."""
    return _WORD.findall(underscoreless(text))


def underscoreless(text: str) -> str:
    """The text, as long as before: an underscore parts words."""
    return text.replace("_", " ")


def folded_words(spelling: str) -> tuple[str, ...]:
    """The folded words that one word as it is spelt stands for: one as a rule, none of a lone tatweel,
    several of a ligature and of عبدالله. What is longer than any word, a row of ligatures that would become
    many times as long, is none."""
    if len(spelling) > _LONGEST:
        return ()
    folded = fold(spelling)
    if folded.isalnum():
        return parts(folded)
    return tuple(part for word in _PLAIN.findall(folded) for part in parts(word))
