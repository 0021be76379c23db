"""Watched folders: new files are imported quietly; the folders are also scanned at the start."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from reader.core.wording import path_line
from reader.ui.imports.settling import Settling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.core.importing.watching import Scan
    from reader.core.library import Library
    from reader.core.models import ImportReport
    from reader.ui.appearance import Appearance
    from reader.ui.background import Background
    from reader.ui.imports.import_controller import ImportController
    from reader.ui.undo import UndoHistory


class Watching(QObject):
    """Call `begin` once the window is shown. `reported` is news for the status line."""

    reported = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        controller: ImportController,
        background: Background,
        appearance: Appearance,
        undo: UndoHistory,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._undo = undo
        self._library, self._controller, self._background = library, controller, background
        self._appearance, self._window = appearance, window
        self._watcher: QFileSystemWatcher | None = None
        self._missing: dict[str, str] = {}  # to the place above where they may come back
        self._scans: list[Scan] = []  # the scans whose files are being imported
        self._settling = Settling(self)
        self._settling.settled.connect(self.look)
        controller.finished_quietly.connect(self._note)

    @property
    def folders(self) -> tuple[str, ...]:
        """The watched folders."""
        return self._appearance.settings.watched_folders

    def begin(self) -> None:
        """Scan all folders and watch them from now on; does nothing if there are none."""
        if self._library.is_read_only:
            return
        if self.folders and self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._settling.stir)
            self._watcher.fileChanged.connect(self._settling.stir)
        if self.folders:
            self.look()

    def look(self) -> None:
        """Scan all folders in the background."""
        path, folders = self._library.path, self.folders
        self._background.run_latest(
            "watching", lambda: look_through(path, folders), self._looked, self.failed.emit
        )

    def add(self, folder: str) -> None:
        """Watch this folder too."""
        before, folder = self.folders, os.path.abspath(folder)  # noqa: PTH100 Path.absolute keeps `..`
        if folder not in before:
            self._watch_all((*before, folder))
            self._undo.remember(self.tr("مراقبة مجلد"), lambda: self._leave(folder, before))
            self.reported.emit(self.tr("يُراقَب المجلد {folder}").format(folder=path_line(folder)))

    def remove(self, folder: str) -> None:
        """Stop watching this folder; what came from it stays."""
        before = self.folders
        self._leave(folder, tuple(each for each in before if each != folder))
        self._undo.remember(self.tr("ترك مراقبة مجلد"), lambda: self._watch_all(before))
        self.reported.emit(self.tr("لم يعد المجلد {folder} مراقبًا").format(folder=path_line(folder)))

    def show_folders(self) -> None:
        """Show the folders in a dialog, to add and remove some."""
        from reader.ui.dialogs.watched_dialog import WatchedDialog

        dialog = WatchedDialog(self.folders, self._window)
        dialog.added.connect(self.add)
        dialog.removed.connect(self.remove)
        dialog.open()

    def _watch_all(self, folders: tuple[str, ...]) -> None:
        self._keep(folders)
        self.begin()

    def _leave(self, folder: str, others: tuple[str, ...]) -> None:
        self._keep(others)
        self._expect_no_more(folder)
        self._unwatch(folder, others)

    def _unwatch(self, folder: str, others: Sequence[str]) -> None:
        """Leave the places within the folder, except those within one of the others."""
        if self._watcher is not None:
            places = (*self._watcher.directories(), *self._watcher.files())
            left = [each for each in places if is_within(each, folder)]
            if left := [each for each in left if not any(is_within(each, other) for other in others)]:
                self._watcher.removePaths(left)

    def _keep(self, folders: tuple[str, ...]) -> None:
        self._appearance.change(replace(self._appearance.settings, watched_folders=folders))

    def _looked(self, scans: Sequence[Scan]) -> None:
        for each in scans:
            if each.is_there:
                self._expect_no_more(each.folder)
            else:
                self._miss(each.folder, each.watched[0])
            self._watch(each.watched)
        if any(each.is_growing for each in scans):
            self._settling.stir()
        new = list(
            dict.fromkeys(file for each in scans for file in each.new)
        )  # of folders within others once
        self._scans += [each for each in scans if each.is_there]
        if new:
            self._controller.import_quietly(new)
        else:
            self._note(None)

    def _watch(self, places: Sequence[str]) -> None:
        if self._watcher is not None:
            there = {*self._watcher.directories(), *self._watcher.files()}
            if missing := [place for place in places if place not in there]:
                self._watcher.addPaths(missing)

    def _expect_no_more(self, folder: str) -> None:
        """Leave the place where the folder was expected to come back."""
        above = self._missing.pop(folder, None)
        is_needed = above in self._missing.values() or any(
            is_within(above or "", each) for each in self.folders
        )
        if self._watcher is not None and above is not None and not is_needed:
            self._watcher.removePath(above)

    def _miss(self, folder: str, above: str) -> None:
        """Report a missing folder once; it stays in the list, and its return is noticed above."""
        is_news = folder not in self._missing
        if is_news:  # another folder may come to its place
            self._unwatch(folder, ())
        if self._missing.get(folder) != above:
            self._expect_no_more(folder)
        self._missing[folder] = above
        if is_news:
            gone = self.tr("المجلد {folder} غير موجود الآن؛ تستمر مراقبته متى عاد.")
            self.reported.emit(gone.format(folder=path_line(folder)))

    def _note(self, report: ImportReport | None) -> None:
        """Record the scan whose files were imported, so that the next one looks only for later files."""
        if report is None or not report.cancelled:
            for each in self._scans:
                self._library.watched.note(each.folder, each.at)
        self._scans.clear()


def is_within(place: str, folder: str) -> bool:
    """Whether the place is the folder or below it."""
    return place == folder or place.startswith(folder.rstrip(os.sep) + os.sep)


def look_through(path: Path, folders: Sequence[str]) -> tuple[Scan, ...]:
    """Scan folders for the library at this path."""
    from reader.core.importing.watching import scan
    from reader.core.library import Library

    with Library.reopen(path) as library:
        look = partial(scan, library)
        return tuple(look(folder, time.time()) for folder in folders)
