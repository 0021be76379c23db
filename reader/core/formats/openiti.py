"""OpenITI mARkdown: `#META#` lines, then a book in paragraphs with marks of pages, milestones and names.

See https://maximromanov.github.io/mARkdown/.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats.encoding import decode
from reader.core.formats.records.drafts import drafts, record
from reader.core.formats.registry import Content
from reader.core.formats.text.reading_text import Plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = re.compile(
    r"\A\s*#{3,6} ?OpenITI#.*?^#META#Header#End#[^\n]*|\A(?:\s*#{3,6} ?OpenITI#|\s*#META#[^\n]*\n)+",
    re.MULTILINE | re.DOTALL,
)
_FIELD = re.compile(r"^#META#[ \t]*(?:\d{2,3}\.)?([^:\n]{1,60}?)[ \t]*::?[ \t]+(\S[^\n]*)$", re.MULTILINE)
_UNKNOWN = ("NODATA", "NOTGIVEN", "NOCODE", "None")
_NAMES = {
    "title": ("BookTITLE", "الكتاب", "bk", "title"),
    "author": ("AuthorNAME", "AuthorAKA", "المؤلف", "auth", "author"),
    "source": ("EdPUBLISHER", "الناشر", "publisher"),
}
_DEATH = re.compile(r"\s*[([](?:المتوفى|ت)\s?:?[^()\[\]]{1,60}[)\]]")
_PAGE = re.compile(r"[ \t]{0,9}\bPageV\d+P\d+[AB]?\b[ \t]{0,9}(#(?=[ \t]))?")
_MARK = re.compile(
    r"\s{0,9}\b(?:ms[A-Z]?\d{2,6}|Milestone300)\b|@[A-Z]{1,6}\d*(?:@|(?=[\s_]))_?|\\\s?\d+\s?\\"
)
_HALVES = re.compile(r"\s{0,9}%~%\s{0,9}")
_HEADING = re.compile(r"###\s*[|$@]*(?:[A-Z_]{2,20}\|)?[|$]*\s*(?:(?:AUTO|CHECK)\s+)?")
_OPENING = re.compile(r"#+\s*(?:\$[A-Z_]*\$?\s)?")


def read(data: bytes, title: str) -> Content:
    """The book as one article. Raises `FileBinary`, `ArticlesMissing`."""
    decoded = decode(data)
    text = decoded.text.replace("\r\n", "\n")
    header = _HEADER.match(text)
    told = {name: value.strip() for name, value in _FIELD.findall(header[0] if header else "")}
    body = "\n".join(_paragraphs(text[header.end() :] if header else text))
    fields = {field: _told(told, names) for field, names in _NAMES.items()}
    book = {**fields, "title": fields["title"] or title, "body": Plain(body)}
    return Content(decoded.encoding, drafts([record(book)]))


def _told(told: dict[str, str], names: tuple[str, ...]) -> str:
    """The first known value under these names, without the year of death."""
    values = (told[name] for name in names if told.get(name, _UNKNOWN[0]) not in _UNKNOWN)
    return _DEATH.sub("", next(values, ""))


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs without marks; `~~` continues one."""
    paragraph = ""
    for line in _PAGE.sub(lambda page: "\n# " if page[1] else " ", text).split("\n"):
        words = _HALVES.sub("    ", _MARK.sub("", line)).strip()
        if words.startswith("~~"):
            paragraph = f"{paragraph} {words[2:].strip()}"
        elif words:
            yield paragraph
            sign = _HEADING if words.startswith("###") else _OPENING
            paragraph = sign.sub("", words, count=1)
    yield paragraph
