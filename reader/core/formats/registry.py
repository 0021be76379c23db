"""The table of supported formats, each with its module.

The modules implement `Reader`, and are imported when the first file of the format is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from reader.core.models import Draft


@dataclass(frozen=True, slots=True)
class Content:
    """The articles of a file, and the encoding it was read in."""

    encoding: str
    drafts: tuple[Draft, ...]


class Reader(Protocol):
    """The interface of a format module."""

    def read(self, data: bytes, title: str) -> Content:
        """Parse the articles; `title` is the fallback for an article without one. Raises a `FileError`."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """An entry of the table.

    Extensions are in lower case, with the dot; a file whose beginning matches the regex `signature` has this
    format whatever its name.
    """

    name: str
    extensions: tuple[str, ...]
    mime_types: tuple[str, ...]
    module: str
    signature: bytes | None = None
    is_zipped: bool = False  # a zip file is of this format if its name says so, whatever comes first in it
    is_apart: bool = False  # read in another process only, since a small file may take much memory or time

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
    (".json", ".jsonl", ".ndjson", ".jl"),
    ("application/json", "application/x-ndjson", "application/feed+json"),
    "json_file",
    rb'(?:\xef\xbb\xbf)?\s*(?:(?:(?:var|let|const) )?[\w.$]{1,80}\s*=\s*)?(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:',
)
ZIP = Format("zip", (".zip",), ("application/zip",), "archive", rb"PK(?:\x03\x04|\x05\x06)", is_apart=True)
ARCHIVES = (
    ZIP,
    Format(
        "gzip",
        (".gz", ".tgz", ".bz2", ".tbz2", ".xz", ".txz"),
        ("application/gzip", "application/x-bzip2", "application/x-xz", "application/x-compressed-tar"),
        "archive",
        rb"\x1f\x8b\x08|BZh[1-9]1AY&SY|\xfd7zXZ\x00",
        is_apart=True,
    ),
    Format("tar", (".tar", ".jex"), ("application/x-tar",), "archive", rb".{257}ustar", is_apart=True),
)
_NAMES = tuple(
    rb"(?=(?:[^\n]*[,;\t|\"'])?(?:%b))" % names.encode()
    for names in (
        r"[\w \"'-]*\b(?:title|headline)\b|(?:ال)?عنوان",
        r"[\w \"'-]*(?:text|body|content|description)\b|(?:(?:ال)?نص|(?:ال)?محتوى|المتن)(?=[\s,;|\"'])",
    )
)  # header names of title and text columns
_NAME = rb"[\w\x80-\xff \"'-]"
CSV = Format(
    "csv",
    (".csv", ".tsv"),
    ("text/csv", "text/tab-separated-values"),
    "csv_file",
    rb"(?:\xef\xbb\xbf)?%b%b%b+([,;\t|])%b+(?:\1%b*)*\r?\n" % (*_NAMES, _NAME, _NAME, _NAME),
)
HTML = Format(
    "html",
    (".html", ".htm", ".xhtml"),
    ("text/html", "application/xhtml+xml"),
    "html_page",
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?>(?:<!--.*?-->\s*)*)<(?:!doctype\s+html|html[\s>])",
)
MARKDOWN = Format(
    "markdown",
    (".md", ".markdown"),
    ("text/markdown",),
    "markdown",
    rb"(?:\xef\xbb\xbf)?(?:---(?:yaml)?[ \t]*\r?\n[\w\x80-\xff -]+:.*\n---"
    rb"|\+\+\+[ \t]*\r?\n[\w-]+ ?=.*\n\+\+\+|---(?:toml|json)\s.*\n---|;;;\s.*\n;;;"
    rb"|\{[ \t]*\r?\n.{0,4000}?\n\}(?=[ \t]*\r?\n\s*[^\s{\[,<]))[ \t]*(?:\r?\n(?!\s*<)|$)",
)
XML = Format(
    "feed",
    (".rss", ".atom", ".rdf", ".xml", ".enex"),
    ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"),
    "feed",
    rb"(?:\xef\xbb\xbf)?\s*(?>(?:<\?[^>]*>\s*|<!--.*?-->\s*)*)<(?:rss|feed|rdf:RDF|atom:feed)[\s>]",
)
FORMATS = (
    HTML,
    MARKDOWN,
    JSON,
    Format(
        "trec",
        (".sgml", ".trec"),
        ("text/sgml",),
        "trec",
        rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<(?:docs|root|xml|add)>\s*)?"
        rb"<DOC(?:(?:\s[^>]*)?>\s*<(?!field\s)|\s+id=\"[^>]*\stitle=\")",
    ),
    XML,
    Format(
        "opml",
        (".opml",),
        ("text/x-opml",),
        "opml",
        rb"(?:\xef\xbb\xbf)?\s*(?>(?:<\?[^>]*>\s*|<!--.*?-->\s*)*)<opml[\s>]",
    ),
    Format(
        "fb2",
        (".fb2",),
        ("application/x-fictionbook+xml",),
        "fb2",
        rb"(?:\xef\xbb\xbf)?\s*(?>(?:<\?[^>]*>\s*|<!--.*?-->\s*)*)<FictionBook[\s>]",
    ),
    Format("openiti", (), (), "openiti", rb"(?:\xef\xbb\xbf)?\s*#{3,6} ?OpenITI#"),
    Format("rtf", (".rtf",), ("application/rtf", "text/rtf"), "rtf", rb"\s*\{\\rtf\d"),
    Format(
        "references",
        (".ris", ".bib", ".enw"),
        ("application/x-research-info-systems", "text/x-bibtex"),
        "references",
        rb"(?:\xef\xbb\xbf)?\s*(?:TY  ?- \w|%0 [A-Z]|(?:%[^\n]*\n\s*)*@(?:article|book|misc|online|in\w+"
        rb"|newspaper|report|techreport|unpublished|\w+thesis|string|comment)\s*\{)",
    ),
    Format("pdf", (".pdf",), ("application/pdf",), "pdf_file", rb".{0,1019}?%PDF-\d", is_apart=True),
    Format("warc", (".warc",), ("application/warc",), "warc", rb"WARC/\d\.\d\r?\n"),
    CSV,
    Format(
        "mhtml",
        (".mhtml", ".mht"),
        ("multipart/related", "application/x-mimearchive"),
        "mhtml",
        rb"[\w-]+:[^\n]*\n(?:[\w \t][^\n]*\n)*?content-type:\s*multipart/related",
    ),
    Format(
        "mail",
        (".eml", ".mbox"),
        ("message/rfc822", "application/mbox"),
        "mail",
        rb"From \S+[^\n]*\d{4}\r?\n[\w-]+:|(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?"
        rb"(?:message-id|received|return-path|delivered-to|dkim-signature):",
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
        is_zipped=True,
    ),
    Format(
        "odt",
        (".odt",),
        ("application/vnd.oasis.opendocument.text",),
        "odt",
        rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.text",
        is_zipped=True,
    ),
    *ARCHIVES,
    Format(
        "docx",
        (".docx",),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        "docx",
        is_zipped=True,
    ),
    TEXT,
)
FILE_PATTERNS = tuple(f"*{extension}" for known in FORMATS for extension in known.extensions)
MIME_TYPES = tuple(mime for known in FORMATS for mime in known.mime_types)
EXTENSIONS = frozenset(extension for known in FORMATS for extension in known.extensions)


@cache
def _reader(module: str) -> Reader:
    from importlib import import_module

    return cast("Reader", import_module(f"reader.core.formats.{module}"))
