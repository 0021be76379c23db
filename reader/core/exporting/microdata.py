"""The fields of an article as microdata, for programs that read pages and books, such as Warraq."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reader.core.exporting.chapters import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.exporting.selection import Item


def with_microdata(lines: Sequence[str], item: Item) -> Iterator[str]:
    """The lines of the article's element, with its fields before the last.

    Only the lines if only its marks are exported.
    """
    yield from lines[:-1]
    if not item.marks:
        yield from _fields(item)
    yield lines[-1]


def _fields(item: Item) -> Iterator[str]:
    article = item.article
    known = (
        ("datePublished", article.published),
        ("dateModified", article.updated),
        ("author", article.author),
        ("publisher", article.source),
        ("locationCreated", article.place),
        *(("keywords", keyword.name) for keyword in article.keywords),
    )
    for name, value in known:
        if value:
            yield f'<meta itemprop="{name}" content="{escape(clean(value))}"/>'
