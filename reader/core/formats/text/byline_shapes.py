"""Bylines known by their layout: a paper joined to its city, a correspondent, an unknown place."""

from __future__ import annotations

from reader.core.formats.text.byline_names import Byline
from reader.core.formats.text.byline_patterns import (
    ADORNED,
    BEFORE_PLACE,
    CORRESPONDENT,
    OF_KINDS,
    OF_NO_NAME,
    SENT,
    UNDERSCORED,
    WRITER_FIRST,
    WRITER_IN_LATIN,
)
from reader.core.formats.text.known_names import holds_words_of_sentences, is_person, is_place, is_supplier
from reader.core.formats.text.writer_names import may_be_town, may_be_writer

_SHORT = 70  # characters of such a line


def by_shape(line: str) -> Byline | None:
    """`الواحة_متابعات`, `By Huda Ali`, `مراسلنا في تونس - هدى علي`."""
    if "_" in line and (found := UNDERSCORED.match(line)):
        return _of_underscored(found["source"], found["rest"])
    if found := WRITER_IN_LATIN.match(line):
        return Byline(found["name"]) if found["name"][0].isupper() else None
    if (
        ":" in line
        and (found := BEFORE_PLACE.match(line))
        and is_place(found["place"])
        and not may_be_writer(found["source"])
    ):
        return Byline(source=found["source"], place=found["place"]) if may_be_town(found["source"]) else None
    found = CORRESPONDENT.match(line)
    return Byline(found["name"], found["place"]) if found and is_person(found["name"]) else None


def _of_underscored(source: str, rest: str) -> Byline | None:
    """A paper joined to its city or to how the news came: `الواحة_متابعات`."""
    if is_place(rest):
        return Byline(source=source, place=rest)
    return Byline(source=source) if rest in OF_NO_NAME or is_supplier(rest) else None


def sent_from(line: str) -> Byline | None:
    """A person with a known given name and, before a dash, what may be an unknown place."""
    line = ADORNED.sub("", line)
    if (written := WRITER_FIRST.match(line)) and is_person(written["name"]) and may_be_town(written["place"]):
        return Byline(written["name"], written["place"])
    found = SENT.match(line) if len(line) <= _SHORT else None
    if not found or not is_person(found["name"]) or is_person(found["place"]):
        return None
    place = found["place"]
    said = place.split()[0] in OF_KINDS or holds_words_of_sentences(place) or is_supplier(place)
    return None if said else Byline(found["name"], place)
