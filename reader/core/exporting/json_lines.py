"""JSON Lines: an article a line, which Warraq reads back word for word; or a mark a line.

`published_text` and `updated_text` are added to the record of an article: dates as written that were not
understood would be lost without them. The sign that Warraq wrote it is the `warraq` in front.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.core.exporting.records import article_json, mark_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.core.exporting.formats import Book
    from reader.core.exporting.selection import Item

VERSION = 1


def write(items: Iterable[Item], _book: Book, out: BinaryIO) -> None:
    for item in items:
        out.writelines(
            json.dumps(record, ensure_ascii=False).encode(errors="backslashreplace") + b"\n"
            for record in _records(item)
        )


def _records(item: Item) -> Iterator[dict[str, Any]]:
    if item.marks:
        yield from map(mark_json, item.marks)
        return
    article = item.article
    written = {"published_text": article.published_text, "updated_text": article.updated_text}
    yield {"warraq": VERSION, **article_json(article), **written}
