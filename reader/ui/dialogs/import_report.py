"""The report of an import, file by file: filtered by status, walked with the keyboard, copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QVBoxLayout,
)

from reader.core.wording import Wording, joined, path_line
from reader.ui.announcing import announce
from reader.ui.dialogs.report_table import (
    STATUSES,
    ReportModel,
    as_text,
    reason_in_words,
    status_words,
)
from reader.ui.dialogs.sizing import open_at
from reader.ui.widgets.choice_box import ChoiceBox
from reader.ui.widgets.dialog_button import DialogButton
from reader.ui.widgets.hints import DialogHint
from reader.ui.widgets.row_table import RowTable
from reader.ui.widgets.wrapped_text import WrappedText

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from reader.core.models import ImportReport
    from reader.ui.dialogs.report_table import RowStatus

_MEASURED_ROWS = 60  # for the widths of columns; Qt would measure a thousand, five times over


class ImportReportDialog(QDialog):
    """`summary` is the import in one sentence. Enter on a file requests its first article.

    A button requests that the whole import is undone.
    """

    article_requested = Signal(int)
    undo_requested = Signal(int)

    def __init__(
        self,
        report: ImportReport,
        summary: str,
        words: Wording | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words or Wording()
        self.setWindowTitle(self.tr("تقرير الاستيراد"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.summary = WrappedText(summary, self, "ReportSummary")
        self.model = ReportModel(report, self)
        self.filter = self._make_filter(report)
        self.reason = DialogHint("", self)
        self.place = DialogHint("", self)
        self.table = self._make_table()
        self.copy_button = DialogButton(self.tr("نسخ التقرير"), self)
        self.copy_button.clicked.connect(self.copy)
        self.undo_button = DialogButton(self.tr("تراجع عن هذا الاستيراد"), self)
        self.undo_button.clicked.connect(lambda: self._undo(report.import_id))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self, self.copy)
        self._place()
        self.undo_button.setVisible(report.import_id is not None)  # the box of buttons shows what it takes in

    def copy(self) -> None:
        """Copy the selected rows; all visible ones if at most one is selected."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        outcomes = self.model.outcomes
        chosen = [outcomes[row] for row in rows] if len(rows) > 1 else outcomes
        QGuiApplication.clipboard().setText(as_text(chosen))
        self.copy_button.setText(self.tr("نُسخ التقرير"))
        announce(self, self.copy_button.text())

    def _make_filter(self, report: ImportReport) -> ChoiceBox:
        digits = self._words.digits
        box = ChoiceBox(self.tr("أي الملفات تُعرض"), self)
        everything = self.tr("كل الملفات ({count})")
        box.addItem(everything.format(count=digits(f"{len(report.outcomes):,}")), None)
        for status in STATUSES:
            if count := self.model.count(status):
                box.addItem(f"{status_words(status)} ({digits(f'{count:,}')})", status)
        box.currentIndexChanged.connect(lambda: self._narrow(box.currentData()))
        return box

    def _make_table(self) -> RowTable:
        table = RowTable(self)
        table.setObjectName("ReportTable")
        table.setModel(self.model)
        table.setAccessibleName(self.tr("ملفات الاستيراد"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 14)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_MEASURED_ROWS)
        header.resizeSection(0, 200)
        table.activated.connect(self._open)
        table.selectionModel().currentRowChanged.connect(self._explain)
        table.selectRow(0)
        return table

    def _place(self) -> None:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.undo_button, QDialogButtonBox.ButtonRole.ActionRole)
        close = DialogButton(self.tr("إغلاق"), self)  # Enter is handled by the table
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for part in (self.summary, self.filter, self.table, self.reason, self.place, buttons):
            layout.addWidget(part)
        self.table.setFocus()
        open_at(self, 960, 560)

    def _explain(self, current: QModelIndex) -> None:
        """Show the whole reason, which may not fit into its cell, or what the file brought; and its path."""
        outcome = self.model.outcomes[current.row()] if current.isValid() else None
        brought = len(outcome.articles) if outcome else 0
        count = self._words.count_articles(brought) if brought else ""
        self.reason.setText((reason_in_words(outcome) or count) if outcome else "")
        self.place.setText(joined((path_line(outcome.path),)) if outcome else "")

    def _narrow(self, status: RowStatus | None) -> None:
        self.model.narrow(status)
        self.table.selectRow(0)

    def _undo(self, import_id: int | None) -> None:
        self.accept()
        if import_id is not None:
            self.undo_requested.emit(import_id)

    def _open(self, index: QModelIndex) -> None:
        articles = self.model.outcomes[index.row()].articles
        if articles:
            self.article_requested.emit(articles[0])
            self.accept()
