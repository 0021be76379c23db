"""The formats an article may come in: one table, one module for each.

A module of the table is a `Reader`. It is imported when the first file of its kind is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol, cast

from reader.core.errors import FormatUnknown

if TYPE_CHECKING:
    from reader.core.models import Draft

_HEAD = 4096  # bytes a format is recognised by


@dataclass(frozen=True, slots=True)
class Content:
    """What the bytes of a file gave."""

    encoding: str
    drafts: tuple[Draft, ...]


class Reader(Protocol):
    """What the module of a format provides."""

    def read(self, data: bytes, title: str) -> Content:
        """The articles in the bytes; `title` is for the one that has none. Raises a `FileError`."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """A row of the table. Extensions are in lower case, with their dot; a file that begins as `signature` (a
    pattern) says is of the format whatever its name."""

    name: str
    extensions: tuple[str, ...]
    mime_types: tuple[str, ...]
    module: str
    signature: bytes | None = None

    def recognises(self, head: bytes) -> bool:
        return (
            self.signature is not None
            and re.match(self.signature, head, re.IGNORECASE | re.DOTALL) is not None
        )

    @property
    def reader(self) -> Reader:
        return _reader(self.module)


TEXT = Format("text", (".txt", ".text"), ("text/plain",), "plain_text")
JSON = Format(
    "json",
    (".json", ".jsonl", ".ndjson"),
    ("application/json", "application/x-ndjson", "application/feed+json"),
    "json_file",
    rb'(?:\xef\xbb\xbf)?\s*(?:(?:(?:var|let|const) )?[\w.$]{1,80}\s*=\s*)?(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:',
)
ARCHIVES = (
    Format("zip", (".zip",), ("application/zip",), "archive", rb"PK(?:\x03\x04|\x05\x06)"),
    Format(
        "gzip",
        (".gz", ".tgz", ".bz2", ".tbz2", ".xz", ".txz"),
        ("application/gzip", "application/x-bzip2", "application/x-xz", "application/x-compressed-tar"),
        "archive",
        rb"\x1f\x8b\x08|BZh[1-9]1AY&SY|\xfd7zXZ\x00",
    ),
    Format("tar", (".tar",), ("application/x-tar",), "archive", rb".{257}ustar"),
)
FORMATS = (
    Format(
        "html",
        (".html", ".htm", ".xhtml"),
        ("text/html", "application/xhtml+xml"),
        "html_page",
        rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?>(?:<!--.*?-->\s*)*)<(?:!doctype\s+html|html[\s>])",
    ),
    Format(
        "markdown",
        (".md", ".markdown"),
        ("text/markdown",),
        "markdown",
        rb"(?:\xef\xbb\xbf)?(?:---(?:yaml)?[ \t]*\r?\n[\w\x80-\xff -]+:.*\n---"
        rb"|\+\+\+[ \t]*\r?\n[\w-]+ ?=.*\n\+\+\+|---(?:toml|json)\s.*\n---|;;;\s.*\n;;;"
        rb"|\{[ \t]*\r?\n.{0,4000}?\n\}(?=[ \t]*\r?\n\s*[^\s{\[,<]))[ \t]*(?:\r?\n(?!\s*<)|$)",
    ),
    JSON,
    Format(
        "trec",
        (".sgml", ".trec"),
        ("text/sgml",),
        "trec",
        rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<(?:docs|root|xml|add)>\s*)?<DOC(?:\s[^>]*)?>\s*<(?!field\s)",
    ),
    Format(
        "feed",
        (".rss", ".atom", ".rdf", ".xml"),
        ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"),
        "feed",
        rb"(?:\xef\xbb\xbf)?\s*(?>(?:<\?[^>]*>\s*|<!--.*?-->\s*)*)<(?:rss|feed|rdf:RDF|atom:feed)[\s>]",
    ),
    Format(
        "opml",
        (".opml",),
        ("text/x-opml",),
        "opml",
        rb"(?:\xef\xbb\xbf)?\s*(?>(?:<\?[^>]*>\s*|<!--.*?-->\s*)*)<opml[\s>]",
    ),
    Format("warc", (".warc",), ("application/warc",), "warc", rb"WARC/\d\.\d\r?\n"),
    Format(
        "csv",
        (".csv", ".tsv"),
        ("text/csv", "text/tab-separated-values"),
        "csv_file",
        rb"(?:\xef\xbb\xbf)?(?=[^\n]*\b(?:title|headline)\b)(?=[^\n]*(?:text|body|content|description)\b)"
        rb"[\w \"'-]+([,;\t|])[\w \"'-]+(?:\1[\w \"'-]*)*\r?\n",
    ),
    Format(
        "mhtml",
        (".mhtml", ".mht"),
        ("multipart/related", "application/x-mimearchive"),
        "mhtml",
        rb"[\w-]+:[^\n]*\n(?:[\w \t][^\n]*\n)*?content-type:\s*multipart/related",
    ),
    Format(
        "webarchive",
        (".webarchive",),
        ("application/x-webarchive",),
        "webarchive",
        rb"bplist00.{0,64}WebMainResource|\s*<\?xml[^>]*>\s*<!DOCTYPE plist.{0,400}<key>WebMainResource",
    ),
    Format(
        "epub",
        (".epub",),
        ("application/epub+zip",),
        "epub",
        rb"PK\x03\x04.{26}mimetypeapplication/epub\+zip",
    ),
    *ARCHIVES,
    TEXT,
)
FILE_PATTERNS = tuple(f"*{extension}" for known in FORMATS for extension in known.extensions)
MIME_TYPES = tuple(mime for known in FORMATS for mime in known.mime_types)

_FOREIGN = (
    b"{\\rtf",
    b"<?xml",
    b"From: ",
    b"MIME-Version:",
    b"%!PS",
)  # of no format here
_FOREIGN_EXTENSIONS = frozenset((".csv", ".tsv", ".xml", ".rss", ".atom"))


def format_of(name: str, data: bytes) -> Format:
    """The format of a file: by its first bytes where they tell, else by its name, else plain text.

    Raises `FormatUnknown`.
    """
    head = data[:_HEAD]
    if found := known_format(name, data):
        return found
    extension = PurePath(name).suffix.lower()
    if extension in _FOREIGN_EXTENSIONS or head.lstrip().startswith(_FOREIGN):
        raise FormatUnknown(name)
    return TEXT


def known_format(name: str, data: bytes) -> Format | None:
    """The format that the first bytes or the name tell."""
    head = _in_utf8(data[:_HEAD])
    extension = PurePath(name).suffix.lower()
    by_name = next((known for known in FORMATS if extension in known.extensions), None)
    by_content = next((known for known in FORMATS if known.recognises(head)), None)
    if by_content and not (by_name and by_name.recognises(head)):
        return by_content
    return by_name


def _in_utf8(head: bytes) -> bytes:
    """The first bytes of UTF-16 with its mark as those of UTF-8, which formats are recognised by."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace").encode()
    return head


@cache
def _reader(module: str) -> Reader:
    from importlib import import_module

    return cast("Reader", import_module(f"reader.core.formats.{module}"))
