"""Parses a line of several fields separated by middle dots under the title: `هدى علي · تونس · نُشر
4/12/2024`."""

from __future__ import annotations

import re
from dataclasses import astuple, replace

from reader.core.arabic.dates.parsing import is_day, parse_date
from reader.core.arabic.folding import fold
from reader.core.formats.text.byline_names import Byline
from reader.core.formats.text.known_names import can_be_person, is_place, names_supplier
from reader.core.formats.text.page_noise import is_noise_above_text
from reader.core.formats.text.writer_names import may_be_writer
from reader.core.formats.text.writers import writer

_BETWEEN = re.compile(r"\s+[·•|]\s+")
_CHANGED = re.compile(r"(?:اخر )?(?:تحديث|حدث|عدل|محدث|تعديل|updated)\s*:?\s*")
_PUBLISHED = re.compile(r"(?:نشر|نشرت|تاريخ النشر|published)\s*:?\s*")
_SECOND_DAY = re.compile(r"\s*\([^()]*\)$")  # the Hijri one
_LONGEST = 300  # characters


def detail_line(line: str) -> Byline | None:
    """The fields of the line; `None` if any part is not a field. One part may be an unknown source where
    another is a date."""
    if len(line) > _LONGEST or not _BETWEEN.search(line):
        return None
    parts = _BETWEEN.split(line.strip(" ·•|*_"))
    fields = Byline()
    unknown: list[str] = []
    for part in parts:
        found = _fact(fields, part)
        unknown += [part] if found is None else []
        fields = found or fields
    if len(parts) < 2:
        return None
    if not (fields.published or fields.updated):
        return fields if len([*filter(None, astuple(fields))]) == len(parts) else None
    if len(unknown) > 1:
        return None
    if unknown and (fields.source or not _can_be_name(unknown[0])):
        return None
    return replace(fields, source=unknown[0]) if unknown else fields


def _fact(fields: Byline, part: str) -> Byline | None:
    """The fields extended by one part; `None` if it is not recognized."""
    if is_noise_above_text(part):
        return fields
    for name, label in (("updated", _CHANGED), ("published", _PUBLISHED)):
        if day := _day_after(label, part):
            return replace(fields, **{name: day})
    if is_day(day := _SECOND_DAY.sub("", part)):
        return None if fields.published else replace(fields, published=day)
    if is_place(part) and not fields.place:
        return replace(fields, place=part)
    if names_supplier(part) and not fields.source:
        return replace(fields, source=part)
    named = writer(part)
    known = may_be_writer(part) or (named != part and can_be_person(named))
    return replace(fields, author=named) if known and not fields.author else None


def _day_after(label: re.Pattern[str], part: str) -> str | None:
    """The date after a label, as written. The label is matched folded and removed by its number of words."""
    found = label.match(fold(part))
    words = found[0].split() if found else []
    rest = " ".join(part.split()[len(words) :]) if words else ""
    return next((day for day in (rest, _SECOND_DAY.sub("", rest)) if day and parse_date(day)), None)


def _can_be_name(text: str) -> bool:
    return len(text.split()) <= 4 and not re.search(r"[\d.:!؟?،]", text)
