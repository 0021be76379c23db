"""Which field of an article an XML element is, in any schema, and its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.formats.records.name_words import word_set, words
from reader.core.formats.records.names import NAMES, plain_name
from reader.core.formats.text.reading_text import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.html.tree import Element

_GENERAL = ("field", "column", "str", "arr", "value", "property", "meta", "dcvalue")
_NAMING = ("name", "property", "key")
_OF_TEXT = ("body", "summary", "title")
_OTHER_FIELDS = ("published", "updated", "source", "author", "place", "keywords", "category", "url")
_FIELD_OF = {name: field for field in (*_OTHER_FIELDS, *reversed(_OF_TEXT)) for name in NAMES[field]}
_FIELD_OF["subject"] = "category"
_PAGE_PARTS = ("head", "header", "html", "date-added")
_OTHER_THINGS = word_set(
    "comment comments image images picture photo media enclosure figure related resource thumbnail video "
    "audio references ref back bibl style script catalog"
)
_PICTURES = word_set("image images picture photo graphic media caption thumbnail video audio")
_ADDRESSES = word_set("url urls uri")
_DAYS = ("when", "norm", "datetime", "iso-8601-date")  # attributes with a numeric date
_VALUES = (
    "literal",
    "holder",
    "content",
    "value",
    "key",
    "label",
    "term",
    "href",
    "rdf:resource",
    "FormalName",
    "name",
)
_PARTS_OF_DATES = ("year", "month", "day")
_PARTS_OF_NAMES = {"given": 1, "fore": 1, "first": 1, "sur": 2, "last": 2, "family": 2}
_ROLES = frozenset(
    ("byttl", "email", "role", "aff", "affiliation", "bio", "uri", "url", "title", "identifier")
)
_MIN_NAME = 2  # words


def inner(element: Element) -> list[Element]:
    """The child elements."""
    return [child for child in element.children if not isinstance(child, str)]


def line(element: Element) -> str:
    """The text of an element on one line."""
    return squeezed(element.text.replace("\n", " "))


def local(element: Element) -> str:
    """The tag without its prefix."""
    return element.tag.rpartition(":")[2]


def name_of(element: Element) -> str:
    """The name of a field: the tag, or an attribute of a generic element (`<field name="title">`)."""
    named = (element.attributes.get(name) for name in _NAMING) if local(element) in _GENERAL else ()
    name = next(filter(None, named), "") or _qualified(element) or element.tag
    return name if plain_name(name) in _FIELD_OF else name.rpartition(":")[2]


def _qualified(element: Element) -> str:
    """The name in two attributes, as in exports of DSpace: `element="date" qualifier="issued"`."""
    qualifier = element.attributes.get("qualifier", "")
    named = element.attributes.get("element", "")
    return f"{named}.{qualifier}" if named and qualifier not in ("", "none") else named


def field_of(element: Element) -> str | None:
    """The field of an article that the element's name says it is."""
    if local(element) == "name" and any(local(child) == "namepart" for child in inner(element)):
        return "author"  # in MODS
    return None if local(element) in _PAGE_PARTS else _FIELD_OF.get(plain_name(name_of(element)))


def holds_address(element: Element) -> bool:
    """Whether it contains a web address, as a `location` may."""
    return bool(inner(element)) and any("://" in leaf for leaf in _leaves(element))


def is_picture(element: Element) -> bool:
    """Whether it is a picture or a film with its caption."""
    return not _PICTURES.isdisjoint(words(local(element)))


def is_other(element: Element) -> bool:
    """Whether it is about something else: a picture, a comment, a list of references."""
    told = words(local(element))
    return not _OTHER_THINGS.isdisjoint(told) and _ADDRESSES.isdisjoint(told)


def field_values(element: Element, field: str) -> list[object]:
    """The values of an element that is this field."""
    if field in ("published", "updated"):
        return list(filter(None, [_date(element)]))
    if field == "author":
        return list(_persons(element))
    if field in ("keywords", "category", "url"):
        return list(_leaves(element))
    return list(filter(None, [_named(element) or next(_leaves(element), None)]))


def _named(element: Element) -> str | None:
    """The text of its name or title."""
    found = (each for each in element.elements() if local(each) in ("name", "title") and each.text.strip())
    return next((each.text.strip() for each in found), None)


def _date(element: Element) -> str | None:
    attributes = element.attributes
    if numeric := next(filter(None, map(attributes.get, _DAYS)), None):
        return numeric
    parts = {local(child): child.text.strip() for child in inner(element)}
    if found := [parts[name] for name in _PARTS_OF_DATES if parts.get(name)]:
        return "-".join(part.zfill(2) for part in found)
    return next(_leaves(element), None)


def _persons(element: Element) -> Iterator[str]:
    """The names of persons: those of a list, the parts of a name joined; without roles and addresses."""
    children = inner(element)
    own = " ".join("".join(child for child in element.children if isinstance(child, str)).split())
    parts = sorted((place, child.text.strip()) for child in children if (place := _part_of_name(child)))
    if parts:
        yield " ".join(text for _, text in parts)
    elif not children or len(own.split()) >= _MIN_NAME:
        yield from filter(None, [own])
    elif named := next((child for child in children if local(child) == "name" and not inner(child)), None):
        yield named.text.strip()
    else:
        for child in children:
            if local(child) not in _ROLES:
                yield from _persons(child)


def _part_of_name(element: Element) -> int | None:
    """Its place in a name: 1 for a given name, 2 for a family name."""
    name = element.attributes.get("type", "") if local(element) == "namepart" else local(element)
    return next((place for part, place in _PARTS_OF_NAMES.items() if name.startswith(part)), None)


def _leaves(element: Element) -> Iterator[str]:
    """The texts of the innermost elements, or what attributes say in empty ones."""
    children = inner(element)
    if not children:
        written = " ".join(element.text.split())
        yield from filter(None, [written or next(filter(None, map(element.attributes.get, _VALUES)), "")])
    for child in children:
        yield from _leaves(child)
