"""Re-anchoring: finds a quoted range again in a new version of its text (moved, respelled, lightly revised).

In order: the old position, if it still has the quote; the quote's letters and digits anywhere in the text,
the match with the most similar context first; an alignment word by word (`alignment`). Offsets are code
points.
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

_MIN_LETTERS = 24  # matching letters, context included, that are no coincidence
_MIN_UNIQUE_LETTERS = 8  # letters that suffice for a unique match
_MAX_MATCHES = 2000
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def anchor_of(body: Sequence[str], place: TextRange) -> Anchor | None:
    """The anchor of a range, without outer white space.

    `None` if nothing is left or the range is outside the text.
    """
    pieces = pieces_of(body, place)
    if pieces is None:
        return None
    quote = BREAK.join(pieces)
    if quote != quote.strip():
        inner = trimmed(body, place, quote)
        return anchor_of(body, inner) if inner is not None else None
    return Anchor(place, quote, text_before(body, place), text_after(body, place)) if quote else None


def place(anchor: Anchor, body: Sequence[str]) -> TextRange | None:
    """The range of the anchored quote in this version of the text; `None` if it is gone."""
    if pieces_of(body, anchor.place) is not None and anchor_of(body, anchor.place) == anchor:
        return anchor.place
    from reader.core.arabic.alignment import aligned

    return _same_letters(anchor, body) or aligned(anchor, body)


@dataclass(frozen=True, slots=True)
class _Letters:
    """The folded letters and digits of a whole text, and the offset of each paragraph's first among them."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, body: Sequence[str]) -> _Letters:
        parts = list(map(_letters, body))
        return cls("".join(parts), (0, *accumulate(map(len, parts)))[: len(parts)])

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that has the letter at this offset."""
        return bisect_right(self.starts, offset) - 1


def _same_letters(anchor: Anchor, body: Sequence[str]) -> TextRange | None:
    wanted = _letters(anchor.quote)
    if not wanted or not body:
        return None
    letters = _Letters.of(body)
    found = _likeliest(anchor, letters, wanted)
    return None if found is None else _to_range(body, letters, found, found + len(wanted), anchor.quote)


def _likeliest(anchor: Anchor, letters: _Letters, wanted: str) -> int | None:
    """The offset of the match with the most matching context, then nearest to the old paragraph.

    `None` if the evidence is too weak.
    """
    before, after = _letters(anchor.before), _letters(anchor.after)
    home = letters.starts[min(anchor.place.first, len(letters.starts)) - 1]
    best: tuple[int, int, int] | None = None
    places = [at + len(before) for at in _occurrences(letters.text, before + wanted + after)]
    places = places or list(_occurrences(letters.text, wanted))
    for at in places:
        agreed = _matching_context(letters.text, at, at + len(wanted), before, after)
        best = max(best or (-1, 0, 0), (agreed, -abs(at - home), at))
    if best is None:
        return None
    agreed, _, at = best
    alone = len(places) == 1 and len(wanted) >= _MIN_UNIQUE_LETTERS
    whole = agreed == len(before) + len(after)
    return at if alone or whole or len(wanted) + agreed >= _MIN_LETTERS else None


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    for _ in range(_MAX_MATCHES):
        if at < 0:
            return
        yield at
        at = text.find(wanted, at + 1)


def _matching_context(text: str, start: int, end: int, before: str, after: str) -> int:
    """The number of adjacent context letters that are unchanged."""
    left = _common_prefix(text[max(0, start - len(before)) : start][::-1], before[::-1])
    return left + _common_prefix(text[end : end + len(after)], after)


def _common_prefix(one: str, other: str) -> int:
    """The length of the common prefix."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))


def _to_range(body: Sequence[str], letters: _Letters, start: int, end: int, quote: str) -> TextRange:
    """A span of `letters` as a range of the text, extended by the punctuation the quote had at its ends."""
    first, last = letters.paragraph_at(start), letters.paragraph_at(end - 1)
    begin = _offsets(body[first])[start - letters.starts[first]][0]
    stop = _offsets(body[last])[end - 1 - letters.starts[last]][1]
    head, tail = _leading_punctuation(quote), _leading_punctuation(quote[::-1])[::-1]
    if head and body[first][:begin].endswith(head):
        begin -= len(head)
    if tail and body[last].startswith(tail, stop):
        stop += len(tail)
    return TextRange(first + 1, begin, last + 1, stop)


def _offsets(paragraph: str) -> list[tuple[int, int]]:
    """The span in the paragraph of each of its letters and digits, diacritics included."""
    folded, origin = fold_with_map(paragraph)
    return [(origin[i], origin[i + 1]) for i, char in enumerate(folded) if char.isalnum()]


def _letters(text: str) -> str:
    return _BETWEEN_WORDS.sub("", fold(text))


def _leading_punctuation(text: str) -> str:
    """The characters before the first letter or digit."""
    for offset, char in enumerate(text):
        if char.isalnum():
            return text[:offset]
    return ""
