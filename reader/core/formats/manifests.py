"""Tables in an archive that tell of the texts beside them: titles, dates, authors, and the name of a file.

Corpora and exports of blogs and readers have them: `metadata.csv` with `texts/doc_001.txt`, `posts.csv` with
`posts/101.html`.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.core.errors import FileError
from reader.core.formats import csv_file, json_file
from reader.core.formats.encoding import decode
from reader.core.formats.records.drafts import drafts
from reader.core.formats.records.names import names_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.core.formats.records.drafts import Record
    from reader.core.models import Draft

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


def is_table(name: str) -> bool:
    """Whether the member may be such a table."""
    return PurePosixPath(name).suffix.lower() in _TABLES


def is_text(name: str) -> bool:
    """Whether the member may be a text that a table tells of."""
    return PurePosixPath(name).suffix.lower() in _TEXTS


def told(tables: Mapping[str, bytes], texts: Mapping[str, bytes]) -> Iterator[tuple[str, str, Draft]]:
    """(table, text, article) for the texts that a row of a table names, each once."""
    by_stem = {_stem(name): name for name in texts}
    for table, data in tables.items():
        for values in _rows(table, data):
            named = _named_text(values, by_stem)
            if named and (draft := _article(values, texts[named])):
                del by_stem[_stem(named)]
                yield table, named, draft


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
        _stem(value) for value in values.values() if isinstance(value, str) and len(value) < len("x" * 200)
    )
    return next((by_stem[stem] for stem in named if stem in by_stem), None)


def _stem(name: str) -> str:
    path = PurePosixPath(name.strip().replace("\\", "/"))
    return path.stem if path.suffix.lower() in _TEXTS else path.name


def _article(values: Record, text: bytes) -> Draft | None:
    """The article of a row that has no text itself; `None` for whole pages, which tell more themselves."""
    written = decode(text).text
    if names_of("body", values) or not names_of("title", values) or _WHOLE_PAGE.search(written[:4000]):
        return None
    return next(iter(drafts([{**values, "text": written}])), None)
