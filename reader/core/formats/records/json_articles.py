"""Which objects are articles: at the places where lists of them are expected, and anywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats.records.answers import is_answered
from reader.core.formats.records.drafts import is_article
from reader.core.formats.records.json_shapes import is_text, tells
from reader.core.formats.records.names import names_of
from reader.core.formats.records.passages import is_long, written

if TYPE_CHECKING:
    from reader.core.formats.records.drafts import Record

_ICONS = frozenset(("icon", "iconname", "iconurl", "emoji"))
_LETTER = re.compile(r"[^\W\d_]")  # versions of programs have none


def is_told(values: Record) -> bool:
    """Whether an object tells an article, rather than the objects within it."""
    if tells(values, "body") or tells(values, "title") or is_answered(values):
        return True
    return not _holds_more(values) and is_article(values)


def _holds_more(values: Record) -> bool:
    return any(isinstance(value, dict | list) for value in values.values())


def has_text(values: Record) -> bool:
    """Whether the object has a text of its own."""
    return any(map(is_text, (values[name] for name in names_of("body", values))))


def tells_all(values: Record) -> bool:
    """Whether the object has a text, or a title with a list that may be its paragraphs, or with an abstract
    and a date; a few words beside an icon are those of a page."""
    if is_answered(values):
        return True
    if has_text(values):
        texts = [written(values[name]) for name in names_of("body", values)]
        return any(map(_LETTER.search, texts)) and (_ICONS.isdisjoint(values) or any(map(is_long, texts)))
    if not names_of("title", values):
        return False
    return bool(names_of("body", values)) or all(
        names_of(field, values) for field in ("summary", "published")
    )
