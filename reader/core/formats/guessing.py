"""What the first bytes of a file tell where its name tells nothing, or something wrong."""

from __future__ import annotations

import re

_PIECE_OF_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:h[1-3]|p|div|table|center|font|span|br|img|b|strong)(?:[ \t/][^<>]*)?>",
    re.IGNORECASE,
)
_XML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?P<name>[A-Za-z\x80-\xff][^\s<>/]*)(?:\s[^<>]*)?>\s*<[A-Za-z\x80-\xff]"
)
_MARKDOWN = re.compile(rb"(?:\xef\xbb\xbf)?\s*#{1,2} +[^\s#][^\n]*\n[ \t\r]*\n")
_MARKDOWN_SIGN = re.compile(
    rb"^[ \t]*(?:#{1,6} |[-*+>] |\d+[.)] |```|~~~|[-=]{3}|\||$)|\]\(|[*_]{2}", re.MULTILINE
)
_WRAPPED = 160  # bytes: lines that are all shorter may be a paragraph broken by hand
_ESCAPED = rb"\u06"  # how JSON may write Arabic letters
_SEPARATOR = re.compile(rb"[,;\t|]")
_LEAST_TEXT = 12  # words
_LEAST_TITLE = 3  # words of a title; the only column of a table has a shorter name


def is_arabic(head: bytes) -> bool:
    """Whether it is text most letters of which are Arabic."""
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
    """Whether text of mark-up, names and Arabic is among it, as in JSON."""
    return head.count(_ESCAPED) > 1 or re.search(rb"[\xd8\xd9][\x80-\xbf]", head) is not None


def is_prose(head: bytes) -> bool:
    """Whether it is Arabic text of some length without mark-up before it."""
    begun = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return (
        begun[:1] > b" "
        and begun[:1] not in (b"<", b"{", b"[", b"#")
        and len(head.split()) >= _LEAST_TEXT
        and is_arabic(head)
    )


def is_piece_of_html(head: bytes) -> bool:
    """Whether it begins as what stands within a page does."""
    return _PIECE_OF_HTML.match(head) is not None


def is_xml(data: bytes) -> bool:
    """Whether one element of some name holds others, and all else."""
    found = _XML.match(data)
    return found is not None and data.rstrip().endswith(b"</%b>" % found["name"])


def is_markdown(head: bytes) -> bool:
    """Whether it begins with a heading as Markdown writes it, and an empty line."""
    return _MARKDOWN.match(head) is not None


def is_unmarked(head: bytes) -> bool:
    """Whether it has long lines one below the other and no sign of Markdown."""
    lines = head.splitlines()
    return len(lines) > 1 and max(map(len, lines)) > _WRAPPED and not _MARKDOWN_SIGN.search(head.strip())


def is_tabular(head: bytes) -> bool:
    """Whether its first line can be the names of columns."""
    line = head.split(b"\n", 1)[0]
    return _SEPARATOR.search(line) is not None or len(line.split()) < _LEAST_TITLE
