"""Finds the best segmentation of a sequence of words by dynamic programming."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable

    Piece = tuple[int, int]
    Score = Callable[[int, int], float]

_MAX_REPEATS = 4  # occurrences of one name, and repeated names, that are still resolved
_DEAREST_REPEAT = 4.0  # maximum loss of score to avoid a repeat: it may be the author's own


def best_path(
    count: int, longest: int, score: Score, forbidden: Collection[Piece] = ()
) -> tuple[float, list[Piece]]:
    """The segmentation of `count` items with the highest total score, and that score.

    Its pieces [start, end) have at most `longest` items.
    """
    best, origin = [0.0] + [float("-inf")] * count, [0] * (count + 1)
    for end in range(1, count + 1):
        for start in range(max(0, end - longest), end):
            if (value := best[start] + score(start, end)) > best[end] and (start, end) not in forbidden:
                best[end], origin[end] = value, start
    pieces, end = [], count
    while end:
        pieces.append((origin[end], end))
        end = origin[end]
    return best[count], pieces[::-1]


def best_path_of_distinct(
    count: int, longest: int, score: Score, named: Callable[[Piece], Hashable]
) -> list[Piece]:
    """The best segmentation without two pieces of the same name, since no list names a thing twice."""
    forbidden: frozenset[Piece] = frozenset()
    value, pieces = best_path(count, longest, score)
    dearest = value - _DEAREST_REPEAT
    for _ in range(_MAX_REPEATS):
        repeats = _repeats(pieces, named)
        if not 1 < len(repeats) <= _MAX_REPEATS:
            break
        without = [forbidden | {piece} for piece in repeats]
        value, others, forbidden = max(
            ((*best_path(count, longest, score, each), each) for each in without), key=itemgetter(0)
        )
        if value < dearest:
            break
        pieces = others
    return pieces


def _repeats(pieces: list[Piece], named: Callable[[Piece], Hashable]) -> list[Piece]:
    """All pieces of the first name that occurs more than once."""
    times = Counter(map(named, pieces))
    repeated = next((name for name, often in times.items() if often > 1), None)
    return [piece for piece in pieces if named(piece) == repeated] if repeated is not None else []
