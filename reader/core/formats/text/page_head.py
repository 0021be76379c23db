"""Reorders the first lines of a page so that the title comes first."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import is_day, parse_date
from reader.core.arabic.folding import fold
from reader.core.formats.text.known_names import names_supplier
from reader.core.formats.text.label_spellings import sure_labels
from reader.core.formats.text.labels import line_fields
from reader.core.formats.text.page_noise import is_noise

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE = re.compile(r"(?:العنوان|عنوان(?: (?:الخبر|المقال|المقاله|الموضوع))?|title|headline)\s*:\s*")
_TEXT = re.compile(
    r"(?:النص|نص (?:الخبر|المقال|المقاله|الموضوع)|المحتوي|محتوي (?:الخبر|المقال)|التفاصيل|text|body"
    r"|content)\s*:\s*"
)
_REACH = 8  # lines of a form before its text
_MAX_ABOVE = 3  # lines above a title
_LONGEST_ABOVE = 100
_WORDS_OF_SITE = 4


def headed(lines: list[str]) -> list[str]:
    """The lines with the title first. A form loses its title and text labels (`العنوان: …`, `النص:`); a date
    above the title is moved below it, boilerplate above it is dropped."""
    if not lines:
        return lines
    if _TITLE.match(fold(lines[0][:_LONGEST_ABOVE])):
        return _filled_form(lines)
    above = 0
    while above < min(_MAX_ABOVE, len(lines) - 2) and (
        _stands_above(lines[above]) or _is_site(lines[above], lines[above + 1])
    ):
        above += 1
    if not above or _is_sentence(lines[above]):
        return lines
    moved = [_below_title(line, after) for line, after in pairwise(lines[: above + 1]) if not is_noise(line)]
    return [lines[above], *moved, *lines[above + 1 :]]


def _filled_form(lines: Sequence[str]) -> list[str]:
    """The values of a form; the lines unchanged if they are not a form."""
    head = lines[1:_REACH]
    text = next((at for at, line in enumerate(head, 1) if _TEXT.match(fold(line[:_LONGEST_ABOVE]))), 0)
    if not text and not any(map(line_fields, head)):
        return list(lines)
    rest = [_after(line, _TEXT) if at == text else line for at, line in enumerate(lines[1:], 1)]
    return list(filter(None, (_after(lines[0], _TITLE), *rest)))


def _after(line: str, pattern: re.Pattern[str]) -> str:
    """The part after the first colon, if the folded line begins with the label; otherwise the line."""
    return line.partition(":")[2].strip() if pattern.match(fold(line[:_LONGEST_ABOVE])) else line


def _stands_above(line: str) -> bool:
    """Whether a line is not a title: a date, or boilerplate."""
    if len(line) > _LONGEST_ABOVE:
        return False
    if is_noise(line):
        return True
    if not any(map(str.isdigit, line)):
        return False
    fields = line_fields(line)
    return is_day(line) or (
        bool(fields) and all(field.label in sure_labels() and parse_date(field.value) for field in fields)
    )


def _below_title(line: str, following: str) -> str:
    """The line as moved below the title: a site name becomes a labelled source."""
    return f"المصدر: {line}" if _is_site(line, following) else line


def _is_site(line: str, following: str) -> bool:
    """Whether a line is the name of a paper above boilerplate."""
    return len(line.split()) <= _WORDS_OF_SITE and names_supplier(line) and is_noise(following)


def _is_sentence(line: str) -> bool:
    return len(line) > _LONGEST_ABOVE or line.endswith((".", "،", ":"))
