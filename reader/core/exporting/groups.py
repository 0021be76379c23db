"""Group paragraphs into lists, tables and poems, for formats that have elements for them. Pure."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.core.arabic.paragraph_shapes import CELLS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.core.exporting.chapters import Block

GroupKind = Literal["list", "table", "verses", "alone"]

_LEVELS = {"•": 0, "◦": 1, "▪": 2}
_NUMBER = re.compile(r"([0-9]{1,3})\. *\Z")


class Group(NamedTuple):
    """Consecutive blocks; those of the kind `alone` do not belong together."""

    kind: GroupKind
    blocks: tuple[Block, ...]


class Entry(NamedTuple):
    """A list item without its bullet or number: text, nesting level from 0, and number if it has one."""

    text: str
    level: int
    number: int | None


def groups(blocks: Iterable[Block]) -> Iterator[Group]:
    """The blocks in order, grouped. A single item or row is no list and no table."""
    for key, found in groupby(_keyed(blocks), key=lambda pair: pair[0]):
        together = tuple(block for _, block in found)
        yield Group(key[0] if len(together) > 1 else "alone", together)


def entries(blocks: Iterable[Block]) -> list[Entry]:
    """The items of a list; each is nested at most one level deeper than the one before."""
    found: list[Entry] = []
    for block in blocks:
        sign, number = block.shape.sign, _NUMBER.match(block.shape.sign)
        deepest = found[-1].level + 1 if found else 0
        level = min(_LEVELS.get(sign[0], 0), deepest)
        found.append(Entry(block.text[len(sign) :], level, int(number[1]) if number else None))
    return found


def cells(block: Block) -> list[str]:
    """The cells of a table row."""
    return block.text.split(CELLS)


def _keyed(blocks: Iterable[Block]) -> Iterator[tuple[tuple[GroupKind, int], Block]]:
    """Each block with a key that it shares with its neighbours of the same group: kind and number."""
    part = 0
    for block in blocks:
        kind = _kind(block)
        yield (kind, len(cells(block)) if kind == "table" else part), block
        part += not block.shape.goes_on


def _kind(block: Block) -> GroupKind:
    if block.kind == "verse":
        return "verses"
    if block.kind == "row":
        return "table"
    sign = block.shape.sign
    return "list" if sign and (sign[0] in _LEVELS or _NUMBER.match(sign)) else "alone"
