"""The value of one field of a record, from the first of its names that has a plausible one."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.keywords.splitting import split_keywords
from reader.core.formats.records.dates import date_text
from reader.core.formats.records.names import names_of
from reader.core.formats.records.values import host, items, text
from reader.core.formats.text.reading_text import clean, one_line, paragraphs, squeezed
from reader.core.formats.text.web_addresses import web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.models import Draft

    Record = dict[str, object]

_LONGEST_RUN = 20_000  # characters of keywords in one string
_DELIMITER = re.compile(r"[,،;؛|\n#]")
_MIDNIGHT = re.compile(r"T00:00:00(?:\+00:00)?$")  # what programs write for a date without a time
_IDENTITY = re.compile(r"\d+|[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|[0-9a-f]{24}")
_PROGRAM = re.compile(r"(?:web\.clip|mobile\.|desktop\.|mail\.|joplin)")  # of notes, not of what they hold
_STREAM = re.compile(r"user/[^/]+/(?P<kind>\w+)/(?P<name>.*)")  # of a feed reader: its labels and states
_NAMESPACE = re.compile(r"(?:تصنيف|Category):\s*")
_LABELS = ("label", "category", "tag")
_PLACES_OF_ADDRESSES = ("href", "url", "@id", "uri", "link", "value", "rendered")
_PARTS_OF_NAME = ("authorfirstname", "authorlastname")
_PLACE_OF_FILES = re.compile(r"[a-z_]+|(?:https?:)?//\S+|\d+")
_PATH = re.compile(r"(?:https?:)?//[^/]+/[^?#]*\w")


def first(values: Record, field: str) -> object:
    """The value of the best name of the field."""
    names = names_of(field, values)
    return values[names[0]] if names else None


def line(values: Record, field: str) -> str | None:
    """The field on one line, from the first name with a text."""
    return next(_lines(values, field), None)


def name(values: Record, field: str) -> str | None:
    """The field on one line, from the first name whose text is not the ID of something."""
    return next((found for found in _lines(values, field) if not _IDENTITY.fullmatch(found)), None)


def _is_of_library(name: str, values: Record) -> bool:
    """Whether it is when a reference manager changed its entry: it tells when the entry was added, too."""
    return (
        name == "datemodified" and "dateadded" in values and names_of("published", values)[0] != "dateadded"
    )


def place(values: Record) -> str | None:
    """The place, unless it is a date, or where a program keeps the article: `archive`."""
    found = line(values, "place")
    return None if found and (_PLACE_OF_FILES.fullmatch(found) or parse_date(found)) else found


def author(values: Record) -> str | None:
    """The author; also of a table with columns for the parts of his name."""
    parts = [text(values[part]) for part in _PARTS_OF_NAME if part in values]
    return " ".join(filter(None, parts)) or name(values, "author")


def _lines(values: Record, field: str) -> Iterator[str]:
    found = (text(values[name]) for name in names_of(field, values))
    return (line for written in found if written and (line := one_line(written)))


def date(values: Record, field: str) -> tuple[str | None, str | None]:
    """(date as ISO, `None`), or (`None`, date as written) if none can be parsed. A dateline may be one."""
    names = [name for name in names_of(field, values) if not _is_of_library(name, values)]
    written = [found for name in names if (found := date_text(values[name]))]
    parsed = next(filter(None, map(parse_date, written)), None)
    if parsed is None and field == "published" and (dateline := line(values, "place")):
        parsed = parse_date(dateline)
    if parsed:
        return _MIDNIGHT.sub("", parsed.iso), None
    return None, next(iter(written), None)


def source(values: Record) -> str | None:
    """The first value that is a name; otherwise the host of the first address."""
    site = None
    for line in _lines({name: _title(values[name]) for name in names_of("source", values)}, "source"):
        found = host(line)
        if not found and not _IDENTITY.fullmatch(line) and not _PROGRAM.match(line):
            return line
        site = site or found
    return site


def _title(site: object) -> object:
    """The title of a site that has a short name too."""
    return site["title"] if isinstance(site, dict) and isinstance(site.get("title"), str) else site


def address(values: Record) -> str | None:
    """The URL; without one, that of a page given as the source."""
    own = chain.from_iterable(_addresses(values[name]) for name in names_of("url", values))
    sources = chain.from_iterable(_addresses(values[name]) for name in names_of("source", values))
    return web_address(*own, *filter(_PATH.match, sources))


def _addresses(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            yield from (found for name in _PLACES_OF_ADDRESSES if isinstance(found := item.get(name), str))


def language(values: Record) -> str | None:
    """The code of the language."""
    found = re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", line(values, "language") or "")
    return found[0].lower() if found else None


def keywords(values: Record, parsed: Draft) -> tuple[tuple[str, ...], str | None]:
    """The keywords, and the string they were split from, if any; without keywords, the categories, not
    split."""
    listed = first(values, "keywords")
    names = items(listed)
    if len(names) == 1:
        run = "، ".join(paragraphs(names[0][:_LONGEST_RUN]))
        return split_keywords(run, parsed.title, parsed.body), run if isinstance(listed, str) else None
    if not names:
        categories = map(_label, items(_category(values)))
        names = [part.strip() for each in categories for part in _DELIMITER.split(each)]
    return tuple(dict.fromkeys(filter(None, (squeezed(clean(_label(name))) for name in names)))), None


def _category(values: Record) -> object:
    """The category; a subject is one only beside a title."""
    title = next(iter(names_of("title", values)), None)
    return next((values[name] for name in names_of("category", values) if name != title), None)


def _label(name: str) -> str:
    """The name without the path that feed readers and wikis put before it; empty for a state of a reader."""
    found = _STREAM.fullmatch(name)
    name = _NAMESPACE.sub("", name)
    return name if found is None else found["name"] if found["kind"] in _LABELS else ""
