"""When a label announces a field: at the start of a line, or after a date within a line of fields, or before
the last words of a text, and only with what can be a value of that field after it.

Precision goes before recall: the same words stand in running prose fifty times as often.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.core.arabic.dates import parse_date
from reader.core.arabic.folding import fold, fold_with_map
from reader.core.formats.known_names import can_be_person, holds_words_of_sentences, names_supplier
from reader.core.formats.label_spellings import (
    Kind,
    doubtful_labels,
    folded_label,
    kind_of,
    patterns,
    read_also_labels,
    sure_labels,
)

_DIGIT = re.compile(r"\d")
_SPEECH = re.compile(r"(?:و|ف)?(?:قال|اكد|اضاف|ذكر|اوضح|اشار|لفت|ان)(?:ت|وا|ه|ها|هم)?(?!\w)")
_OPENING_QUOTE = re.compile("[\"'«“”‘]")
_LABEL_REACH = 80  # characters at the start of a line that a label with its marks may take
_CLOSING_REACH = 100
_CLOSING_MOST = 1000  # and what is looked at before folding, which drops vowel marks
_DATE_REACH = 100  # and those a date and the label after it may take
_LONGEST_LINE = 10_000  # characters of a line of fields
_SHORT_LINE = 60  # of one that will be met again
_MOST_REMEMBERED = 1000
_SENTENCE_END = re.compile(r"[.!؟?]\s|[؟?!]$")
_SENTENCE_SIGN = re.compile('[.!؟?:،,؛«»"]')
_MARKS = re.compile(r"[:=|؛!<>…»]|\.\.")  # what sets a label off
_DASH = re.compile(r"[\s)\]»*]*[-–—/⁃ـ]")  # what does so before what can be nothing but its value
_LIST_SIGN = re.compile(r"\s*[،,;؛|#·•]\s*|\s[-–—/]\s")
_QUOTED_LIST = re.compile(r"\[?\s*(['\"])[^'\"]+\1\s*[,،]")  # ['…', '…'], as programs write it
_QUOTED_COMMA = re.compile(r"['\"]\s*[,،]\s*['\"]")
_LISTED_WORDS = 5  # of one keyword of a list
_LEAST_LISTED = 3  # keywords after a label that nothing sets off
_LINK_WORDS = 6  # after a read-also label that no colon sets off


@dataclass(frozen=True, slots=True)
class Field:
    """A field a line announces. `value` is as written, empty where the lines after it hold it; `marked` is
    whether a colon or dots set it off from its label, `dashed` whether a dash does, and `first` whether the
    line begins with it."""

    kind: Kind
    value: str
    label: str = ""  # folded
    marked: bool = True
    dashed: bool = False
    first: bool = False


def line_fields(line: str) -> tuple[Field, ...]:
    """The fields a line consists of, in order; none where it is text."""
    if len(line) > _LONGEST_LINE or not _may_hold_fields(line):
        return ()
    return _short_fields(line) if len(line) <= _SHORT_LINE else _fields(line)


def _fields(line: str) -> tuple[Field, ...]:
    folded, offsets = fold_with_map(line)
    found = patterns().start.match(folded)
    if not found:
        return _glued_to_date(line, folded, offsets)
    cuts = [found, *patterns().inner.finditer(folded, found.end())]
    fields = _cut(line, offsets, cuts)
    return fields if all(map(_is_plausible, fields)) else ()


_short_fields = lru_cache(_MOST_REMEMBERED)(_fields)  # the same lines stand in many articles


def _may_hold_fields(line: str) -> bool:
    """What can be told without the map, which is slow to make: nearly every line is text."""
    if patterns().start.match(fold(line[:_LABEL_REACH])):
        return True
    if not _DIGIT.search(line, 0, _DATE_REACH):
        return False
    begun = line[:_DATE_REACH]
    folded = fold(begun)
    return (":" in begun and patterns().inner.search(folded) is not None) or (
        len(line) <= _DATE_REACH and patterns().dated.search(folded) is not None
    )


def closing_source(paragraph: str) -> tuple[str, str] | None:
    """A paragraph whose last words name the source, as the paragraph without them, and the source."""
    if ":" not in paragraph[-_CLOSING_REACH:]:
        return None
    before, paragraph = paragraph[:-_CLOSING_MOST], paragraph[-_CLOSING_MOST:]
    folded = fold(paragraph)
    found = patterns().closing.search(folded, max(0, len(folded) - _CLOSING_REACH))
    if not found:
        return None
    _, offsets = fold_with_map(paragraph)
    value = paragraph[offsets[found.end()] :].strip(" .")
    text = paragraph[: offsets[found.start("label")]].rstrip(" :")
    return (before + text, value) if text and can_be_source(value) else None


def can_be_source(value: str) -> bool:
    """Whether the words can name a source: few, no quotation, no sentence."""
    if value.startswith(("http://", "https://", "www.")):
        return " " not in value
    return (
        len(value) <= 60
        and len(value.split()) <= 8
        and (not _OPENING_QUOTE.match(value) or names_supplier(value))
        and not _SPEECH.match(fold(value))
        and not _SENTENCE_END.search(value)
        and any(char.isalpha() for char in value)
    )


def _glued_to_date(line: str, folded: str, offsets: tuple[int, ...]) -> tuple[Field, ...]:
    """`4 ديسمبر 2024 - 16:14المصدر: وكالات`: a bare date, and fields right after it. It is of the latest
    change, unless that one is named after it."""
    cuts = list(patterns().inner.finditer(folded)) or list(patterns().dated.finditer(folded))
    if not cuts or cuts[0].start() > 70:
        return ()
    date, fields = line[: offsets[cuts[0].start()]].strip(" |-–(،,"), _cut(line, offsets, cuts)
    if parse_date(date) is None or not all(map(_is_plausible, fields)):
        return ()
    return (Field("published" if fields[0].kind == "updated" else "updated", date), *fields)


def _cut(line: str, offsets: tuple[int, ...], cuts: list[re.Match[str]]) -> tuple[Field, ...]:
    """The fields whose labels the cuts are: each has the text up to the next one."""
    ends = [*(offsets[cut.start()] for cut in cuts[1:]), len(line)]
    return tuple(_field(line, offsets, cut, end) for cut, end in zip(cuts, ends, strict=True))


def _field(line: str, offsets: tuple[int, ...], cut: re.Match[str], end: int) -> Field:
    label = folded_label(cut)
    kind, value = kind_of(label), _value(line[offsets[cut.end()] : end])
    if kind in ("published", "updated"):
        value = _without_section(value)
    if kind == "keywords" and _QUOTED_LIST.match(value):
        value = _QUOTED_COMMA.sub("، ", value).strip("[]'\" ")
    if kind in ("source", "keywords") and value.find(".") == len(value) - 1:
        value = value.rstrip(". ")
    marked = ":" in cut[0] or _MARKS.search(cut.string, cut.end("label"), cut.end()) is not None
    dashed = _DASH.match(line, offsets[cut.end("label")]) is not None
    return Field(kind, value, label, marked, dashed, cut.start() == 0)


def _without_section(value: str) -> str:
    """A date without the names that stand after it, behind a line: `12.03.2024 | 10:22 GMT | أخبار`."""
    if "|" not in value or parse_date(value):
        return value
    parts = value.split("|")
    dates = ("|".join(parts[:count]).strip() for count in range(len(parts) - 1, 0, -1))
    return next((date for date in dates if parse_date(date)), value)


def _value(text: str) -> str:
    value = text.strip().strip("-–—⁃|،,:=•·+/*> ").removesuffix("//").rstrip()
    for opening, closing in ("()", "[]"):
        value = value.rstrip(f" {closing}") if value.count(closing) > value.count(opening) else value
    return value


def _is_plausible(field: Field) -> bool:
    return _RULES[field.kind](field)


def _is_date(field: Field) -> bool:
    date = parse_date(field.value)
    if field.label not in sure_labels():
        return (date is not None and len(date.iso) >= 10) or (field.marked and not field.value)
    if date or not field.value:
        return True
    return (
        len(field.value) <= 60
        and (field.marked or any(char.isdigit() for char in field.value))
        and not _SENTENCE_END.search(field.value)
        and not _OPENING_QUOTE.match(field.value)
    )


def _is_source(field: Field) -> bool:
    if not field.value:
        return True
    if field.marked and field.label not in doubtful_labels():
        return can_be_source(field.value)
    return (field.marked or field.dashed) and names_supplier(field.value)


def _is_author(field: Field) -> bool:
    """What may be said in a talk (`الكاتب: …`) names a writer only beside other fields."""
    if not field.value:
        return field.first
    set_off = field.marked or field.dashed
    return set_off and can_be_person(field.value) and not (field.first and field.label in doubtful_labels())


def _is_keywords(field: Field) -> bool:
    if not field.value:
        return field.label not in doubtful_labels() or field.marked
    if field.marked and field.label not in doubtful_labels():
        return len(field.value) <= 1500 and not _SPEECH.match(fold(field.value)) and "؟" not in field.value
    set_off = field.marked or field.dashed
    sure = set_off or " " in field.label or field.label.isascii()
    if field.label in doubtful_labels() and holds_words_of_sentences(field.value):
        return False
    return sure and _is_list(field.value, 2 if set_off else _LEAST_LISTED)


def _is_list(value: str, least: int) -> bool:
    """Whether the words are short phrases with signs between them, and no sentence."""
    phrases = list(filter(None, _LIST_SIGN.split(value)))
    return (
        len(phrases) >= least
        and not _SENTENCE_SIGN.search(_LIST_SIGN.sub(" ", value))
        and all(len(phrase.split()) <= _LISTED_WORDS for phrase in phrases)
    )


def _is_related(field: Field) -> bool:
    if field.label in doubtful_labels() and not field.marked:
        return False
    if field.value.endswith((".", "،", "؛")) and field.label not in read_also_labels():
        return False
    if not field.value or field.marked:
        return len(field.value) <= 250
    return (
        field.label in read_also_labels()
        and len(field.value.split()) <= _LINK_WORDS
        and not _SENTENCE_SIGN.search(field.value)
    )


_RULES = {
    "published": _is_date,
    "updated": _is_date,
    "source": _is_source,
    "author": _is_author,
    "keywords": _is_keywords,
    "related": _is_related,
}
