"""The use case: export a selection of the library into one file."""

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
class ExportRequest:
    """What to export, and where to.

    `format` defaults to that of the target's ending; `fonts` is the folder of the bundled fonts (for PDF).
    """

    library: Path
    selection: Selection
    target: Path
    wording: Wording
    fonts: Path | None = None
    format: OutFormat | None = None


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote; a cancelled one wrote nothing, and its `articles` and `marks` are 0."""

    path: Path
    format: str
    articles: int
    marks: int
    seconds: float
    cancelled: bool = False


class _Cancelled(Exception):
    """Raised through the format's writer, so that `whole_file` removes the unfinished file."""


def export(
    request: ExportRequest,
    *,
    progress: Callable[[int, int, str], object] = lambda _done, _total, _title: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ExportReport:
    """Write the selection into the target, which is replaced only once the new file is complete.

    `progress` is called with the articles done, the articles in all, and the title of the next one.
    Raises `ExportError` (unknown ending, folder not writable, disk full, nothing to write), `LibraryError`,
    `ArticleNotFound`.
    """
    outgoing = request.format or format_of(request.target)
    started = time.monotonic()
    refuse_absent(request.library)
    with Library.open(request.library) as library:
        run = _Run(library, request.selection, outgoing, progress, cancelled)
        try:
            with whole_file(request.target, request.library) as out:
                _write(run, outgoing, _book(run, request.target.stem, request.wording, request.fonts), out)
        except _Cancelled:
            return ExportReport(request.target, outgoing.id, 0, 0, time.monotonic() - started, cancelled=True)
    return ExportReport(request.target, outgoing.id, run.articles, run.marks, time.monotonic() - started)


def render(library: Library, selection: Selection, outgoing: OutFormat, wording: Wording) -> bytes:
    """Return a small export as bytes, such as citations for a terminal. Raises as `export`."""
    from io import BytesIO

    out = BytesIO()
    run = _Run(library, selection, outgoing, lambda _done, _total, _title: None, lambda: False)
    _write(run, outgoing, _book(run, "", wording, None), out)
    return out.getvalue()


def _write(run: _Run, outgoing: OutFormat, book: Book, out: BinaryIO) -> None:
    if not run.ids:
        raise ExportNothing
    outgoing.writer().write(run.items(), book, out)


def _book(run: _Run, file_name: str, wording: Wording, fonts: Path | None) -> Book:
    """Return the facts about the export as a whole; a single article gives it its title, else the file."""
    from datetime import UTC, datetime

    title = run.first_title() if len(run.ids) == 1 else file_name
    return Book(title or "ورّاق", wording, fonts, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


class _Run:
    """The state of one export: which articles it writes, and how many were written so far."""

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
        self.ids: Sequence[int] = together(ids, library.exported.links()) if self._keeps else ids
        self.articles = self.marks = 0

    def first_title(self) -> str:
        return self._library.article(self.ids[0]).title

    def items(self) -> Iterator[Item]:
        """Yield the articles, each read from the library only when the writer asks for it.

        Raises `_Cancelled`.
        """
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
        return replace(item, kept=self._library.exported.of(article_id)) if self._keeps else item
