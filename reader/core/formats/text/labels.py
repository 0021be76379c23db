"""Finds labelled fields: at the start of a line, after a date within a line of fields, or before the last
words of a text, and only with a plausible value."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.folding import fold, fold_with_map
from reader.core.formats.text.known_names import holds_words_of_sentences
from reader.core.formats.text.label_patterns import FIRST_WORD, first_words, folded_label, patterns
from reader.core.formats.text.label_spellings import kind_of
from reader.core.formats.text.label_values import Field, can_be_source, is_plausible, is_separated

_DIGIT = re.compile(r"\d")
_LABEL_REACH = 80  # characters of a label at the start of a line, with its separator
_CLOSING_REACH = 100
_MAX_CLOSING = 1000  # characters examined at the end, before folding (which drops vowel marks)
_DATE_REACH = 100  # characters of a date and the label after it
_LONGEST_LINE = 10_000  # characters of a line of fields
_SHORT_LINE = 60  # of one worth caching
_MAX_REMEMBERED = 1000
_MAX_FIRST_WORDS = 10_000  # of lines
_MARKS = re.compile(r"[:=|؛!<>…»]|\.\.")  # separators of label and value
_SLASH = re.compile(r"\s/\s")  # المصدر / الواحة
_DASH = re.compile(r"[\s)\]»*]*[-–—/⁃ـ]")  # separators before an unambiguous value
_QUOTED_LIST = re.compile(r"\[?\s*(['\"])[^'\"]+\1\s*[,،]")  # ['…', '…'], a serialized list
_GLUED_TAGS = re.compile(r"الوسوم(?=[^\W\d_]{3})")
_LAST_KEYWORDS = re.compile(  # after a sentence, up to the end
    r"(?<=[.!؟»”\")…])\s+(?:ال)?كلمات\s(?:ال)?(?:دلالي|مفتاحي|دال)[ةه]\s?:\s*+(?!ه[يو]\s)(?P<run>[^.!؟:]{3,300}?)\s*$"
)
_QUOTED_COMMA = re.compile(r"['\"]\s*[,،]\s*['\"]")


def line_fields(line: str) -> tuple[Field, ...]:
    """The fields that the line consists of, in order; empty if it is text."""
    if len(line) > _LONGEST_LINE or not _may_hold_fields(line):
        return ()
    return _short_fields(line) if len(line) <= _SHORT_LINE else _fields(line)


def _fields(line: str) -> tuple[Field, ...]:
    folded, offsets = fold_with_map(line)
    found = patterns().start.match(folded)
    if not found:
        return _glued_to_date(line, folded, offsets)
    inner = list(patterns().inner.finditer(folded, found.end()))
    cuts = [found, *(inner or patterns().dated.finditer(folded, found.end()))]
    fields = _cut(line, offsets, cuts)
    return fields if all(map(is_plausible, fields)) else ()


_short_fields = lru_cache(_MAX_REMEMBERED)(_fields)  # many articles share lines


def _may_hold_fields(line: str) -> bool:
    """A fast check without the offset map, which is slow to build: nearly every line is text."""
    space = line.find(" ", 0, _LABEL_REACH)
    word = line[: _LABEL_REACH if space < 0 else space]
    if _may_begin_label(word) and patterns().start.match(fold(line[:_LABEL_REACH])):
        return True
    marked, short = line.find(":", 0, _DATE_REACH) >= 0, len(line) <= _DATE_REACH
    if not (marked or short) or not _DIGIT.search(line, 0, _DATE_REACH):
        return False
    folded = fold(line[:_DATE_REACH])
    return (marked and patterns().inner.search(folded) is not None) or (
        short and patterns().dated.search(folded) is not None
    )


@lru_cache(_MAX_FIRST_WORDS)
def _may_begin_label(word: str) -> bool:
    """Whether a line may begin with a label, by its first word, or the signs before it."""
    found = FIRST_WORD.match(fold(word))
    return found is None or found["word"] in first_words()


def with_colon(line: str) -> str:
    """The line with a colon after a label of keywords that is glued to them."""
    return _GLUED_TAGS.sub("الوسوم: ", line) if line.startswith("الوسوم") else line


def closing_source(paragraph: str) -> tuple[str, str] | None:
    """(the paragraph without its last words, the source they name), or `None`."""
    if ":" not in paragraph[-_CLOSING_REACH:]:
        return None
    before, paragraph = paragraph[:-_MAX_CLOSING], paragraph[-_MAX_CLOSING:]
    folded = fold(paragraph)
    found = patterns().closing.search(folded, max(0, len(folded) - _CLOSING_REACH))
    if not found:
        return None
    _, offsets = fold_with_map(paragraph)
    value = paragraph[offsets[found.end()] :].strip(" .")
    text = paragraph[: offsets[found.start("label")]].rstrip(" :")
    return (before + text, value) if text and can_be_source(value) else None


def closing_keywords(paragraph: str) -> tuple[str, str] | None:
    """(the paragraph without its last words, the keywords that these are labelled as), or `None`."""
    begin = max(0, len(paragraph) - _MAX_CLOSING)
    found = _LAST_KEYWORDS.search(paragraph, begin) if "كلمات" in paragraph[begin:] else None
    return (paragraph[: found.start()], found["run"]) if found else None


def _glued_to_date(line: str, folded: str, offsets: tuple[int, ...]) -> tuple[Field, ...]:
    """`4 ديسمبر 2024 - 16:14المصدر: وكالات`: a bare date directly followed by fields. It is the date of the
    last change, unless that has a label after it."""
    cuts = list(patterns().inner.finditer(folded)) or list(patterns().dated.finditer(folded))
    if not cuts or cuts[0].start() > 70:
        return ()
    date, fields = line[: offsets[cuts[0].start()]].strip(" |-–(،,•·"), _cut(line, offsets, cuts)
    if parse_date(date) is None or not all(map(is_plausible, fields)):
        return ()
    return (Field("published" if fields[0].kind == "updated" else "updated", date), *fields)


def _cut(line: str, offsets: tuple[int, ...], cuts: list[re.Match[str]]) -> tuple[Field, ...]:
    """The fields of these label matches: each has the text up to the next label."""
    ends = [*(offsets[cut.start()] for cut in cuts[1:]), len(line)]
    return tuple(_field(line, offsets, cut, end) for cut, end in zip(cuts, ends, strict=True))


def _field(line: str, offsets: tuple[int, ...], cut: re.Match[str], end: int) -> Field:
    label = folded_label(cut)
    kind, value = kind_of(label), _value(line[offsets[cut.end()] : end])
    if kind in ("published", "updated"):
        value = _without_section(value)
    if kind == "keywords" and _QUOTED_LIST.match(value):
        value = _QUOTED_COMMA.sub("، ", value).strip("[]'\" ")
    if _may_end(kind, value) and value.find(".") == len(value) - 1:
        value = value.rstrip(". ")
    marked = (
        ":" in cut[0]
        or _SLASH.match(cut.string, cut.end("label")) is not None
        or _MARKS.search(cut.string, cut.end("label"), cut.end()) is not None
    )
    dashed = _DASH.match(line, offsets[cut.end("label")]) is not None
    return Field(kind, value, label, marked, dashed, cut.start() == 0 and end == len(line))


def _may_end(kind: str, value: str) -> bool:
    """Whether a full stop after the value is no part of it: a run of keywords may be a sentence."""
    run = kind == "keywords" and not is_separated(value) and holds_words_of_sentences(value)
    return kind == "source" or (kind == "keywords" and not run)


def _without_section(value: str) -> str:
    """A date without the section after a vertical bar: `12.03.2024 | 10:22 GMT | أخبار`."""
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
