"""Parses BibTeX entries: `@article{key, name = {value}, …}`, values in braces, in quotes, or bare."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENTRY = re.compile(r"^[ \t]*@(\w{2,40})\s*[{(]\s*([^\s,{}=]*)\s*,", re.MULTILINE)
_STRING = re.compile(r"^[ \t]*@string\s*[{(]", re.MULTILINE | re.IGNORECASE)
_NAME = re.compile(r"[\s,]*([A-Za-z][\w:-]*)\s*=\s*")
_BARE = re.compile(r"[^\s,{}\"#]+")
_JOIN = re.compile(r"\s*#\s*")
_NO_ENTRIES = frozenset(("comment", "string", "preamble"))
_WORDS = {
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "ldots": "…",
    "textquote": '"',
}
_COMMAND = re.compile(r"\\([A-Za-z]+)\s?(?:\{\})?")
_COMBINING = (
    *(0x301, 0x300, 0x302, 0x308, 0x303, 0x304, 0x307, 0x323, 0x331, 0x327, 0x306, 0x30C, 0x30B, 0x328),
)
_ESCAPED = re.compile(r"\\([&%$#_{}~^\"'])")
_ACCENTS = dict(zip("'`^\"~=.dbcuvHk", map(chr, _COMBINING), strict=True))  # `\d{h}`, `\={a}`
_LETTER = r"(?:\{\\?(?P<held>[A-Za-z])\}|\\?(?P<bare>[A-Za-z]))"
_ACCENT = re.compile(rf"\\(?:(?P<sign>['`^\"~=.])|(?P<letter>[dbcuvHk])(?=\{{|\s)\s*){_LETTER}")
_SIGNS, _VOWELS = frozenset("'\"~^"), frozenset("aeiouAEIOU")
_EDGE = re.compile(r'(?<!\\)[{}"]')
_MAX_FIELDS = 200
_LONGEST_SHORT = 500  # characters of the definition of an abbreviation


def entries(text: str) -> Iterator[dict[str, str]]:
    """The fields of each entry: name in lower case → value, with the file's abbreviations written out.

    An entry ends where the next one begins, even inside braces that are never closed.
    """
    shorts: dict[str, str] = {}
    for found in _STRING.finditer(text):
        shorts |= dict(_fields(text[found.end() : found.end() + _LONGEST_SHORT]))
    for begin, after in pairwise(chain(_ENTRY.finditer(text), (None,))):
        if begin and begin[1].lower() not in _NO_ENTRIES:
            fields = dict(_fields(text[begin.end() : after.start() if after else None]))
            yield {name: shorts.get(value.lower(), value) for name, value in fields.items()}


def _fields(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    for _ in range(_MAX_FIELDS):
        found = _NAME.match(text, at)
        if found is None:
            return
        value, at = _value(text, found.end())
        yield found[1].lower(), _plain(value)


def _value(text: str, at: int) -> tuple[str, int]:
    """The value at this offset, of one or several pieces concatenated by `#`, and its end."""
    pieces = []
    for _ in range(_MAX_FIELDS):
        piece, at = _piece(text, at)
        pieces.append(piece)
        joined = _JOIN.match(text, at)
        if joined is None:
            break
        at = joined.end()
    return "".join(pieces), at


def _piece(text: str, at: int) -> tuple[str, int]:
    delimiter = text[at : at + 1]
    if delimiter not in ("{", '"'):
        bare = _BARE.match(text, at)
        return (bare[0], bare.end()) if bare else ("", at)
    depth, closing = (1, "}") if delimiter == "{" else (0, '"')
    for edge in _EDGE.finditer(text, at + 1):
        depth += (edge[0] == "{") - (edge[0] == "}")
        if depth == 0 and edge[0] == closing:
            return text[at + 1 : edge.start()], edge.end()
    return "", len(text)


def _plain(value: str) -> str:
    """The value without grouping braces, TeX commands replaced by their characters."""
    value = _ACCENT.sub(_accented, value) if "\\" in value else value
    named = _COMMAND.sub(lambda found: _WORDS.get(found[1], ""), value)
    kept = _ESCAPED.sub(lambda found: chr(0xE000 + ord(found[1])), named)
    bare = kept.translate({ord("{"): None, ord("}"): None, ord("~"): " "})
    return "".join(chr(ord(c) - 0xE000) if "\ue000" <= c < "\ue080" else c for c in bare).strip()


def _accented(found: re.Match[str]) -> str:
    """The accented letter; a quotation mark, an apostrophe or a tilde that was only escaped stays one."""
    import unicodedata

    sign, letter = found["sign"] or found["letter"], found["held"] or found["bare"]
    before = found.string[found.start() - 1 : found.start()]
    is_told = found["held"] is not None or before == "{" or sign not in _SIGNS
    if not is_told and (letter not in _VOWELS or not before.isalpha()):
        return found[0]
    return unicodedata.normalize("NFC", letter + _ACCENTS[sign])
