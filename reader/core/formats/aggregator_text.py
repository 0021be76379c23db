"""Articles out of plain text, above all out of what is copied from an aggregator's page.

Such a page is a title, a date, paragraphs, lines of fields, and after a read-also label another article. Text
without a single label is one article too: its first line is the title, the rest the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.core.arabic.dates import parse_date
from reader.core.arabic.folding import letters_and_digits
from reader.core.arabic.keywords import split_keywords
from reader.core.formats.bylines import byline, dateline
from reader.core.formats.known_names import is_supplier
from reader.core.formats.labels import Field, can_be_source, closing_source
from reader.core.formats.page_lines import Line, Section, page_lines, sections
from reader.core.formats.page_noise import is_noise, without_closing_noise
from reader.core.models import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADER_LINES = 4  # where a date, a byline or a field may stand under the title
_TRAILING_LINES = 3  # of text that may follow the fields at the end
_LONGEST_TITLE = 200
_LONGEST_SENTENCE_AS_TITLE = 110
_SUPPLIER_WORDS = re.compile(
    r"^(?:وكالة|صحيفة|جريدة|موقع|قناة|شبكة|بوابة|مجلة|إذاعة|اذاعة)\s\S+(?:\s\S+){0,3}$"
)
_DOMAIN = re.compile(
    r"^(?:https?://)?[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|tv|news|[a-z]{2})/?$", re.IGNORECASE
)
_ARABIC = re.compile("[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_NAME_ONLY = re.compile(r"^[^\W\d_][\w .\-«»()\"“”]{0,34}$")
_CLOSERS = frozenset(
    map(letters_and_digits, ("انتهى", "يتبع", "للحديث بقية", "والله المستعان", "تمت", "النهاية"))
)


def read_articles(text: str, fallback_title: str) -> tuple[Draft, ...]:
    """The articles of a text, parts counted from 1, related ones pointing at each other.

    `fallback_title` is the title of an article without a line that can be one.
    """
    drafts: list[Draft] = []
    pages: list[int] = []
    for section in sections(page_lines(text)):
        draft = _draft(section, fallback_title)
        if draft is not None:
            drafts.append(replace(draft, part=len(drafts) + 1))
            pages.append(section.page)
    return tuple(_linked(drafts, pages))


def _linked(drafts: Sequence[Draft], pages: Sequence[int]) -> list[Draft]:
    """The first article of each page points at the others of that page, and they at it."""
    of_page: dict[int, list[int]] = {}
    for draft, page in zip(drafts, pages, strict=True):
        of_page.setdefault(page, []).append(draft.part)

    def related(part: int, first: int, *others: int) -> tuple[int, ...]:
        return others if part == first else (first,)

    return [
        replace(draft, related=related(draft.part, *of_page[page]))
        for draft, page in zip(drafts, pages, strict=True)
    ]


@dataclass(slots=True)
class _Reading:
    """An article being read: what of it is known, and the lines that are still text."""

    text: list[Line]
    values: dict[str, str] = field(default_factory=dict)

    def learn(self, name: str, value: str | None) -> None:
        """The first that is said of a thing counts."""
        if value:
            self.values.setdefault(name, value)


def _draft(section: Section, fallback_title: str) -> Draft | None:
    title, lines = _title_and_lines(section, fallback_title)
    reading = _Reading([])
    _take_fields(reading, lines)
    _take_header(reading)
    _take_end(reading, section)
    if section.kind == "related" and not any(line.is_paragraph for line in reading.text):
        return None  # links, and no article
    body = _collapsed([line.text for line in reading.text])
    if body:
        _take_dateline(reading, body[0])
    return _finished(title, body, reading.values)


def _title_and_lines(section: Section, fallback_title: str) -> tuple[str, list[Line]]:
    first, *rest = section.lines
    announced = any(line.fields for line in rest[:2])
    if first.fields or not (
        announced or section.kind == "related" or _can_be_title(first.text, alone=not rest)
    ):
        return fallback_title or _beginning(first.text), section.lines
    return first.text, rest


def _can_be_title(text: str, *, alone: bool) -> bool:
    sentence = text.endswith((".", "،", "؛", ":"))
    return len(text) <= (_LONGEST_SENTENCE_AS_TITLE if sentence or alone else _LONGEST_TITLE)


def _beginning(text: str, width: int = 80) -> str:
    """The first words of a text that has no title and no name."""
    return text if len(text) <= width else text[: text.rfind(" ", 0, width) + 1 or width].rstrip() + "…"


def _take_fields(reading: _Reading, lines: Sequence[Line]) -> None:
    """The fields of the lines that may hold some here, and the lines after a label that hold its value."""
    skip = 0
    for at, line in enumerate(lines):
        if skip:
            skip -= 1
        elif not line.fields or not _stands_well(lines, at):
            reading.text.extend([line] if line.text else [])
        else:
            skip = max(_learn(reading, announced, line, lines[at + 1 :]) for announced in line.fields)


def _stands_well(lines: Sequence[Line], at: int) -> bool:
    """Whether fields may stand here: under the title, near the end, beside other fields, or with a date."""
    if at < _HEADER_LINES or lines[at].announces("published", "updated"):
        return True
    after = sum(not line.fields and not is_noise(line.text) for line in lines[at + 1 :])
    beside = any(line.fields for line in [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]])
    return not lines[at].announces("related") and (after <= _TRAILING_LINES or beside)


def _learn(reading: _Reading, announced: Field, line: Line, following: Sequence[Line]) -> int:
    """Learn a field; how many of the following lines its value took."""
    if announced.value:
        reading.learn(announced.kind, _spaced_value(announced, line))
        return 0
    first = next(iter(following), Line("", ""))
    if announced.kind in ("published", "updated") and parse_date(first.text):
        reading.learn(announced.kind, first.text)
        return 1
    if announced.kind == "source" and not first.fields and can_be_source(first.text):
        reading.learn("source", first.text)
        return 1
    if announced.kind == "keywords":
        return _learn_listed_keywords(reading, following)
    return 0


def _spaced_value(announced: Field, line: Line) -> str:
    """Keywords with the spaces they were written with, where nothing else stands after them on the line."""
    if announced.kind == "keywords" and announced is line.fields[-1]:
        words = announced.value.split()
        if found := re.search(r"\s+".join(map(re.escape, words)) + r"\W*$", line.spaced):
            return found[0].strip()
    return announced.value


def _learn_listed_keywords(reading: _Reading, following: Sequence[Line]) -> int:
    listed = []
    for line in following[:20]:
        if line.fields or len(line.text.split()) > 6 or line.text.endswith("."):
            break
        listed.append(line.spaced)
    reading.learn("keywords", "\n".join(listed))
    return len(listed)


def _take_header(reading: _Reading) -> None:
    """Bare dates and bylines between the title and the first paragraph."""
    for line in list(reading.text[:_HEADER_LINES]):
        if "published" not in reading.values and parse_date(line.text):
            reading.learn("published", line.text)
        elif (found := byline(line.text)) and len(reading.text) > 1:
            for name in ("author", "place", "source"):
                reading.learn(name, getattr(found, name))
        elif line.is_paragraph:
            return
        else:
            continue
        reading.text.remove(line)


def _take_end(reading: _Reading, section: Section) -> None:
    """Noise, a bare date and the source that stand after the last paragraph."""
    text = reading.text
    while text and is_noise(text[-1].text):
        text.pop()
    if len(text) > 1 and "published" not in reading.values and parse_date(text[-1].text):
        reading.learn("published", text.pop().text)
    if len(text) > 1 and "source" not in reading.values and _is_bare_source(text, section):
        reading.learn("source", text.pop().text.strip(" ()"))
    while text and is_noise(text[-1].text):
        text.pop()
    if text:
        _take_closing_words(reading)


def _take_closing_words(reading: _Reading) -> None:
    last = without_closing_noise(reading.text[-1].text)
    if named := closing_source(last):
        last = named[0]
        reading.learn("source", named[1])
    reading.text[-1] = Line(last, last)


def _is_bare_source(text: Sequence[Line], section: Section) -> bool:
    """Whether the last line is surely a source: a known one, one that says so, or a bare name after the last
    sentence of a related article, where aggregators put it."""
    last, before = text[-1].text, text[-2].text
    if len(last.split()) > 5 or letters_and_digits(last) in _CLOSERS:
        return False
    if is_supplier(last) or _SUPPLIER_WORDS.match(last) or _DOMAIN.match(last):
        return True
    after_sentence = len(before) >= 40 and before.rstrip(" \"»”)'").endswith((".", "!", "؟", "…"))
    return (
        section.kind == "related"
        and len(last.split()) <= 4
        and after_sentence
        and bool(_NAME_ONLY.match(last))
    )


def _take_dateline(reading: _Reading, paragraph: str) -> None:
    if found := dateline(paragraph):
        reading.learn("place", found.place)
        reading.learn("source", found.source)


def _collapsed(body: list[str]) -> tuple[str, ...]:
    """The paragraphs, without the last one where it repeats the first."""
    if len(body) > 1 and letters_and_digits(body[0]) == letters_and_digits(body[-1]):
        body = body[:-1]
    return tuple(body)


def _finished(title: str, body: tuple[str, ...], values: dict[str, str]) -> Draft:
    published, updated = (_dated(values.get(name)) for name in ("published", "updated"))
    run = values.get("keywords")
    return Draft(
        title=title,
        body=body,
        published=published[0],
        published_text=published[1],
        updated=updated[0],
        updated_text=updated[1],
        source=values.get("source"),
        author=values.get("author"),
        place=values.get("place"),
        language="ar" if _ARABIC.search(title + "".join(body)) else "und",
        keywords=split_keywords(run, title, body) if run else (),
        keywords_raw=run,
    )


def _dated(text: str | None) -> tuple[str | None, str | None]:
    """A date as ISO, or as it was written where it was not understood."""
    date = parse_date(text) if text else None
    return (date.iso, None) if date else (None, text)
