"""Markdown (CommonMark): letters that it would read as signs are escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from reader.core.exporting.chapters import Block, Chapter, chapter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.core.exporting.formats import Book
    from reader.core.exporting.selection import Item

_BETWEEN = "\n\n---\n\n"
_ANYWHERE = re.compile(r"[\\`*_\[\]<>&~|]")
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])", re.MULTILINE)
_SHAPES = {"text": "{text}", "quote": "> {text}", "note": "**{heading}:** {text}"}


def write(items: Iterable[Item], book: Book, out: BinaryIO) -> None:
    for number, item in enumerate(items):
        parts = _parts(chapter(item, book.wording))
        out.write((_BETWEEN * bool(number) + "\n\n".join(parts)).encode())
    out.write(b"\n")


def escaped(text: str) -> str:
    """The text as Markdown that shows it as it is."""
    safe = _ANYWHERE.sub(r"\\\g<0>", text)
    return _NUMBERED.sub(r"\1\\\2", re.sub(r"^(\s*)([#+\-=])", r"\1\\\2", safe, flags=re.MULTILINE))


def _parts(article: Chapter) -> Iterator[str]:
    yield f"# {escaped(_line(article.title))}"
    if article.details:
        yield f"*{escaped(_line(' · '.join(article.details)))}*"
    yield from map(_block, article.blocks)
    if article.keywords:
        yield f"**{article.keywords_heading}:** {escaped(_line('، '.join(article.keywords)))}"


def _block(block: Block) -> str:
    text = escaped(block.text)
    text = text.replace("\n", "\n> ") if block.kind == "quote" else text
    return _SHAPES[block.kind].format(heading=block.heading, text=text)


def _line(text: str) -> str:
    return " ".join(text.split())
