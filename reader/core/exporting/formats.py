"""The table of export formats: a new one is a row here and a module with `write(items, book, out)`."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from reader.core.errors import ExportFormatUnknown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reader.core.exporting.selection import Item
    from reader.core.wording import Wording


@dataclass(frozen=True, slots=True)
class Book:
    """Facts about the export as a whole.

    `wording` is for dates and numbers, `fonts` the folder of fonts (`None` if unknown), `made_at` UTC in ISO
    8601.
    """

    title: str
    wording: Wording
    fonts: Path | None
    made_at: str


class Writer(Protocol):
    """The interface of a format's module."""

    def write(self, items: Iterable[Item], book: Book, out: BinaryIO) -> None:
        """Write the items one after the other, keeping none of them in memory."""


@dataclass(frozen=True, slots=True)
class OutFormat:
    """A format: its id, its name in the interface, and the endings of its files, the first for new ones.

    `keeps`: it holds everything that an import has to restore.
    """

    id: str
    name: str
    endings: tuple[str, ...]
    keeps: bool = False

    def writer(self) -> Writer:
        """The module that writes it, imported on first use."""
        return cast("Writer", import_module(f"reader.core.exporting.{self.id}"))


FORMATS: tuple[OutFormat, ...] = (
    OutFormat("pdf", "PDF", (".pdf",)),
    OutFormat("epub", "كتاب EPUB", (".epub",)),
    OutFormat("html_page", "صفحة HTML", (".html", ".htm")),
    OutFormat("markdown", "Markdown", (".md", ".markdown")),
    OutFormat("plain_text", "نصّ صرف", (".txt",)),
    OutFormat("json_lines", "JSON Lines، يعود إلى ورّاق كاملًا", (".jsonl", ".ndjson"), keeps=True),
    OutFormat("bibtex", "مراجع BibTeX", (".bib",)),
    OutFormat("ris", "مراجع RIS", (".ris",)),
    OutFormat("csl_json", "مراجع CSL-JSON", (".csl.json",)),
)
ENDINGS: tuple[str, ...] = tuple(ending for each in FORMATS for ending in each.endings)


def format_of(path: Path) -> OutFormat:
    """The format of the file's ending. Raises `ExportFormatUnknown`."""
    name = path.name.lower()
    for each in FORMATS:
        if name.endswith(each.endings):
            return each
    raise ExportFormatUnknown(path)


def format_named(format_id: str) -> OutFormat:
    """The format with this id. Raises `KeyError`."""
    return next((each for each in FORMATS if each.id == format_id), None) or _missing(format_id)


def _missing(format_id: str) -> OutFormat:
    raise KeyError(format_id)
