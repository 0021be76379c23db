"""Who wrote it and where from, on a line under the title: `كتب - …`, `الرياض: واس`, `هدى علي – القاهرة`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.core.arabic.dates import parse_date
from reader.core.arabic.folding import fold, fold_with_map
from reader.core.formats.known_names import (
    can_be_person,
    is_country,
    is_person,
    is_place,
    is_supplier,
    is_surely_supplier,
    names_supplier,
    without_rank,
)
from reader.core.formats.label_spellings import ORNAMENTS
from reader.core.formats.page_noise import is_noise

_WORKS = "تقرير|اعداد|حوار|ترجمه|تحرير|تغطيه|متابعه|تحقيق|تحليل|استطلاع|تقديم|كتابه"  # headlines too
_WRITTEN_BY = re.compile(
    rf"(?:(?P<work>(?:{_WORKS})(?:\s(?:و|and )(?:{_WORKS}))?)|كتب|كتبت|كتبه|كتبته"
    r"|مراسلنا|مراسلتنا|المراسل|المراسله|الصحفي|الصحفيه|الصحافي|الصحافيه"
    r"|اجري الحوار|اجرت الحوار|اعده|اعدته|اعد(?:ت)? (?:التقرير|الملف|التحقيق)|معد(?:ه)? (?:التقرير|الملف)"
    r"|(?:كاتب|كاتبه) (?:المقال|المقاله|الخبر|التقرير)"
    r"|المءلف|المءلفه|المحرر|المحرره|اسم (?:الكاتب|الكاتبه|المءلف)|author|by"
    r"|written by)\s*[-–—:/|]+"
    r"|(?:(?:كتب |مرسله |نشر |اضيف )?بواسطه|بقلم(?:\s(?:الكاتب|الكاتبه|الزميل|الزميله)(?=\s*:))?"
    r"|حاوره|حاورته|حاورها|حاورتها|الكاتب|الكاتبه)(?:\s*[-–—:/|]+|(?=\s))"
)
_WRITER_IN_LATIN = re.compile(r"by:?\s+(?P<name>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3})$", re.IGNORECASE)
_WROTE = re.compile(
    r"^(?:(?P<place>.{2,30}?)\s*[-–—:/]\s*)?(?:كتب|كتبت)(?P<sign>\s?[-–—:/]\s?|\s+)"
    r"(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){1,3})(?P<colon>\s*:)?$"
)
_WROTE_IT = re.compile(r"^(?:كتبه|كتبته|أعده|أعدّه|أعدته|أعدّته)\s+(?P<name>\S.{2,40})$")
_OWN = re.compile(r"^(?:خاص|حصري)(?:\s+\S+){0,2}\s*[-–—:|/]\s*(?P<wrote>كتبت?\s[^:]+):?$")
_SHORT_RANK = re.compile(r"^(?:[أا]\.\s?)?[دم]\.\s?(?=\S)")  # د. and the like, before a name
_PICTURES = re.compile(r"[\s|،–-]+(?:تصوير|عدسة|بعدسة|صور)\s*[:/–-].*$")
_FROM_PLACE = re.compile(r"^(?P<name>.{2,40}?)\s+من\s+(?P<place>\S+(?:\s\S+)?)\s*:?$")
_SPACED_TATWEEL = re.compile(r"\s+ـ+\s*|(?<=[^\sه])ـ+\s+")  # a dash, as it is often typed
SEPARATOR = re.compile(r"\s*[-–—:/|،,()]+\s*")
_BESIDE_DATE = re.compile(r"\s+[|\-–—•·/]+\s+|\s*\|\s*")
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]{2,30})[»”\"]$")
_ORNAMENTS = re.compile(rf"^[\s{ORNAMENTS}•|]+|^-\s+")
_SHORT = 70  # characters of a line that can be a byline
_MOST_WORDS_AFTER_WORK = 3  # of a name after what begins headlines too


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline or a dateline names."""

    author: str | None = None
    place: str | None = None
    source: str | None = None
    published: str | None = None  # as written


@lru_cache(maxsize=10_000)  # writers and agencies come again and again
def byline(line: str) -> Byline | None:
    """What a line under the title names where all of it is a byline; `None` where it is text."""
    if len(line) > _SHORT or "؟" in line:
        return None
    line = _PICTURES.sub("", with_dashes(unadorned(line)))
    line = _OWN.sub(r"\g<wrote>:", line)
    if found := _WRITER_IN_LATIN.match(line):
        return Byline(found["name"]) if found["name"][0].isupper() else None
    if start := _start_of_writer(line):
        return _of_writer(line[start:], work=_is_work(line))
    if found := _WROTE.match(line):
        return _of_author(found)
    if (found := _WROTE_IT.match(line)) and is_person(found["name"]):
        return Byline(found["name"])
    if _SHORT_RANK.match(line) and is_person(line):
        return Byline(line)
    if found := _FROM_PLACE.match(line):
        return _from_place(found["name"], found["place"])
    return _beside_date(line) or _of_parts(line)


def writer(name: str) -> str:
    """A name without the words that announce it: `بقلم: …`."""
    return name[start:].strip() if (start := _start_of_writer(name[:_SHORT])) else name


def unadorned(line: str) -> str:
    """The line without the pictures, arrows and dashes before its words."""
    return _ORNAMENTS.sub("", line)


def with_dashes(text: str) -> str:
    """The text with dashes where a tatweel stands alone."""
    return _SPACED_TATWEEL.sub(" – ", text) if "ـ" in text else text


def place_of(parts: list[str], text: str) -> str | None:
    """The place among the parts of a text; of several cities all, as they are written there."""
    places = [part for part in parts if is_place(part)]
    cities = [place for place in places if not is_country(place)]
    if len(cities) < 2:
        return places[0] if places else None
    written = text[text.index(cities[0]) : text.rindex(cities[-1]) + len(cities[-1])]
    return f"{written})" if written.count("(") > written.count(")") else written


def _start_of_writer(line: str) -> int:
    """Where the name begins after the words that announce a writer; 0 where there are none."""
    found = _WRITTEN_BY.match(fold(line))
    if not found:
        return 0
    _, offsets = fold_with_map(line)
    end = offsets[found.end()]
    return end + len(line[end:]) - len(line[end:].lstrip(" -–—:/|"))


def _is_work(line: str) -> bool:
    found = _WRITTEN_BY.match(fold(line))
    return found is not None and found["work"] is not None


def _of_writer(line: str, *, work: bool) -> Byline | None:
    parts = [part.strip(" :") for part in SEPARATOR.split(line) if part.strip(" :")]
    names = [part for part in parts if not is_place(part) and not is_supplier(part)]
    if not 1 <= len(names) <= 2 or not all(map(can_be_person, names)):
        return None
    if work and not all(map(_is_full_name, names)):
        return None
    return Byline("، ".join(names), *_place_and_source(parts, line))


def _is_full_name(name: str) -> bool:
    bare = without_rank(name)
    few = 2 <= len(bare.split()) <= _MOST_WORDS_AFTER_WORK and not bare.startswith("ال")
    return few or is_person(name)


def _of_author(found: re.Match[str]) -> Byline | None:
    """`كتب سعيد علي:`, or with the place before it and no colon after."""
    place = found["place"]
    if not can_be_person(found["name"]):
        return None
    if place is None:
        return Byline(found["name"]) if found["colon"] else None
    return Byline(found["name"], place) if is_place(place) else None


def _from_place(name: str, place: str) -> Byline | None:
    if not is_place(place):
        return None
    if is_supplier(name) or _QUOTED.match(name):
        return Byline(source=_bare(name), place=place)
    return Byline(name, place) if is_person(name) else None


def _beside_date(line: str) -> Byline | None:
    """A day with a name, a place or signs of the page beside it: `وكالة الواحة | 4 ديسمبر 2024`."""
    parts = [part for part in _BESIDE_DATE.split(line) if part]
    days = [part for part in parts if parse_date(part)]
    others = [part for part in parts if part not in days and not is_noise(part)]
    if len(days) != 1 or len(parts) < 2:
        return None
    found = _alone(others[0]) if len(others) == 1 else Byline() if not others else None
    found = found or _of_parts(" | ".join(others))
    return Byline(found.author, found.place, found.source, days[0]) if found else None


def _alone(name: str) -> Byline | None:
    if is_place(name):
        return Byline(place=name)
    if names_supplier(name):
        return Byline(source=_bare(name))
    return Byline(name) if is_person(name) else None


def _of_parts(line: str) -> Byline | None:
    """Names with signs between them: all known, or one not known beside what is."""
    if is_surely_supplier(line):
        return Byline(source=_bare(line))
    if is_person(line) and "|" not in line:
        return None
    parts = [part for part in SEPARATOR.split(line.strip()) if part and part != "عواصم"]
    if len(parts) == 1 and "عواصم" in line and is_surely_supplier(parts[0]):
        return Byline(source=_bare(parts[0]))
    place, source = _place_and_source(parts, line)
    names = [part for part in parts if not is_place(part) and part != source]
    if len(parts) < 2 or not (place or source):
        return None
    if names and not (len(names) == 1 and _is_unknown_name(names[0], place, source)):
        return _of_quoted(names, place, source)
    return Byline(names[0] if names else None, place, _bare(source) if source else None)


def _of_quoted(names: list[str], place: str | None, source: str | None) -> Byline | None:
    """`القاهرة – «الواحة»`: a paper nobody knows, in quotation marks beside a place."""
    quoted = _QUOTED.match(names[0]) if len(names) == 1 and place and not source else None
    return Byline(place=place, source=quoted[1]) if quoted else None


def _is_unknown_name(name: str, place: str | None, source: str | None) -> bool:
    """Whether a name nobody knows can be a person's: beside a place and an agency one of more than one word,
    and none of a paper; beside one of them one that begins as names of persons do."""
    if place and source:
        return len(name.split()) > 1 and can_be_person(name) and not any(map(is_supplier, name.split()))
    return is_person(name)


def _place_and_source(parts: list[str], line: str) -> tuple[str | None, str | None]:
    return place_of(parts, line), next(
        (part for part in parts if is_supplier(part) and not is_place(part)), None
    )


def _bare(name: str) -> str:
    return name.strip(' «»"“”()/*')
