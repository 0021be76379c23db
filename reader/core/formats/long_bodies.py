"""Splits a body longer than a book into several articles, in any format: `عنوان`, `عنوان (2)`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.models import Draft

_LETTER = re.compile(r"[^\W_]")  # or a digit
_PICTURE = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
MIN = 5_000_000  # characters; shorter bodies are not split
_PART = 500_000  # characters of a part, or somewhat more


def split_long(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The articles with long ones split; unchanged if none is too long, or if they refer to each other."""
    long = any(_is_long(draft) for draft in drafts)
    if not long or any(draft.related for draft in drafts):
        return tuple(drafts)
    parts = (part for draft in drafts for part in _parts(draft))
    return tuple(replace(part, part=number) for number, part in enumerate(parts, 1))


def says_something(draft: Draft) -> bool:
    """Whether the article has a letter, a digit or an emoji."""
    texts = (draft.title, *draft.body)
    return any(map(_LETTER.search, texts)) or any(map(_PICTURE.search, texts))


def beginning(body: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(first part, rest) of a body; the rest is empty unless the body is too long."""
    if sum(map(len, body)) <= MIN:
        return body, ()
    first, *others = _bodies(body)
    return first, tuple(paragraph for other in others for paragraph in other)


def _is_long(draft: Draft) -> bool:
    return draft.kept is None and sum(map(len, draft.body)) > MIN


def _parts(draft: Draft) -> Iterator[Draft]:
    if not _is_long(draft):
        yield draft
        return
    for number, body in enumerate(_bodies(draft.body), 1):
        yield replace(draft, body=body, title=draft.title if number == 1 else f"{draft.title} ({number})")


def _bodies(body: Sequence[str]) -> Iterator[tuple[str, ...]]:
    gathered, size = list[str](), 0
    for piece in (piece for paragraph in body for piece in _pieces(paragraph)):
        gathered.append(piece)
        size += len(piece)
        if size >= _PART:
            yield tuple(gathered)
            gathered, size = [], 0
    if gathered:
        yield tuple(gathered)


def _pieces(paragraph: str) -> Iterator[str]:
    """The paragraph, split if longer than a part, between words if possible."""
    start = 0
    while len(paragraph) - start > 2 * _PART:
        end = paragraph.rfind(" ", start, start + _PART) + 1 or start + _PART
        yield paragraph[start:end].rstrip()
        start = end
    yield paragraph[start:] if start else paragraph
