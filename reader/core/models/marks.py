"""What a reader leaves in a text: bookmarks, highlights, notes, and where they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models.choices import MarkColor, MarkKind


@dataclass(frozen=True, slots=True)
class TextRange:
    """A part of a text: from `start` in paragraph `first` to `end` (excluded) in paragraph `last`.

    Paragraphs count from 1, offsets are in code points.
    """

    first: int
    start: int
    last: int
    end: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where marked words are in a text, and how to find them again: the words, and the text around them.

    Paragraphs are separated by line breaks. After the selectors of https://www.w3.org/TR/annotation-model/.
    """

    place: TextRange
    quote: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A bookmark or a highlight, possibly with a note.

    `id` is unique among bookmarks and among highlights, each. `paragraph` is the first one of the place,
    `None` for the whole article. `anchor` and `color` are those of highlights. A mark is not `placed` if the
    text has lost its words: paragraph and anchor are then its last place.
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
    """Which marks to list; all conditions given must hold.

    Each word of `text` must occur in quote, note or title, in any form or as the beginning of a word.
    """

    text: str = ""
    color: MarkColor | None = None
    article_id: int | None = None
