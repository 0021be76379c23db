"""Provenance of an article's fields: finds the line of the file that each came from; not stored, but
recomputed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.text.labels import line_fields
from reader.core.formats.text.reading_text import clean, squeezed
from reader.core.models import FieldLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.models import Article

_SHOWN = 240  # characters of a long line
_QUOTED = re.compile(r"[\"'>]([^\"'<>]{4,60})[\"'<]")
_MAX_LINES = 20_000


def field_lines(text: str, article: Article) -> tuple[FieldLine, ...]:
    """For each field of the article the line (from 1) that labels or contains it, if found."""
    lines = [squeezed(clean(line)) for line in text.split("\n")[:_MAX_LINES]]
    start = _line_with(lines, article.title, 0) or 0
    return tuple(_found(lines, article, start))


def _found(lines: Sequence[str], article: Article, start: int) -> Iterator[FieldLine]:
    if _line_with(lines, article.title, 0) is not None:
        yield _shown("title", lines, start, article.title)
    for name, value in (
        ("published", article.published or article.published_text),
        ("updated", article.updated or article.updated_text),
    ):
        at = _line_of_date(lines, name, value, start) if value else None
        if value and at is not None:
            yield _shown(name, lines, at, value)
    for name, value in (
        ("source", article.source),
        ("author", article.author),
        ("place", article.place),
        ("keywords", article.keywords_raw or (article.keywords[0].name if article.keywords else None)),
    ):
        at = _line_of(lines, name, value, start) if value else None
        if value and at is not None:
            yield _shown(name, lines, at, value)


def _line_of(lines: Sequence[str], name: str, value: str, start: int) -> int | None:
    """The line with the field's label, otherwise the last short line that contains the value, otherwise
    any."""
    wanted = letters_and_digits(value)
    labelled = _labelled(lines, name, start)
    for at in labelled:
        if wanted in letters_and_digits(lines[at]):
            return at
    alone = [at for at in range(start, len(lines)) if letters_and_digits(lines[at]) == wanted]
    if alone:
        return alone[-1]
    after = _line_with(lines, value, start)
    return _line_with(lines, value, 0) if after is None else after


def _line_of_date(lines: Sequence[str], name: str, iso: str, start: int) -> int | None:
    for at in _labelled(lines, name, start):
        if any(_says(field.value, iso) for field in line_fields(lines[at]) if field.kind == name):
            return at
        if at + 1 < len(lines) and _says(lines[at + 1], iso):
            return at + 1
    order = [*range(start, len(lines)), *range(start)]
    return next((at for at in order if _holds_date(lines[at], iso)), None)


def _holds_date(line: str, iso: str) -> bool:
    return iso[:10] in line or _says(line, iso) or any(_says(quoted, iso) for quoted in _QUOTED.findall(line))


def _labelled(lines: Sequence[str], name: str, start: int) -> list[int]:
    return [
        at for at in range(start, len(lines)) if any(field.kind == name for field in line_fields(lines[at]))
    ]


def _says(written: str, iso: str) -> bool:
    date = parse_date(written)
    return written == iso or (date is not None and date.iso == iso)


def _line_with(lines: Sequence[str], value: str, start: int) -> int | None:
    """The first line from `start` on that contains the letters of the value."""
    wanted = letters_and_digits(value)
    return next(
        (at for at in range(start, len(lines)) if wanted and wanted in letters_and_digits(lines[at])), None
    )


def _shown(name: str, lines: Sequence[str], at: int, value: str) -> FieldLine:
    """The line to display; a long one is truncated around the value."""
    line = lines[at]
    if len(line) > _SHOWN:
        begin = max(0, line.find(value) - _SHOWN // 4)
        line = ("…" if begin else "") + line[begin : begin + _SHOWN] + "…"
    return FieldLine(name, at + 1, line)
