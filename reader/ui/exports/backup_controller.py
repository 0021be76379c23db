"""Back up the library into a file, and restore it from one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.wording import name_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.core.models import BackupReport
    from reader.ui.background import Background


class BackupController(QObject):
    """`done` says what was done, and where the file is; `restored`: the library has other content."""

    done = Signal(str, object)
    restored = Signal()
    failed = Signal(object)

    def __init__(self, library_file: Path, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._library_file, self._background, self._window = library_file, background, window

    def back_up(self) -> None:
        """Ask for a file and back the library up into it."""
        from reader.ui.dialogs.file_dialogs import SaveDialog

        title, kinds = self.tr("نسخة احتياطية من المكتبة"), [self.tr("مكتبة ورّاق (*.db)")]
        name = self.tr("نسخة ورّاق") + ".db"  # lupdate does not read f-strings
        dialog = SaveDialog(title, name, kinds, self._window)
        dialog.fileSelected.connect(lambda name: self._back_up_to(Path(name)))
        dialog.open()

    def restore(self) -> None:
        """Ask for a backup and restore it; the former library is kept."""
        from reader.ui.dialogs.file_dialogs import OpenDialog

        kinds = [self.tr("مكتبة ورّاق (*.db)"), self.tr("كل الملفات (*)")]
        dialog = OpenDialog(self.tr("استعادة المكتبة من نسخة"), kinds, self._window)
        dialog.fileSelected.connect(lambda name: self._restore_from(Path(name)))
        dialog.open()

    def _back_up_to(self, target: Path) -> None:
        library_file = self._library_file

        def work() -> BackupReport:
            from reader.core.library import Library

            with Library.reopen(library_file) as library:
                return library.backup(target)

        self._background.run(work, self._backed_up, self.failed.emit)

    def _backed_up(self, report: BackupReport) -> None:
        said = self.tr("نُسخت المكتبة إلى «{file}»").format(file=name_line(report.target.name))
        self.done.emit(said, report.target)

    def _restore_from(self, source: Path) -> None:
        library_file = self._library_file

        def work() -> BackupReport:
            from reader.core.library.safety.restore import restore
            from reader.core.library.storage.presence import refuse_moved

            refuse_moved(library_file)
            return restore(source, library_file)

        self._background.run(work, self._restored, self.failed.emit)

    def _restored(self, report: BackupReport) -> None:
        self.restored.emit()
        said = self.tr("عادت المكتبة من النسخة، والسابقة محفوظة بجانبها")
        self.done.emit(said, report.kept or report.target)
