"""Parses a line of names with separators: author, place, source, date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.core.arabic.dates.parsing import parse_date
from reader.core.formats.text.byline_patterns import (
    BARS,
    BESIDE_DATE,
    OF_NO_NAME,
    QUOTED,
    SEPARATOR,
    SPACED_TATWEEL,
)
from reader.core.formats.text.known_names import (
    can_be_person,
    is_country,
    is_person,
    is_place,
    is_supplier,
    is_surely_supplier,
    may_be_place,
    names_supplier,
)
from reader.core.formats.text.page_noise import is_noise_above_text
from reader.core.formats.text.writer_names import may_be_writer

_DIGITS = re.compile(r"\d\d")
_DASH = re.compile(r"\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Byline:
    """The fields given in a byline or a dateline."""

    author: str | None = None
    place: str | None = None
    source: str | None = None
    published: str | None = None  # as written
    updated: str | None = None


def with_dashes(text: str) -> str:
    """The text with isolated tatweels, often typed as dashes, replaced by dashes."""
    return SPACED_TATWEEL.sub(" – ", text) if "ـ" in text else text


def place_of(parts: list[str], text: str) -> str | None:
    """The place among the parts of a text; several cities as they are written there."""
    places = [part for part in parts if may_be_place(part)]
    cities = [place for place in places if not is_country(place)]
    if len(cities) < 2:
        return places[0] if places else None
    written = text[text.index(cities[0]) : text.rindex(cities[-1]) + len(cities[-1])]
    if not all(may_be_place(part) for part in SEPARATOR.split(written) if part):
        return cities[0]  # بغداد: سامي علي - جدة
    return f"{written})" if written.count("(") > written.count(")") else written


def beside_date(line: str) -> Byline | None:
    """A date with a name, a place or boilerplate next to it: `وكالة الواحة | 4 ديسمبر 2024`."""
    if not _DIGITS.search(line):  # no date
        return None
    bars = [part for part in BARS.split(line) if part]
    parts = bars if any(map(parse_date, bars)) else _apart(line)
    days = [part for part in parts if parse_date(part) and not part.isdecimal()]
    if len(days) != 1 or len(parts) < 2:
        return None
    others = [part for part in parts if part not in days and not is_noise_above_text(part)]
    found = _beside(others[0]) if len(others) == 1 else Byline() if not others else None
    found = found or of_parts(" | ".join(others))
    return Byline(found.author, found.place, found.source, days[0]) if found else None


def _apart(line: str) -> list[str]:
    """The parts of a line with dashes, or with a comma after its date."""
    day, comma, name = line.rpartition(",")
    if comma and parse_date(day) and alone(name.strip()):
        return [day, name.strip()]
    return [part for part in BESIDE_DATE.split(line) if part]


def _beside(name: str) -> Byline | None:
    """A single name beside a date, known or like those of persons."""
    return alone(name) or (Byline(name) if may_be_writer(name) else None)


def alone(name: str) -> Byline | None:
    """A single known name: a place, a source or a person; `None` for an unknown one."""
    if is_place(name):
        return Byline(place=name)
    if names_supplier(name):
        return Byline(source=bare(name))
    return Byline(name) if is_person(name) else None


def of_parts(line: str) -> Byline | None:
    """Names with separators: all known, or one unknown next to known ones."""
    if is_surely_supplier(line):
        return Byline(source=bare(line))
    written = [part for part in SEPARATOR.split(line.strip()) if part]
    parts = [_who(part) for part in written if part not in OF_NO_NAME]
    if len(parts) == 1 < len(written) and (only := _only_name(parts[0], written[-1])):
        return only
    if (
        is_person(line)
        and "|" not in line
        and not any(may_be_place(part) or is_supplier(part) for part in parts[1:])
    ):
        return None
    if len(parts) == 1 and parts[0] != line and is_surely_supplier(parts[0]):
        return Byline(source=bare(parts[0]))
    place, source = place_and_source(parts, line)
    names = [part for part in parts if not may_be_place(part) and part not in (source or "")]
    if len(parts) < 2 or not (place or source):
        return None
    if names and not (len(names) == 1 and _is_unknown_name(names[0], place, source)):
        return _of_quoted(names, place, source)
    return Byline(names[0] if names else None, place, bare(source) if source else None)


def _only_name(name: str, last: str) -> Byline | None:
    """The only name of a line that also says how the news came: `مسقط – خاص`, `هدى علي – متابعات`."""
    if may_be_place(name):
        return Byline(place=name)
    if last not in OF_NO_NAME:
        return None
    return Byline(name) if is_person(name) else Byline(source=bare(name)) if is_supplier(name) else None


def _who(part: str) -> str:
    """A name without `من` or the like before a correspondent's name: `القاهرة - من سامي علي`."""
    name = part.removeprefix("من ")
    return name if name != part and is_person(name) else part


def _of_quoted(names: list[str], place: str | None, source: str | None) -> Byline | None:
    """`القاهرة – «الواحة»`: an unknown source in quotation marks next to a place."""
    quoted = QUOTED.match(names[0]) if len(names) == 1 and place and not source else None
    return Byline(place=place, source=quoted[1]) if quoted else None


def _is_unknown_name(name: str, place: str | None, source: str | None) -> bool:
    """Whether a name nobody knows can be a person's: beside a place and an agency one of more than one word,
    and none of a paper; beside one of them one that begins as names of persons do."""
    if place and source:
        return len(name.split()) > 1 and can_be_person(name) and not any(map(is_supplier, name.split()))
    return may_be_writer(name)


def place_and_source(parts: list[str], line: str) -> tuple[str | None, str | None]:
    """The place, and the agencies, as written if nothing else is between them."""
    sources = [part for part in parts if names_supplier(part) and not may_be_place(part)]
    if not sources:
        return place_of(parts, line), None
    written = line[line.index(sources[0]) : line.rindex(sources[-1]) + len(sources[-1])]
    apart = [part for part in SEPARATOR.split(written) if part]
    joined = apart == sources and not _DASH.search(written)  # of two papers with a dash only one is right
    return place_of(parts, line), written if joined else sources[0]


def bare(name: str) -> str:
    """A name without surrounding quotation marks and brackets."""
    return name.strip(' «»"“”()/*')
