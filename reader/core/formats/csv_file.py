"""CSV and TSV: the first row names the fields, every other row is an article."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from reader.core.errors import ArticlesMissing, FileDamaged
from reader.core.formats.encoding import decode
from reader.core.formats.records import NAMES, drafts, is_article, plain_name, record
from reader.core.formats.registry import Content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.records import Record

_DELIMITERS = ",\t;|"
_FIELDS = frozenset(name for names in NAMES.values() for name in names)
_TELLING = frozenset((*NAMES["title"], *NAMES["body"], *NAMES["summary"]))
_LONGEST_HEADER = 4000


def read(data: bytes, _title: str) -> Content:
    """The articles of the file. Raises `FileBinary`, `FileDamaged`, `ArticlesMissing`."""
    decoded = decode(data)
    text = decoded.text.lstrip("\n")
    delimiter = max(_DELIMITERS, key=lambda sign: len(_FIELDS.intersection(_header(text, sign))))
    if not _TELLING.intersection(_header(text, delimiter)):
        raise ArticlesMissing
    return Content(decoded.encoding, drafts(_records(text, delimiter)))


def _header(text: str, delimiter: str) -> list[str]:
    first = text[:_LONGEST_HEADER].partition("\n")[0]
    return [plain_name(name.strip(' "')) for name in first.split(delimiter)]


def _records(text: str, delimiter: str) -> Iterator[Record]:
    """Rows as records; a cell may be as long as the file."""
    usual = csv.field_size_limit(max(len(text), 1))
    try:
        for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter):
            values = record({name: cell for name, cell in row.items() if isinstance(cell, str)})
            if is_article(values):
                yield values
    except csv.Error:
        raise FileDamaged from None
    finally:
        csv.field_size_limit(usual)
