"""Shows the results of exports and backups in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

if TYPE_CHECKING:
    from pathlib import Path

    from reader.ui.exports.backup_controller import BackupController
    from reader.ui.exports.export_controller import ExportController
    from reader.ui.notices import Notices
    from reader.ui.reading_pane import ReadingPane
    from reader.ui.status_line import StatusLine


class ExportAccount(QObject):
    """Connects to the controllers with the `follow_` methods."""

    def __init__(self, pane: ReadingPane, status: StatusLine, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._pane, self._status, self._notices = pane, status, notices

    def follow_exports(self, controller: ExportController) -> None:
        pane = self._pane
        controller.started.connect(lambda *work: pane.progress.begin(*work))
        controller.progressed.connect(lambda step: pane.progress.show_progress(step))
        controller.ended.connect(lambda: pane.progress.end())
        controller.failed.connect(self._notices.show)
        controller.reported.connect(self._status.show_news)
        controller.exported.connect(self._tell)
        pane.cancel_requested.connect(controller.cancel)

    def follow_backups(self, controller: BackupController) -> None:
        controller.failed.connect(self._notices.show)
        controller.done.connect(self._tell)

    def _tell(self, said: str, path: Path) -> None:
        self._pane.banner.show_success(said, self.tr("عرض في المجلد"), lambda: show_in_folder(path))


def show_in_folder(path: Path) -> None:
    """Open the file's folder in the system's file manager."""
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
