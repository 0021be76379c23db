"""Fields of an article that its JSON object keeps in objects within: `{"text": …, "og": {"site_name": …}}`.

Only objects that by their name describe the article itself count, not its author, pictures or comments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.core.formats.records.drafts import is_article, record
from reader.core.formats.records.name_words import word_set, words
from reader.core.formats.records.names import names_of
from reader.core.formats.records.values import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.core.formats.records.drafts import Record

_FIELDS = ("published", "updated", "source", "author", "keywords", "url", "language")
_DATES = ("published", "updated")
_OF_ARTICLE = word_set(
    "meta metadata head info properties props attributes attrs fields seo yoast og opengraph extra custom "
    "detail details dates ld jsonld params frontmatter warc additional common basic data json article news "
    "sys system locators post page"
)
_IDLE = word_set("the of wp cc web site headers")
_DEEPEST = 2


def details(value: Mapping[str, Any]) -> Record:
    """The fields that an article lacks, from nested objects; also the source that a feed reader gives."""
    if not any(isinstance(inner, dict) for inner in value.values()):
        return {}
    own = record(value)
    if not is_article(own):
        return {}
    inner = list(_inner(value, 0))
    if isinstance(origin := value.get("origin"), dict):  # what Google Reader and its heirs call the feed
        inner.append({"feed": origin})
    found: Record = {}
    for field in _FIELDS:
        if not any(_says(own[name], field) for name in names_of(field, own)):
            holding = next((part for part in inner if names_of(field, part)), {})
            found |= {name: holding[name] for name in names_of(field, holding)}
    return found


def _says(value: object, field: str) -> bool:
    """Whether the value can be one of the field; a mere number can only be a date."""
    return text(value) is not None or (field in _DATES and value is not None)


def _inner(value: Mapping[str, Any], depth: int) -> Iterator[Record]:
    for name, inner in value.items() if depth < _DEEPEST else ():
        if isinstance(inner, dict) and _describes_article(name):
            yield record(inner)
            yield from _inner(inner, depth + 1)


def _describes_article(name: str) -> bool:
    told = set(words(name)) - _IDLE
    return bool(told) and told <= _OF_ARTICLE
