"""Markdown (CommonMark with GitHub's tables); characters with a meaning in it are escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from reader.core.exporting.chapters import chapter
from reader.core.exporting.groups import cells, entries, groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.core.exporting.chapters import Block, Chapter
    from reader.core.exporting.formats import Book
    from reader.core.exporting.groups import Entry, Group
    from reader.core.exporting.selection import Item

_BETWEEN = "\n\n---\n\n"
_ANYWHERE = re.compile(r"[\\`*_\[\]<>&~|]")
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])", re.MULTILINE)
_INNER = "    "  # indentation of nested list items
_SHAPES = {"quote": "> {text}", "note": "**{heading}:** {text}"}


def write(items: Iterable[Item], book: Book, out: BinaryIO) -> None:
    for number, item in enumerate(items):
        parts = _parts(chapter(item, book.wording))
        out.write((_BETWEEN * bool(number) + "\n\n".join(parts)).encode())
    out.write(b"\n")


def escaped(text: str) -> str:
    """The text as Markdown that shows it unchanged."""
    safe = _ANYWHERE.sub(r"\\\g<0>", text)
    return _NUMBERED.sub(r"\1\\\2", re.sub(r"^(\s*)([#+\-=])", r"\1\\\2", safe, flags=re.MULTILINE))


def _parts(article: Chapter) -> Iterator[str]:
    yield f"# {escaped(_line(article.title))}"
    if article.details:
        yield f"*{escaped(_line(' · '.join(article.details)))}*"
    yield from map(_group, groups(article.blocks))
    if article.keywords:
        yield f"**{article.keywords_heading}:** {escaped(_line('، '.join(article.keywords)))}"


def _group(group: Group) -> str:
    if group.kind == "list":
        return "\n".join(map(_item, entries(group.blocks)))
    if group.kind == "table":
        first, *others = ([escaped(cell) for cell in cells(block)] for block in group.blocks)
        return "\n".join(map(_row, (first, ["---"] * len(first), *others)))
    lines = map(_block, group.blocks)
    return "\\\n".join(lines) if group.kind == "verses" else "\n\n".join(lines)


def _item(entry: Entry) -> str:
    sign = "-" if entry.number is None else f"{entry.number}."
    return f"{_INNER * entry.level}{sign} {_line(escaped(entry.text))}"


def _row(row: Sequence[str]) -> str:
    return f"| {' | '.join(map(_line, row))} |"


def _block(block: Block) -> str:
    text = escaped(block.text)
    if block.kind == "heading":
        return f"## {_line(text)}"
    text = text.replace("\n", "\n> ") if block.kind == "quote" else text
    return _SHAPES.get(block.kind, "{text}").format(heading=block.heading, text=text)


def _line(text: str) -> str:
    return " ".join(text.split())
