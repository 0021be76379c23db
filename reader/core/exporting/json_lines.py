"""JSON Lines: one article to a line with all its state, which Warraq imports without loss.

Besides the record of an article: dates as written that were not understood, its address, marks with their
anchors, the reading position, and what was done with its keywords and source. The key `warraq` comes first
and marks the file as ours.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.core.exporting.records import article_json, mark_json
from reader.core.models import Kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.exporting.formats import Book
    from reader.core.exporting.selection import Item
    from reader.core.models import Article, Mark

VERSION = 1


def write(items: Iterable[Item], _book: Book, out: BinaryIO) -> None:
    for item in items:
        record = {**_article(item.article), **_kept(item.kept or Kept())}
        out.write(json.dumps(record, ensure_ascii=False).encode(errors="backslashreplace") + b"\n")


def _article(article: Article) -> dict[str, Any]:
    more = {
        "published_text": article.published_text,
        "updated_text": article.updated_text,
        "url": article.url,
    }
    return {"warraq": VERSION, **article_json(article), **more}


def _kept(kept: Kept) -> dict[str, Any]:
    place = kept.position
    return {
        "listed_at": kept.listed_at,
        "position": place and {**asdict(place), "saved_at": kept.position_saved_at},
        "keywords_confirmed": kept.keywords_confirmed,
        "names": list(map(asdict, kept.names)),
        "marks": list(map(_mark, kept.marks)),
    }


def _mark(mark: Mark) -> dict[str, Any]:
    around = {"before": mark.anchor.before, "after": mark.anchor.after} if mark.anchor else {}
    return {**mark_json(mark), **around}
