"""Resolves references between objects of one JSON value: articles that have only the IDs of their author,
tags or source, which are listed elsewhere in the file.

Three shapes: `{"author_id": 5}` or `{"tags": [1, 2]}`; the `relationships` of JSON:API; tables of links
(`[{"post_id": 1, "tag_id": 2}]`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.formats.records.json_things import (
    Key,
    Thing,
    fields_of,
    identity_of,
    kind_of,
    named_things,
    references,
    type_of,
)
from reader.core.formats.records.name_words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 8
_MAX_LINKS = 100_000
_ID = ("id", "ids", "key", "keys", "uuid")
_LINKING = 2  # references in a row of a table of links


@dataclass(frozen=True, slots=True)
class Relations:
    """The names of things by kind and ID, and the links that tables give for articles."""

    names: dict[Key, str]
    links: dict[str, list[Key]]


def resolve(value: object) -> None:
    """Add to the articles in the value, in place, the names of the things they refer to."""
    lists = list(_lists(value, "", 0))
    known = _known(lists)
    for listed, items in lists if known.names else ():
        for item in items if kind_of(listed) in (None, "article") else ():
            _add(item, known)


def related(value: object) -> Relations:
    """The relations that the value contains."""
    return _known(list(_lists(value, "", 0)))


def resolve_only(value: object, known: Relations) -> None:
    """Adds the names to the articles that are the only ones of their lists: a large file is read one by one,
    and the other lists stay the same."""
    if isinstance(value, dict) and known.names:
        for items in value.values():
            if isinstance(items, list) and len(items) == 1 and isinstance(items[0], dict):
                _add(items[0], known)


def _known(lists: list[tuple[str, list[Thing]]]) -> Relations:
    names = {key: name for listed, items in lists for key, name in named_things(listed, items)}
    return Relations(names, _links(lists) if names else {})


def _lists(value: object, name: str, depth: int) -> Iterator[tuple[str, list[Thing]]]:
    """(name, items) of all lists of objects; a table of a database is named by a sibling of its rows."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        if (things := list(value.values())) and all(isinstance(thing, dict) for thing in things):
            yield (
                name,
                [thing if identity_of(thing) else {"id": key, **thing} for key, thing in value.items()],
            )
        table = value.get("name")
        for key, inner in value.items():
            named = table if key == "data" and isinstance(table, str) and "type" in value else key
            if isinstance(inner, (dict, list)):
                yield from _lists(inner, str(named), depth + 1)
    elif isinstance(value, list):
        things = [item for item in value if isinstance(item, dict)]
        yield name, things
        for item in value:
            if isinstance(item, (dict, list)):
                yield from _lists(item, name, depth + 1)


def _referring(name: str) -> str | None:
    """The kind of thing that a field refers to."""
    told = [word for word in words(name) if word not in _ID]
    return kind_of(told[-1]) if told else None


def _links(lists: list[tuple[str, list[Thing]]]) -> dict[str, list[Key]]:
    """ID of an article → what tables of links link it to."""
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


def _add(item: Thing, known: Relations) -> None:
    if "_embedded" in item:  # where WordPress has already put them
        return
    names, links = known.names, known.links
    told: dict[str, list[str]] = defaultdict(list)
    inner = fields_of(item)
    for name, value in [*inner.items(), *(item.items() if inner is not item else ()), *_relationships(item)]:
        kind = _referring(name) or next(filter(None, map(_kind_of_end, _ends(value))), None) or "article"
        for identity in references(value) if kind != "article" else ():
            if found := names.get((kind, identity)) or names.get(("", identity)):
                told[kind].append(found)
    for key in links.get(identity_of(item) or "", ()):
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
    return kind_of(type_of(end)) if isinstance(end, dict) else None
