"""Splits a page into lines with their labelled fields, and groups the lines into articles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.core.arabic.dates.parsing import is_date
from reader.core.arabic.matching import index_form, words
from reader.core.arabic.verses import spaced
from reader.core.formats.text.datelines import dateline
from reader.core.formats.text.known_names import is_supplier
from reader.core.formats.text.label_spellings import sure_labels
from reader.core.formats.text.labels import line_fields, with_colon
from reader.core.formats.text.page_head import headed
from reader.core.formats.text.reading_text import clean, squeezed
from reader.core.formats.text.skipped_blocks import without_skipped
from reader.core.formats.text.wrapped_lines import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.formats.text.label_values import Field

_TAIL = ("updated", "source", "keywords")
_LONG = 80  # characters of a paragraph; shorter lines may be titles in a list
_TEXT_REACH = 200  # lines after a date within which text must follow
_LONGEST_TITLE = 250
_LONGEST_LINK = 120  # characters
_MAX_LINKS = 12  # in a list at the end of an article
_MAX_FIELDS = 500  # consecutive lines with fields
_PASSED_LINES = 10_000
_ENDS_SENTENCE = re.compile(r"[.!؟…»”\")]$")


class Line(NamedTuple):
    """A non-blank line. `spaced` keeps its runs of spaces, which may separate keywords."""

    text: str
    spaced: str
    fields: tuple[Field, ...] = ()

    def announces(self, *kinds: str) -> bool:
        """Whether the line has a field of one of these kinds."""
        return any(field.kind in kinds for field in self.fields)

    @property
    def is_paragraph(self) -> bool:
        """Whether the line is text that is longer than a title or is a sentence."""
        return not self.fields and (len(self.text) >= _LONG or bool(_ENDS_SENTENCE.search(self.text)))

    @property
    def is_prose(self) -> bool:
        """Whether the line is a paragraph, except short questions and quotations, which may be titles."""
        return self.is_paragraph and (len(self.text) >= _LONG or self.text.endswith((".", "…", ".»")))


@dataclass(slots=True)
class Section:
    """The lines of one article. `page` is the number of the page in the file; a page has one section of kind
    `page`, then one of kind `related` for each further article."""

    kind: Literal["page", "related"]
    page: int
    lines: list[Line] = field(default_factory=list)
    ended: bool = False  # whether it has a field that ends an article
    paragraphs: int = 0

    def add(self, line: Line) -> None:
        self.lines.append(line)
        self.ended = self.ended or (self.paragraphs > 0 and line.announces(*_TAIL))
        self.paragraphs += len(self.lines) > 1 and line.is_paragraph


def page_lines(text: str, title: str) -> list[Line]:
    """The lines of the text; the first is the title and has no fields: it is `title`, or found."""
    shown = without_skipped(unwrapped(clean(spaced(text)).split("\n")))
    kept = map(with_colon, shown if shown[:1] == [title] else headed(shown, title))
    lines = [Line(squeezed(line) if "  " in line else line, line) for line in kept]
    return [*lines[:1], *_announced(lines[1:])]


def _announced(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with their fields. After hundreds of consecutive field lines the input is no article page,
    and the next thousands of lines are taken as text."""
    in_row = passed = 0
    for line in lines:
        if passed:
            passed -= 1
            yield line
            continue
        fields = line_fields(line.text)
        in_row = in_row + 1 if fields else 0
        if in_row > _MAX_FIELDS:
            in_row, passed = 0, _PASSED_LINES
        yield Line(line.text, line.spaced, fields) if fields else line


def sections(lines: Sequence[Line]) -> list[Section]:
    """The lines grouped by article; related links without an article are dropped."""
    if not any(line.fields for line in lines):  # the common case
        return [Section("page", 1, list(lines))] if lines else []
    grouped = [Section("page", 1)]
    for at, line in enumerate(lines):
        current = grouped[-1]
        if _begins_page(lines, at, current):
            title = current.lines.pop()
            grouped.append(Section("page", current.page + 1, [title]))
        elif line.announces("related") and (opening := _opening(lines, at, current)) is not None:
            grouped.append(Section("related", current.page, opening))
            continue
        grouped[-1].add(line)
    return [section for section in grouped if section.lines]


def _begins_page(lines: Sequence[Line], at: int, current: Section) -> bool:
    """Whether a publication date marks the title of a new page, after the end of the current one."""
    sure = any(
        f.kind == "published" and f.label in sure_labels() and is_date(f.value) for f in lines[at].fields
    )
    if not sure or len(current.lines) < 3 or not _is_title(current.lines[-1]):
        return False
    has_body = current.paragraphs > current.lines[-1].is_paragraph
    return has_body and any(line.is_paragraph for line in islice(_until_label(lines, at + 1), _TEXT_REACH))


def _opening(lines: Sequence[Line], at: int, current: Section) -> list[Line] | None:
    """The first lines of the section after a "read also" label; `None` if the current article continues."""
    value = lines[at].fields[-1].value
    title = [Line(value, value)] if value else []
    following = [*title, *_until_label(lines, at + 1)]
    ended = not current.lines or current.ended or any(field.kind in _TAIL for field in lines[at].fields[:-1])
    has_text = any(line.is_paragraph for line in following[1:])
    if ended or (current.paragraphs and _are_links(lines, at)):
        current.lines.extend([Line("", "", lines[at].fields[:-1])] if len(lines[at].fields) > 1 else [])
        current.lines.extend(() if current.ended else _fields_after(lines, at))
        return title
    return title if has_text and not value and _is_article(following, current) else None


def _fields_after(lines: Sequence[Line], at: int) -> Iterator[Line]:
    """The keywords after a list of links, which are those of the article above it."""
    after = lines[at + 1 : at + 2 * _MAX_LINKS] if _are_links(lines, at) else ()
    return (line for line in after if line.announces("keywords"))


def _are_links(lines: Sequence[Line], at: int) -> bool:
    """Whether only titles follow a bare "read also" label, to the end of the text."""
    links = list(takewhile(lambda line: not line.fields, lines[at + 1 : at + _MAX_LINKS + 2]))
    after = lines[at + 1 + len(links) : at + 2 * _MAX_LINKS]
    return (
        all(field.value for line in after for field in line.fields)
        and not any(_is_prose(line.text) for line in after if not line.fields)
        and 0 < len(links) <= _MAX_LINKS
        and not lines[at].fields[-1].value
        and not any(_is_prose(line.text) for line in links)
        and not is_supplier(links[-1].text)
    )


def _is_prose(text: str) -> bool:
    """Whether it is prose; a title in a list may be long, a question, a quotation or the cut beginning of a
    text."""
    return len(text) > _LONGEST_LINK or (text.endswith(".") and not text.endswith(".."))


def _is_article(following: Sequence[Line], current: Section) -> bool:
    """Whether the lines after a bare "read also" label are another article rather than the rest of this
    one."""
    if any(line.announces(*_TAIL) for line in following) or not _is_title(following[0]):
        return False
    first = following[1]
    own_signs = first.announces("published") or is_date(first.text) or dateline(first.text)
    if own_signs or is_supplier(following[-1].text):
        return True
    title, story, text = (_content(line.text) for line in (following[0], current.lines[0], first))
    return len(title & text) >= 2 and len(title & text) > len(story & text)


def _content(text: str) -> set[str]:
    """The stems of the content words, approximated as words of more than three letters."""
    return {stem for stem in map(index_form, words(text)) if len(stem) > 3}


def _is_title(line: Line) -> bool:
    return not line.fields and len(line.text) <= _LONGEST_TITLE and not line.text.endswith((".", "،", ":"))


def _until_label(lines: Sequence[Line], start: int) -> Iterator[Line]:
    """The lines up to the next "read also" label."""
    for at in range(start, len(lines)):
        if lines[at].announces("related"):
            return
        yield lines[at]
