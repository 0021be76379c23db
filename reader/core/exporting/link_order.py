"""The order of articles in an export that is to be imported again: linked articles are kept together.

A large file is read in blocks, and links are made only within a block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_MAX = 32  # most articles of one group; a block holds more


def together(ids: Sequence[int], links: Mapping[int, Sequence[int]]) -> list[int]:
    """The ids in their order, except that linked articles follow the first of them."""
    wanted, met = set(ids), set[int]()
    return [
        number
        for article_id in ids
        if article_id not in met
        for number in _group(article_id, links, wanted, met)
    ]


def _group(
    article_id: int, links: Mapping[int, Sequence[int]], wanted: set[int], met: set[int]
) -> Iterator[int]:
    waiting = [article_id]
    met.add(article_id)
    taken = 0
    while waiting:
        number = waiting.pop(0)
        taken += 1
        yield number
        for other in links.get(number, ()):
            if other in wanted and other not in met and taken + len(waiting) < _MAX:
                met.add(other)
                waiting.append(other)
