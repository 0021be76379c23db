"""A text as the index holds it: the stems of its words and, beside them, the words folded.

Made for many texts. What stands between white space is looked up as it stands, signs and all: most of it was
met before, so a text takes a few calls and no pattern (134 µs for 320 words; a pattern and pairs took 210).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.core.arabic.raw_words import folded_words, spellings, underscoreless
from reader.core.arabic.remembered import Remembered
from reader.core.arabic.stemming import stem_of_new

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_PIECES, _MOST_WORDS = 100_000, 70_000  # in each of two generations; some 50 MB in all
_SIGNS = "،.:؛؟!\"'«»()[]{}…“”‘’-–—/,;?*"  # around a word; none of them is ever in one


class Analysed(NamedTuple):
    """Stems with a space between, and word for word beside them the folded words; and these in pieces, some
    of which are several words. `written` is how many words white space parts."""

    stems: str
    surface: str
    pieces: list[str]
    written: int


def analysed(text: str) -> Analysed:
    """The words of the text as the index is to hold them."""
    parted = underscoreless(text).split()
    written = len(parted) if "_" not in text else len(text.split())
    pieces = list(filter(None, map(_SURFACE.__getitem__, parted)))
    return Analysed(" ".join(map(_STEMS.__getitem__, pieces)), " ".join(pieces), pieces, written)


def different_words(*texts: Analysed) -> set[str]:
    """The different folded words of the texts."""
    found = set[str]().union(*(text.pieces for text in texts))
    if any(text.surface.count(" ") >= len(text.pieces) for text in texts):
        several = [piece for piece in found if " " in piece]
        found.difference_update(several)
        found.update(*map(str.split, several))
    return found


def stems_of(words: Iterable[str]) -> Iterator[str]:
    """The stem of each folded word."""
    return map(_STEMS.__getitem__, words)


def _surface(piece: str) -> str:
    """The folded words of what stands between white space. With signs around it, it is what it is without."""
    bare = piece.strip(_SIGNS)
    if bare != piece:
        return _SURFACE[bare] if bare else ""
    raw = (piece,) if piece.isalpha() else spellings(piece)
    folded = " ".join([word for spelling in raw for word in folded_words(spelling)])
    return piece if folded == piece else folded  # one string, as for most: there are very many


def _stems(surface: str) -> str:
    stems = " ".join(map(stem_of_new, surface.split(" ")))
    return surface if stems == surface else stems


_SURFACE = Remembered(_surface, _MOST_PIECES)
_STEMS = Remembered(_stems, _MOST_WORDS)
