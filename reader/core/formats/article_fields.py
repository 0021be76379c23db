"""An article while it is read: what is known of it, and which lines are still text.

Fields count only where a page puts them: under the title, at the end, beside other fields, or with a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.core.arabic.dates import parse_date
from reader.core.arabic.folding import fold
from reader.core.formats.bylines import Byline, byline, unadorned, writer_named
from reader.core.formats.datelines import dated_byline, dateline
from reader.core.formats.detail_lines import detail_line
from reader.core.formats.known_names import can_be_person, is_person, is_place
from reader.core.formats.label_spellings import read_also_labels, sure_labels
from reader.core.formats.labels import Field, can_be_source
from reader.core.formats.page_lines import Line
from reader.core.formats.page_noise import ADVERTISEMENTS, is_noise, is_opening_noise, without_opening_noise
from reader.core.formats.posted_lines import posted_line

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADER_LINES = 4  # where a date, a byline or a field may stand under the title
_TRAILING_LINES = 3  # of text that may follow the fields at the end
_LONGEST_END = 40  # lines, those of fields and noise among them
_LONGEST_LIST = 21
_TRANSLATED = fold("ترجمة")
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]")
_LISTED = re.compile(r"[|،,;؛/]")
_BULLET = re.compile(r"^\s*[-–—*•·+#]\s+")
_LISTED_WORDS = 5
_LONGEST_HEADER = 12
_LONGEST_OF_HEADER = 140  # characters of a line that is no paragraph
_LEAST_OPENING = 80  # characters of a paragraph after a writer's name
_AGO_BEGINS = tuple("مق0123456789٠١٢٣٤٥٦٧٨٩")
_AGO = re.compile(
    r"(?:منذ|قبل)\s(?:(?:ساعه|يوم|اسبوع|شهر|سنه|دقيقه)(?:\sواحده?)?|(?:ساع|يوم|اسبوع|شهر|سن|دقيق)ت?ين"
    r"|(?:\d{1,3}|(?:ثلاث|اربع|خمس|ست|سبع|ثمان|ثماني|تسع|عشر)ه?)\s(?:ثاني?ه?|ثواني?|دقيقه"
    r"|دق[اي]+[يء]?ق|دقاءق|ساعه|ساعات|يوما?|ايام"
    r"|اسبوعا?|اسابيع|شهرا?|اشهر|شهور|سنه|سنوات))|\d{1,3}\s(?:minute|hour|day|week|month)s?\sago"
)  # when the page was copied is not known


def is_ago(line: str) -> bool:
    """Whether a line says how long ago something was, and nothing else."""
    return line.startswith(_AGO_BEGINS) and _AGO.fullmatch(fold(line)) is not None


@dataclass(slots=True)
class Reading:
    """An article being read: what of it is known, and the lines that are still text."""

    text: list[Line]
    values: dict[str, str] = field(default_factory=dict)

    def learn(self, name: str, value: str | None) -> None:
        """The first that is said of a thing counts."""
        if value:
            self.values.setdefault(name, value)


def take_fields(reading: Reading, lines: Sequence[Line]) -> None:
    """The fields of the lines that may hold some here, and the lines after a label that hold its value."""
    skip = 0
    for at, line in enumerate(lines):
        if skip:
            skip -= 1
        elif links := _link_lines(lines, at):
            skip = links - 1
        elif not line.fields or not _stands_well(lines, at):
            reading.text.extend([line] if line.text and line.text not in ADVERTISEMENTS else [])
        else:
            following = lines[at + 1 : at + _LONGEST_LIST]
            fields = _in_header(line.fields) if at < _HEADER_LINES else line.fields
            skip = max(_learn(reading, announced, line, following) for announced in fields)


def _in_header(fields: Sequence[Field]) -> Sequence[Field]:
    """A date that no label announces is that of publication under a title, of a change at the end."""
    first = fields[0]
    return (replace(first, kind="published"), *fields[1:]) if not first.label else fields


def take_header(reading: Reading) -> None:
    """Noise, bare dates and bylines between the title and the first paragraph."""
    if reading.text and (first := without_opening_noise(reading.text[0].text)) != reading.text[0].text:
        reading.text[:1] = [Line(first, first)] if first else []
    header = _header(reading.text)
    ago = [line.text for line in header if is_ago(line.text)]
    for at, line in enumerate(header):
        if line.text in ago[: len(reading.text) - 1] or _is_of_page(line.text):
            reading.text.remove(line)
        elif found := _named(reading, header, at):
            for name in ("published", "updated", "author", "place", "source"):
                reading.learn(name, getattr(found, name))
            reading.text.remove(line)
        elif line.is_paragraph:
            break
    if ago:
        reading.learn("published", ago[0])


def _header(text: Sequence[Line]) -> list[Line]:
    """The lines under the title that may say something of the article, the page's own not counted."""
    header: list[Line] = []
    left = _HEADER_LINES
    for line in text[:_LONGEST_HEADER]:
        if len(line.text) > _LONGEST_OF_HEADER:
            break
        left -= not (_is_of_page(line.text) or parse_date(unadorned(line.text)))
        if left < 0:
            break
        header.append(line)
    return header


def _is_of_page(text: str) -> bool:
    return is_noise(text) or is_opening_noise(text)


def _named(reading: Reading, header: Sequence[Line], at: int) -> Byline | None:
    """What a line under the title names: the day, or as a byline does where text is left beside it."""
    text = unadorned(header[at].text)
    if "published" not in reading.values and parse_date(text):
        return Byline(published=text)
    if len(reading.text) < 2:
        return None
    found = byline(header[at].text) or dated_byline(text) or detail_line(text) or posted_line(text)
    return found or _in_place(reading, header, at) or _signed(reading, header, at)


def _in_place(reading: Reading, header: Sequence[Line], at: int) -> Byline | None:
    """A city alone on a line, beside a date or a writer."""
    if not is_place(header[at].text):
        return None
    known = {"published", "author", "source"} & reading.values.keys() if at else ()
    beside = known or any(parse_date(line.text) for line in header[at + 1 :])
    return Byline(place=header[at].text) if beside else None


def _signed(reading: Reading, header: Sequence[Line], at: int) -> Byline | None:
    """A person's bare name under the title beside a date, or right before the first paragraph's dateline."""
    name = writer_named(header[at].text)
    if not is_person(name):
        return None
    after = reading.text[reading.text.index(header[at]) + 1 :][:1]
    dated = "published" in reading.values or any(parse_date(unadorned(other.text)) for other in header)
    opens = any(len(other.text) >= _LEAST_OPENING and dateline(other.text) for other in after)
    return Byline(name) if dated or (not at and opens) else None


def take_dateline(reading: Reading, paragraph: str) -> None:
    if found := dateline(paragraph):
        for name in ("author", "place", "source", "published"):
            reading.learn(name, getattr(found, name))


def _link_lines(lines: Sequence[Line], at: int) -> int:
    """How many lines from here on are a read-also label and what it links to: no text."""
    label = lines[at].fields[-1] if lines[at].fields else None
    if label is None or label.kind != "related" or len(lines[at].fields) > 1:
        return 0
    if label.value:
        return int(label.marked and label.label in read_also_labels())
    following = lines[at + 1 : at + 3]
    linked = len(following) == 2 and not following[0].is_paragraph and not following[0].fields
    return 2 if linked and following[1].is_paragraph else 1


def _stands_well(lines: Sequence[Line], at: int) -> bool:
    """Whether fields may stand here: under the title, near the end, beside other fields, or with a date."""
    if any(_waits_in_vain(field, lines[at + 1 : at + 2]) for field in lines[at].fields):
        return False
    if at < _HEADER_LINES or lines[at].announces("published", "updated"):
        return True
    if lines[at].announces("related"):
        return False
    if any(line.fields for line in [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]):
        return True
    following = lines[at + 1 : at + _LONGEST_END]
    after = sum(not line.fields and not is_noise(line.text) for line in following)
    return after <= _TRAILING_LINES and len(following) < _LONGEST_END - 1


def _waits_in_vain(announced: Field, following: Sequence[Line]) -> bool:
    """Whether the words only sometimes announce a date or a writer, and none follows them."""
    if announced.kind == "author" and not announced.value:
        return not any(_is_name(line.text) for line in following)
    return (
        announced.kind in ("published", "updated")
        and not announced.value
        and announced.label not in sure_labels()
        and not any(parse_date(line.text) for line in following)
    )


def _is_name(text: str) -> bool:
    """Whether a whole line can be the writer's name that the line before it announced."""
    return 2 <= len(text.split()) <= 4 and can_be_person(text)


def _learn(reading: Reading, announced: Field, line: Line, following: Sequence[Line]) -> int:
    """Learn a field; how many of the following lines its value took."""
    if announced.value:
        _learn_value(reading, announced, line)
        return 0
    first = next(iter(following), Line("", ""))
    if announced.kind in ("published", "updated") and parse_date(first.text):
        reading.learn(announced.kind, first.text)
        return 1
    if announced.kind == "source" and not first.fields and can_be_source(first.text):
        reading.learn("source", first.text)
        return 1
    if announced.kind == "author":
        reading.learn("author", first.text.strip(" :"))
        return 1
    if announced.kind == "keywords":
        return _learn_listed_keywords(reading, following)
    return 0


def _learn_value(reading: Reading, announced: Field, line: Line) -> None:
    """A value; `دبي - البيان` after a label of the source is the place and the source."""
    named = byline(announced.value) if announced.kind == "source" else None
    if announced.label == _TRANSLATED:
        reading.learn("translator", announced.value)
    elif named and named.place:
        for name in ("source", "author", "place"):
            reading.learn(name, getattr(named, name))
    else:
        reading.learn(announced.kind, _unquoted(announced, _spaced_value(announced, line)))


def _unquoted(announced: Field, value: str) -> str:
    """The name of a source without the quotation marks around all of it."""
    quoted = _QUOTED.fullmatch(value) if announced.kind == "source" else None
    return quoted[1] if quoted else value


def _spaced_value(announced: Field, line: Line) -> str:
    """Keywords with the spaces they were written with, where nothing else stands after them on the line."""
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
    """Whether a line is short phrases with signs between them."""
    phrases = _LISTED.split(text)
    return len(phrases) > 2 and all(0 < len(phrase.split()) <= _LISTED_WORDS for phrase in phrases)
