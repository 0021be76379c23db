"""Plain text: what one would type, in the order of reading, without invisible signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from reader.core.exporting.chapters import Block, Chapter, chapter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.core.exporting.formats import Book
    from reader.core.exporting.selection import Item

_BETWEEN = "\n\n" + "*" * 3 + "\n\n"
_SHAPES = {"text": "{text}", "quote": "«{text}»", "note": "{heading}: {text}"}


def write(items: Iterable[Item], book: Book, out: BinaryIO) -> None:
    for number, item in enumerate(items):
        parts = _parts(chapter(item, book.wording))
        out.write((_BETWEEN * bool(number) + "\n\n".join(parts)).encode())
    out.write(b"\n")


def _parts(article: Chapter) -> Iterator[str]:
    yield "\n".join(filter(None, (article.title, " · ".join(article.details))))
    yield from map(_block, article.blocks)
    if article.keywords:
        yield f"{article.keywords_heading}: {'، '.join(article.keywords)}"


def _block(block: Block) -> str:
    return _SHAPES[block.kind].format(heading=block.heading, text=block.text)
