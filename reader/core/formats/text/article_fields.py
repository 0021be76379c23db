"""The state of an article being parsed, and the extraction of its labelled fields.

A label counts only where pages have fields: under the title, at the end, next to other fields, or with a
date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.folding import fold
from reader.core.formats.text.bylines import byline
from reader.core.formats.text.keyword_headings import may_head_text, only_names_follow
from reader.core.formats.text.known_names import can_be_person, is_person, is_place, is_surely_supplier
from reader.core.formats.text.label_spellings import only_links, read_also_labels, sure_labels
from reader.core.formats.text.label_values import Field, can_be_source, is_short_sentence
from reader.core.formats.text.page_lines import Line
from reader.core.formats.text.page_noise import is_noise, is_noise_within_text

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADER_LINES = 4  # lines under the title that may have a date, a byline or a field
_TRAILING_LINES = 3  # of text, at most, after the fields at the end
_LONGEST_END = 40  # lines, fields and boilerplate included
_LONGEST_LIST = 21
_TRANSLATED = fold("ترجمة")
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]")
_PLACED = re.compile(r"([^-–—]+?)\s[-–—]\s([^-–—]+)$")  # الناصرية - الواحة
_LISTED = re.compile(r"[|،,;؛/]")
_BULLET = re.compile(r"^\s*[-–—*•·+#]\s+")
_LISTED_WORDS = 5


@dataclass(slots=True)
class Reading:
    """An article being parsed: the fields found so far, and the lines that are still text."""

    text: list[Line]
    values: dict[str, str] = field(default_factory=dict)

    def learn(self, name: str, value: str | None) -> None:
        """Set a field, unless it has a value already."""
        if value:
            self.values.setdefault(name, value)


def take_fields(reading: Reading, lines: Sequence[Line]) -> None:
    """Take the fields from the lines where fields are allowed, with the following lines that are their
    values."""
    skip = 0
    for at, line in enumerate(lines):
        if skip:
            skip -= 1
        elif line.fields and (links := _link_lines(lines, at)):
            skip = links - 1
        elif not line.fields or not _stands_well(lines, at):
            if line.text and not is_noise_within_text(line.text):
                reading.text.append(line)
        else:
            following = lines[at + 1 : at + _LONGEST_LIST]
            fields = _in_header(line.fields) if at < HEADER_LINES else line.fields
            skip = max(_learn(reading, announced, line, following) for announced in fields)


def _in_header(fields: Sequence[Field]) -> Sequence[Field]:
    """The fields; under the title an unlabelled date is that of publication (at the end it is that of the
    last change)."""
    first = fields[0]
    return (replace(first, kind="published"), *fields[1:]) if not first.label else fields


def _link_lines(lines: Sequence[Line], at: int) -> int:
    """The number of lines, from `at` on, of a "read also" label and its links."""
    label = lines[at].fields[-1]
    if label.kind != "related" or len(lines[at].fields) > 1:
        return 0
    if label.value:
        last = not any(not line.fields and not is_noise(line.text) for line in lines[at + 1 :])
        return int(
            label.marked and (label.label in read_also_labels() or (last and label.label in only_links()))
        )
    following = lines[at + 1 : at + 3]
    linked = len(following) == 2 and not following[0].is_paragraph and not following[0].fields
    return 2 if linked and (following[1].is_paragraph or following[1].fields) else 1


def _stands_well(lines: Sequence[Line], at: int) -> bool:
    """Whether fields are allowed here: under the title, near the end, next to other fields, or with a
    date."""
    if any(_waits_in_vain(field, lines[at + 1 : at + 2]) for field in lines[at].fields):
        return False
    if may_head_text(lines[at]) and not only_names_follow(lines, at):
        return False
    if at < HEADER_LINES or lines[at].announces("published", "updated"):
        return True
    if lines[at].announces("related"):
        return False
    if any(line.fields for line in [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]):
        return True
    following = lines[at + 1 : at + _LONGEST_END]
    after = sum(not line.fields and not is_noise(line.text) for line in following)
    return after <= _TRAILING_LINES and len(following) < _LONGEST_END - 1


def _waits_in_vain(announced: Field, following: Sequence[Line]) -> bool:
    """Whether an ambiguous label of a date or an author has no such value."""
    if announced.kind == "author" and not announced.value:
        return not any(_is_name(line.text) for line in following)
    if announced.kind == "source" and not announced.value:
        return any(
            is_short_sentence(line.text) or (line.is_prose and not can_be_source(line.text))
            for line in following
        )
    return (
        announced.kind in ("published", "updated")
        and not announced.value
        and announced.label not in sure_labels()
        and not any(parse_date(line.text) for line in following)
    )


def _is_name(text: str) -> bool:
    """Whether a whole line can be the author's name, after a label on the line before."""
    return 2 <= len(text.split()) <= 4 and can_be_person(text)


def _learn(reading: Reading, announced: Field, line: Line, following: Sequence[Line]) -> int:
    """Set a field, and return how many of the following lines its value took."""
    if announced.value:
        _learn_value(reading, announced, line)
        return 0
    first = next(iter(following), Line("", ""))
    if announced.kind in ("published", "updated") and parse_date(first.text):
        reading.learn(announced.kind, first.text)
        return 1
    if announced.kind == "source" and not first.fields and can_be_source(first.text):
        _learn_value(reading, replace(announced, value=first.text), first)
        return 1
    if announced.kind == "author":
        reading.learn("author", first.text.strip(" :"))
        return 1
    if announced.kind == "keywords":
        return _learn_listed_keywords(reading, following)
    return 0


def _learn_value(reading: Reading, announced: Field, line: Line) -> None:
    """Set the value of a field; `دبي - البيان` after a source label is the place and the source."""
    named = byline(announced.value) if announced.kind == "source" else None
    if announced.label == _TRANSLATED:
        reading.learn("translator", announced.value)
    elif named and named.place:
        unknown = named.author is not None and not is_person(named.author)
        named = replace(named, source=named.source or named.author, author=None) if unknown else named
        for name in ("source", "author", "place"):
            reading.learn(name, getattr(named, name))
    elif announced.kind == "author" and is_surely_supplier(announced.value):
        reading.learn("source", announced.value)
    elif announced.kind == "source" and (apart := _PLACED.match(announced.value)) and is_place(apart[1]):
        reading.learn("place", apart[1])
        reading.learn("source", apart[2])
    else:
        reading.learn(announced.kind, _unquoted(announced, _spaced_value(announced, line)))


def _unquoted(announced: Field, value: str) -> str:
    """The value, without the quotation marks around a whole source name."""
    quoted = _QUOTED.fullmatch(value) if announced.kind == "source" else None
    return quoted[1] if quoted else value


def _spaced_value(announced: Field, line: Line) -> str:
    """The value; keywords at the end of the line keep their original spacing, which may separate them."""
    if announced.kind == "keywords" and announced is line.fields[-1]:
        words = announced.value.split()
        if found := re.search(r"\s+".join(map(re.escape, words)) + r"\W*$", line.spaced):
            return found[0].strip().rstrip(" .")
    return announced.value


def _learn_listed_keywords(reading: Reading, following: Sequence[Line]) -> int:
    listed: list[str] = []
    for line in following:
        long = len(line.text.split()) > 6 and not (not listed and _is_list(line.text))
        if line.fields or long or line.text.endswith(".") or is_noise(line.text):
            break
        listed.append(_BULLET.sub("", line.spaced))
    reading.learn("keywords", "\n".join(listed))
    return len(listed)


def _is_list(text: str) -> bool:
    """Whether a line consists of short phrases with separators."""
    phrases = _LISTED.split(text)
    return len(phrases) > 2 and all(0 < len(phrase.split()) <= _LISTED_WORDS for phrase in phrases)
