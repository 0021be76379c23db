"""Tables in an archive with the fields of the texts beside them: titles, dates, authors, file names.

Corpora and exports of blogs and readers have them: `metadata.csv` with `texts/doc_001.txt`, `posts.csv` with
`posts/101.html`.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.core.errors import ArticlesMissing, FileError
from reader.core.formats import csv_file, json_file
from reader.core.formats.encoding import decode
from reader.core.formats.records.drafts import drafts
from reader.core.formats.records.names import names_of
from reader.core.formats.registry import Content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reader.core.formats.records.drafts import Record

    TableRow = tuple[str, Record]  # the name of the table, and the row

_TABLES = {
    ".csv": csv_file.records,
    ".tsv": csv_file.records,
    ".json": json_file.records,
    ".jsonl": json_file.records,
}
_TEXTS = (".txt", ".html", ".htm", ".md")
_WHOLE_PAGE = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_LONGEST_NAME = 200  # characters
_LARGEST = 8_000_000  # bytes of a table
_HEAD = 4000  # characters


def is_table(name: str) -> bool:
    """Whether the member may be such a table."""
    return PurePosixPath(name).suffix.lower() in _TABLES


def is_text(name: str) -> bool:
    """Whether the member may be a text that a table describes."""
    return PurePosixPath(name).suffix.lower() in _TEXTS


def rows_by_text(tables: Iterable[tuple[str, bytes]], texts: Iterable[str]) -> Mapping[str, TableRow]:
    """For each text that rows of the tables (name, content) describe: the table and the first such row."""
    by_stem = {_stem(name): name for name in texts}
    found: dict[str, TableRow] = {}
    for table, data in tables:
        for values in _rows(table, data):
            named = _named_text(values, by_stem)
            if named and names_of("title", values) and not names_of("body", values):
                found.setdefault(named, (table, values))
    return found


def article_of(values: Record, text: bytes) -> Content | None:
    """The article of a row; `None` if the text is a whole page, which has fields of its own."""
    decoded = decode(text)
    if _WHOLE_PAGE.search(decoded.text, 0, _HEAD):
        return None
    try:
        return Content(decoded.encoding, drafts([{**values, "text": decoded.text}]))
    except ArticlesMissing:
        return None


def _rows(table: str, data: bytes) -> Iterator[Record]:
    if len(data) > _LARGEST:
        return
    try:
        yield from _TABLES[PurePosixPath(table).suffix.lower()](decode(data).text)
    except FileError:
        return


def _named_text(values: Record, by_stem: Mapping[str, str]) -> str | None:
    """The text whose name a value of the row is, with or without folder and ending."""
    named = (
        _stem(value) for value in values.values() if isinstance(value, str) and len(value) < _LONGEST_NAME
    )
    return next((by_stem[stem] for stem in named if stem in by_stem), None)


def _stem(name: str) -> str:
    path = PurePosixPath(name.strip().replace("\\", "/"))
    return path.stem if path.suffix.lower() in _TEXTS else path.name
