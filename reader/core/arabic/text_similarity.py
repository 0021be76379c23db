"""Near-duplicate detection on folded words: w-shingling with Jaccard similarity, and MinHash sketches.

A sketch holds the smallest checksums of a text's shingles (Broder, 1997). Near-duplicates share most of their
sketch, so candidates are found without comparing every pair.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from typing import TYPE_CHECKING, Self
from zlib import crc32

from reader.core.arabic.matching import words

if TYPE_CHECKING:
    from collections.abc import Iterator

SKETCH = 16  # numbers
_SKETCH_SHINGLE = 5  # words of a shingle in a sketch
_SHINGLE = 3  # words of a shingle in a comparison
_MIN_WORDS = 12  # of a text that can be compared
_MIN_JACCARD = 0.7  # Jaccard similarity of two near-duplicates
_MIN_JACCARD_OF_OTHERS = 0.9  # where they have other numbers
_NEVER = 2.0
_MIN_SHARED_NUMBERS = 0.5
_FEW_NUMBERS = 4
_NUMBER = re.compile(r"\d+")
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[.,٬،]\d{3})+(?!\d)")  # 363,378 and 363.378 are 363378
_SEPARATOR = re.compile(r"\D")
_MAX_LENGTH = 500_000  # characters compared: the shingles of a whole book would fill the memory


@dataclass(frozen=True, slots=True)
class Shingles:
    """The features of a text that are compared; keep it to compare one text with many."""

    shingles: frozenset[int]
    numbers: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Self:
        tokens = _words(text)
        return cls(frozenset(map(hash, _shingles(tokens))), _numbers(tokens))

    def is_near_duplicate(self, other: Shingles) -> bool:
        """Whether the texts are near-duplicates.

        Bulletins (prices, weather) that differ in their numbers are not.
        """
        shared = len(self.shingles & other.shingles)
        union = len(self.shingles) + len(other.shingles) - shared
        return union > 0 and shared / union >= self._least_jaccard(other)

    def _least_jaccard(self, other: Shingles) -> float:
        """Compares by the text with fewer numbers: a copy that lacks a paragraph lacks its numbers too.

        Where there are only few, a long text may have one of them corrected.
        """
        fewest, most = sorted((len(self.numbers), len(other.numbers)))
        shared = len(self.numbers & other.numbers)
        if not fewest or shared / fewest > _MIN_SHARED_NUMBERS:
            return _MIN_JACCARD
        return _MIN_JACCARD_OF_OTHERS if most < _FEW_NUMBERS else _NEVER


def sketch(text: str) -> tuple[int, ...]:
    """The MinHash sketch of a text: at most `SKETCH` numbers; empty for a text of only a few words."""
    tokens = _words(text)
    if len(tokens) < _MIN_WORDS:
        return ()
    last = len(tokens) - _SKETCH_SHINGLE + 1
    sums = {crc32(" ".join(tokens[at : at + _SKETCH_SHINGLE]).encode()) for at in range(last)}
    return tuple(nsmallest(SKETCH, sums))


def containment(one: str, other: str) -> float:
    """Containment, 0.0 to 1.0: the share of the shorter text's shingles that the other has too.

    So an extended text scores high. Two texts of only a few words are compared by single words; one such text
    is in a longer one or not.
    """
    few, many = sorted(map(_words, (one, other)), key=len)
    if len(few) < _MIN_WORDS <= len(many):
        return float(bool(few) and f" {' '.join(few)} " in f" {' '.join(many)} ")
    mine, its = (
        frozenset(map(hash, _shingles(tokens))) or frozenset(map(hash, tokens)) for tokens in (few, many)
    )
    return len(mine & its) / min(len(mine), len(its)) if mine and its else 0.0


def same_numbers(one: str, other: str) -> bool:
    """Whether most numbers of one text occur in the other too; the bulletins of two days share few."""
    mine, its = map(_numbers, map(_words, (one, other)))
    fewest = min(len(mine), len(its))
    return fewest < _FEW_NUMBERS or len(mine & its) / fewest > _MIN_SHARED_NUMBERS


def has_other_numbers(one: str, other: str) -> bool:
    """Whether each text has a number that the other lacks."""
    mine, its = map(_numbers, map(_words, (one, other)))
    return bool(mine - its and its - mine)


def _words(text: str) -> list[str]:
    return words(_GROUPED.sub(lambda number: _SEPARATOR.sub("", number[0]), text[:_MAX_LENGTH]))


def _shingles(tokens: list[str]) -> Iterator[tuple[str, ...]]:
    """The word shingles; none for a text of only a few words."""
    if len(tokens) < _MIN_WORDS:
        return iter(())
    return zip(*(islice(tokens, at, None) for at in range(_SHINGLE)), strict=False)


def _numbers(tokens: list[str]) -> frozenset[str]:
    return frozenset(_NUMBER.findall(" ".join(word for word in tokens if not word.isalpha())))
