"""How near two texts are, word for word: spellings folded, marks and spacing aside.

A sketch is a few numbers of a text, the least of the checksums of its word sequences: texts that share most
of their sequences share most of their sketch (Broder, 1997); near ones are found without comparing all.
"""

from __future__ import annotations

import re
from heapq import nsmallest
from zlib import crc32

from reader.core.arabic.matching import words

SKETCH = 16  # numbers
_IN_SKETCH = 5  # words of a sequence
_COMPARED = 3
_LEAST_WORDS = 12  # of a text that can be compared
_NEAR = 0.7  # share of sequences that two near texts have in common
_MOST_OTHER_NUMBERS = 0.5
_FEW_NUMBERS = 4
_NUMBER = re.compile(r"\d+")


def sketch(text: str) -> tuple[int, ...]:
    """The sketch of a text; empty for one of a few words only."""
    found = words(text)
    if len(found) < _LEAST_WORDS:
        return ()
    last = len(found) - _IN_SKETCH + 1
    sums = {crc32(" ".join(found[at : at + _IN_SKETCH]).encode()) for at in range(last)}
    return tuple(nsmallest(SKETCH, sums))


def is_near(one: str, other: str) -> bool:
    """Whether both say the same but for a few words. Bulletins that differ in their numbers do not."""
    return resemblance(one, other) >= _NEAR and _same_numbers(one, other)


def resemblance(one: str, other: str) -> float:
    """The share of word sequences both have, of all they have: 0.0 to 1.0."""
    mine, its = _sequences(one), _sequences(other)
    return len(mine & its) / len(mine | its) if mine and its else 0.0


def kept_share(one: str, other: str) -> float:
    """The share of the shorter text's word sequences that the other has too: 0.0 to 1.0. A text that was
    written on keeps its beginning; texts of a few words are compared word for word."""
    mine, its = (_sequences(text) or frozenset(words(text)) for text in (one, other))
    return len(mine & its) / min(len(mine), len(its)) if mine and its else 0.0


def same_numbers(one: str, other: str) -> bool:
    """Whether the numbers of the shorter text stand in the other too; bulletins of two days share few."""
    mine, its = (frozenset(_NUMBER.findall(" ".join(words(text)))) for text in (one, other))
    fewest = min(len(mine), len(its))
    return fewest < _FEW_NUMBERS or len(mine & its) / fewest > _MOST_OTHER_NUMBERS


def _sequences(text: str) -> frozenset[str]:
    found = words(text)
    if len(found) < _LEAST_WORDS:
        return frozenset()
    return frozenset(" ".join(found[at : at + _COMPARED]) for at in range(len(found) - _COMPARED + 1))


def _same_numbers(one: str, other: str) -> bool:
    mine, its = (frozenset(_NUMBER.findall(" ".join(words(text)))) for text in (one, other))
    most = max(len(mine), len(its))
    return most < _FEW_NUMBERS or len(mine & its) / most > _MOST_OTHER_NUMBERS
