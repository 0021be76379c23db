"""The values of the fields of a record, each from the first of its names that has a plausible one."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.keywords.splitting import split_keywords
from reader.core.formats.records.dates import date_text
from reader.core.formats.records.names import names_of_fields
from reader.core.formats.records.values import host, items, text
from reader.core.formats.text.reading_text import clean, one_line, paragraphs, squeezed
from reader.core.formats.text.web_addresses import web_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?![a-zA-Z])")
_PATH = re.compile(r"(?:https?:)?//[^/]+/[^?#]*\w")


class Fields:
    """The fields of a record; which names give which is the same for all records with the same names."""

    def __init__(self, values: Record) -> None:
        self._values = values
        self._names = names_of_fields(values)

    def first(self, field: str) -> object:
        """The value of the best name of the field."""
        return next(self._all(field), None)

    def line(self, field: str) -> str | None:
        """The field on one line, from the first name with a text."""
        return next(_lines(self._all(field)), None)

    def name(self, field: str) -> str | None:
        """The field on one line, from the first name whose text is not the ID of something."""
        return next((found for found in _lines(self._all(field)) if not _IDENTITY.fullmatch(found)), None)

    def place(self) -> str | None:
        """The place, unless it is a date, or where a program keeps the article: `archive`."""
        found = self.line("place")
        return None if found and (_PLACE_OF_FILES.fullmatch(found) or parse_date(found)) else found

    def author(self) -> str | None:
        """The author; also from columns with the parts of a name."""
        parts = [text(self._values[part]) for part in _PARTS_OF_NAME if part in self._values]
        return " ".join(filter(None, parts)) or self.name("author")

    def date(self, field: str) -> tuple[str | None, str | None]:
        """(date as ISO, `None`), or (`None`, date as written) if none can be parsed. A dateline may be
        one."""
        names = (name for name in self._names[field] if not self._is_of_library(name))
        written = [found for name in names if (found := date_text(self._values[name]))]
        parsed = next(filter(None, map(parse_date, written)), None)
        if parsed is None and field == "published" and (dateline := self.line("place")):
            parsed = parse_date(dateline)
        if parsed:
            return _MIDNIGHT.sub("", parsed.iso), None
        return None, next(iter(written), None)

    def source(self) -> str | None:
        """The first value that is a name; otherwise the host of the first address."""
        site = None
        for line in _lines(map(_title, self._all("source"))):
            found = host(line)
            if not found and not _IDENTITY.fullmatch(line) and not _PROGRAM.match(line):
                return line
            site = site or found
        return site

    def address(self) -> str | None:
        """The URL; without one, that of a page given as the source."""
        own = chain.from_iterable(map(_addresses, self._all("url")))
        sources = chain.from_iterable(map(_addresses, self._all("source")))
        return web_address(*own, *filter(_PATH.match, sources))

    def language(self) -> str | None:
        """The code of the language."""
        found = _LANGUAGE.match(self.line("language") or "")
        return found[0].lower() if found else None

    def keywords(self, parsed: Draft) -> tuple[tuple[str, ...], str | None]:
        """The keywords, and the string they were split from, if any; without keywords, the categories, not
        split."""
        listed = self.first("keywords")
        names = items(listed)
        if len(names) == 1:
            run = "، ".join(paragraphs(names[0][:_LONGEST_RUN]))
            return split_keywords(run, parsed.title, parsed.body), run if isinstance(listed, str) else None
        if not names:
            categories = map(_label, items(self._category()))
            names = [part.strip() for each in categories for part in _DELIMITER.split(each)]
        return tuple(dict.fromkeys(filter(None, (squeezed(clean(_label(name))) for name in names)))), None

    def _all(self, field: str) -> Iterator[object]:
        """The values of all names of the field, best first."""
        return map(self._values.__getitem__, self._names[field])

    def _is_of_library(self, name: str) -> bool:
        """Whether the date is that of a change in a reference manager, which also has the date of adding."""
        return (
            name == "datemodified"
            and "dateadded" in self._values
            and self._names["published"][0] != "dateadded"
        )

    def _category(self) -> object:
        """The category; a subject is one only beside a title."""
        title = next(iter(self._names["title"]), None)
        return next((self._values[name] for name in self._names["category"] if name != title), None)


def _lines(values: Iterable[object]) -> Iterator[str]:
    """The texts of the values, each on one line."""
    return (line for written in map(text, values) if written and (line := one_line(written)))


def _title(site: object) -> object:
    """The title of a site that has a short name too."""
    return site["title"] if isinstance(site, dict) and isinstance(site.get("title"), str) else site


def _addresses(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            yield from (found for name in _PLACES_OF_ADDRESSES if isinstance(found := item.get(name), str))


def _label(name: str) -> str:
    """The name without the path that feed readers and wikis put before it; empty for a state of a reader."""
    found = _STREAM.fullmatch(name)
    name = _NAMESPACE.sub("", name)
    return name if found is None else found["name"] if found["kind"] in _LABELS else ""
