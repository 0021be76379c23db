"""Lenient XML parsing into the tree of `html.tree`. Reads no DTD, fetches nothing.

Repairs bare `&` and `<`, resolves HTML entities, and returns what precedes a syntax error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from reader.core.errors import FileHostile
from reader.core.formats import omissions
from reader.core.formats.html.tree import Element, with_most_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROLOG = re.compile(r"\s*(?:(?:<\?[^>]*>|<!--.*?-->)\s*){0,1000}", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>", re.IGNORECASE)
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SECTION = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z))", re.DOTALL)
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(\w{2,30};)?")
_SIGN = re.compile(r"<(?!/?[A-Za-z_]|[?!]|/?[^\W\d][\w.\-]{0,60}\s*(?:/?>|[^\W\d]\w*\s*=))")
_LONG_TAG = re.compile(r"<([A-Za-z_][\w:-]{0,40})[^<>]{4000000,}>")  # an attribute may be a text
_RUN = re.compile("&{9,}")  # meaningless, and would grow fivefold
_EDGE = re.compile("[<&]")
_NUMBERED = re.compile(r"^ns\d+:")  # generated prefixes
_AT_ONCE = 100_000  # characters
_LONGEST_PIECE = 1_000_000  # characters without `<` or `&`
_DEEPEST = 200
_MAX_TAGS = 1_000_000
_ABSURD_DEPTH = 10_000
_NO_MEMORY = expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]
_DECLARED = re.compile(rb"<\?xml[^>]{0,100}encoding=[\"']([\w.:-]+)")


def declared_encoding(data: bytes) -> str | None:
    """The encoding in the XML declaration."""
    found = _DECLARED.search(data[:300])
    return found[1].decode("ascii") if found else None


def parse(written: str, most: int | None = None) -> Element:
    """The tree, tag names in lower case with prefixes; at most `most` tags.

    Raises `FileHostile` for entity declarations.
    """
    text = _with_short_tags(with_most_tags(written, most or _MAX_TAGS))
    builder = _Builder()
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    try:
        parser.Parse("<_>")
        for piece in _repaired(text):
            parser.Parse(piece)
    except expat.ExpatError as error:  # what came before counts
        if error.code == _NO_MEMORY:
            raise MemoryError from None
    except _TooDeep:
        omissions.report(omissions.REST)
    return builder.root


def _prolog(written: str) -> int:
    """The offset of the first element."""
    end = _PROLOG.match(written).end()  # type: ignore[union-attr]  # matches nothing too
    if written[end : end + 9].upper() == "<!DOCTYPE":
        doctype = _DOCTYPE.match(written, end)
        if doctype is None or "<!ENTITY" in doctype[0].upper():
            raise FileHostile
        end = _PROLOG.match(written, doctype.end()).end()  # type: ignore[union-attr]
    return end


def _with_short_tags(text: str) -> str:
    """The text without excessively long attributes."""
    if not _LONG_TAG.search(text):
        return text
    omissions.report(omissions.REST)
    return _LONG_TAG.sub(r"<\1>", text)


def _repaired(text: str) -> Iterator[str]:
    """The repaired text after the prolog, in pieces, since the parser copies its input."""
    start = _prolog(text)
    for section in _SECTION.finditer(text, start):
        yield from _repaired_pieces(text, start, section.start())
        yield _NOT_TEXT.sub("", section[0])
        start = section.end()
    yield from _repaired_pieces(text, start, len(text))


def _repaired_pieces(text: str, start: int, stop: int) -> Iterator[str]:
    """The repaired text between two CDATA sections or comments, in pieces: substitution takes ten times their
    size."""
    while start < stop:
        edge = _EDGE.search(text, start + _AT_ONCE, stop)
        end = edge.start() if edge else min(stop, start + _LONGEST_PIECE)
        piece = _RUN.sub("&", _NOT_TEXT.sub("", text[start:end]))
        yield _SIGN.sub("&lt;", _AMPERSAND.sub(_letter, piece))
        start = end


def _letter(ampersand: re.Match[str]) -> str:
    """The character of an HTML entity, or the ampersand escaped."""
    import html

    if not ampersand[1]:
        return "&amp;"
    letter = html.unescape(ampersand[0])
    return letter if letter != ampersand[0] and letter not in "&<" else f"&amp;{ampersand[1]}"


class _TooDeep(Exception):
    """The nesting of elements exceeds `_ABSURD_DEPTH`."""


class _Builder:
    def __init__(self) -> None:
        self.root = Element("#page")
        self._open = [self.root]

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        parent = self._open[-1]
        element = Element(_NUMBERED.sub("", tag.lower()), attributes, parent=parent)
        if len(self._open) > _ABSURD_DEPTH:
            raise _TooDeep
        if len(self._open) < _DEEPEST and tag != "_":
            parent.children.append(element)
        self._open.append(element if tag != "_" else parent)

    def end(self, _tag: str) -> None:
        self._open.pop()

    def text(self, data: str) -> None:
        self._open[-1].children.append(data)
