"""Rebuilds the search index in the background if it was made by older rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.ui.background import Background
    from reader.ui.progress import Progress, Step


class IndexRenewal(QObject):
    """The old index serves meanwhile; if stopped, the work begins again at the next start."""

    reported = Signal(str)
    noticed = Signal(str)  # a hint that stays until it is closed
    renewed = Signal()
    failed = Signal(object)

    def __init__(
        self, library: Library, background: Background, digits: Callable[[str], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._background, self._digits = library, background, digits

    def begin_if_needed(self) -> None:
        """Check the index and rebuild it if it is out of date; say so if the library is read-only."""
        if self._library.is_read_only:
            self.noticed.emit(
                self.tr("هذه المكتبة للقراءة فقط: يُقرأ فيها ويُبحث ويُنسخ منها ويُصدَّر، ولا يُحفظ فيها جديد.")
            )
        elif self._library.index.is_late():
            path = self._library.path
            if self._library.index.is_lost:
                self.noticed.emit(self.tr("ضاع فهرس البحث، ويُبنى الآن من المقالات من جديد؛ لم يضع غيره شيء."))
            self.reported.emit(self.tr("يُجدَّد فهرس البحث…"))
            self._background.run_long(
                lambda progress: _renew(path, progress), self._done, self.failed.emit, self._progressed
            )

    def _progressed(self, step: Step) -> None:
        if step.total:
            share = self._digits(f"{100 * step.done // step.total}")
            self.reported.emit(self.tr("يُجدَّد فهرس البحث: {n}٪").format(n=share))

    def _done(self, complete: bool) -> None:
        if complete:
            self.reported.emit(self.tr("جُدّد فهرس البحث"))
            self.renewed.emit()


def _renew(path: Path, progress: Progress) -> bool:
    """Rebuild the index; return whether it was completed."""
    with Library.reopen(path) as library:
        return library.index.renew(progress.report, cancelled=lambda: progress.cancelled)
