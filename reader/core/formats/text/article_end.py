"""The end of an article: removes boilerplate after the last paragraph, and takes a bare date and source
there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.folding import fold, letters_and_digits
from reader.core.formats.text.byline_names import Byline
from reader.core.formats.text.byline_patterns import ROLE_AFTER
from reader.core.formats.text.bylines import byline, signature
from reader.core.formats.text.imprints import take_imprint
from reader.core.formats.text.known_names import are_suppliers, is_person, is_supplier, names_supplier
from reader.core.formats.text.labels import closing_keywords, closing_source
from reader.core.formats.text.page_lines import Line, Section
from reader.core.formats.text.page_noise import without_closing_noise
from reader.core.formats.text.page_tail import count_of_page, signs_off, without_tail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.formats.text.article_fields import Reading

_MAX_SIGNS = 3  # lines of agency sign-offs
_WORDS_OF_SOURCE = 5
_LONGEST_SIGNATURE = 70  # characters
_SURNAME = re.compile(r"\sال\w+$")
_AFTER = re.compile(
    r"(?:نقلا[ًً]?\s)?عن\s?:?\s(?=وكال|صحيف|جريد|موقع|قنا|شبك|بواب|مجل)|[-–—]\s"
)  # نقلا عن وكالة الواحة
_DOMAIN = re.compile(
    r"^(?:https?://)?[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|tv|news|[a-z]{2})/?$", re.IGNORECASE
)
_HASHTAGS = re.compile(r"#\w+(?:[\s،,|]*#\w+)*")
_NAME_ONLY = re.compile(r"^[^\W\d_][\w .\-«»()\"“”]{0,34}$")
_SPOKEN = re.compile(
    r"(?:[وف]?(?:هكذا|هذا|هذه|ذلك|ما|ماذا|لا|لم|لن|ان|انه|انها|قد|كما|كان|كانت|لعل|حسبنا|رحم|حفظ|دمتم|الي|علي|في|من"
    r"|هل|كيف|متي|لماذا|نقطه|تاملوا|انتهي|انتهت|يتبع|شكرا)(?!\w)|[وف](?:ال|بال|لل).*(?:\s|$)|.*(?<!\w)(?:و|ب|ل)?الل?ه(?!\w))"
)  # first words of closing phrases, which no name has
_PARTS = re.compile(r"\s*[-–—+/|،,]\s*")
_WAYS = frozenset(
    map(fold, ("متابعة", "متابعات", "خاص", "رصد", "تواصل اجتماعي", "مواقع التواصل", "وسائل التواصل", "صحف"))
)
_CLOSERS = frozenset(
    map(letters_and_digits, ("انتهى", "يتبع", "للحديث بقية", "والله المستعان", "تمت", "النهاية"))
)


def take_end(reading: Reading, section: Section) -> None:
    """Take boilerplate, a bare date and the source after the last paragraph from the text."""
    text = reading.text
    text[:] = without_tail(text)
    _drop_of_page(text)
    _drop_known(reading)
    left = len(text)
    take_imprint(reading)
    _take_signature(reading)
    if len(text) > 1 and "published" not in reading.values and parse_date(text[-1].text):
        reading.learn("published", text.pop().text)
    if tags := _hashtags(text) if "keywords" not in reading.values else []:
        reading.learn("keywords", " ".join(line.text for line in tags))
        del text[-len(tags) :]
        _drop_of_page(text)
    if len(text) > 1 and "source" not in reading.values and _is_bare_source(text, section):
        named = _named_after(text.pop().text).strip(" ()/*-–—")
        reading.learn("source", _named_among(named) or named)
    _take_signs(reading)
    if len(text) < left:
        _drop_of_page(text)
        _take_signs(reading)
        _drop_of_page(text)
    if text:
        _take_closing_words(reading)


def _drop_known(reading: Reading) -> None:
    _drop_known_source(reading)
    _drop_known_author(reading)


def _drop_known_source(reading: Reading) -> None:
    """Drop a last line that repeats the name of the source."""
    text, source = reading.text, reading.values.get("source")
    named = letters_and_digits(source) if source and len(text) > 1 else ""
    if named and letters_and_digits(text[-1].text) == named:
        text.pop()
        _drop_of_page(text)


def _drop_known_author(reading: Reading) -> None:
    """Drop last lines of the known author's name and of what he is: `كاتب عراقي`."""
    text, author = reading.text, reading.values.get("author")
    for count in (1, 2):
        named = author and len(text) > count + 1 and text[-count].text == author
        if named and (count == 1 or ROLE_AFTER.fullmatch(f"{author} {text[-1].text}")):
            del text[-count:]
            _drop_of_page(text)
            return


def _hashtags(text: Sequence[Line]) -> list[Line]:
    """The trailing lines that consist of hashtags."""
    tags: list[Line] = []
    for line in reversed(text[1:]):
        if not _HASHTAGS.fullmatch(line.text):
            break
        tags.insert(0, line)
    return tags


def _drop_of_page(text: list[Line]) -> None:
    if count := count_of_page(text):
        del text[-count:]


def _take_signature(reading: Reading) -> None:
    """Take the author from the last line: `مرسلة بواسطة هدى علي في 10:22 ص`."""
    text = reading.text
    if len(text) < 2 or len(text[-1].text) > _LONGEST_SIGNATURE:
        return
    if "author" in reading.values or not text[-2].is_paragraph:
        return
    known = {"source", "place", "published"} & reading.values.keys()
    bare = text[-1].text if known and _SURNAME.search(text[-1].text) and is_person(text[-1].text) else None
    found = byline(text[-1].text)
    whole = found if found and found.author and (found.source or found.place) else Byline()
    if named := signature(text[-1].text) or bare or whole.author:  # هدى علي - الواحة نت
        for name, value in (("author", named), ("source", whole.source), ("place", whole.place)):
            reading.learn(name, value)
        text.pop()
        _drop_of_page(text)


def _take_signs(reading: Reading) -> None:
    """Take the sign-off of an agency after the last paragraph."""
    text = reading.text
    if text and len(text[-1].text) > _LONGEST_SIGNATURE:
        return
    for count in range(_MAX_SIGNS, 0, -1):
        signs = [signs_off(line.text) for line in text[-count:]]
        if len(text) > count + 1 and text[-count - 1].is_paragraph and all(sure for sure, _ in signs):
            for _, source in signs:
                reading.learn("source", source)
            del text[-count:]
            return


def _take_closing_words(reading: Reading) -> None:
    last = without_closing_noise(reading.text[-1].text)
    if "keywords" not in reading.values and (tagged := closing_keywords(last)):
        last = tagged[0]
        reading.learn("keywords", tagged[1])
    if named := closing_source(last):
        last = named[0]
        reading.learn("source", named[1])
    if last != reading.text[-1].text:
        reading.text[-1] = Line(last, last)


def _named_after(line: str) -> str:
    """The line without the words that introduce a source."""
    found = _AFTER.match(line)
    return line[found.end() :] if found else line


def _named_among(line: str) -> str | None:
    """The first supplier in a line that only adds how the news came: `المسلة – متابعة – وكالات`."""
    if len(line) > _LONGEST_SIGNATURE:
        return None
    parts = [part for part in _PARTS.split(line) if part]
    others = [part for part in parts if fold(part) not in _WAYS]
    return others[0] if 0 < len(others) < len(parts) and all(map(is_supplier, others)) else None


def _is_bare_source(text: Sequence[Line], section: Section) -> bool:
    """Whether the last line is certainly a source: a known one, one called an agency or paper, or a bare name
    after the last sentence of a related article, where aggregators put it."""
    last, before = _named_after(text[-1].text), text[-2].text
    if last != text[-1].text and any(word.startswith("و") for word in last.split()[1:]):
        return False
    if are_suppliers(last) or _named_among(last):
        return True
    if len(last.split(maxsplit=_WORDS_OF_SOURCE)) > _WORDS_OF_SOURCE or letters_and_digits(last) in _CLOSERS:
        return False
    if names_supplier(last) or _DOMAIN.match(last):
        return True
    after_sentence = len(before) >= 40 and before.rstrip(" \"»”)'").endswith((".", "!", "؟", "…"))
    return (
        section.kind == "related"
        and len(last.split()) <= 4
        and after_sentence
        and bool(_NAME_ONLY.match(last))
        and not last.endswith(".")
        and not _SPOKEN.match(fold(last))
    )
