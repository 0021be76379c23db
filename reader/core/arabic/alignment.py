"""Fuzzy re-anchoring: aligns a quote and its context, word by word, with windows of a text.

The windows are those that share the most words. The work is bounded for any text: a few windows of bounded
length.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from reader.core.arabic.matching import tokens, words
from reader.core.models import Anchor, TextRange

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDS = 120  # words; of a quote longer than two ends only its ends are aligned
_MAX_WINDOWS = 3
_MAX_FREQUENCY = 300  # occurrences; more frequent words do not vote for a window
_MAX_LETTERS = 600  # letters compared of a changed passage
_MIN_RATIO = 0.65  # minimum similarity ratio of the letters, 0 to 1
_MIN_SHARED = 0.5  # minimum share of unchanged words, context included,
_MIN_SHARED_WORDS = 6  # or this many unchanged words of the quote itself

_Word = tuple[int, int, int]  # paragraph, start, end


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The words to find: [start, end) are the quote, the others its context."""

    forms: list[str]
    start: int
    end: int

    @property
    def quote(self) -> list[str]:
        return self.forms[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Match:
    """A span [start, end) of the text's words, and the number of wanted words that match there."""

    matched: int
    start: int
    end: int


def aligned(anchor: Anchor, body: Sequence[str]) -> TextRange | None:
    """The range of the slightly changed quote; `None` if nothing is similar enough."""
    quote = words(anchor.quote)
    if not quote:
        return None
    forms, places = _words_of(body)
    before, after = words(anchor.before), words(anchor.after)
    if len(quote) <= 2 * _ENDS:
        found = _find(_Wanted([*before, *quote, *after], len(before), len(before) + len(quote)), forms)
        return None if found is None else _range(places, found.start, found.end)
    head = _find(_Wanted([*before, *quote[:_ENDS]], len(before), len(before) + _ENDS), forms)
    tail = _find(_Wanted([*quote[-_ENDS:], *after], 0, _ENDS), forms)
    if head is None or tail is None or tail.end <= head.start:
        return None
    return _range(places, head.start, tail.end)


def _words_of(body: Sequence[str]) -> tuple[list[str], list[_Word]]:
    found = [(number, token) for number, text in enumerate(body, 1) for token in tokens(text)]
    return [token.form for _, token in found], [(number, token.start, token.end) for number, token in found]


def _range(places: list[_Word], start: int, end: int) -> TextRange:
    (first, begin, _), (last, _, stop) = places[start], places[end - 1]
    return TextRange(first, begin, last, stop)


def _find(wanted: _Wanted, forms: list[str]) -> _Match | None:
    found = [_in_window(wanted, forms, start, end) for start, end in _windows(wanted, forms)]
    return max((each for each in found if each is not None), key=lambda each: each.matched, default=None)


def _windows(wanted: _Wanted, forms: list[str]) -> list[tuple[int, int]]:
    """Windows of the text with the most wanted words in roughly their order.

    Each occurrence votes for the offset at which the quote would begin.
    """
    length = len(wanted.forms)
    places = defaultdict(list)
    for number, form in enumerate(wanted.forms):
        places[form].append(number)
    frequent = Counter(form for form in forms if form in places)
    bucket = max(4, length // 2)
    votes: Counter[int] = Counter()
    for at, form in enumerate(forms):
        if form in places and frequent[form] <= _MAX_FREQUENCY:
            votes.update({(at - number) // bucket for number in places[form]})
    best = [number for number, _ in votes.most_common(_MAX_WINDOWS)]
    return [
        (max(0, number * bucket - length // 2), min(len(forms), (number + 1) * bucket + length + length // 2))
        for number in best
    ]


def _in_window(wanted: _Wanted, forms: list[str], start: int, end: int) -> _Match | None:
    window = forms[start:end]
    matcher = SequenceMatcher(None, wanted.forms, window, autojunk=False)
    pairs = [
        (block.a + step, block.b + step)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]
    found = _between(wanted, pairs, len(window))
    if found is None or not _is_like(wanted, pairs, window[found[0] : found[1]]):
        return None
    return _Match(len(pairs), start + found[0], start + found[1])


def _between(wanted: _Wanted, pairs: list[tuple[int, int]], length: int) -> tuple[int, int] | None:
    """The span of the quote in the window: from its first matched word to its last.

    It is extended by as many words as are unmatched at its ends, but not into the context. Without any match,
    it is what is now between the contexts.
    """
    low = (
        max((position for wanted_position, position in pairs if wanted_position < wanted.start), default=-1)
        + 1
    )
    high = min(
        (position for wanted_position, position in pairs if wanted_position >= wanted.end), default=length
    )
    known = [
        (wanted_position, position)
        for wanted_position, position in pairs
        if wanted.start <= wanted_position < wanted.end
    ]
    if known:
        low = max(low, known[0][1] - (known[0][0] - wanted.start))
        high = min(high, known[-1][1] + wanted.end - known[-1][0])
    elif low == 0 or high == length:
        return None
    return (low, high) if low < high else None


def _is_like(wanted: _Wanted, pairs: list[tuple[int, int]], found: list[str]) -> bool:
    known = sum(wanted.start <= wanted_position < wanted.end for wanted_position, _ in pairs)
    if len(pairs) < _MIN_SHARED * len(wanted.forms) and known < _MIN_SHARED_WORDS:
        return False
    if len(found) > 2 * len(wanted.quote) + 2:
        return False
    one, other = ("".join(each)[:_MAX_LETTERS] for each in (wanted.quote, found))
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _MIN_RATIO
