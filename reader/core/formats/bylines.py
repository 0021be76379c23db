"""Who wrote it and where from: lines under the title (`كتب - …`, `الرياض: واس`) and the dateline a text
opens with (`تونس – …`). Only whole lines are taken away; a dateline stays in its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from reader.core.arabic.dates import parse_date
from reader.core.arabic.folding import fold
from reader.core.formats.known_names import is_place, is_supplier, is_surely_supplier

_WRITTEN_BY = re.compile(
    r"^(?:(?:كتب|كتبت|كتبه|كتبته|تقرير|اعداد|حوار|ترجمه|تحرير|تغطيه|متابعه|مراسلنا|مراسلتنا"
    r"|اجري الحوار|اجرت الحوار|المءلف|المءلفه|المحرر|المحرره|اسم الكاتب|author|by|written by)\s*[-–—:/]+"
    r"|(?:(?:كتب |مرسله |نشر |اضيف )?بواسطه|بقلم"
    r"|حاوره|حاورته|حاورها|حاورتها|الكاتب|الكاتبه)(?:\s*[-–—:/]+|(?=\s)))\s*(?=\S)"
)
_WROTE = re.compile(
    r"^(?:(?P<place>.{2,30}?)\s*[-–—:/ـ]\s*)?(?:كتب|كتبت)\s+(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){1,3})(?P<colon>\s*:)?$"
)
_RANK = re.compile(r"^(?:ا|د|م|ا\.\s?د|الشيخ|السفير)\.\s?")
_FROM_PLACE = re.compile(r"^(?P<name>.{2,40}?)\s+من\s+(?P<place>\S+(?:\s\S+)?)\s*:?$")
_HEAD = 60  # characters a dateline may take
_SEPARATOR = re.compile(r"\s*[-–—:/،,()ـ]+\s*")
_DATELINE_SEPARATOR = re.compile(_SEPARATOR.pattern + r"|\s+(?=\d{1,2}\s)|\s(?:في|يوم)\s(?=\d)")
_DATELINE_MARK = re.compile(r"\s*[-–—ـ]{1,2}\s*(?=\S)|[:/]\s*(?=\S)|[)»]\s+(?=\S)|\.\s+(?=\S)")
_TIGHT = re.compile(r"(?P<head>\S{2,15}(?:\s\S{2,15})?\s?[/-]\s?[^\s:]{2,15})\s(?=\S)")
_MOST_MARKS = 5
_NAME_WORDS = 5
_DASHES = ("-", "–", "—", "ـ", "--", "ــ")
_LEAST_TEXT = 40  # characters after a dateline
_SHORT = 70  # characters of a line that can be a byline


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline or a dateline names."""

    author: str | None = None
    place: str | None = None
    source: str | None = None


def byline(line: str) -> Byline | None:
    """What a line under the title names where all of it is a byline; `None` where it is text."""
    if len(line) > _SHORT or "؟" in line:
        return None
    if found := _WRITTEN_BY.match(fold(line)):
        return _of_writer(line, found.end())
    if found := _WROTE.match(line):
        return _of_author(found)
    if found := _FROM_PLACE.match(line):
        supplied = is_supplier(found["name"]) and is_place(found["place"])
        return Byline(source=_bare(found["name"]), place=found["place"]) if supplied else None
    return _of_parts(line)


def writer(name: str) -> str:
    """A name without the words that announce it: `بقلم: …`."""
    found = _WRITTEN_BY.match(fold(name[:_SHORT]))
    return name[found.end() :] if found else name


def dateline(paragraph: str) -> Byline | None:
    """The place, and perhaps the agency, a paragraph opens with: `تونس – `, `غزة (الأناضول) - `."""
    head = paragraph[:_HEAD]
    tight = _TIGHT.match(head)  # دمشق-سانا
    if tight and len(paragraph) - tight.end() >= _LEAST_TEXT and (found := _of_head(tight["head"], "")):
        return found
    for mark in reversed(list(islice(_DATELINE_MARK.finditer(head), _MOST_MARKS))):
        if len(paragraph) - mark.end() >= _LEAST_TEXT and (
            found := _of_head(head[: mark.start() + 1], mark[0])
        ):
            return found
    return None


def _of_head(head: str, mark: str) -> Byline | None:
    """What stands before a mark, if it is a place, and perhaps an agency and a day; alone before a dash."""
    parts = [part for piece in _DATELINE_SEPARATOR.split(head) if (part := piece.strip('«»"“”. '))]
    place = next((part for part in parts if is_place(part)), None)
    source = next((part for part in parts if part != place and is_supplier(part)), None)
    others = [part for part in parts if part not in (place, source) and not _is_day(part)]
    if others or not place or not (source or mark.strip() in _DASHES):
        return None
    return Byline(place=place, source=source)


def _of_writer(line: str, start: int) -> Byline | None:
    """Folding keeps the length of the words that announce a writer, so `start` holds in the line itself."""
    parts = [part for part in _SEPARATOR.split(line[start:]) if part]
    names = [part for part in parts if not is_place(part) and not is_supplier(part)]
    if (
        len(names) != 1
        or len(names[0].split()) > _NAME_WORDS
        or re.search(r"[\d.!؟]", _RANK.sub("", fold(names[0])))
    ):
        return None
    return Byline(names[0].strip(" :"), *_place_and_source(parts))


def _of_author(found: re.Match[str]) -> Byline | None:
    """`كتب سعيد علي:`, or with the place before it and no colon after."""
    place = found["place"]
    if place is None:
        return Byline(found["name"]) if found["colon"] else None
    return Byline(found["name"], place) if is_place(place) else None


def _of_parts(line: str) -> Byline | None:
    """Names with signs between them: all known, or one not known beside a place and an agency."""
    if is_surely_supplier(line):
        return Byline(source=_bare(line))
    parts = [part for part in _SEPARATOR.split(line.strip()) if part and part != "عواصم"]
    if len(parts) == 1 and "عواصم" in line and is_surely_supplier(parts[0]):
        return Byline(source=_bare(parts[0]))
    place, source = _place_and_source(parts)
    names = [part for part in parts if part not in (place, source)]
    if len(parts) < 2 or not (place or source) or any(len(part.split()) > _NAME_WORDS for part in parts):
        return None
    if names and not (len(names) == 1 and place and source and _is_person(names[0])):
        return None
    return Byline(names[0] if names else None, place, _bare(source) if source else None)


def _is_person(name: str) -> bool:
    """Whether a name nobody knows can be a person's: more than one word, and none of a paper."""
    return len(name.split()) > 1 and not any(map(is_supplier, name.split()))


def _place_and_source(parts: list[str]) -> tuple[str | None, str | None]:
    place = next((part for part in parts if is_place(part)), None)
    return place, next((part for part in parts if is_supplier(part) and part != place), None)


def _is_day(part: str) -> bool:
    return parse_date(part) is not None or bool(re.fullmatch(r"\d{1,2} \S+", part))


def _bare(name: str) -> str:
    return name.strip(' «»"“”()')
