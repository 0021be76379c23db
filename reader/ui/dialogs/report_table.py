"""The files of an import report as rows, those that need attention first."""

from __future__ import annotations

from functools import cache
from itertools import chain
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from reader.core.wording import name_line, path_line
from reader.ui.language import translated, without_isolates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from reader.core.models import ImportOutcome, ImportReport

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
RowStatus = Literal["failed", "skipped", "duplicate", "updated", "revised", "imported"]
STATUSES: tuple[RowStatus, ...] = ("failed", "skipped", "duplicate", "updated", "revised", "imported")


def row_status(outcome: ImportOutcome) -> RowStatus:
    """The status of a file; newer texts of articles are distinguished from completed fields."""
    return "revised" if outcome.revised and outcome.status == "updated" else outcome.status


def status_words(status: RowStatus) -> str:
    """The status of a file, in a word or two."""
    words = {
        "failed": QCoreApplication.translate("ImportReport", "تعذّر"),
        "skipped": QCoreApplication.translate("ImportReport", "تُخطّي"),
        "duplicate": QCoreApplication.translate("ImportReport", "مكرّر"),
        "updated": QCoreApplication.translate("ImportReport", "حُدّث"),
        "revised": QCoreApplication.translate("ImportReport", "نسخة أحدث"),
        "imported": QCoreApplication.translate("ImportReport", "استُورد"),
    }
    return words[status]


def as_text(outcomes: Sequence[ImportOutcome]) -> str:
    """One line for each file: path, status, reason and fields, separated by tabs."""
    about = cache(_about)  # nearly all files share it
    lines = (
        f"{each.path}\t{about(row_status(each), each.reason or '', each.fields)}".rstrip()
        for each in outcomes
    )
    return "\n".join(lines)


def _about(status: RowStatus, reason: str, fields: tuple[str, ...]) -> str:
    return "\t".join((status_words(status), without_isolates(translated(reason)), _field_words(fields)))


def fields_in_words(outcome: ImportOutcome) -> str:
    """What was found in the file besides text."""
    return _field_words(outcome.fields)


def _field_words(fields: Sequence[str]) -> str:
    words = {
        "title": QCoreApplication.translate("ImportReport", "عنوان"),
        "published": QCoreApplication.translate("ImportReport", "تاريخ"),
        "updated": QCoreApplication.translate("ImportReport", "تحديث"),
        "source": QCoreApplication.translate("ImportReport", "مصدر"),
        "author": QCoreApplication.translate("ImportReport", "كاتب"),
        "place": QCoreApplication.translate("ImportReport", "مكان"),
        "keywords": QCoreApplication.translate("ImportReport", "كلمات"),
        "related": QCoreApplication.translate("ImportReport", "روابط"),
    }
    return " · ".join(words[name] for name in fields if name in words)


def reason_in_words(outcome: ImportOutcome) -> str:
    """The reason, with the file's name instead of a path that would hide the rest."""
    name = name_line(PurePath(outcome.path).name)
    reason = translated(outcome.reason or "").replace(path_line(outcome.path), name)
    return reason.replace(outcome.path, name)  # one without a sentence of its own


def _rows(report: ImportReport, status: RowStatus) -> Sequence[ImportOutcome]:
    if status == "updated" or status == "revised":
        return [outcome for outcome in report.of_status("updated") if row_status(outcome) == status]
    return report.of_status(status)


def _name(outcome: ImportOutcome) -> str:
    return PurePath(outcome.path).name


def _status(outcome: ImportOutcome) -> str:
    return status_words(row_status(outcome))


_COLUMNS = (_name, _status, reason_in_words, fields_in_words)


class ReportModel(QAbstractTableModel):
    """Rows of file name, status, reason and the fields that were found."""

    def __init__(self, report: ImportReport, parent: QObject) -> None:
        super().__init__(parent)
        self._of_status = {status: _rows(report, status) for status in STATUSES}
        self._all = [*chain.from_iterable(self._of_status.values())]
        self.outcomes: Sequence[ImportOutcome] = self._all

    def count(self, status: RowStatus) -> int:
        """How many files have this status."""
        return len(self._of_status[status])

    def narrow(self, status: RowStatus | None) -> None:
        """Show only files with this status; `None` for all."""
        self.beginResetModel()
        self.outcomes = self._all if status is None else self._of_status[status]
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.outcomes)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        outcome, column = self.outcomes[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _COLUMNS[column](outcome) if column else name_line(_name(outcome))
        if role == Qt.ItemDataRole.ToolTipRole:
            return _COLUMNS[column](outcome) if column >= 2 else outcome.path
        if role == Qt.ItemDataRole.AccessibleTextRole:
            between = QCoreApplication.translate("ImportReport", "، ")
            row = [text(outcome) for text in _COLUMNS] if column == 0 else [_COLUMNS[column](outcome)]
            return between.join(filter(None, row))
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
            QCoreApplication.translate("ImportReport", "ما وُجد فيه"),
        )[section]
