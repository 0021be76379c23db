"""CSV and TSV: the first row names the fields, each other row is an article.

Without a known header, columns are identified by their contents (`csv_columns`).
"""

from __future__ import annotations

import csv
import re
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING

from reader.core.errors import ArticlesMissing, FileDamaged, FileTooLarge
from reader.core.formats import omissions
from reader.core.formats.encoding import decode
from reader.core.formats.records.csv_columns import UNKNOWN, column_names
from reader.core.formats.records.drafts import drafts, is_article, record
from reader.core.formats.records.names import KNOWN, NAMES, plain_name
from reader.core.formats.registry import Content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.core.formats.records.drafts import Record

_DELIMITERS = ",\t;|"
_REQUIRED = frozenset((*NAMES["title"], *NAMES["body"], *NAMES["summary"]))
_LONGEST_HEADER = 4000
_MAX_LINES_BEFORE, _LONGEST_LINE_BEFORE = 10, 300  # before the header: lines, characters of each
_MAX_COLUMNS = 10_000
_LONGEST_NAME = 30  # characters of a column name
_LONGEST_LINE = 16_000_000  # characters of a line or cell; splitting takes ten times its size in memory
_MAX_CELLS = 200_000  # per line; text within quotes has fewer delimiters
_SAMPLE = 50  # rows that identify the columns


def read(data: bytes, _title: str) -> Content:
    """The articles of the file. Raises `FileBinary`, `FileDamaged`, `FileTooLarge`, `ArticlesMissing`."""
    decoded = decode(data)
    return Content(decoded.encoding, drafts(records(decoded.text)))


def records(written: str) -> Iterator[Record]:
    """The rows of a table as records. Raises as `read` does."""
    text = written.lstrip("\n")
    if text[:4].lower() == "sep=":  # for Excel
        text = text.partition("\n")[2]
    delimiter = _delimiter(text)
    if not _REQUIRED.intersection(_header(text, delimiter)):
        text = _from_header(text)
        delimiter = _delimiter(text)
    if _REQUIRED.intersection(_header(text, delimiter)):
        rows = _records(text, delimiter)
        first = next(rows, None)
        if first is not None:
            return chain((first,), rows)
    return _unnamed(text)


def _delimiter(text: str) -> str:
    return max(_DELIMITERS, key=lambda sign: len(KNOWN.intersection(_header(text, sign))))


def _from_header(text: str) -> str:
    """The text from its header on, if the name and the time of a report come before it."""
    start = 0
    for _ in range(_MAX_LINES_BEFORE):
        end = text.find("\n", start) + 1
        if not end or end - start > _LONGEST_LINE_BEFORE:
            break
        start = end
        names = _header(
            text[start : start + _LONGEST_HEADER], _delimiter(text[start : start + _LONGEST_HEADER])
        )
        if _REQUIRED.intersection(names) and len(KNOWN.intersection(names)) > 1:
            return text[start:]
    return text


def _header(text: str, delimiter: str) -> list[str]:
    first = text[:_LONGEST_HEADER].partition("\n")[0]
    return [plain_name(name.strip(' "')) for name in first.split(delimiter)]


def _records(text: str, delimiter: str, names: list[str] | None = None) -> Iterator[Record]:
    """The rows as records, up to an unterminated cell."""
    usual, found = csv.field_size_limit(_LONGEST_LINE), False
    try:
        rows = csv.reader(_lines(text, delimiter), delimiter=delimiter)
        columns = _first_columns(names or next(rows, []))
        fitted = _fitted_to(columns, delimiter)
        for row in map(fitted, filter(any, rows)):
            values = record(dict(zip(columns, row, strict=False)))
            if is_article(values):
                found = True
                yield values
    except csv.Error:
        if not found:
            raise FileDamaged from None
        omissions.report(omissions.BROKEN)
    finally:
        csv.field_size_limit(usual)


def _fitted_to(columns: list[str], delimiter: str) -> Callable[[list[str]], list[str]]:
    """Puts the surplus cells of a row into its last one, if that is a text that was not quoted."""
    count = len(columns)
    if not columns or plain_name(columns[-1]) not in _REQUIRED:
        return lambda row: row
    return lambda row: [*row[: count - 1], delimiter.join(row[count - 1 :])] if any(row[count:]) else row


def _lines(text: str, delimiter: str) -> Iterator[str]:
    """The lines; one with an excessive number of cells is truncated to `_MAX_COLUMNS`."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        if end - start > _LONGEST_LINE:
            raise FileTooLarge
        line = text[start:end]
        if len(line) > _MAX_CELLS and line.count(delimiter) > _MAX_CELLS:
            omissions.report(omissions.REST)
            line = delimiter.join(line.split(delimiter, _MAX_COLUMNS)[:_MAX_COLUMNS]) + "\n"
        yield line
        start = end


def _first_columns(names: list[str]) -> list[str]:
    if len(names) > _MAX_COLUMNS:
        omissions.report(omissions.REST)
    return names[:_MAX_COLUMNS]


def _unnamed(text: str) -> Iterator[Record]:
    """The records of a file without a known header.

    Raises `ArticlesMissing` if its columns are not identified.
    """
    for delimiter in _DELIMITERS:
        try:
            rows = list(islice(csv.reader(_lines(text, delimiter), delimiter=delimiter), _SAMPLE))
        except csv.Error:
            continue
        if not rows:
            continue
        header = rows[0] if _is_header(rows[0], rows[1:]) else []
        if header:
            rows, text = rows[1:], text.partition("\n")[2]
        if names := column_names(rows):
            return _records(text, delimiter, _with_known(names, header))
    raise ArticlesMissing


def _is_header(first: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row is a header with unknown names, one of which may be missing: short cells above
    long texts."""
    named = [cell.strip() for cell in first if cell.strip() and not cell.isdecimal()]
    if not named or len(named) + 1 < len(first):
        return False
    short = all(len(cell) <= _LONGEST_NAME and not re.search(r"[\d.:،]", cell) for cell in named)
    return short and any(len(cell) > 2 * _LONGEST_NAME for row in rows for cell in row)


def _with_known(found: list[str], header: Sequence[str]) -> list[str]:
    """The names found by contents, the others as in the header, if they do not mean the same."""
    fields = (set(map(plain_name, found)) & KNOWN) or {""}
    texts = {name for field in ("title", "body", "name") for name in NAMES[field]}
    kept = [name if plain_name(name) in KNOWN - texts - fields else "" for name in header]
    return [
        own if guessed.startswith(UNKNOWN) and own else guessed
        for guessed, own in zip_longest(found, kept, fillvalue="")
    ]
