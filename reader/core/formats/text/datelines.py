"""Parses the dateline at the beginning of a text: `تونس – `, `غزة (الأناضول) - `, `عمان 4 كانون الأول (بترا)
- `.

It stays in the paragraph. It counts only if every word is known, or if the layout is specific to datelines.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date
from reader.core.formats.text.byline_names import Byline, place_of, with_dashes
from reader.core.formats.text.byline_patterns import SEPARATOR
from reader.core.formats.text.known_names import (
    can_be_person,
    is_person,
    is_place,
    is_supplier,
    is_surely_supplier,
)
from reader.core.formats.text.writer_names import may_be_town, may_be_writer

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH = 60  # characters of a dateline
_HEAD = 80  # characters of one with the date in two calendars
SIGNS_OF_DATELINES = re.compile(
    SEPARATOR.pattern
    + r"|\s+(?=\d)|(?<=\d{4})\s+(?:(?:م|ه|هـ)\s+)?(?=[^\W\d_])|\s(?:في|يوم|الموافق)\s(?=\d)|\s?--\s?"
)
_MARK = re.compile(r"\s*[-–—]{1,2}\s*(?=\S)|[:/]\s*(?=\S)|[)»]\s+(?=\S)|\.\s+(?=\S)")
_SIGN = re.compile(r"[-–—:/)».\d]")  # in each of these
_TIGHT = re.compile(
    r"(?P<head>\S{2,15}(?:\s\S{2,15})?(?:\s?/\s?[^\s/]+(?:\s[^\s/]+){1,2})?\s?[/–—-]\s?[^\s:]{2,15})\s(?=\S)"
)
_AFTER_YEAR = re.compile(r"\d{4}\s*(?:م\s+|هـ?\s+)?(?P<supplier>[^\s\d]{2,6})\s(?=\S)")  # واس, وفا
_SLASHED = re.compile(r"^(?P<place>[^/\d]{2,20}?)\s?/\s?(?P<source>[^/\d]{2,15}?)\s?/\s(?=\S)")
_FROM = re.compile(r"^(?P<source>\S+(?:\s\S+)?) من (?P<place>[^\s:]+(?:\s[^\s:]+)?):\s")
_QUOTED = re.compile(
    r"^(?P<place>[^«“\":،/-]{2,20}?)\s*[–—:/-]\s*[«“\"](?P<source>[^\s»”\"]+(?:\s[^\s»”\"]+)?)[»”\"]\s?[:–—-]$"
)
_BRACKETED = re.compile(r"\(\s?(?P<source>[^\W\d_]{2,12}(?:\s[^\W\d_]{2,12})?)\s?\)?\W*$")
_DATED = re.compile(
    r"\d{1,2}(?:[-/.]\d{1,2}[-/.]|\s[^\W\d_]+(?:\s[^\W\d_]+)?(?:\s?/\s?[^\W\d_]+)?\s)(?:19|20)\d\d(?!\d)"
)
_ASIDE = re.compile(r"[^.،:؛«\"()]+?\s[-–—](?=\s)")
_MAX_MARKS = 6
_DASHES = ("-", "–", "—", "--")
_WORDS_OF_PLACE = 3
_MIN_TEXT = 40  # characters after a dateline
_SOME_YEARS = (" 2000", " 1440")
_BESIDE_DAYS = ("ه", "هـ", "م", "الموافق", "يوم", "في")
ENDS = '«»"“”. '


def dateline(paragraph: str) -> Byline | None:
    """The fields of the dateline of a paragraph; `None` if it has none."""
    head = with_dashes(paragraph[:_HEAD])
    if not _SIGN.search(head):
        return None
    if found := _between_slashes(head):
        return found
    longest = len(paragraph) - _MIN_TEXT
    best = None
    for end, (before, mark) in _ends(head):
        if end <= longest and (found := _of_head(before, mark)):
            if found.place and not found.source and _goes_on(paragraph[end : end + _REACH]):
                continue
            if found.source and found.place:
                return found
            best = found if best is None or (found.source and not best.source) else best
    return best


def _goes_on(after: str) -> bool:
    """Whether the dash after a place begins a parenthesis: `القاهرة - كما يعرفها أهلها - مدينة`."""
    aside = _ASIDE.match(after)
    return aside is not None and len(aside[0].split()) > _WORDS_OF_PLACE


def _between_slashes(head: str) -> Byline | None:
    """`غزة/سما/ ` with an unknown agency, `إيلاف من دبي: ` with a known one."""
    found = _SLASHED.match(head) if "/" in head else _FROM.match(head) if " من " in head else None
    if not found or not is_place(found["place"]):
        return None
    sure = "/" in found[0] or is_supplier(found["source"])
    return Byline(place=found["place"], source=found["source"]) if sure else None


def _ends(head: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """(end, (text before the mark, mark)) for each possible end of a dateline, farthest first."""
    for mark in reversed(list(islice(_MARK.finditer(head[:_REACH]), _MAX_MARKS))):
        yield mark.end(), (head[: mark.start() + 1], mark[0])
    for dated in _AFTER_YEAR.finditer(head):
        if is_surely_supplier(dated["supplier"]):
            yield dated.end(), (head[: dated.end()], "")
    tight = _TIGHT.match(head)  # دمشق-سانا
    if tight and _is_sure(tight["head"]):
        yield tight.end(), (tight["head"], "")


def _is_sure(head: str) -> bool:
    """Whether a name before a spaced dash is not part of a sentence that continues after it."""
    first, dash, second = head.partition(" - ")
    is_word = is_supplier(second) and not is_surely_supplier(second)  # القاهرة - المدينة التي
    return not dash or (is_place(first) and not is_word) or is_surely_supplier(first)


def _of_head(head: str, mark: str) -> Byline | None:
    """Parse the text before a mark: a place, optionally with agency, author and date. A place alone only
    counts before a dash."""
    if quoted := _QUOTED.match(head.rstrip()):
        return Byline(place=quoted["place"], source=quoted["source"]) if is_place(quoted["place"]) else None
    parts = [part for piece in SIGNS_OF_DATELINES.split(head) if (part := piece.strip(ENDS))]
    place = place_of(parts, head)
    source = next((part for part in parts if is_supplier(part) and not is_place(part)), None)
    source = source or _bracketed_after_day(head, parts)
    if not place and not source:
        return None
    others = [part for part in parts if part != source and not is_place(part) and not is_day_piece(part)]
    if source and not place and _is_sent_from(others, parts, source):
        return Byline(place=others[0], source=source, published=_whole_day(head))
    if source and (written := _of_writer(others, parts, source, place, mark)):
        return written
    if not place:
        return _of_supplier(str(source), others, head, mark)
    if others and not (len(others) == 1 and is_person(others[0].removeprefix("من ").strip())):
        return None
    sent = bool(others) and place == parts[0]  # مسقط – هدى علي:
    if not source and not sent and mark.strip() not in _DASHES:
        return None
    return Byline(others[0].removeprefix("من ").strip() if others else None, place, source, _whole_day(head))


def _of_writer(
    others: list[str], parts: list[str], source: str, place: str | None, mark: str
) -> Byline | None:
    """A writer before an agency, and perhaps a place that nobody knows: `هدى علي - سبق - النماص: `."""
    if not others or parts[:2] != [others[0], source] or mark.strip() != ":":
        return None
    name, *rest = others
    if place and not rest:
        return Byline(name, place, source) if _is_name(name) else None
    if len(parts) != len(others) + 1 or len(rest) > 1:
        return None
    if not rest:
        return Byline(name, source=source) if may_be_writer(name) else None
    return Byline(name, rest[0], source) if _is_name(name) and may_be_town(rest[0]) else None


def _is_name(name: str) -> bool:
    return 1 < len(name.split()) <= _WORDS_OF_PLACE + 1 and can_be_person(name)


def _is_sent_from(others: list[str], parts: list[str], source: str) -> bool:
    """Whether the only unknown name is a place: it is first, before a date and a certain agency."""
    dated = len(parts) > 2 and all(is_day_piece(part) for part in parts[1:-1])
    named = others == parts[:1] and len(others[0].split()) <= _WORDS_OF_PLACE
    return dated and named and parts[-1] == source and is_surely_supplier(source)


def _whole_day(head: str) -> str | None:
    """The date in it, if written with its year."""
    found = _DATED.search(head)
    return found[0] if found and parse_date(found[0]) else None


def _bracketed_after_day(head: str, parts: list[str]) -> str | None:
    """An unknown agency, alone in brackets at the end, after a place and a date."""
    found = _BRACKETED.search(head)
    name = found["source"] if found else None
    dated = len(parts) > 2 and is_place(parts[0]) and all(is_day_piece(part) for part in parts[1:-1])
    return name if dated and name == parts[-1] else None


def _of_supplier(source: str, others: list[str], head: str, mark: str) -> Byline | None:
    """An agency alone, before what ends no sentence: `شفق نيوز/ `, `(أ ف ب) - `, `عواصم - وكالات: `."""
    before_dash = mark.strip() in _DASHES and not others and not source.startswith("ال")  # وطنية -
    if others not in ([], ["عواصم"]) or not (is_surely_supplier(source) or before_dash):
        return None
    ends = others or mark.strip() in _DASHES or mark.strip() == "/" or head.startswith("(")
    return Byline(source=source) if ends else None


@lru_cache(maxsize=10_000)  # places and names recur
def is_day_piece(part: str) -> bool:
    """Whether it is a date, or what splitting left of one: a month, a year, two digits."""
    first, _, last = part.rpartition(" ")
    return (
        (part.isdecimal() and len(part) in (1, 2, 4))
        or part in _BESIDE_DAYS
        or (last in _BESIDE_DAYS and is_day_piece(first))
        or any(parse_date(text) for year in _SOME_YEARS for text in (part, part + year, f"1 {part}{year}"))
    )
