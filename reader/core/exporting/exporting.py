"""The use case: a selection of the library into one file, and nothing left of a cancelled one."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.core.errors import ExportNothing
from reader.core.exporting.atomic_file import whole_file
from reader.core.exporting.formats import Book, OutFormat, format_of
from reader.core.exporting.link_order import together
from reader.core.library import Library
from reader.core.library.storage.presence import refuse_absent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from reader.core.exporting.selection import Item, Selection
    from reader.core.wording import Wording


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did. A cancelled one wrote nothing: `articles` and `marks` are 0."""

    path: Path
    format: str
    articles: int
    marks: int
    seconds: float
    cancelled: bool = False


class _Cancelled(Exception):
    """Raised through the writer, so that the unfinished file goes."""


def export(
    library_path: Path,
    selection: Selection,
    target: Path,
    wording: Wording,
    *,
    fonts: Path | None = None,
    chosen_format: OutFormat | None = None,
    progress: Callable[[int, int, str], object] = lambda _done, _total, _title: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ExportReport:
    """Write the selection into the file, which is replaced only when the new one is whole.

    The format is told by the ending unless given; `fonts` is the folder of the faces (needed for PDF).
    `progress` hears articles done, in all, and a title.
    Raises `ExportError` (unknown ending, folder not writable, disk full, nothing to write), `LibraryError`,
    `ArticleNotFound`.
    """
    outgoing = chosen_format or format_of(target)
    started = time.monotonic()
    refuse_absent(library_path)
    with Library.open(library_path) as library:
        run = _Run(library, selection, outgoing, progress, cancelled)
        try:
            with whole_file(target, library_path) as out:
                _write(run, outgoing, _book(run, target.stem, wording, fonts), out)
        except _Cancelled:
            return ExportReport(target, outgoing.id, 0, 0, time.monotonic() - started, cancelled=True)
    return ExportReport(target, outgoing.id, run.articles, run.marks, time.monotonic() - started)


def render(library: Library, selection: Selection, outgoing: OutFormat, wording: Wording) -> bytes:
    """The same as bytes, for the few and small: what citations a terminal prints. Raises as `export`."""
    from io import BytesIO

    out = BytesIO()
    run = _Run(library, selection, outgoing, lambda _done, _total, _title: None, lambda: False)
    _write(run, outgoing, _book(run, "", wording, None), out)
    return out.getvalue()


def _write(run: _Run, outgoing: OutFormat, book: Book, out: BinaryIO) -> None:
    if not run.ids:
        raise ExportNothing
    outgoing.writer().write(run.items(), book, out)


def _book(run: _Run, named: str, wording: Wording, fonts: Path | None) -> Book:
    """One article names the whole; of several the file does."""
    from datetime import UTC, datetime

    title = run.first_title() if len(run.ids) == 1 else named
    return Book(title or "ورّاق", wording, fonts, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


class _Run:
    """One export under way."""

    def __init__(
        self,
        library: Library,
        selection: Selection,
        outgoing: OutFormat,
        progress: Callable[[int, int, str], object],
        cancelled: Callable[[], bool],
    ) -> None:
        self._library, self._selection, self._keeps = library, selection, outgoing.keeps
        self._progress, self._cancelled = progress, cancelled
        ids = selection.ids_in(library)
        self.ids: Sequence[int] = together(ids, library.links()) if self._keeps else ids
        self.articles = self.marks = 0

    def first_title(self) -> str:
        return self._library.article(self.ids[0]).title

    def items(self) -> Iterator[Item]:
        """The articles, read one at a time as the writer asks for them."""
        for article_id in self.ids:
            if self._cancelled():
                raise _Cancelled
            item = self._item(article_id)
            self._progress(self.articles, len(self.ids), item.article.title)
            yield item
            self.articles += 1
            self.marks += len(item.marks)
        self._progress(self.articles, len(self.ids), "")
        if self._cancelled():
            raise _Cancelled

    def _item(self, article_id: int) -> Item:
        item = self._selection.item(self._library, article_id)
        return replace(item, kept=self._library.kept(article_id)) if self._keeps else item
