"""Resolves references between objects of one JSON value: articles that have only the IDs of their author,
tags or source, which are listed elsewhere in the file.

Three shapes: `{"author_id": 5}` or `{"tags": [1, 2]}`; the `relationships` of JSON:API; tables of links
(`[{"post_id": 1, "tag_id": 2}]`).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from reader.core.formats.records.drafts import record
from reader.core.formats.records.name_words import words
from reader.core.formats.records.names import names_of
from reader.core.formats.records.values import text

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 8
_MAX_LINKS = 100_000
_KINDS = {
    "author": "author user person people profile account member creator contributor writer reporter "
    "journalist uid",
    "keywords": "tag term keyword label topic hashtag subject",
    "category": "category categorie section",
    "source": "source publisher site feed blog newspaper outlet agency provider website",
    "article": "post article entry item story node content document page news",
}
_KIND_OF = {word: kind for kind, written in _KINDS.items() for word in written.split()}
_ID = ("id", "ids", "key", "keys", "uuid")
_IDENTITIES = ("id", "_id", "ID", "term_id", "_ref")
_OF_REFERENCE = frozenset(("type", "id", "meta", "_type", "_ref", "_key", "sys"))
_NAMES = ("display_name", "displayName", "full_name", "fullName")
_LINKING = 2  # references in a row of a table of links

Thing = dict[str, Any]
Key = tuple[str, str]  # kind, ID


def resolve(value: object) -> None:
    """Adds to the articles within the value, in place, the names of what they refer to."""
    lists = [(name, items) for name, items in _lists(value, "", 0) if items]
    names = {key: name for listed, items in lists for key, name in _named_things(listed, items)}
    if not names:
        return
    links = _links(lists)
    for listed, items in lists:
        for item in items if _kind(listed) in (None, "article") else ():
            if "_embedded" not in item:  # where WordPress has already put them
                _add(item, names, links)


def _lists(value: object, name: str, depth: int) -> Iterator[tuple[str, list[Thing]]]:
    """(name, items) of all lists of objects; a table of a database is named by a sibling of its rows."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        if (things := list(value.values())) and all(isinstance(thing, dict) for thing in things):
            yield name, [thing if _identity(thing) else {"id": key, **thing} for key, thing in value.items()]
        table = value.get("name")
        for key, inner in value.items():
            named = table if key == "data" and isinstance(table, str) and "type" in value else key
            yield from _lists(inner, str(named), depth + 1)
    elif isinstance(value, list):
        things = [item for item in value if isinstance(item, dict)]
        yield name, things
        for item in value:
            yield from _lists(item, name, depth + 1)


def _kind(name: str) -> str | None:
    """What objects of this name are: the kind of its last known word, in singular or plural."""
    found = (_KIND_OF.get(word) or _KIND_OF.get(word.removesuffix("s")) for word in reversed(words(name)))
    return next(filter(None, [*found, "category" if name.endswith("gories") else None]), None)


def _named_things(listed: str, items: list[Thing]) -> Iterator[tuple[Key, str]]:
    """(key, name) of the objects that have both; what is in no list of its kind goes by its ID alone."""
    for item in items:
        identity, kind = _identity(item), _kind(_type(item)) or _kind(listed)
        told = _fields(item)
        kind = None if kind == "article" and identity and not identity.isdecimal() else kind
        if identity is None or kind == "article" or (kind is None and _holds_more(told)):
            continue
        name = next((told[key] for key in _NAMES if isinstance(told.get(key), str)), None) or _name(told)
        if name:
            yield (kind or "", identity), name


def _holds_more(told: Thing) -> bool:
    """Whether it is a container, or an article itself."""
    lists = (each for each in told.values() if isinstance(each, list) and each and isinstance(each[0], dict))
    return any(lists) or bool(names_of("body", record(told)))


def _fields(item: Thing) -> Thing:
    """Where an object holds its fields."""
    return next((item[name] for name in ("attributes", "fields") if isinstance(item.get(name), dict)), item)


def _name(told: Thing) -> str | None:
    values = record({key: each for key, each in told.items() if key not in ("content", "text")})
    named = (text(values[name]) for field in ("name", "title", "source") for name in names_of(field, values))
    parts = text({key: each for key, each in told.items() if isinstance(each, str) and "name" in key.lower()})
    return next(filter(None, named), None) or parts


def _type(item: Thing) -> str:
    """The name of its type, also as content systems write it: `{"sys": {"contentType": …}}`."""
    system = item.get("sys") if isinstance(item.get("sys"), dict) else item
    kind = system.get("contentType") if isinstance(system, dict) else None
    inner = (
        kind.get("sys", {}).get("id")
        if isinstance(kind, dict) and isinstance(kind.get("sys"), dict)
        else None
    )
    return str(inner or item.get("type") or item.get("_type") or "")


def _identity(item: Thing) -> str | None:
    system = item.get("sys")
    held = system if isinstance(system, dict) else item
    found = next((held[key] for key in _IDENTITIES if held.get(key)), None)
    return str(found) if isinstance(found, str | int) else None


def _references(value: object) -> Iterator[str]:
    """The IDs that a value consists of: numbers, strings, or objects with nothing but an ID and a type."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str | int) and not isinstance(item, bool):
            yield str(item)
        elif isinstance(item, dict) and (identity := _identity(item)) and item.keys() <= _OF_REFERENCE:
            yield identity


def _referring(name: str) -> str | None:
    """The kind of thing that a field refers to."""
    told = [word for word in words(name) if word not in _ID]
    return _kind(told[-1]) if told else None


def _links(lists: list[tuple[str, list[Thing]]]) -> dict[str, list[Key]]:
    """ID of an article → what tables of links tell of it."""
    found: dict[str, list[Key]] = defaultdict(list)
    for _, items in lists:
        for item in items[:_MAX_LINKS]:
            ends = [
                (kind, str(each))
                for name, each in item.items()
                if name.lower().endswith("id") and len(name) > len("_id") and (kind := _referring(name))
            ]
            if len(ends) == _LINKING and ends[0][0] == "article" and ends[1][0] != "article":
                found[ends[0][1]].append(ends[1])
    return found


def _add(item: Thing, names: dict[Key, str], links: dict[str, list[Key]]) -> None:
    told: dict[str, list[str]] = defaultdict(list)
    inner = _fields(item)
    for name, value in [*inner.items(), *(item.items() if inner is not item else ()), *_relationships(item)]:
        kind = _referring(name) or next(filter(None, map(_kind_of_end, _ends(value))), None) or "article"
        for identity in _references(value) if kind != "article" else ():
            if found := names.get((kind, identity)) or names.get(("", identity)):
                told[kind].append(found)
    for key in links.get(_identity(item) or "", ()):
        if key in names:
            told[key[0]].append(names[key])
    inner.update(told)


def _relationships(item: Thing) -> Iterator[tuple[str, object]]:
    """(name, references) of the relationships of JSON:API."""
    related = item.get("relationships")
    for name, end in related.items() if isinstance(related, dict) else ():
        if isinstance(end, dict) and end.get("data"):
            yield name, end["data"]


def _ends(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _kind_of_end(end: object) -> str | None:
    return _kind(_type(end)) if isinstance(end, dict) else None
