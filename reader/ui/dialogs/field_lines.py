"""The table of the lines of a file that gave the fields of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from reader.core.wording import isolated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.core.models import FieldLine


class FieldLines(QTableWidget):
    """Hidden until there are lines to show. `digits` formats numbers."""

    def __init__(self, digits: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(0, 3, parent)
        self._digits = digits
        self.setObjectName("ReportTable")
        self.setAccessibleName(self.tr("السطر الذي أعطى كل حقل"))
        self.setHorizontalHeaderLabels([self.tr("الحقل"), self.tr("السطر"), self.tr("ما فيه")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMinimumHeight(120)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.hide()

    def show_lines(self, lines: Sequence[FieldLine]) -> None:
        """Show these lines, one to a row."""
        for row, line in enumerate(lines):
            self.insertRow(row)
            texts = (field_words(line.field), self._digits(str(line.line)), isolated(line.text))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, text if column else ", ".join(texts))
                item.setToolTip(line.text)
                self.setItem(row, column, item)


def field_words(name: str) -> str:
    """The name of a field in the interface."""
    words = {
        "title": QCoreApplication.translate("FieldLines", "العنوان"),
        "published": QCoreApplication.translate("FieldLines", "تاريخ النشر"),
        "updated": QCoreApplication.translate("FieldLines", "آخر تحديث"),
        "source": QCoreApplication.translate("FieldLines", "المصدر"),
        "author": QCoreApplication.translate("FieldLines", "الكاتب"),
        "place": QCoreApplication.translate("FieldLines", "المكان"),
        "keywords": QCoreApplication.translate("FieldLines", "الكلمات المفتاحية"),
    }
    return words[name]
