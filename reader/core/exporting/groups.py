"""Blocks that make one thing together, for formats that have elements for it: lists, tables, poems. Pure."""

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
    """Blocks one after the other; those of the kind `alone` have nothing to do with each other."""

    kind: GroupKind
    blocks: tuple[Block, ...]


class Entry(NamedTuple):
    """An item of a list without its sign: how many lists its own stands in, and its number if it has one."""

    text: str
    level: int
    number: int | None


def groups(blocks: Iterable[Block]) -> Iterator[Group]:
    """The blocks in order. One item, or one row, is neither list nor table."""
    for key, found in groupby(_keyed(blocks), key=lambda pair: pair[0]):
        together = tuple(block for _, block in found)
        yield Group(key[0] if len(together) > 1 else "alone", together)


def entries(blocks: Iterable[Block]) -> list[Entry]:
    """The items of a list; none stands more than one list further in than the one before."""
    found: list[Entry] = []
    for block in blocks:
        sign, number = block.shape.sign, _NUMBER.match(block.shape.sign)
        deepest = found[-1].level + 1 if found else 0
        level = min(_LEVELS.get(sign[0], 0), deepest)
        found.append(Entry(block.text[len(sign) :], level, int(number[1]) if number else None))
    return found


def cells(block: Block) -> list[str]:
    """The cells of a row."""
    return block.text.split(CELLS)


def _keyed(blocks: Iterable[Block]) -> Iterator[tuple[tuple[GroupKind, int], Block]]:
    """Each block with what it has in common with its neighbours: a kind, and a number that parts groups."""
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
