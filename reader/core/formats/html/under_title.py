"""The lines between the title and the text of a page: byline, date, source."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import is_day
from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.html.lines import BLOCKS
from reader.core.formats.html.tree import Element, names
from reader.core.formats.text.bylines import byline, writer_named
from reader.core.formats.text.dated_lines import dated_byline
from reader.core.formats.text.detail_lines import detail_line
from reader.core.formats.text.labels import line_fields
from reader.core.formats.text.page_noise import is_noise
from reader.core.formats.text.posted_lines import posted_line
from reader.core.formats.text.reading_text import one_line
from reader.core.formats.text.relative_dates import is_ago
from reader.core.formats.text.writer_names import may_be_writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_COUNT = re.compile(r"\d[\d,٬.]{0,8}")  # of comments or views
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:\s*[صم]|\s*[ap]m)?", re.IGNORECASE)
_SILENT = names("head script style noscript template svg iframe select option button nav aside")
_LONGEST = 100  # characters of such a line
_MAX = 15  # lines examined
_MAX_AFTER = 8  # lines examined after the text
_VALUED = ("published", "updated", "source", "author")
_TOLD_AFTER = ("source", "author", "updated", "published")
_MAX_BESIDE = 4  # page elements in one line, and lines examined at the start of the text
_BESIDE_NAME = 20  # characters next to a name
_BEGINNING = 40  # letters that identify a paragraph
_DEEPEST = 8  # nested inline elements


def lines_under_title(page: Element, title: str, body: Sequence[str]) -> list[str]:
    """The short lines between the last occurrence of the title and the first paragraph of prose."""
    wanted = letters_and_digits(title)
    prose = next((paragraph for paragraph in body if len(paragraph) > _LONGEST), "")
    end = letters_and_digits(prose[: 2 * _BEGINNING])[:_BEGINNING]
    found: list[str] | None = None
    for line in lines_of_page(page):
        letters = letters_and_digits(line)
        if letters == wanted:
            found = []
        elif found is not None and ((end and letters.startswith(end)) or len(found) > _MAX):
            break
        elif found is not None:
            found.append(line)
    return [line for line in found or () if len(line) <= _LONGEST]


def lines_after_text(page: Element, body: Sequence[str]) -> list[str]:
    """The first short lines after the last paragraph that are labelled fields."""
    wanted = letters_and_digits(body[-1])[-_BEGINNING:] if body else ""
    after: list[str] | None = None
    for line in lines_of_page(page):
        if wanted and letters_and_digits(line).endswith(wanted):
            after = []
        elif after is not None and len(after) < _MAX_AFTER:
            after.append(line)
    short = (line for line in after or () if len(line) <= _LONGEST)
    return [
        line
        for line in short
        if any(field.kind in _TOLD_AFTER and field.value for field in line_fields(line))
    ]


def without_page_elements(
    body: tuple[str, ...], under: Sequence[str], with_fields: Sequence[str], author: str | None
) -> tuple[str, ...]:
    """The body without leading lines that are page elements or only the author's name.

    `with_fields` are the lines of `under` that give a field.
    """
    signs = [
        line
        for line in under
        if is_noise(line) or is_ago(line) or _names(line, author) or _COUNT.fullmatch(line)
    ]
    known = [line for line in under if line in signs or line in with_fields]
    beside = [known[at : at + most] for at in range(len(known)) for most in range(1, _MAX_BESIDE + 1)]
    away = {letters_and_digits("".join(run)) for run in beside if len(run) > 1 or run[0] in signs}
    first = [paragraph for paragraph in body[:_MAX_BESIDE] if letters_and_digits(paragraph) not in away]
    return (*first, *body[_MAX_BESIDE:])


def _names(line: str, author: str | None) -> bool:
    """Whether a line is the author's name and little else: `القاهرة - …`, `كتبه …`."""
    return author is not None and author in line and len(line) - len(author) <= _BESIDE_NAME


def lines_with_fields(lines: Sequence[str], title: str) -> list[str]:
    """The lines that give a field, and names next to a date, unless they are in the title."""
    lines = _joined(lines)
    dated = any(map(is_day, lines))
    return [
        line
        for line in lines
        if tells_field(line) or (dated and may_be_writer(writer_named(line)) and line not in title)
    ]


def _joined(lines: Sequence[str]) -> list[str]:
    """The lines, with a time joined to the date before it, and a value to its label."""
    found: list[str] = []
    for line in lines:
        if found and _is_label(found[-1]):
            found[-1] = f"{found[-1].rstrip(' :')}: {line}"
        elif found and _CLOCK.fullmatch(found[-1]) and is_day(line) and is_day(f"{line} {found[-1]}"):
            found[-1] = f"{line} {found[-1]}"
        elif found and _CLOCK.fullmatch(line) and is_day(found[-1]) and is_day(f"{found[-1]} {line}"):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def _is_label(line: str) -> bool:
    fields = line_fields(line)
    return len(fields) == 1 and fields[0].kind in _VALUED and not fields[0].value


def tells_field(line: str) -> bool:
    """Whether a line under the title gives a field."""
    parsers = (line_fields, byline, dated_byline, detail_line, posted_line)
    return is_day(line) or any(parse(line) for parse in parsers)


def lines_of_page(page: Element) -> Iterator[str]:
    """All text, one line per block; inline elements without text next to them have lines of their own."""
    stack: list[Element | str | None] = [page]
    run: list[Element | str] = []
    while stack:
        node = stack.pop()
        if node is None or (isinstance(node, Element) and _is_block(node)):
            yield from _lines_of_run(run)
            run = []
            if node is not None and node.tag not in _SILENT:
                stack.append(None)
                stack.extend(reversed(node.children))
        else:
            run.append(node)
    yield from _lines_of_run(run)


def _is_block(element: Element) -> bool:
    if element.tag in BLOCKS or element.tag in _SILENT or element.tag in ("form", "footer", "br"):
        return True
    return any(inner.tag in BLOCKS for inner in element.elements())


def _lines_of_run(run: Iterable[Element | str], depth: int = 0) -> Iterator[str]:
    """The lines of adjacent text and inline elements; an element without text (an icon) ends a line."""
    parts: list[list[tuple[Element | str, str]]] = [[]]
    for node in run:
        text = node if isinstance(node, str) else node.text
        if isinstance(node, Element) and not text.strip():
            parts.append([])
        else:
            parts[-1].append((node, text))
    lines = chain.from_iterable(_lines_of_part(part, depth) for part in parts)
    return (line for text in lines if (line := one_line(text).strip(" |•·")))


def _lines_of_part(part: list[tuple[Element | str, str]], depth: int) -> Iterator[str]:
    if any(isinstance(node, str) and text.strip(" \n\t\r|•·/-،,") for node, text in part):
        yield " ".join(text for _, text in part)
        return
    for node, text in part:
        if isinstance(node, Element) and len(text) <= _LONGEST and depth < _DEEPEST:
            yield from _lines_of_run(node.children, depth + 1)
        else:
            yield text
