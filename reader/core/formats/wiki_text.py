"""Converts MediaWiki markup to plain text; templates, tables and references are removed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_INNER_TEMPLATE = re.compile(r"\{\{[^{}]{0,20000}\}\}|\{\|[^{}]{0,50000}\|\}")
_MAX_NESTED = 8
_OPENING = re.compile(r"<ref[^<>]*/>|<!--|<(ref|gallery|math|timeline)[^<>]*>", re.IGNORECASE)
_CLOSING = {
    tag: re.compile(f"</{tag}>" if tag else "-->", re.IGNORECASE)
    for tag in ("", "ref", "gallery", "math", "timeline")
}
_GONE = re.compile(
    r"\[\[(?:File|Image|Category|ملف|صورة|تصنيف):[^\[\]]*(?:\[\[[^\[\]]*\]\][^\[\]]*)*\]\]|__[A-Z]+__",
    re.IGNORECASE,
)
_CATEGORY = re.compile(r"\[\[(?:Category|تصنيف):([^\[\]|]{1,200})", re.IGNORECASE)
_IDLE = " \t\n*#:;"  # signs of lists, and white space
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_ADDRESS = re.compile(r"\[(?:https?:)?//[^\s\]]++\s*+([^\]]*+)\]")
_HEADING = re.compile(r"^=[^\n]*", re.MULTILINE)
_EMPHASIS = re.compile(r"'{2,5}")
_REDIRECT = re.compile(r"\s*#(?:redirect|تحويل)", re.IGNORECASE)


def plain(written: str) -> str:
    """The text of a page; empty for a redirect."""
    if _REDIRECT.match(written):
        return ""
    text = _GONE.sub("", "".join(_outside_elements(written)))
    for _ in range(_MAX_NESTED):
        text, count = _INNER_TEMPLATE.subn("", text)
        if not count:
            break
    text = _without_idle_end(_with_link_texts(_LINK.sub(r"\1", text)))
    return _EMPHASIS.sub("", _HEADING.sub(_heading_text, text))


def _outside_elements(written: str) -> Iterator[str]:
    """The text without comments, references and the like; those never closed stay."""
    never_closed: set[str] = set()  # a search to the end for each of them would take quadratic time
    start = 0
    for opening in _OPENING.finditer(written):
        tag = (opening[1] or "").lower()
        if opening.start() < start or tag in never_closed:
            continue
        closing = opening if opening[0].endswith("/>") else _CLOSING[tag].search(written, opening.end())
        if closing is None:
            never_closed.add(tag)
            continue
        yield written[start : opening.start()]
        start = closing.end()
    yield written[start:]


def _with_link_texts(text: str) -> str:
    """The text with external links replaced by their texts."""
    end = text.rfind("]") + 1  # beyond it, each open link would be scanned to the end
    return _ADDRESS.sub(r"\1", text[:end]) + text[end:]


def _without_idle_end(text: str) -> str:
    """The text without empty headings at its end, which only had templates and lists."""
    lines = text.rstrip(_IDLE).split("\n")
    while lines and (not lines[-1].strip(_IDLE) or (lines[-1].startswith("=") and lines[-1].endswith("="))):
        lines.pop()
    return "\n".join(lines)


def categories(written: str) -> list[str]:
    """The names of the categories of a page."""
    return [name.strip() for name in _CATEGORY.findall(written)]


def _heading_text(found: re.Match[str]) -> str:
    """The title of a heading; other lines as they are.

    A regex for the whole line would backtrack cubically.
    """
    line = found[0].rstrip()
    return line.strip("=").strip() if len(line) > 1 and line.endswith("=") else found[0]
