"""The files of an import report as rows, those that need a look first."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from reader.ui.language import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from reader.core.models import ImportOutcome, ImportStatus

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ORDER: tuple[ImportStatus, ...] = ("failed", "skipped", "duplicate", "updated", "imported")


def status_words(status: ImportStatus) -> str:
    """What became of a file, in a word or two."""
    words = {
        "failed": QCoreApplication.translate("ImportReport", "تعذّر"),
        "skipped": QCoreApplication.translate("ImportReport", "تُخطّي"),
        "duplicate": QCoreApplication.translate("ImportReport", "مكرّر"),
        "updated": QCoreApplication.translate("ImportReport", "حُدّث"),
        "imported": QCoreApplication.translate("ImportReport", "استُورد"),
    }
    return words[status]


def as_text(outcomes: Sequence[ImportOutcome]) -> str:
    """One line for each file, its path, status and reason between tabs."""
    lines = ("\t".join((each.path, status_words(each.status), told(each.reason or ""))) for each in outcomes)
    return "\n".join(line.rstrip() for line in lines)


class ReportModel(QAbstractTableModel):
    """File name, status and reason."""

    def __init__(self, outcomes: Sequence[ImportOutcome], parent: QObject) -> None:
        super().__init__(parent)
        self._all = sorted(outcomes, key=lambda outcome: _ORDER.index(outcome.status))
        self.outcomes = self._all

    def narrow(self, status: ImportStatus | None) -> None:
        """Only the files that ended that way; `None` for all."""
        self.beginResetModel()
        self.outcomes = [each for each in self._all if status in (None, each.status)]
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.outcomes)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        outcome = self.outcomes[index.row()]
        texts = (PurePath(outcome.path).name, status_words(outcome.status), told(outcome.reason or ""))
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts[2] if index.column() == 2 else outcome.path
        if role == Qt.ItemDataRole.AccessibleTextRole:
            between = QCoreApplication.translate("ImportReport", "، ")
            return between.join(filter(None, texts)) if index.column() == 0 else texts[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            QCoreApplication.translate("ImportReport", "الملف"),
            QCoreApplication.translate("ImportReport", "الحالة"),
            QCoreApplication.translate("ImportReport", "السبب"),
        )[section]
