"""The likeliest cut of a row of words into phrases."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable

    Piece = tuple[int, int]
    Score = Callable[[int, int], float]

_MOST_REPEATS = 4  # of one name, and names repeated in one row, that are still mended
_DEAREST_REPEAT = 4.0  # what a cut without the repeat may cost: a writer may have repeated himself after all


def best_path(
    count: int, longest: int, score: Score, forbidden: Collection[Piece] = ()
) -> tuple[float, list[Piece]]:
    """The cut of `count` things into pieces [start, end) of at most `longest` whose scores add up highest."""
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
    """The best path on which no piece has the name of another one: no list names a thing twice."""
    forbidden: frozenset[Piece] = frozenset()
    value, pieces = best_path(count, longest, score)
    dearest = value - _DEAREST_REPEAT
    for _ in range(_MOST_REPEATS):
        repeats = _repeats(pieces, named)
        if not 1 < len(repeats) <= _MOST_REPEATS:
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
    """All the pieces of the first name that stands more than once."""
    times = Counter(map(named, pieces))
    repeated = next((name for name, often in times.items() if often > 1), None)
    return [piece for piece in pieces if named(piece) == repeated] if repeated is not None else []
