"""An article prepared for formats that are read: title, details, text, keywords. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.core.arabic.paragraph_shapes import Shape, shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.exporting.selection import Item
    from reader.core.models import Article, Mark
    from reader.core.wording import Wording

_PLAIN = Shape("text")
BlockKind = Literal["text", "heading", "item", "row", "verse", "quote", "note"]

_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the article, a marked passage, or a note, which has a heading.

    `shape` describes a paragraph of the article further.
    """

    kind: BlockKind
    text: str
    heading: str = ""
    shape: Shape = _PLAIN


@dataclass(frozen=True, slots=True)
class Chapter:
    """One article, or its marks. No text of it holds a control character."""

    id: int
    title: str
    details: tuple[str, ...]
    keywords: tuple[str, ...]
    keywords_heading: str
    blocks: tuple[Block, ...]
    language: str


def chapter(item: Item, wording: Wording) -> Chapter:
    """The article, or only its marks, ready to be written."""
    article = item.article
    blocks = _marked(item, wording) if item.marks else _paragraphs(article.body)
    return Chapter(
        id=article.id,
        title=clean(article.title),
        details=tuple(clean(detail) for detail in _details(article, wording)),
        keywords=() if item.marks else tuple(clean(keyword.name) for keyword in article.keywords),
        keywords_heading=wording.heading("keywords"),
        blocks=tuple(blocks),
        language=article.language,
    )


def _paragraphs(body: Sequence[str]) -> Iterator[Block]:
    texts = [clean(text) for text in body]
    for text, shape in zip(texts, shapes(texts), strict=True):
        yield Block(shape.kind, text, shape=shape)


def clean(text: str) -> str:
    """The text without control characters: neither bidi controls nor those that files may not hold."""
    return _CONTROLS.sub("", text)


def _details(article: Article, wording: Wording) -> Iterator[str]:
    published, updated = article.published_text, article.updated_text
    if article.published:
        published = wording.date_with_hijri(article.published)
    if article.updated:
        updated = wording.date_and_time(article.updated)
    yield from filter(None, (article.author, article.source, article.place))
    if published:
        yield wording.published(published)
    if updated and article.updated != article.published:
        yield wording.updated(updated)


def _marked(item: Item, wording: Wording) -> Iterator[Block]:
    for mark in item.marks:
        if mark.kind != "article":
            yield Block("quote", clean(_words(item.article, mark)))
        if mark.note:
            yield Block("note", clean(mark.note), wording.heading("note"))


def _words(article: Article, mark: Mark) -> str:
    """The marked words: of a highlight, or the paragraph; as they were if the text changed."""
    number = mark.paragraph or 0
    if mark.kind == "passage" or not mark.placed or not 1 <= number <= len(article.body):
        return mark.quote
    return article.body[number - 1]
