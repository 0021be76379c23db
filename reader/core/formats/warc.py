"""WARC web archives: each page is an article. Needs warcio, an optional dependency."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from reader.core.errors import ArchiveTooLarge, ArticlesMissing, FileDamaged, FileError, WarcioMissing
from reader.core.formats import html_page, omissions, plain_text
from reader.core.formats.registry import Content
from reader.core.formats.unpacking import Allowance, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warcio.recordloader import ArcWarcRecord

_TYPES = ("text/html", "application/xhtml+xml")
_END_OF_HEADERS = re.compile(rb"\n\r?\n")
_LONGEST_HEADERS = 1_000_000
_MAX_RECORDS = 100_000
_BROKEN = (OSError, EOFError, ValueError, LookupError, AttributeError, TypeError, OverflowError)
_PAGE_RECORDS = ("response", "resource", "conversion")


def read(data: bytes, title: str) -> Content:
    """The pages. Raises `WarcioMissing`, `FileDamaged`, `ArchiveTooLarge`, `ArticlesMissing`."""
    try:
        import_module("warcio.archiveiterator")
    except ImportError:
        raise WarcioMissing from None
    if not data.startswith((b"WARC/", b"\x1f\x8b")):  # warcio would flood stderr
        raise FileDamaged
    if data.startswith(b"WARC/") and not _END_OF_HEADERS.search(data, 0, _LONGEST_HEADERS):
        raise FileDamaged
    contents = _contents(data, title)
    drafts = [draft for content in contents for draft in content.drafts]
    if not drafts:
        raise ArticlesMissing
    encodings = ", ".join(dict.fromkeys(content.encoding for content in contents))
    return Content(encodings, tuple(replace(draft, part=part) for part, draft in enumerate(drafts, 1)))


def _contents(data: bytes, title: str) -> list[Content]:
    """The pages of the records, up to an error in the archive."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    contents: list[Content] = []
    allowance = Allowance(len(data))
    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(data))):
            if number == _MAX_RECORDS:
                omissions.report(omissions.REST)
                break
            contents.extend(_content(record, title, allowance))
    except ArchiveTooLarge:
        raise
    except (ArchiveLoadFailed, *_BROKEN):
        if not contents:
            raise FileDamaged from None
        omissions.report(omissions.BROKEN)
    return contents


def _content(record: ArcWarcRecord, title: str, allowance: Allowance) -> Iterator[Content]:
    """The page of the record; nothing if it has none."""
    headers = record.http_headers
    kind = (headers.get_header("Content-Type") if headers else record.content_type) or ""
    if headers and not headers.get_statuscode().startswith("2"):
        return  # a redirect or an error page
    is_text = record.rec_type == "conversion" and kind.lower().startswith("text/plain")
    if record.rec_type not in _PAGE_RECORDS or not (is_text or kind.lower().startswith(_TYPES)):
        return
    page = b"".join(pieces_of(record.content_stream().read, allowance))
    try:
        content = (plain_text if is_text else html_page).read(page, title)
    except FileError:
        return
    readable = replace(content, drafts=tuple(draft for draft in content.drafts if draft.body))
    yield html_page.from_address(readable, record.rec_headers.get_header("WARC-Target-URI"))
