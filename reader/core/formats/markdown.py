"""Markdown: front matter gives the fields, the first heading the title, and the text loses its signs."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.core.arabic.dates import parse_date
from reader.core.formats.aggregator_text import read_articles
from reader.core.formats.encoding import decode
from reader.core.formats.markdown_blocks import heading_text, plain_blocks, without_tags
from reader.core.formats.reading_text import paragraphs, squeezed
from reader.core.formats.registry import Content
from reader.core.models import Draft

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_SETTING = re.compile(r"^([\w-]+):[ \t]*(.*)$")
_TITLE = re.compile(r"\A\s*(?:#[ \t]+(\S.*)(?:\n|\Z)|(\S.*)\n=+[ \t]*(?:\n|\Z))")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TARGET = r"\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)"  # of a link
_SIGNS = (
    (re.compile(rf"!\[([^\[\]\n]{{0,500}})\]{_TARGET}"), r"\1"),
    (re.compile(rf"\[([^\[\]\n]{{1,500}})\](?:{_TARGET}|\[[^\[\]\n]{{0,100}}\])"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]+)>"), r"\1"),
    (re.compile(r"(\*\*|__|~~)(?=\S)(.{1,1000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(`{1,8})(.{1,1000}?)\1"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)


def read(data: bytes, title: str) -> Content:
    """The article of a Markdown file; without front matter its fields may be labelled as in plain text."""
    decoded = decode(data)
    settings, text = _front_matter(decoded.text)
    text = without_tags(_COMMENT.sub("", text))
    heading, text = _heading(text)
    named = settings.get("title") or heading
    if not settings:
        drafts = read_articles("\n".join(filter(None, (_plain(heading or ""), _plain(text)))), title)
        return Content(decoded.encoding, drafts)
    draft = Draft(squeezed(_plain(named)) if named else title, paragraphs(_plain(text)))
    return Content(decoded.encoding, (_with_settings(draft, settings),))


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The settings (a list has its items joined by line ends) and the text after them."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return {}, text
    settings: dict[str, str] = {}
    name = ""
    for line in found[1].split("\n"):
        if setting := _SETTING.match(line):
            name = setting[1].lower()
            settings[name] = _bare(setting[2])
        elif name and line.lstrip().startswith("- "):
            settings[name] = f"{settings[name]}\n{_bare(line.lstrip()[2:])}".strip()
    return settings, text[found.end() :]


def _bare(value: str) -> str:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return "\n".join(_bare(item) for item in value[1:-1].split(","))
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _heading(text: str) -> tuple[str | None, str]:
    found = _TITLE.match(text)
    return (heading_text(found[1] or found[2]), text[found.end() :]) if found else (None, text)


def _plain(text: str) -> str:
    text = plain_blocks(text)
    for signs, replacement in _SIGNS:
        text = signs.sub(replacement, text)
    return text


def _with_settings(draft: Draft, settings: dict[str, str]) -> Draft:
    written = settings.get("date") or settings.get("published")
    date = parse_date(written) if written else None
    keywords = settings.get("tags") or settings.get("keywords") or ""
    return replace(
        draft,
        published=date.iso if date else None,
        published_text=None if date else written,
        author=settings.get("author"),
        source=settings.get("source"),
        place=settings.get("place"),
        keywords=tuple(filter(None, (word.strip() for word in re.split(r"[\n,،;؛]", keywords)))),
        keywords_raw=keywords or None,
    )
