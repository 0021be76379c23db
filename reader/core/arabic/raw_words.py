"""Word segmentation: the raw tokens of a text, as spelled, and the folded words each token stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold
from reader.core.arabic.joined_words import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMBINING = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u08ca-\u08ff\u00ad\u200b-\u200f\u2060\ufeff"
)
_LONGEST = 50_000  # characters
WORD = re.compile(rf"\w[\w{_COMBINING}]*")
_PLAIN = re.compile(r"[^\W_]+")


def raw_tokens(text: str) -> Iterator[re.Match[str]]:
    """Matches of the raw tokens of the text; their spans are code points."""
    return WORD.finditer(underscores_as_spaces(text))


def spellings(text: str) -> list[str]:
    """The raw tokens of the text, in order."""
    return WORD.findall(underscores_as_spaces(text))


def underscores_as_spaces(text: str) -> str:
    """The text with underscores as spaces, since `\\w` includes them; offsets stay valid."""
    return text.replace("_", " ")


def folded_words(spelling: str) -> tuple[str, ...]:
    """The folded words of one raw token.

    Usually it is one, none for a lone tatweel, several for a ligature or for عبدالله. A token over the length
    limit yields none: ligatures could expand it many times over.
    """
    if len(spelling) > _LONGEST:
        return ()
    folded = fold(spelling)
    if folded.isalnum():
        return parts(folded)
    return tuple(part for word in _PLAIN.findall(folded) for part in parts(word))
