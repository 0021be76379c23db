"""Heuristics on the first bytes of a file, for a name that is missing or misleading."""

from __future__ import annotations

import re

_PIECE_OF_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:h[1-3]|p|div|table|center|font|span|br|img|b|strong)(?:[ \t/][^<>]*)?>",
    re.IGNORECASE,
)
_XML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?>(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*>\s*)*)<(?P<name>[A-Za-z\x80-\xff][^\s<>/]*)(?:\s[^<>]*)?>\s*<[A-Za-z\x80-\xff]"
)
_MARKDOWN = re.compile(rb"(?:\xef\xbb\xbf)?\s*#{1,2} +[^\s#][^\n]*\n[ \t\r]*\n")
_MARKDOWN_SIGN = re.compile(
    rb"^[ \t]*(?:#{1,6} |[-*+>] |\d+[.)] |```|~~~|[-=]{3}|\||$)|\]\(|[*_]{2}", re.MULTILINE
)
_WRAPPED = 160  # bytes; if all lines are shorter they may be a hard-wrapped paragraph
_ESCAPED = rb"\u06"  # how JSON may write Arabic letters
_SEPARATOR = re.compile(rb"[,;\t|]")
_MIN_TEXT = 12  # words
_MIN_TITLE = 3  # words of a title; the name of a single table column is shorter


def is_arabic(head: bytes) -> bool:
    """Whether it is text with mostly Arabic letters."""
    from reader.core.errors import FileBinary
    from reader.core.formats.encoding import decode
    from reader.core.formats.letter_shares import likelihood

    try:
        text = decode(head).text
    except FileBinary:
        return False
    letters = [char for char in text if char.isalpha()]
    arabic = sum("\u0620" <= char <= "\u06ff" or char > "\ufb4f" for char in letters)
    return 2 * arabic > len(letters) and likelihood(text) > 0


def mentions_arabic(head: bytes) -> bool:
    """Whether it contains Arabic letters at all, in UTF-8 or as JSON escapes."""
    return head.count(_ESCAPED) > 1 or re.search(rb"[\xd8\xd9][\x80-\xbf]", head) is not None


def is_prose(head: bytes) -> bool:
    """Whether it is Arabic text of some length that does not begin with markup."""
    beginning = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return (
        beginning[:1] > b" "
        and beginning[:1] not in (b"<", b"{", b"[", b"#")
        and len(head.split()) >= _MIN_TEXT
        and is_arabic(head)
    )


def is_piece_of_html(head: bytes) -> bool:
    """Whether it begins with an element of an HTML body."""
    return _PIECE_OF_HTML.match(head) is not None


def is_xml(data: bytes) -> bool:
    """Whether it is a single element with child elements."""
    found = _XML.match(data)
    return found is not None and data.rstrip().endswith(b"</%b>" % found["name"])


def is_markdown(head: bytes) -> bool:
    """Whether it begins with a Markdown heading and an empty line."""
    return _MARKDOWN.match(head) is not None


def is_unmarked(head: bytes) -> bool:
    """Whether it has long consecutive lines and no Markdown syntax."""
    lines = head.splitlines()
    return len(lines) > 1 and max(map(len, lines)) > _WRAPPED and not _MARKDOWN_SIGN.search(head.strip())


def is_tabular(head: bytes) -> bool:
    """Whether its first line may be a table header."""
    line = head.split(b"\n", 1)[0]
    return _SEPARATOR.search(line) is not None or len(line.split()) < _MIN_TITLE
