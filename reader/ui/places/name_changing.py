"""Rename, merge and colour keywords and sources in the whole library: in the background, with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.library import Library
from reader.ui.undo import Undoable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.core.library.names.name_changes import NameChange
    from reader.core.library.names.names import Names
    from reader.core.models import NameKind, NamePlace
    from reader.ui.background import Background
    from reader.ui.undo import UndoHistory

Changes = tuple["NameChange", ...]


class NameChanging(QObject):
    """`merged`: some names are gone; `changed` is signalled after any change."""

    merged = Signal()
    changed = Signal()
    reported = Signal(str)
    failed = Signal(object)

    def __init__(self, library: Library, background: Background, undo: UndoHistory, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._background, self._undo = library.path, background, undo

    def rename(self, kind: NameKind, place: NamePlace, name: str) -> None:
        """Rename everywhere; if the name is taken, both are merged."""
        what = self.tr("تغيير الاسم «{name}»").format(name=place.name)
        self._change(what, lambda names: (names.rename(kind, place.id, name),))

    def merge(self, kind: NameKind, picked: Sequence[str], into: str) -> None:
        """Merge all selected names into this one of them."""
        what = self.tr("الضمّ إلى «{name}»").format(name=into)
        self._change(what, lambda names: _merge(names, kind, picked, into))

    def color(self, kind: NameKind, place: NamePlace, color: str | None) -> None:
        """Set a colour, or remove it."""
        what = self.tr("لون «{name}»").format(name=place.name)
        self._change(what, lambda names: (names.color(kind, place.id, color),))

    def _change(self, what: str, work: Callable[[Names], Changes]) -> None:
        path = self._path
        self._background.run(
            lambda: _apart(path, work), lambda changes: self._made(what, changes), self.failed.emit
        )

    def _made(self, what: str, changes: Changes) -> None:
        self._undo.remember(what, lambda: self._take_back(what, changes))
        self.reported.emit(self.tr("تمّ: {what}؛ للتراجع Ctrl+Z").format(what=what))
        if any(change.into is not None for change in changes):
            self.merged.emit()
        self.changed.emit()

    def _take_back(self, what: str, changes: Changes) -> None:
        path = self._path

        def failed(error: Exception) -> None:
            self._undo.again(Undoable(what, lambda: self._take_back(what, changes)), error)
            self.failed.emit(error)

        self._background.run(
            lambda: _apart(path, lambda names: _undo(names, changes)),
            lambda _none: self.changed.emit(),
            failed,
        )


def _apart(path: Path, work: Callable[[Names], Changes]) -> Changes:
    """Run `work` on its own library, in a background thread."""
    with Library.reopen(path) as library:
        return work(library.names)


def _merge(names: Names, kind: NameKind, picked: Sequence[str], into: str) -> Changes:
    target = names.find(kind, into)
    others = [names.find(kind, name) for name in picked if name != into]
    if target is None:
        return ()
    return tuple(names.merge(kind, other.id, target.id) for other in others if other is not None)


def _undo(names: Names, changes: Changes) -> Changes:
    for change in reversed(changes):
        names.undo(change)
    return ()
