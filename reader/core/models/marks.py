"""What a reader leaves in a text: bookmarks, highlights, notes, and the places where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models.choices import MarkColor, MarkKind


@dataclass(frozen=True, slots=True)
class TextRange:
    """Some of a text: from `start` in paragraph `first` up to `end` (excluded) in paragraph `last`;
    paragraphs from 1, offsets in code points."""

    first: int
    start: int
    last: int
    end: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where words of a text stand and how to know them again: the words, paragraphs parted by a line break,
    and what stands around them. After the selectors of https://www.w3.org/TR/annotation-model/."""

    place: TextRange
    quote: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What a reader left in the library: a bookmark or a highlight, perhaps with a note.

    `id` is unique among bookmarks and among highlights, each. `paragraph` is the first of the place, `None`
    for the whole article. `anchor` and `color` are those of highlights. Not `placed` is a mark whose words
    the text holds no more: paragraph and anchor then say where they stood.
    """

    id: int
    kind: MarkKind
    article_id: int
    title: str
    paragraph: int | None
    quote: str
    note: str | None
    color: MarkColor | None
    created_at: str
    anchor: Anchor | None = None
    placed: bool = True


@dataclass(frozen=True, slots=True)
class MarkFilter:
    """Which marks to list: every given condition must hold. `text` is looked for in quote, note and title,
    each word in any of its forms or as the beginning of one."""

    text: str = ""
    color: MarkColor | None = None
    article_id: int | None = None
