"""The things in a JSON value that articles refer to by ID: their kinds, IDs and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.core.formats.records.drafts import record
from reader.core.formats.records.name_words import words
from reader.core.formats.records.names import names_of
from reader.core.formats.records.values import text

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = {
    "author": "author user person people profile account member creator contributor writer reporter "
    "journalist uid",
    "keywords": "tag term keyword label topic hashtag subject",
    "category": "category categorie section",
    "source": "source publisher site feed blog newspaper outlet agency provider website",
    "article": "post article entry item story node content document page news",
}
_KIND_OF = {word: kind for kind, written in _KINDS.items() for word in written.split()}
_IDENTITIES = ("id", "_id", "ID", "term_id", "_ref")
_OF_REFERENCE = frozenset(("type", "id", "meta", "_type", "_ref", "_key", "sys"))
_NAMES = ("display_name", "displayName", "full_name", "fullName")
Thing = dict[str, Any]
Key = tuple[str, str]  # kind, ID


def kind_of(name: str) -> str | None:
    """The kind of objects of this name: that of its last known word, in singular or plural."""
    found = (_KIND_OF.get(word) or _KIND_OF.get(word.removesuffix("s")) for word in reversed(words(name)))
    return next(filter(None, [*found, "category" if name.endswith("gories") else None]), None)


def named_things(listed: str, items: list[Thing]) -> Iterator[tuple[Key, str]]:
    """(key, name) of the objects that have both; outside a list of its kind, the key has no kind."""
    for item in items:
        if (identity := identity_of(item)) is None:
            continue
        kind, told = kind_of(type_of(item)) or kind_of(listed), fields_of(item)
        kind = None if kind == "article" and not identity.isdecimal() else kind
        if kind == "article" or (kind is None and _holds_more(told)):
            continue
        name = next((told[key] for key in _NAMES if isinstance(told.get(key), str)), None) or _name(told)
        if name:
            yield (kind or "", identity), name


def _holds_more(told: Thing) -> bool:
    """Whether it is a container, or an article itself."""
    lists = (each for each in told.values() if isinstance(each, list) and each and isinstance(each[0], dict))
    return any(lists) or bool(names_of("body", record(told)))


def fields_of(item: Thing) -> Thing:
    """Where an object holds its fields."""
    return next((item[name] for name in ("attributes", "fields") if isinstance(item.get(name), dict)), item)


def _name(told: Thing) -> str | None:
    values = record({key: each for key, each in told.items() if key not in ("content", "text")})
    named = (text(values[name]) for field in ("name", "title", "source") for name in names_of(field, values))
    parts = text({key: each for key, each in told.items() if isinstance(each, str) and "name" in key.lower()})
    return next(filter(None, named), None) or parts


def type_of(item: Thing) -> str:
    """The name of its type, also as content systems write it: `{"sys": {"contentType": …}}`."""
    system = item.get("sys") if isinstance(item.get("sys"), dict) else item
    kind = system.get("contentType") if isinstance(system, dict) else None
    inner = (
        kind.get("sys", {}).get("id")
        if isinstance(kind, dict) and isinstance(kind.get("sys"), dict)
        else None
    )
    return str(inner or item.get("type") or item.get("_type") or "")


def identity_of(item: Thing) -> str | None:
    system = item.get("sys")
    held = system if isinstance(system, dict) else item
    found = next((held[key] for key in _IDENTITIES if held.get(key)), None)
    return str(found) if isinstance(found, str | int) else None


def references(value: object) -> Iterator[str]:
    """The IDs that a value consists of: numbers, strings, or objects with nothing but an ID and a type."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str | int) and not isinstance(item, bool):
            yield str(item)
        elif isinstance(item, dict) and (identity := identity_of(item)) and item.keys() <= _OF_REFERENCE:
            yield identity
