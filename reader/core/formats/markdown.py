"""Markdown: fields from the front matter, the title from the first heading, the text without markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats.encoding import decode
from reader.core.formats.markdown_blocks import heading_text, plain_blocks
from reader.core.formats.markdown_markup import without_markup
from reader.core.formats.markdown_quotes import quoted
from reader.core.formats.records.drafts import drafts, record
from reader.core.formats.records.front_matter import front_matter
from reader.core.formats.records.names import NAMES
from reader.core.formats.registry import Content
from reader.core.formats.text.aggregator_text import read_articles
from reader.core.formats.text.reading_text import Plain, squeezed
from reader.core.formats.text.several_articles import numbered

if TYPE_CHECKING:
    from reader.core.formats.records.drafts import Record
    from reader.core.models import Draft

_TITLE = re.compile(r"\A\s*(?:-{3,}[ \t]*\n\s*)?(?:#[ \t]+(\S.*)(?:\n|\Z)|(\S.*)\n=+[ \t]*(?:\n|\Z))")
_FIRST = re.compile(r"\A\s*# \S")
_BETWEEN = re.compile(r"\n\n---\n\n(?=# \S)")
_TARGET = r"\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)"  # of a link
_LINK = rf"\[[^\[\]\n]{{1,60}}\]{_TARGET}"
_LINKS = rf"(?:\*\*)?{_LINK}(?:[ \t]*[|,،·•/][ \t]*{_LINK}){{1,9}}(?:\*\*)?[ \t]*"  # languages, ways on
_LINKS_AROUND = re.compile(rf"\A\s*{_LINKS}(?=\n\s*\n)|\n[ \t]*\n{_LINKS}\s*\Z")
_SIGNS = (
    (re.compile(r"\[\^([^\[\]\s]{1,40})\]"), r"[\1]"),  # footnote reference
    (re.compile(rf"!\[(?:[^\[\]\n]|\[[^\[\]\n]{{0,100}}\]){{0,500}}\]{_TARGET}|\[\s{{0,9}}\]{_TARGET}"), ""),
    (re.compile(rf"\[([^\[\]\n]{{1,500}})\](?:{_TARGET}|\[[^\[\]\n]{{0,100}}\])"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]+)>"), r"\1"),
    (re.compile(r"(?<!\*)\*\*[ \t]{1,9}\*\*(?!\*)"), " "),  # as converters from HTML write it
    (
        re.compile(
            r"(?<!\*)\*\*(\S[^*\n]{0,500}[ \t]|[ \t]?[^\s*][^*\n]{0,500}(?<=\S)(?=\*\*(?!\w)))\*\*(?!\*)"
        ),
        r"\1",
    ),
    (re.compile(r"(\*\*|__|~~)(?=\S)(.{1,1000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(`{1,8})(.{1,1000}?)\1"), r"\2"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)

_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,1000}?)(?<=\S)\1(?![\w*])")
_DATED = re.compile(r"(\d{4}-\d{2}-\d{2})[-_ ](\S.*)")  # file names of Jekyll and Zola

_MAX_SIGNS = 200_000  # more is not human-written; each may cost a scan of 1000 characters


def read(data: bytes, title: str) -> Content:
    """The articles of a Markdown file; without front matter, fields may be labelled as in plain text."""
    decoded = decode(data)
    settings, text = front_matter(decoded.text)
    text = _LINKS_AROUND.sub("\n", without_markup(text))
    if not settings:
        parts = _parts(text)
        found = [draft for part in parts for draft in _unsettled(part, title)]
        return Content(decoded.encoding, numbered(found) if len(parts) > 1 else tuple(found))
    heading, text = _heading(text)
    fields = record(settings)
    named = _named(fields, _plain(heading or ""), title)
    return Content(decoded.encoding, drafts([{**fields, **named, "body": Plain(_plain(text))}]))


def _named(fields: Record, heading: str, name: str) -> Record:
    """The title without emphasis, and the date in the name of the file if the front matter has none:
    `2024-12-04-السوق`."""
    written = next((fields[key] for key in NAMES["title"] if key in fields), None)
    dated = _DATED.match(name)
    title = squeezed(heading) or (dated[2] if dated else name)
    named: Record = {} if written else {"title": title}
    if isinstance(written, str):
        named = {key: _EMPHASIS.sub(r"\2", written) for key in NAMES["title"] if fields.get(key) == written}
    if dated and fields.keys().isdisjoint(NAMES["published"]):
        named["date"] = dated[1]
    return named


def _parts(text: str) -> list[str]:
    """The articles of a file with a thematic break before each title but the first."""
    return _BETWEEN.split(text) if _FIRST.match(text) else [text]


def _unsettled(text: str, title: str) -> tuple[Draft, ...]:
    heading, text = _heading(text)
    return read_articles("\n".join(filter(None, (_plain(heading or ""), _plain(text)))), title)


def _heading(text: str) -> tuple[str | None, str]:
    found = _TITLE.match(text)
    return (heading_text(found[1] or found[2]), text[found.end() :]) if found else (None, text)


def _plain(text: str) -> str:
    text = plain_blocks(quoted(text))
    if sum(map(text.count, "*_`[~")) > _MAX_SIGNS:
        return text
    for signs, replacement in _SIGNS:
        text = signs.sub(replacement, text)
    return text
