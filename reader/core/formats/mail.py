"""Mail messages, in particular newsletters (`.eml`), and mailboxes (`.mbox`): each message is an article.

The subject is the title, the date that of publication, the sender the author if a person, otherwise the
source.
"""

from __future__ import annotations

import re
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.utils import parseaddr
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date
from reader.core.errors import ArticlesMissing, FileDamaged
from reader.core.formats import html_page
from reader.core.formats.encoding import decode
from reader.core.formats.html.titles import without_title
from reader.core.formats.mime_parts import HTML, headers, parts, with_charset
from reader.core.formats.registry import Content
from reader.core.formats.text.aggregator_text import read_articles
from reader.core.formats.text.known_names import is_person
from reader.core.formats.text.reading_text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from reader.core.formats.mime_parts import Part
    from reader.core.models import Draft

_BOX = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]{1,200}\d{4}\r?\n")
_BROKEN = (ValueError, LookupError, RecursionError, MessageError)
_FORWARDED = re.compile(r"^(?:(?:fwd?|إعادة توجيه|اعادة توجيه)\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)  # followed by the signature
_FLOWING = re.compile(r"(?<=\S) \r?\n(?=\S)")
_MAX = 20_000  # messages of a mailbox
_LONGEST_SENDER = 1000  # characters; the standard library parses longer ones in quadratic time


def read(data: bytes, title: str) -> Content:
    """The messages as articles. Raises `FileBinary`, `FileDamaged`, `ArticlesMissing`."""
    found = (_draft(data, start, end, title) for start, end in _letters(data))
    drafts = [draft for draft in found if draft]
    if not drafts:
        raise ArticlesMissing
    return Content("utf-8", tuple(replace(draft, part=part) for part, draft in enumerate(drafts, 1)))


def _letters(data: bytes) -> Iterator[tuple[int, int]]:
    """The [start, end) of each message."""
    begins = [found.span() for found, _ in zip(_BOX.finditer(data), range(_MAX), strict=False)]
    if not begins or begins[0][0]:
        yield 0, len(data)
        return
    ends = [*(start for start, _ in begins[1:]), len(data)]
    for (_, start), end in zip(begins, ends, strict=True):
        yield start, end


def _draft(data: bytes, start: int, end: int, title: str) -> Draft | None:
    """The article of a message; `None` if it has no text."""
    try:
        message, begin = headers(data, start, end)
        found = list(parts(data, message, begin, end, (*HTML, "text/plain")))
        subject = _FORWARDED.sub("", _line(message, "Subject")) or title
        name = parseaddr(_line(message, "From")[:_LONGEST_SENDER])[0]
    except _BROKEN:
        raise FileDamaged from None
    draft = _article(found, subject)
    if draft is None:
        return None
    day = parse_date(_line(message, "Date"))
    writer = name if is_person(name) else None
    return replace(
        draft,
        published=day.iso if day else draft.published,
        published_text=None,
        author=draft.author or writer,
        source=(name if not writer else "") or draft.source,
    )


def _article(found: list[Part], subject: str) -> Draft | None:
    """The article in the HTML part, otherwise in the plain text parts."""
    pages = (part for part in found if part.headers.get_content_type() in HTML and part.content.strip())
    if page := next(pages, None):
        draft = html_page.read(with_charset(page.content, page.headers), subject).drafts[0]
        body = without_title((draft.title, *draft.body) if draft.title != subject else draft.body, subject)
        return replace(draft, title=subject, body=body)
    plain = "\n\n".join(_plain(part) for part in found)
    drafts = read_articles(f"{subject}\n\n{plain}", subject) if plain.strip() else ()
    return drafts[0] if drafts else None


def _plain(part: Part) -> str:
    text = decode(part.content, str(part.headers.get_param("charset") or "") or None).text
    text = _SIGNATURE.split(text, maxsplit=1)[0]
    return _FLOWING.sub(" ", text) if part.headers.get_param("format") == "flowed" else text


def _line(message: Message, name: str) -> str:
    """A header, decoded: encoded words (RFC 2047), or raw bytes in an undeclared encoding."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    written = decode(str(raw).encode("utf-8", "surrogateescape")).text if raw else ""
    return one_line(str(make_header(decode_header(written))))
