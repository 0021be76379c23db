"""Parses a byline, a line under the title with author, place or source: `كتب - …`, `الرياض: واس`,
`هدى علي – القاهرة`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from reader.core.arabic.dates.parsing import is_day, parse_date
from reader.core.arabic.folding import fold
from reader.core.formats.text.byline_names import (
    Byline,
    alone,
    bare,
    beside_date,
    of_parts,
    with_dashes,
)
from reader.core.formats.text.byline_patterns import (
    ADORNED,
    CLOCK,
    DATE_BEGINS,
    DESK,
    FROM_PLACE,
    HANDLE,
    LABEL_BEFORE_DATE,
    OWN,
    OWN_SOURCE,
    PICTURES,
    QUOTED,
    QUOTING,
    ROLE_AFTER,
    SHORT_RANK,
    SIGN,
    TEXT_BY,
    WROTE,
    WROTE_BEFORE,
    WROTE_IT,
)
from reader.core.formats.text.byline_shapes import by_shape
from reader.core.formats.text.known_names import (
    can_be_person,
    is_person,
    is_place,
    is_supplier,
)
from reader.core.formats.text.page_noise import is_opening_noise
from reader.core.formats.text.writer_names import may_be_writer
from reader.core.formats.text.writers import is_work, of_writer, start_of_writer

_OF_PICTURES = ("صور", "تصوير", "عدسة")
_OPENING = tuple('«“"(خحنع')  # first characters of lines that may name a source
_SHORT = 70  # characters of a line that can be a byline
_SHORT_WITH_DATE = 110
_MAX_OF_DATE = 8  # words
_NUMERIC = re.compile(r"[\d/:.\s-]+(?:[AP]M)?", re.IGNORECASE)  # the same date in figures
_YEAR = re.compile(r"\d{4}")


@lru_cache(maxsize=10_000)  # authors and agencies recur
def byline(line: str) -> Byline | None:
    """Parse a whole line under the title; `None` if it is not entirely a byline."""
    if len(line) > _SHORT_WITH_DATE or "؟" in line:
        return None
    line = _without_signs(line)
    name, day = _apart_from_date(line)
    if day and (label := LABEL_BEFORE_DATE.search(fold(name))) and (of := _of_dated(name[: label.start()])):
        return replace(
            of, **{"updated" if label["changed"] or label["glued"] else "published": day}
        )  # هدى علي - نشر في 4/12/2024
    if day and is_opening_noise(name):
        return Byline(published=day)  # سياسة 4 ديسمبر 2024
    if day:
        found = _of_dated(name)
        return replace(found, published=day) if found else beside_date(line) or _after_date(line)
    if found := _after_date(line):
        return found
    return _names_of(CLOCK.sub("", line)) if len(line) <= _SHORT else beside_date(line)


def _of_dated(name: str) -> Byline | None:
    """The names before a date, also a writer alone: `كتب سامي علي`."""
    if found := _names_of(name):
        return found
    bare_name = WROTE_BEFORE.sub("", name)
    return Byline(bare_name) if may_be_writer(bare_name) else None


def writer_named(line: str) -> str:
    """The line, which may be an author's name, without `كتب` before it and `صحافية` after it."""
    name = WROTE_BEFORE.sub("", _without_signs(line)).removeprefix("من ")
    described = ROLE_AFTER.fullmatch(name) if len(name) <= _SHORT else None
    return described["name"] if described and is_person(described["name"]) else name


def _without_signs(line: str) -> str:
    line = with_dashes(unadorned(line))
    if any(word in line for word in _OF_PICTURES):
        line = PICTURES.sub("", line)
    return HANDLE.sub("", line) if "@" in line else line


def _apart_from_date(line: str) -> tuple[str, str | None]:
    """The line without the date at its end, and that date."""
    if not _YEAR.search(line):
        return line, None
    for begin in DATE_BEGINS.finditer(line):
        if parse_date(day := line[begin.end() :]) and not day.isdecimal():
            return line[: begin.end()].rstrip(" -–—|،,"), line[begin.end() :]
    return line, None


def _after_date(line: str) -> Byline | None:
    """The names after a date at the beginning of a line: `18/10/2022 الواحة - خاص`."""
    if not (line[:1].isdigit() or line.startswith("ال")) or not _YEAR.search(line):
        return None
    words = line.split()
    ends = (n for n in range(min(_MAX_OF_DATE, len(words) - 1), 0, -1) if is_day(" ".join(words[:n])))
    if (end := next(ends, 0)) == 0:
        return None
    day, rest = " ".join(words[:end]), " ".join(words[end:]).strip(" -–—|،,")
    if _NUMERIC.fullmatch(rest):
        return Byline(published=day)
    found = _of_dated(rest)
    return replace(found, published=day) if found else None


def _names_of(line: str) -> Byline | None:
    """Parse a line without a date after its names."""
    if own := OWN.match(line):
        line = f"{own['wrote']}:"
    if line.startswith(_OPENING) and (
        found := DESK.match(line) or OWN_SOURCE.match(line) or TEXT_BY.match(line) or QUOTING.match(line)
    ):
        groups = found.groupdict()
        return _of_house(groups.get("source") or groups["apart"], groups.get("desk") or "")
    if shaped := by_shape(line):
        return shaped
    if start := start_of_writer(line):
        return of_writer(line[start:], work=is_work(line))
    if "كتب" in line and (found := WROTE.match(line)):
        return _of_author(found)
    if (found := WROTE_IT.match(line)) and is_person(found["name"]):
        return Byline(found["name"])
    if SHORT_RANK.match(line) and is_person(line):
        return Byline(line)
    if line.startswith("كتب") and (found := FROM_PLACE.match(WROTE_BEFORE.sub("", line))):
        return _of_sent(found["name"], found["place"])
    found = FROM_PLACE.match(line) if "من" in line else None
    named = _from_place(found["name"], found["place"]) if found else None
    return named or beside_date(line) or of_parts(line)


def _of_house(source: str, desk: str = "") -> Byline | None:
    """A paper, with its city or desk in brackets, or the author it names."""
    found = alone(source)
    return replace(found, place=desk) if found and found.source and is_place(desk) else found


def signature(line: str) -> str | None:
    """The author named in a line after the text, if it is certain."""
    line = unadorned(line)
    start = start_of_writer(line) if len(line) <= _SHORT else 0
    found = byline(line) if start else None
    author = found.author if found else None
    return author if author and (SIGN.search(line[:start]) or is_person(author)) else None


def unadorned(line: str) -> str:
    """The line without leading emoji, arrows and dashes."""
    return ADORNED.sub("", line)


def _of_author(found: re.Match[str]) -> Byline | None:
    """`كتب سعيد علي:`, or preceded by the place and without colon."""
    place = found["place"]
    if not can_be_person(found["name"]):
        return None
    if place is None:
        return Byline(found["name"]) if found["colon"] else None
    return Byline(found["name"], place) if is_place(place) else None


def _of_sent(name: str, place: str) -> Byline | None:
    """`كتب سامي علي من القاهرة`."""
    named = len(name.split()) > 1 and not name.startswith("ال") and can_be_person(name)
    return Byline(name, place) if named and is_place(place) else None


def _from_place(name: str, place: str) -> Byline | None:
    if not is_place(place):
        return None
    if is_supplier(name) or QUOTED.match(name):
        return Byline(source=bare(name), place=place)
    return Byline(name, place) if is_person(name) else None
