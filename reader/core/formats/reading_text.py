"""The text a person reads: the author's letters and signs, without controls, broken spacing and entities."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc]+"
)
# a direction mark, and a joiner, do their work between two signs of which one is no Arabic letter
_MARK = re.compile("[\u200c-\u200f\u061c]")
_IDLE_MARK = re.compile(
    r"(?:^|(?<=\s))[\u200c-\u200f\u061c]+|[\u200c-\u200f\u061c]+(?=\s|$)"
    r"|(?<=[\u0620-\u06ff])[\u200e\u200f\u061c]+(?=[\u0620-\u06ff])",
    re.MULTILINE,
)
_ODD_SPACE = re.compile(r"[^\S\n ]")
_SPACES = re.compile(r"[^\S\n]+")


def clean(text: str) -> str:
    """The text with `\\n` line ends, every other control and idle bidi mark gone, entities decoded, and each
    kind of space an ordinary one; runs of spaces still stand."""
    if "&" in text:
        text = _without_entities(text)
    text = _DROPPED.sub("", _LINE_ENDS.sub("\n", text))
    if _MARK.search(text):
        text = _IDLE_MARK.sub("", text)
    return _ODD_SPACE.sub(" ", _SURROGATE.sub("\ufffd", text))


def squeezed(line: str) -> str:
    """The line with single spaces, none at its ends."""
    return _SPACES.sub(" ", line).strip()


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of the text that are not blank, cleaned and squeezed."""
    return tuple(filter(None, map(squeezed, clean(text).split("\n"))))


def _without_entities(text: str) -> str:
    """Entities decoded; twice, since scraped text holds `&amp;quot;` too."""
    import html

    for _ in range(2):
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return text
