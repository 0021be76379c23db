"""Converts MediaWiki markup to plain text; templates, tables and references are removed."""

from __future__ import annotations

import re

_INNER_TEMPLATE = re.compile(r"\{\{[^{}]{0,20000}\}\}|\{\|[^{}]{0,50000}\|\}")
_MAX_NESTED = 8
_GONE = re.compile(
    r"<!--.*?-->|<ref[^<>]*/>|<ref[^<>]*>.*?</ref>|<(?:gallery|math|timeline)[^<>]*>.*?</(?:gallery|math|timeline)>"
    r"|\[\[(?:File|Image|Category|ملف|صورة|تصنيف):[^\[\]]*(?:\[\[[^\[\]]*\]\][^\[\]]*)*\]\]|__[A-Z]+__",
    re.DOTALL | re.IGNORECASE,
)
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_ADDRESS = re.compile(r"\[(?:https?:)?//[^\s\]]+\s*([^\]]*)\]")
_HEADING = re.compile(r"^=[^\n]*", re.MULTILINE)
_EMPHASIS = re.compile(r"'{2,5}")
_REDIRECT = re.compile(r"\s*#(?:redirect|تحويل)", re.IGNORECASE)


def plain(written: str) -> str:
    """The text of a page; empty for a redirect."""
    if _REDIRECT.match(written):
        return ""
    text = _GONE.sub("", written)
    for _ in range(_MAX_NESTED):
        text, count = _INNER_TEMPLATE.subn("", text)
        if not count:
            break
    text = _ADDRESS.sub(r"\1", _LINK.sub(r"\1", text))
    return _EMPHASIS.sub("", _HEADING.sub(_heading_text, text))


def _heading_text(found: re.Match[str]) -> str:
    """The title of a heading; other lines as they are. A regex for the whole line would backtrack
    cubically."""
    line = found[0].rstrip()
    return line.strip("=").strip() if len(line) > 1 and line.endswith("=") else found[0]
