"""Parses a line under the title that consists of place, agency and date: `تونس، 4 ديسمبر 2024 (وات)`."""

from __future__ import annotations

import re

from reader.core.arabic.dates.parsing import parse_date
from reader.core.formats.text.byline_names import Byline, place_of, with_dashes
from reader.core.formats.text.datelines import ENDS, SIGNS_OF_DATELINES, is_day_piece
from reader.core.formats.text.known_names import is_surely_supplier, may_be_place, names_supplier

_LONGEST = 80  # characters
_YEAR = re.compile(r"\d{4}")
_TELEGRAM = re.compile(
    r"^(?P<place>[^\W\d_]{2,15}(?:\s[^\W\d_]{2,15}){0,2}?)\s(?:(?:في|يوم)\s)?(?P<day>\d{1,2}\s[^\d/()]{3,22}?(?:\s\d{4})?)"
    r"\s?[/(]\s?(?P<source>[^/()]{2,20}?)\s?[/)]\W*$"
)  # الدوحة في 4 ديسمبر /قنا/
_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)[\s–—:-]*$")


def dated_byline(line: str) -> Byline | None:
    """Parse a whole line of place, agency and date: `الرياض 2 رمضان 1445 هـ الموافق 12 مارس 2024 م واس`."""
    if len(line) > _LONGEST:
        return None
    if line.rstrip(" -–—").endswith(("/", ")")) and (sent := _TELEGRAM.match(line)):
        return _of_telegram(sent)
    if not _YEAR.search(line):
        return None
    source, rest = _source_after_day(line)
    if source and parse_date(rest):
        return Byline(source=source, published=rest)
    parts = [part for piece in SIGNS_OF_DATELINES.split(with_dashes(rest)) if (part := piece.strip(ENDS))]
    place = place_of(parts, rest)
    if not place or not all(may_be_place(part) or is_day_piece(part) for part in parts):
        return None
    day = rest.removeprefix(place).strip(" -–—/(),،")
    return Byline(place=place, source=source, published=day if parse_date(day) else None)


def _source_after_day(line: str) -> tuple[str | None, str]:
    """(the agency at the end of a line, alone or in brackets; the text before it)."""
    if (found := _IN_BRACKETS.search(line)) and names_supplier(found[1]):
        return found[1].strip(), line[: found.start()].rstrip(" -–—")
    before, _, last = line.rstrip(" )").rpartition(" ")
    return (last.strip("("), before.rstrip(" (-–—")) if is_surely_supplier(last) else (None, line)


def _of_telegram(sent: re.Match[str]) -> Byline | None:
    """A place, between a known agency and the date."""
    if not is_surely_supplier(sent["source"]) or not is_day_piece(sent["day"]):
        return None
    day = sent["day"] if parse_date(sent["day"]) else None
    return Byline(place=sent["place"], source=sent["source"], published=day)
