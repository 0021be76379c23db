"""The header of an article, between title and first paragraph: dates, bylines, page boilerplate."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.folding import fold
from reader.core.formats.text.article_fields import HEADER_LINES, Reading
from reader.core.formats.text.byline_names import Byline, bare
from reader.core.formats.text.byline_shapes import sent_from
from reader.core.formats.text.bylines import byline, unadorned, writer_named
from reader.core.formats.text.dated_lines import dated_byline
from reader.core.formats.text.dated_openings import count_of_standfirst, is_diary
from reader.core.formats.text.datelines import dateline
from reader.core.formats.text.detail_lines import detail_line
from reader.core.formats.text.known_names import is_person, is_place, names_supplier
from reader.core.formats.text.page_carriers import MEMBER
from reader.core.formats.text.page_lines import Line
from reader.core.formats.text.page_noise import is_noise, is_noise_above_text, without_opening_noise
from reader.core.formats.text.posted_lines import posted_line
from reader.core.formats.text.relative_dates import day_after_ago, is_ago
from reader.core.formats.text.web_addresses import web_address
from reader.core.formats.text.writer_names import may_be_writer

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_HEADER = 12
_LONGEST_OF_HEADER = 140  # characters; longer lines are paragraphs
_MIN_OPENING = 80  # characters of a first paragraph after an author's name
_PERMALINK = re.compile(r"https?://[^\s/]+/[^\s<>]+", re.IGNORECASE)
_CLOCK = re.compile(r"(?:الساعة\s)?\d{1,2}:\d\d(?::\d\d)?(?:\s*(?:[صم]|[ap]m|صباحا|مساء)ً?)?", re.IGNORECASE)
_LONGEST_DAY = 40
_NEWS = ("أخبار", "اخبار")
_DAY = 10  # characters of an ISO date without a time
_CALENDARS_DIFFER = 2  # days
_GREGORIAN = re.compile(r"(?:19|20|١٩|٢٠)\S\S(?!\d)")
_WORDS_OF_POSTER = 3
_MEMBER = re.compile(fold(MEMBER))


def take_header(reading: Reading) -> None:
    """Take boilerplate, bare dates and bylines between title and first paragraph from the text."""
    if reading.text and (first := without_opening_noise(reading.text[0].text)) != reading.text[0].text:
        reading.text[:1] = [Line(first, first)] if first else []
    header = _header(reading.text)
    ago = [line.text for line in header if is_ago(line.text)]
    for at, line in enumerate(header):
        said = line.text in ago[: len(reading.text) - 1] or _says_day_again(reading, line.text)
        if said or _is_of_page(line.text):
            reading.text.remove(line)
        elif _PERMALINK.fullmatch(line.text) and _is_only_address(reading.text):
            reading.learn("url", web_address(line.text))
            reading.text.remove(line)
        elif found := _named(reading, header, at):
            for name in ("published", "updated", "author", "place", "source"):
                reading.learn(name, getattr(found, name))
            reading.text.remove(line)
        elif line.is_paragraph:
            break
    if ago:
        reading.learn("published", ago[0])


def _says_day_again(reading: Reading, text: str) -> bool:
    """Whether a line is the time of the date above it (which is then set with it), or repeats that date."""
    day = reading.values.get("published")
    if day is None or len(text) > _LONGEST_DAY or len(reading.text) < 2:
        return False
    known = parse_date(day)
    if known and _CLOCK.fullmatch(text) and (timed := parse_date(f"{day} {text}")) and timed != known:
        reading.values["published"] = f"{day} {text}"
        return True
    again = parse_date(text)
    if known and again and again.iso != known.iso and again.iso.startswith(known.iso):
        reading.values["published"] = text
        return True
    if known and again and _is_same_day(day, known.iso, again.iso):
        reading.values["published"] = text
        return True
    return known is not None and again is not None and known.iso.startswith(again.iso)


def _is_same_day(day: str, known: str, again: str) -> bool:
    """Whether the first date is Hijri and the second its Gregorian day, in a calendar up to two days off."""
    if _GREGORIAN.search(day) or len(known) != len(again) or len(known) != _DAY:
        return False
    return abs((date.fromisoformat(known) - date.fromisoformat(again)).days) <= _CALENDARS_DIFFER


def _is_only_address(text: Sequence[Line]) -> bool:
    """Whether a URL in the header is the page's own: the only one, and not the whole text."""
    return len(text) > 1 and sum(_PERMALINK.fullmatch(line.text) is not None for line in text) == 1


def _header(text: Sequence[Line]) -> list[Line]:
    """The lines under the title that may have metadata; boilerplate lines do not count towards the limit."""
    texts = [line.text for line in text]
    if is_diary(texts):
        return []
    begin = count_of_standfirst(texts)
    header: list[Line] = []
    left = HEADER_LINES
    for line in text[begin : begin + _LONGEST_HEADER]:
        if len(line.text) > _LONGEST_OF_HEADER:
            break
        left -= not (_is_of_page(line.text) or parse_date(unadorned(line.text)))
        if left < 0:
            break
        header.append(line)
    return header


def _is_of_page(text: str) -> bool:
    section, _, place = text.partition(" ")
    return is_noise_above_text(text) or (section in _NEWS and is_place(place))


def _named(reading: Reading, header: Sequence[Line], at: int) -> Byline | None:
    """The names in a header line: a date, or a byline if text is left besides it."""
    text = unadorned(header[at].text)
    text = day_after_ago(text) or text
    if "published" not in reading.values and parse_date(text):
        return Byline(published=text)
    if len(reading.text) < 2:
        return None
    found = byline(header[at].text) or dated_byline(text) or detail_line(text) or posted_line(text)
    return (
        found
        or _in_place(reading, header, at)
        or _posted(header, at)
        or _supplied(reading, header, at)
        or _signed(reading, header, at)
        or _sent(reading, header, at)
    )


def _in_place(reading: Reading, header: Sequence[Line], at: int) -> Byline | None:
    """A city alone on a line, next to a date or an author."""
    if not is_place(header[at].text):
        return None
    known = {"published", "author", "source"} & reading.values.keys() if at else ()
    beside = known or any(parse_date(line.text) for line in header[at + 1 :])
    return Byline(place=header[at].text) if beside else None


def _posted(header: Sequence[Line], at: int) -> Byline | None:
    """The name of a poster in a forum, above what the forum says of its members."""
    after = header[at + 1].text if at + 1 < len(header) else ""
    named = len(header[at].text.split()) <= _WORDS_OF_POSTER and not any(map(str.isdigit, header[at].text))
    return Byline(header[at].text) if named and after and _MEMBER.fullmatch(fold(after)) else None


def _supplied(reading: Reading, header: Sequence[Line], at: int) -> Byline | None:
    """A paper alone on a line, whose name may be a word too, in a header with a date."""
    if not names_supplier(header[at].text) or is_noise(header[at].text):
        return None
    dated = "published" in reading.values or any(map(_tells_day, header))
    return Byline(source=bare(header[at].text)) if dated else None


def _tells_day(line: Line) -> bool:
    return parse_date(unadorned(line.text)) is not None or day_after_ago(line.text) is not None


def _signed(reading: Reading, header: Sequence[Line], at: int) -> Byline | None:
    """A person's bare name under the title, next to a date or directly before a paragraph with a dateline."""
    name = writer_named(header[at].text)
    if not is_person(name) and not may_be_writer(name):
        return None
    after = reading.text[reading.text.index(header[at]) + 1 :][:1]
    dated = "published" in reading.values or any(parse_date(unadorned(other.text)) for other in header)
    described = any(writer_named(f"{name} {other.text}") == name for other in after)
    opens = any(len(other.text) >= _MIN_OPENING and dateline(other.text) for other in after)
    surely = is_person(name) and (described or (not at and opens))
    return Byline(name) if dated or surely else None


def _sent(reading: Reading, header: Sequence[Line], at: int) -> Byline | None:
    """An author and an unknown place, directly before a paragraph or a date."""
    after = reading.text[reading.text.index(header[at]) + 1 :][:1]
    well = any(line.is_paragraph or parse_date(unadorned(line.text)) for line in after)
    return sent_from(header[at].text) if well and "author" not in reading.values else None


def take_dateline(reading: Reading, paragraph: str) -> None:
    if found := dateline(paragraph):
        for name in ("author", "place", "source", "published"):
            reading.learn(name, getattr(found, name))
