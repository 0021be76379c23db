"""JSON and JSON Lines: an article, a list of articles (also within an object, as in JSON Feed), or one per
line."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from reader.core.formats.encoding import decode
from reader.core.formats.records import json_relations, json_tables, json_unnamed, warraq_lines
from reader.core.formats.records.drafts import drafts, is_article, record
from reader.core.formats.records.fields import Fields
from reader.core.formats.records.json_articles import has_text, is_told, tells_all
from reader.core.formats.records.json_details import details
from reader.core.formats.records.json_pieces import LARGE
from reader.core.formats.records.json_shapes import (
    SETTINGS,
    beside,
    embedded,
    from_nested_parts,
    is_container,
    tells,
    unwrapped,
    with_first_post,
    with_text_within,
)
from reader.core.formats.records.json_values import values
from reader.core.formats.records.names import NAMES, names_of, plain_name
from reader.core.formats.records.social_posts import is_event, of_facebook
from reader.core.formats.records.values import text
from reader.core.formats.registry import Content

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from reader.core.formats.records.drafts import Record

_LISTS = (
    "articles", "items", "posts", "data", "results", "entries", "docs", "documents", "news", "stories",
    "records", "hits", "rows", "article", "story", "post", "item", "messages", "tweets", "statuses",
    "chats", "nodes", "edges", "features", "list", "value", "الأخبار", "المقالات", "fatwas", "poems",
    "poem", "hadiths", "hadith",
)  # fmt: skip
_DEEPEST = 8


def read(data: bytes, _title: str) -> Content:
    """The articles of the file. Raises `FileBinary`, `FileDamaged`, `FileTooLarge`, `ArticlesMissing`."""
    decoded = decode(data)
    if decoded.text.startswith(warraq_lines.BEGINNING):
        return Content(decoded.encoding, warraq_lines.drafts(decoded.text))
    return Content(decoded.encoding, drafts(records(decoded.text)))


def records(written: str) -> Iterator[Record]:
    """The articles of a JSON text as records. Raises as `read` does."""
    found = values(written, lambda value: bool(_contained_items(record(value))))
    if len(written) <= LARGE:
        together = list(found)
        json_relations.resolve(together)
        found = iter(together)
    else:
        found = _resolved_one_by_one(found)
    for value in json_unnamed.renamed(found):
        yield from _records(value, None)


def _resolved_one_by_one(values: Iterator[object]) -> Iterator[object]:
    """The values of a large file, with references resolved by the relations that the first one contains."""
    first = list(islice(values, 2))
    if len(first) == 1:
        json_relations.resolve(first)
    known = json_relations.related(first[0]) if len(first) > 1 else None
    for value in chain(first, values):
        if known:
            json_relations.resolve_only(value, known)
        yield value


def _records(value: object, source: str | None, depth: int = 0) -> Iterator[Record]:
    """The articles in a value: the value itself, those of its lists, or those under arbitrary keys."""
    if depth > _DEEPEST:
        return
    if table := json_tables.rows(value):
        yield from (_about(row, source) for row in map(record, table) if is_article(row))
    elif isinstance(value, list):
        for item in json_unnamed.renamed(value):
            yield from _records(item, source, depth + 1)
    elif isinstance(value, dict):
        yield from _of_dict(value, source, depth)


def _of_dict(value: dict[str, Any], source: str | None, depth: int) -> Iterator[Record]:
    if not any(map(_is_nested, value.values())):  # nearly all there are
        yield from _of_flat(value, source)
        return
    value = unwrapped(value)
    value = of_facebook(value) or value
    if value and not is_event(value):
        extra = {**details(value), **beside(value), **embedded(value)}
        yield from _of_object(record({**value, **extra} if extra else value), source, depth)


def _is_nested(value: object) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(item, (dict, list)) for item in value)
    )


def _of_flat(value: dict[str, Any], source: str | None) -> Iterator[Record]:
    values = record(value)
    is_told = tells(values, "body") or tells(values, "title") or is_article(values)
    if is_told and not is_event(value):
        yield _about(values, source)


def _of_object(values: Record, source: str | None, depth: int) -> Iterator[Record]:
    if apart := with_text_within(values) or from_nested_parts(values) or with_first_post(values):
        yield _about(apart, source)
    elif held := _contained_items(values):
        named = Fields(values).source() or text(values.get("title")) or text(values.get("name")) or source
        common = _common_fields(values)
        around = _around(values, held)
        for item in held:
            ones = json_unnamed.renamed(item) if common and isinstance(item, list) else (item,)
            for one in ones:
                given = (
                    {**_common_fields_for(one, common), **one} if common and isinstance(one, dict) else one
                )
                yield from ({**around, **each} for each in _records(given, named, depth + 1))
    elif is_told(values) and not is_container(values):
        yield _about(values, source)
    else:
        held = [item for item in values.values() if isinstance(item, dict | list)]
        around = _around(values, held)
        for item in held:
            yield from ({**around, **each} for each in _records(item, source, depth + 1) if tells_all(each))


def _common_fields(values: Record) -> dict[str, Any]:
    """The fields of an object that apply to all its articles: the author of a feed, its settings."""
    settings = next((values[name] for name in SETTINGS if isinstance(values.get(name), dict)), None)
    by = names_of("author", values)
    author = {"author": values[by[0]]} if by and "version" in values else {}
    if not isinstance(settings, dict):
        return author
    of_texts = {name for field in ("title", "body", "summary") for name in NAMES[field]}
    return {**author, **{name: value for name, value in settings.items() if plain_name(name) not in of_texts}}


def _common_fields_for(item: Mapping[str, Any], common: dict[str, Any]) -> dict[str, Any]:
    """The common fields for one article, without an author if it has its own."""
    by = {name for name in common if names_of("author", record({name: common[name]}))}
    own = by and names_of("author", record(item))
    return {name: value for name, value in common.items() if name not in by} if own else common


def _around(values: Record, held: list[object]) -> Record:
    """The fields beside a single nested object, such as the address of a crawled page."""
    if len(held) != 1 or not isinstance(held[0], dict):
        return {}
    told = (name for field in ("url", "published", "author") for name in names_of(field, values))
    return {name: value for name in told if isinstance(value := values[name], str)}


def _about(values: Record, source: str | None) -> Record:
    return values if source is None or names_of("source", values) else {**values, "source": source}


def _contained_items(values: Record) -> list[object]:
    """The items of a container object: a list under a known key, or its values if all are objects."""
    if has_text(values):
        return []
    for name in _LISTS:
        found = values.get(name)
        if isinstance(found, dict) or (isinstance(found, list) and any(isinstance(x, dict) for x in found)):
            return [found]
    if is_article(values) or not all(isinstance(item, dict) for item in values.values()):
        return []
    return [value for name, value in values.items() if name not in SETTINGS] or list(values.values())
