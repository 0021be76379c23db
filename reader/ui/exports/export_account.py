"""What went out, told in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

if TYPE_CHECKING:
    from pathlib import Path

    from reader.ui.exports.backup_desk import BackupDesk
    from reader.ui.exports.export_desk import ExportDesk
    from reader.ui.notices import Notices
    from reader.ui.reading_pane import ReadingPane
    from reader.ui.status_line import StatusLine


class ExportAccount(QObject):
    """Follows the desks."""

    def __init__(self, pane: ReadingPane, status: StatusLine, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._pane, self._status, self._notices = pane, status, notices

    def follow_exports(self, desk: ExportDesk) -> None:
        pane = self._pane
        desk.started.connect(lambda *work: pane.progress.begin(*work))
        desk.progressed.connect(lambda *state: pane.progress.show_progress(*state))
        desk.ended.connect(lambda: pane.progress.end())
        desk.failed.connect(self._notices.show)
        desk.told.connect(self._status.tell)
        desk.exported.connect(self._tell)
        pane.cancel_requested.connect(desk.cancel)

    def follow_backups(self, desk: BackupDesk) -> None:
        desk.failed.connect(self._notices.show)
        desk.done.connect(self._tell)

    def _tell(self, said: str, path: Path) -> None:
        self._pane.banner.show_success(said, self.tr("عرض في المجلد"), lambda: show_in_folder(path))


def show_in_folder(path: Path) -> None:
    """Open the folder of a file in the system's own program."""
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
