"""Plain text in logical order, without control characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from reader.core.exporting.chapters import Block, Chapter, chapter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.core.exporting.formats import Book
    from reader.core.exporting.selection import Item

_BETWEEN = "\n\n" + "*" * 3 + "\n\n"
_SHAPES = {"quote": "«{text}»", "note": "{heading}: {text}"}


def write(items: Iterable[Item], book: Book, out: BinaryIO) -> None:
    for number, item in enumerate(items):
        parts = _parts(chapter(item, book.wording))
        out.write((_BETWEEN * bool(number) + "\n\n".join(parts)).encode())
    out.write(b"\n")


def _parts(article: Chapter) -> Iterator[str]:
    yield "\n".join(filter(None, (article.title, " · ".join(article.details))))
    yield "".join(_blocks(article.blocks))
    if article.keywords:
        yield f"{article.keywords_heading}: {'، '.join(article.keywords)}"


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    """The lines of blocks; those of one list, table or poem have no empty lines between them."""
    between = ""
    for block in blocks:
        text = _SHAPES.get(block.kind, "{text}").format(heading=block.heading, text=block.text)
        yield between + text
        between = "\n" if block.shape.goes_on else "\n\n"
