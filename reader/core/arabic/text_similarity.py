"""How near two texts are, word for word: spellings folded, marks and spacing aside.

A sketch is a few numbers of a text, the least of the checksums of its word sequences: texts that share most
of their sequences share most of their sketch (Broder, 1997); near ones are found without comparing all.
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
_IN_SKETCH = 5  # words of a sequence
_COMPARED = 3
_LEAST_WORDS = 12  # of a text that can be compared
_NEAR = 0.7  # share of sequences that two near texts have in common
_MOST_OTHER_NUMBERS = 0.5
_FEW_NUMBERS = 4
_NUMBER = re.compile(r"\d+")
_LONGEST = 500_000  # characters of a text: those of a whole book would fill the memory


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared of a text, to be kept where it is compared with many."""

    sequences: frozenset[int]
    numbers: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Self:
        found = _words(text)
        return cls(frozenset(map(hash, _in_row(found))), _numbers(found))

    def is_near(self, other: Compared) -> bool:
        """Whether both say the same but for a few words. Bulletins that differ in their numbers do not."""
        shared = len(self.sequences & other.sequences)
        together = len(self.sequences) + len(other.sequences) - shared
        return together > 0 and shared / together >= _NEAR and self._has_same_numbers(other)

    def _has_same_numbers(self, other: Compared) -> bool:
        """Numbers of the shorter text: a copy that lacks a paragraph lacks its numbers too."""
        fewest, most = sorted((len(self.numbers), len(other.numbers)))
        shared = len(self.numbers & other.numbers)
        return most < _FEW_NUMBERS or not fewest or shared / fewest > _MOST_OTHER_NUMBERS


def sketch(text: str) -> tuple[int, ...]:
    """The sketch of a text; empty for one of a few words only."""
    found = _words(text)
    if len(found) < _LEAST_WORDS:
        return ()
    last = len(found) - _IN_SKETCH + 1
    sums = {crc32(" ".join(found[at : at + _IN_SKETCH]).encode()) for at in range(last)}
    return tuple(nsmallest(SKETCH, sums))


def kept_share(one: str, other: str) -> float:
    """The share of the shorter text's word sequences that the other has too: 0.0 to 1.0. A text that was
    written on keeps its beginning; texts of a few words are compared word for word."""
    mine, its = (
        frozenset(map(hash, _in_row(found))) or frozenset(map(hash, found))
        for found in map(_words, (one, other))
    )
    return len(mine & its) / min(len(mine), len(its)) if mine and its else 0.0


def same_numbers(one: str, other: str) -> bool:
    """Whether the numbers of the shorter text stand in the other too; bulletins of two days share few."""
    mine, its = map(_numbers, map(_words, (one, other)))
    fewest = min(len(mine), len(its))
    return fewest < _FEW_NUMBERS or len(mine & its) / fewest > _MOST_OTHER_NUMBERS


def has_other_numbers(one: str, other: str) -> bool:
    """Whether each text has a number that the other lacks."""
    mine, its = map(_numbers, map(_words, (one, other)))
    return bool(mine - its and its - mine)


def _words(text: str) -> list[str]:
    return words(text[:_LONGEST])


def _in_row(found: list[str]) -> Iterator[tuple[str, ...]]:
    """The sequences of words; none of a text of a few."""
    if len(found) < _LEAST_WORDS:
        return iter(())
    return zip(*(islice(found, at, None) for at in range(_COMPARED)), strict=False)


def _numbers(found: list[str]) -> frozenset[str]:
    return frozenset(_NUMBER.findall(" ".join(word for word in found if not word.isalpha())))
