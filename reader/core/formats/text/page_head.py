"""Reorders the first lines of a page so that the title comes first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import is_day, parse_date
from reader.core.arabic.folding import fold
from reader.core.formats.text.bylines import signature
from reader.core.formats.text.known_names import names_supplier
from reader.core.formats.text.label_spellings import sure_labels
from reader.core.formats.text.labels import line_fields
from reader.core.formats.text.page_noise import is_noise, is_noise_above_text, is_opening_noise
from reader.core.formats.text.relative_dates import is_ago
from reader.core.formats.text.repeated_titles import from_repeated_title

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE = re.compile(r"(?:العنوان|عنوان(?: (?:الخبر|المقال|المقاله|الموضوع))?|الموضوع|title|headline)\s*:\s*")
_TEXT = re.compile(
    r"(?:النص|نص (?:الخبر|المقال|المقاله|الموضوع)|المحتوي|محتوي (?:الخبر|المقال)|التفاصيل|text|body"
    r"|content)\s*:\s*"
)
_REACH = 8  # lines of a form before its text
_MAX_ABOVE = 3  # lines above a title
_LONGEST_ABOVE = 100
_MAX_NOISE = 12  # lines above a title, with boilerplate
_WORDS_OF_SITE = 4
_WORDS_OF_TITLE = 3
_STEP = re.compile(r"\s[/>»›|\\]\s")
_INVOCATION = "بسم الله الرحمن الرحيم"
_MIN_TRAIL = 2
_SITE = re.compile(r"(?:مدونة|مدوّنة|منتدى|منتديات|موقع|بوابة|شبكة|قناة|مجلة|صحيفة|جريدة)\s\S+(?:\s\S+){0,2}$")


def headed(lines: list[str], known: str) -> list[str]:
    """The lines with the title first. A form loses its title and text labels (`العنوان: …`, `النص:`); a date
    above the title is moved below it, boilerplate above it is dropped. `known` heads a text without a title
    that begins with its paper and date."""
    if not lines:
        return lines
    lines = from_repeated_title(lines)
    form = next((at for at, line in enumerate(lines[:_MAX_ABOVE]) if _begins_form(line)), None)
    if form is not None and all(map(is_noise_above_text, lines[:form])):
        return _filled_form(lines[form:])
    above = _count_above(lines)
    if not above or _is_sentence(lines[above]):
        return _with_source(lines, known)
    moved = filter(
        None, (_below_title(lines, at) for at in range(above) if not is_noise_above_text(lines[at]))
    )
    return [lines[above], *moved, *lines[above + 1 :]]


def _with_source(lines: list[str], known: str) -> list[str]:
    named = known and len(lines) > _MIN_TRAIL and names_supplier(lines[0]) and is_day(lines[1])
    return [known, lines[1], f"المصدر: {lines[0]}", *lines[2:]] if named else lines


def _begins_form(line: str) -> bool:
    return _TITLE.match(fold(line[:_LONGEST_ABOVE])) is not None


def _filled_form(lines: Sequence[str]) -> list[str]:
    """The values of a form; the lines unchanged if they are not a form."""
    head = lines[1:_REACH]
    text = next((at for at, line in enumerate(head, 1) if _TEXT.match(fold(line[:_LONGEST_ABOVE]))), 0)
    if not text and not any(line_fields(line) or is_noise(line) for line in head):
        return list(lines)
    rest = [_after(line, _TEXT) if at == text else line for at, line in enumerate(lines[1:], 1)]
    return list(filter(None, (_after(lines[0], _TITLE), *rest)))


def _after(line: str, pattern: re.Pattern[str]) -> str:
    """The part after the first colon, if the folded line begins with the label; otherwise the line."""
    return line.partition(":")[2].strip() if pattern.match(fold(line[:_LONGEST_ABOVE])) else line


def _stands_above(line: str) -> bool:
    """Whether a line is a date or an invocation, and thus no title."""
    if line == _INVOCATION:
        return True
    if len(line) > _LONGEST_ABOVE or not any(map(str.isdigit, line)):
        return False
    fields = line_fields(line)
    return is_day(line) or (
        bool(fields) and all(field.label in sure_labels() and parse_date(field.value) for field in fields)
    )


def _count_above(lines: Sequence[str]) -> int:
    """The number of lines above the title; boilerplate does not count towards the limit."""
    above = counted = 0
    while above < min(_MAX_NOISE, len(lines) - 2) and counted < _MAX_ABOVE:
        line = lines[above]
        noise = is_noise(line)
        counted += not noise
        stands = noise or _stands_above(line) or _is_site(lines, above) or _is_frame(lines, above)
        if not (stands or _signs(line)):
            break
        above += 1
    return above


def _below_title(lines: Sequence[str], at: int) -> str:
    """The line as moved below the title: a site name becomes a labelled source; a trail leaves only it."""
    if _is_site(lines, at):
        return f"المصدر: {lines[at]}"
    trail = _trail(lines[at])
    return lines[at] if len(trail) < _MIN_TRAIL else f"المصدر: {trail[0]}" if names_supplier(trail[0]) else ""


def _is_site(lines: Sequence[str], at: int) -> bool:
    """Whether a line is the name of a paper above boilerplate, or of a site above a title with a date."""
    if len(lines[at].split()) > _WORDS_OF_SITE:
        return False
    named = names_supplier(lines[at])
    return (named and is_noise(lines[at + 1])) or (
        (named or _SITE.match(lines[at]) is not None) and _heads_dated(lines, at + 1)
    )


def _is_frame(lines: Sequence[str], at: int) -> bool:
    """Whether a line is a section or a newsletter's name, above a title with a date."""
    return (is_opening_noise(lines[at]) or len(_trail(lines[at])) > 1) and _heads_dated(lines, at + 1)


def _trail(line: str) -> list[str]:
    """The parts of a line of short names with slashes or the like between them, as above many titles."""
    parts = _STEP.split(line) if len(line) <= _LONGEST_ABOVE else []
    if len(parts) < _MIN_TRAIL:
        return []
    sure = len(parts) > _MIN_TRAIL or any(names_supplier(part) or is_noise_above_text(part) for part in parts)
    return parts if sure and all(len(part.split()) <= _WORDS_OF_SITE for part in parts) else []


def _heads_dated(lines: Sequence[str], at: int) -> bool:
    """Whether a line can be a title, and a date follows it closely, before the text."""
    title = next((line for line in lines[at : at + _MAX_ABOVE] if not is_noise_above_text(line)), "")
    if len(title.split()) < _WORDS_OF_TITLE or _is_sentence(title) or is_day(title):
        return False
    after = lines[lines.index(title) + 1 :][:_MAX_ABOVE]
    return any(len(line) <= _LONGEST_ABOVE and _is_dated(line) for line in after)


def _is_dated(line: str) -> bool:
    return is_day(line) or is_ago(line) or any(field.kind == "published" for field in line_fields(line))


def _signs(line: str) -> bool:
    """Whether a line is a byline with its introducing word: `كتب - هدى علي`."""
    return len(line) <= _LONGEST_ABOVE and signature(line) is not None


def _is_sentence(line: str) -> bool:
    return len(line) > _LONGEST_ABOVE or line.endswith((".", "،", ":"))
