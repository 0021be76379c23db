"""CSL-JSON, the data of citation processors: https://docs.citationstyles.org/en/stable/specification.html"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.core.exporting.chapters import clean
from reader.core.exporting.references import reference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.exporting.formats import Book
    from reader.core.exporting.references import Reference
    from reader.core.exporting.selection import Item


def write(items: Iterable[Item], _book: Book, out: BinaryIO) -> None:
    before = "[\n"
    for item in items:
        out.write((before + json.dumps(_entry(reference(item.article)), ensure_ascii=False)).encode())
        before = ",\n"
    out.write(b"\n]\n" if before == ",\n" else b"[]\n")


def _entry(cited: Reference) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": cited.key, "type": "article-newspaper", "title": clean(cited.title)}
    if cited.author:
        entry["author"] = [
            {"literal": clean(cited.author)}
        ]  # Arabic names are not split into given and family name
    if cited.source:
        entry["container-title"] = clean(cited.source)
    if cited.place:
        entry["publisher-place"] = clean(cited.place)
    if cited.day:
        entry["issued"] = {"date-parts": [list(cited.day)]}
    if cited.url:
        entry["URL"] = cited.url
    if cited.keywords:
        entry["keyword"] = ", ".join(map(clean, cited.keywords))
    return {**entry, "language": cited.language}
