"""Format detection: by the first bytes if conclusive, otherwise by the file name."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.core.errors import DocumentOld, FormatUnknown
from reader.core.formats import guessing
from reader.core.formats.registry import ARCHIVES, CSV, FORMATS, HTML, JSON, MARKDOWN, TEXT, XML, ZIP

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.formats.registry import Format

HEAD = 4096  # bytes examined
_FOREIGN = (
    b"<?xml",
    b"From: ",
    b"MIME-Version:",
    b"%!PS",
)  # unsupported formats
_COMPOUND, _WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "WordDocument".encode("utf-16-le")
_FOREIGN_EXTENSIONS = frozenset((".csv", ".tsv", ".xml", ".rss", ".atom"))
_NO_ARTICLE = re.compile(
    r"~$|^#.*#$|\.(?:swp|partial|filepart|opdownload|aria2|![a-z]{2})$"
    r"|\.(?:bak|old|orig|tmp|part|crdownload|download|m?js|css|map|pyc?|sh|log|ini|lock|ipynb|srt|vtt|po|mo|ts"
    r"|svg|jpe?g|png|gif|webp|ico|bmp|tiff?|mp[34]|m4a|wav|webm|avi|mov|mkv|doc|xlsx?|pptx?|ods|djvu"
    r"|woff2?|[to]tf|exe|dll|so|db|sqlite3?)$",
    re.IGNORECASE,
)  # names of other kinds of files, and of backup copies


def format_of(name: str, data: bytes) -> Format:
    """The format of a file; plain text by default. Raises `FormatUnknown`, `DocumentOld`."""
    if data.startswith(_COMPOUND) and (_WORD in data or name.lower().endswith(".doc")):
        raise DocumentOld(name)
    if found := known_format(name, data):
        return found
    foreign = data[:HEAD].lstrip().startswith(_FOREIGN)
    if foreign or PurePath(name).suffix.lower() in _FOREIGN_EXTENSIONS:
        raise FormatUnknown(name)
    return TEXT


def known_format(name: str, data: bytes) -> Format | None:
    """The format by the first bytes or the name; `None` if neither is conclusive."""
    head = _in_utf8(data[:HEAD])
    extension = PurePath(name).suffix.lower()
    by_name = next((known for known in FORMATS if extension in known.extensions), None)
    by_content = next((known for known in FORMATS if known.recognises(head)), None)
    if by_content is ZIP and by_name and by_name.is_zipped:
        return by_name
    if by_content and not (by_name and by_name.recognises(head)):
        return by_content
    if by_name is None or by_name is TEXT:
        return _fragment_format(head) or (XML if guessing.is_xml(data) else by_name)
    return TEXT if head and not by_content and _is_misnamed(by_name, head) else by_name


def may_be_article(name: str, head: Callable[[], bytes]) -> bool:
    """Whether a file with an unknown extension may be an article, by its first bytes."""
    if _NO_ARTICLE.search(name):
        return False
    beginning = head()
    found = known_format(name, beginning)
    if found is JSON:
        return guessing.mentions_arabic(beginning)
    return guessing.is_arabic(beginning) if found is None else found not in ARCHIVES


def _fragment_format(head: bytes) -> Format | None:
    """The format of a fragment, copied from a page or a note without its header."""
    if guessing.is_piece_of_html(head):
        return HTML
    return MARKDOWN if guessing.is_markdown(head) else None


def _is_misnamed(by_name: Format, head: bytes) -> bool:
    """Whether it is plain text with the extension of another format."""
    if by_name is MARKDOWN:
        return guessing.is_unmarked(head)
    if by_name is CSV and guessing.is_tabular(head):
        return False
    return b"<" not in head and guessing.is_prose(head)


def _in_utf8(head: bytes) -> bytes:
    """The first bytes in UTF-8, if they are UTF-16 with a BOM; signatures are UTF-8."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace").encode()
    return head
