"""RIS as reference managers read it: a tag and a value to a line, CRLF.

https://en.wikipedia.org/wiki/RIS_(file_format)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from reader.core.exporting.chapters import clean
from reader.core.exporting.references import reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.core.exporting.formats import Book
    from reader.core.exporting.references import Reference
    from reader.core.exporting.selection import Item


def write(items: Iterable[Item], _book: Book, out: BinaryIO) -> None:
    for item in items:
        for tag, value in _lines(reference(item.article)):
            out.write(f"{tag}  - {' '.join(clean(value).split())}\r\n".encode())
        out.write(b"\r\n")


def _lines(cited: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", cited.key
    yield "TI", cited.title
    for tag, value in (("AU", cited.author), ("T2", cited.source), ("CY", cited.place)):
        if value:
            yield tag, value
    if cited.day:
        yield "PY", str(cited.day[0])
        month_and_day = [f"{part:02}" for part in cited.day[1:]] + ["", ""]
        yield "DA", f"{cited.day[0]}/{month_and_day[0]}/{month_and_day[1]}/"
    if cited.url:
        yield "UR", cited.url
    yield from (("KW", keyword) for keyword in cited.keywords)
    yield "LA", cited.language
    yield "ER", ""
