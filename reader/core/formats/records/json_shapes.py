"""The shapes of one article in JSON: with its text, title or settings in nested or sibling objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.formats.records.drafts import is_article, record
from reader.core.formats.records.json_details import details
from reader.core.formats.records.names import names_of
from reader.core.formats.records.passages import has_passages
from reader.core.formats.records.values import text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from reader.core.formats.records.drafts import Record

SETTINGS = ("meta", "metadata", "attributes", "properties", "info", "frontmatter", "head", "fields")
_ANY_SETTINGS = frozenset(SETTINGS)
_MAX_PARTS = 12  # nested objects of one article
_MIN_THINGS = 2
_OF_ARTICLES = ("body", "summary", "question", "published", "author", "url")
_WRITTEN = ("rendered", "processed", "value", "stringValue", "S")


def unwrapped(value: dict[str, Any]) -> dict[str, Any]:
    """The fields of an article that a search index or content system keeps in an object beside its ID."""
    if isinstance(hit := value.get("_source"), dict):
        return hit
    inner = value.get("fields")
    if not isinstance(inner, dict) or not tells(record(inner), "title"):
        return value
    own = {name: item for name, item in value.items() if name != "fields"}
    return value if is_article(record(own)) else {**own, **inner}


def with_text_within(values: Record) -> Record:
    """An article whose text is a nested object: `{"headline": …, "story": {"paragraphs": […]}}`; empty if it
    is not one."""
    for name in names_of("body", values) if tells(values, "title") else ():
        inner = values[name]
        part = record(inner) if isinstance(inner, dict) else {}
        if names_of("body", part) and not names_of("title", part) and not is_text(inner):
            return {**part, **{other: value for other, value in values.items() if other != name}}
    return {}


def with_first_post(values: Record) -> Record:
    """A thread of a forum: its title, with the first of the posts in an object within; empty otherwise."""
    if not tells(values, "title") or tells(values, "body"):
        return {}
    for inner in values.values():
        posts = (record(inner).get("posts") or ()) if isinstance(inner, dict) else ()
        first = record(posts[0]) if isinstance(posts, list) and posts and isinstance(posts[0], dict) else {}
        if tells(first, "body") and not tells(first, "title"):
            own = {name: value for name, value in values.items() if text(value)}
            return {"author": first.get("name"), **first, **own}
    return {}


def from_nested_parts(values: Record) -> Record:
    """An article with title and text in different nested objects; empty if it is not one."""
    if tells(values, "title") or tells(values, "body") or not 1 < len(values) <= _MAX_PARTS:
        return {}
    parts = [record(item) for item in values.values() if isinstance(item, dict)]
    titled = [part for part in parts if tells(part, "title") and not names_of("body", part)]
    texts = [part for part in parts if names_of("body", part) and not tells(part, "title")]
    if len(titled) != 1 or len(texts) != 1:
        return {}
    others = (part for part in parts if part not in (titled[0], texts[0]))
    found = {name: value for part in (*others, texts[0], titled[0]) for name, value in part.items()}
    return {**found, **details(found)}


def is_container(values: Record) -> bool:
    """Whether it tells no more than the title of a list of other things: a dashboard, a playlist."""
    if not any(_are_things(value) for value in values.values()):
        return False
    return not any(tells(values, field) for field in _OF_ARTICLES)


def _are_things(value: object) -> bool:
    """Whether it is a list of several objects without texts."""
    if not isinstance(value, list) or len(value) < _MIN_THINGS:
        return False
    return all(isinstance(item, dict) for item in value) and not has_passages(value)


def is_text(value: object) -> bool:
    """Whether the value is a text, or an object of a text and its format, as in Drupal and WordPress."""
    return isinstance(value, str) or (
        isinstance(value, dict) and any(isinstance(value.get(name), str) for name in _WRITTEN)
    )


def beside(value: Mapping[str, Any]) -> Record:
    """Metadata in a sibling object of the text: `{"meta": {"title": …}, "text": …}`; the entities of a
    tweet."""
    if isinstance(entities := value.get("entities"), dict):  # tweet
        held = [tag for tag in entities.get("hashtags") or () if isinstance(tag, dict)]
        tags = [tag.get("text") or tag.get("tag") for tag in held]
        return {"hashtags": tags} if tags else {}
    if _ANY_SETTINGS.isdisjoint(value):
        return {}
    found = next((value[name] for name in SETTINGS if isinstance(value.get(name), dict)), None)
    if not found:
        return {}
    inner, own = record(found), record(value)
    texts, titles = (bool(names_of("body", each)) for each in (own, inner)), names_of("title", inner)
    outside, inside = texts
    more = outside and any(names_of(field, inner) for field in ("published", "source", "author"))
    if (
        not (outside and titles)
        and not (more and not inside)
        and not (inside and not outside and names_of("title", own))
    ):
        return {}
    return {name: item for name, item in inner.items() if name not in own}


def embedded(value: Mapping[str, Any]) -> Record:
    """The author and tags of a WordPress post, which has only their IDs itself, from `_embedded`."""
    embedded = value.get("_embedded")
    if not isinstance(embedded, dict):
        return {}
    terms = [term for group in embedded.get("wp:term") or () for term in group if isinstance(term, dict)]
    tags = [term.get("name") for term in terms if term.get("taxonomy") == "post_tag"]
    return {"author": embedded.get("author"), "tags": tags}


def tells(values: Record, field: str) -> bool:
    """Whether a value of the field has a text."""
    return any(text(values[name]) for name in names_of(field, values))
