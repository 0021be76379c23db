"""Knowing marked words again in a text that was read anew: moved, respelled, spaced otherwise, revised a bit.

Words that stand where they stood need no search. Else the letters and digits of the words are looked for
among those of the whole text, and of several places the one among the same neighbours is taken; last, an
alignment word by word finds what was revised. Offsets are code points.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold, fold_with_map
from reader.core.arabic.text_pieces import BREAK, pieces_of, text_after, text_before, trimmed
from reader.core.models import Anchor, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SURE = 24  # so many letters, neighbours among them, do not come together twice by chance
_ALONE = 8  # so many are enough where they come but once
_MOST_PLACES = 2000
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def anchor_of(body: Sequence[str], place: TextRange) -> Anchor | None:
    """The anchor of a piece of the text, white space at its ends left out; `None` where nothing is left or
    there is no such place."""
    pieces = pieces_of(body, place)
    if pieces is None:
        return None
    quote = BREAK.join(pieces)
    if quote != quote.strip():
        inner = trimmed(body, place, quote)
        return anchor_of(body, inner) if inner is not None else None
    return Anchor(place, quote, text_before(body, place), text_after(body, place)) if quote else None


def place(anchor: Anchor, body: Sequence[str]) -> TextRange | None:
    """Where the anchored words stand in this text now; `None` where it holds them no more."""
    if pieces_of(body, anchor.place) is not None and anchor_of(body, anchor.place) == anchor:
        return anchor.place
    from reader.core.arabic.alignment import aligned

    return _same_letters(anchor, body) or aligned(anchor, body)


@dataclass(frozen=True, slots=True)
class _Letters:
    """The letters and digits of a whole text, and where those of each paragraph begin among them."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, body: Sequence[str]) -> _Letters:
        parts = list(map(_letters, body))
        return cls("".join(parts), (0, *accumulate(map(len, parts)))[: len(parts)])

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that holds this letter."""
        return bisect_right(self.starts, offset) - 1


def _same_letters(anchor: Anchor, body: Sequence[str]) -> TextRange | None:
    wanted = _letters(anchor.quote)
    if not wanted or not body:
        return None
    letters = _Letters.of(body)
    found = _likeliest(anchor, letters, wanted)
    return None if found is None else _in_paragraphs(body, letters, found, found + len(wanted), anchor.quote)


def _likeliest(anchor: Anchor, letters: _Letters, wanted: str) -> int | None:
    """Where the wanted letters stand among their neighbours, nearest to their old paragraph."""
    before, after = _letters(anchor.before), _letters(anchor.after)
    home = letters.starts[min(anchor.place.first, len(letters.starts)) - 1]
    best: tuple[int, int, int] | None = None
    places = [at + len(before) for at in _places(letters.text, before + wanted + after)]
    places = places or list(_places(letters.text, wanted))
    for at in places:
        agreed = _agreed(letters.text, at, at + len(wanted), before, after)
        best = max(best or (-1, 0, 0), (agreed, -abs(at - home), at))
    if best is None:
        return None
    agreed, _, at = best
    alone = len(places) == 1 and len(wanted) >= _ALONE
    whole = agreed == len(before) + len(after)
    return at if alone or whole or len(wanted) + agreed >= _SURE else None


def _places(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(wanted, at + 1)


def _agreed(text: str, start: int, end: int, before: str, after: str) -> int:
    """How many letters next to the place are as they were."""
    left = _in_common(text[max(0, start - len(before)) : start][::-1], before[::-1])
    return left + _in_common(text[end : end + len(after)], after)


def _in_common(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))


def _in_paragraphs(body: Sequence[str], letters: _Letters, start: int, end: int, quote: str) -> TextRange:
    """The place of letters as a piece of the text, with the signs the quote had at its ends."""
    first, last = letters.paragraph_at(start), letters.paragraph_at(end - 1)
    begin = _offsets(body[first])[start - letters.starts[first]][0]
    stop = _offsets(body[last])[end - 1 - letters.starts[last]][1]
    head, tail = _signs_before(quote), _signs_before(quote[::-1])[::-1]
    if head and body[first][:begin].endswith(head):
        begin -= len(head)
    if tail and body[last].startswith(tail, stop):
        stop += len(tail)
    return TextRange(first + 1, begin, last + 1, stop)


def _offsets(paragraph: str) -> list[tuple[int, int]]:
    """[start, end) in the paragraph of each of its letters and digits, marks included."""
    folded, origin = fold_with_map(paragraph)
    return [(origin[i], origin[i + 1]) for i, char in enumerate(folded) if char.isalnum()]


def _letters(text: str) -> str:
    return _BETWEEN_WORDS.sub("", fold(text))


def _signs_before(text: str) -> str:
    """What stands before the first letter or digit."""
    for offset, char in enumerate(text):
        if char.isalnum():
            return text[:offset]
    return ""
