"""Parses plain text into articles, in particular text copied from the page of a news aggregator.

Such a page has a title, a date, paragraphs, field lines, and further articles after a "read also" label. Text
without any label is one article: its first line is the title, the rest the body.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.folding import letters_and_digits
from reader.core.arabic.keywords.splitting import split_keywords
from reader.core.formats.text.article_end import take_end
from reader.core.formats.text.article_fields import Reading, take_fields
from reader.core.formats.text.article_header import take_dateline, take_header
from reader.core.formats.text.page_lines import Line, Section, page_lines, sections
from reader.core.formats.text.reading_text import with_gaps
from reader.core.formats.text.web_addresses import web_address
from reader.core.models import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_TITLE = 200
_LONGEST_SENTENCE_AS_TITLE = 110
_SAME_BEGINNING = 6  # characters that two equal paragraphs share at least
_MIN_CUT = 30  # letters of a truncated lead next to the full one
_STARRED = re.compile(
    r"^(?:(?:\*\*|__)(?=\S)(.*\S)(?:\*\*|__)|\*(?=[^\s*])([^*]*[^\s*])\*)$"
)  # Markdown in a text
_PLAIN = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنه")  # letters that folding does not change
_PERMALINK = re.compile(r"(?:[^:]{0,30}:\s*)?(https?://[^\s/]+/[^\s<>]+)", re.IGNORECASE)
_ARABIC = re.compile("[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")


def read_articles(text: str, fallback_title: str) -> tuple[Draft, ...]:
    """The articles of a text, parts numbered from 1, related ones cross-referenced.

    `fallback_title` is for an article without a line that can be its title.
    """
    drafts: list[Draft] = []
    pages: list[int] = []
    for section in sections(page_lines(text, fallback_title)):
        draft = _draft(section, fallback_title)
        if draft is not None:
            drafts.append(replace(draft, part=len(drafts) + 1) if drafts else draft)
            pages.append(section.page)
    return tuple(_linked(drafts, pages) if len(drafts) > 1 else drafts)


def _linked(drafts: Sequence[Draft], pages: Sequence[int]) -> list[Draft]:
    """Cross-reference the first article of each page and the others of that page."""
    of_page: dict[int, list[int]] = {}
    for draft, page in zip(drafts, pages, strict=True):
        of_page.setdefault(page, []).append(draft.part)

    links = {parts[0]: tuple(parts[1:]) for parts in of_page.values()}
    return [
        replace(draft, related=links.get(draft.part, (of_page[page][0],)))
        for draft, page in zip(drafts, pages, strict=True)
    ]


def _draft(section: Section, fallback_title: str) -> Draft | None:
    title, lines = _title_and_lines(section, fallback_title)
    reading = Reading([])
    take_fields(reading, lines)
    take_header(reading)
    take_end(reading, section)
    if section.kind == "related" and not any(
        line.is_prose and not line.text.endswith(("..", "…")) for line in reading.text
    ):
        return None  # only links, or the cut beginnings of texts
    body = _collapsed(title, _texts(reading.text))
    if body:
        take_dateline(reading, body[0])
    if address := _permalink(section.lines, body):
        reading.values["url"] = address
    return _finished(title, body, reading.values)


def _texts(lines: Sequence[Line]) -> list[str]:
    """The lines as paragraphs; verses keep the gap between their hemistichs."""
    texts, spaced = [line.text for line in lines], [line.spaced for line in lines]
    return texts if texts == spaced else with_gaps(spaced)


def _permalink(lines: Sequence[Line], body: tuple[str, ...]) -> str | None:
    """The only URL on a line of its own, unless text follows it."""
    if not any("://" in line.text for line in lines):
        return None
    alone = {line.text: address[1] for line in lines if (address := _PERMALINK.fullmatch(line.text))}
    found = set(alone.values())
    return web_address(*found) if len(found) == 1 and alone.keys().isdisjoint(body[:-1]) else None


def _title_and_lines(section: Section, fallback_title: str) -> tuple[str, list[Line]]:
    first, *rest = section.lines
    announced = any(line.fields for line in rest[:2])
    if first.fields or not (
        announced or section.kind == "related" or _can_be_title(first.text, alone=not rest)
    ):
        return fallback_title or _beginning(first.text), section.lines
    starred = _STARRED.match(first.text)
    return starred[1] or starred[2] if starred else first.text, rest


def _can_be_title(text: str, *, alone: bool) -> bool:
    sentence = text.endswith((".", "،", "؛", ":"))
    return len(text) <= (_LONGEST_SENTENCE_AS_TITLE if sentence or alone else _LONGEST_TITLE)


def _beginning(text: str, width: int = 80) -> str:
    """The first words, as the title of a text without one."""
    return text if len(text) <= width else text[: text.rfind(" ", 0, width) + 1 or width].rstrip() + "…"


def _collapsed(title: str, body: list[str]) -> tuple[str, ...]:
    """The paragraphs, without a first that repeats the title and a last that repeats the first."""
    if len(body) > 1 and _are_one(title, body[0]):
        body = body[1:]
    if len(body) > 2 and _is_lead_of(body):
        body = body[1:]
    repeated = len(body) > 1 and (_are_one(body[0], body[-1]) or _is_cut(body[-1], body[0]))
    return tuple(body[:-1] if repeated else body)


def _is_lead_of(body: list[str]) -> bool:
    """Whether only the second paragraph repeats the first, in full or untruncated."""
    if body[0][:_SAME_BEGINNING] != body[1][:_SAME_BEGINNING]:
        return False
    return _is_cut(body[0], body[1]) or (_are_one(body[0], body[1]) and body[1] not in body[2:])


def _is_cut(short: str, whole: str) -> bool:
    """Whether a paragraph is the beginning of another, ending in an ellipsis."""
    if not short.endswith(("...", "…", "..")):
        return False
    begin = letters_and_digits(short)
    return len(begin) >= _MIN_CUT and letters_and_digits(whole[: 3 * len(short)]).startswith(begin)


def _are_one(first: str, last: str) -> bool:
    """Whether two paragraphs are equal when folded; the first letters are compared first, for speed."""
    if first[:1] in _PLAIN and last[:1] in _PLAIN and first[:1] != last[:1]:
        return False
    begin, other = letters_and_digits(first[:40]), letters_and_digits(last[:40])
    length = min(len(begin), len(other), 8)
    return begin[:length] == other[:length] and letters_and_digits(first) == letters_and_digits(last)


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
        author=values.get("author") or values.get("translator"),
        place=values.get("place"),
        language="ar" if any(map(_ARABIC.search, (title, *body))) else "und",
        keywords=split_keywords(run, title, body) if run else (),
        keywords_raw=run,
        url=values.get("url"),
    )


def _dated(text: str | None) -> tuple[str | None, str | None]:
    """(date as ISO, `None`), or (`None`, date as written) if it cannot be parsed."""
    date = parse_date(text) if text else None
    return (date.iso, None) if date else (None, text)
