"""The list of completions below a field. The field keeps the focus and moves the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout

from reader.core.wording import isolated
from reader.ui.sidebar.row_background import paint_background
from reader.ui.sidebar.row_list import RowList
from reader.ui.sidebar.row_painter import RowState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
NOTE_ROLE = int(Qt.ItemDataRole.UserRole)
SIDE, MAX_SHOWN = 18, 8


class Completion(NamedTuple):
    """The text of a row, a note at its end, and the text of the field when it is accepted."""

    text: str
    note: str
    query: str


class CompletionPopup(QFrame):
    """Signals `taken` with the completion. Style it as `#CompletionPopup`."""

    taken = Signal(object)

    def __init__(self, theme: Theme, font: QFont, field: QWidget) -> None:
        super().__init__(field.window())
        self.setObjectName("CompletionPopup")
        self._field = field
        self._model = _CompletionModel(self)
        self._painter = _CompletionPainter(theme, font)
        self.list = RowList(self._painter, self)
        self.list.setModel(self._model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("اقتراحات البحث"))
        self.list.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 4, 1, 4)
        layout.addWidget(self.list)
        self.hide()

    def dress(self, theme: Theme, font: QFont) -> None:
        """Use these colours and this font from now on."""
        self._painter.dress(theme, font)
        self.list.dress()

    @property
    def completions(self) -> Sequence[Completion]:
        """What is offered now."""
        return self._model.rows

    def offer(self, completions: Sequence[Completion]) -> None:
        """Show these completions under the field, none selected; hide if there are none."""
        self._model.show(completions)
        if not completions:
            self.hide()
            return
        if self.parentWidget() is not self._field.window():
            self.setParent(self._field.window())
        height = min(len(completions), MAX_SHOWN) * self._painter.row_height() + 10
        place = self._field.mapTo(self._field.window(), QPoint(0, self._field.height() + 2))
        self.setGeometry(QRect(place.x(), place.y(), self._field.width(), height))
        self.list.setCurrentIndex(QModelIndex())
        self.list.scrollToTop()
        self.show()
        self.raise_()

    def step(self, step: int) -> Completion | None:
        """Select the next or previous one and return it; `None` beyond the ends: back in the field."""
        row = self.list.currentIndex().row() + step
        if row < -1:
            row = len(self._model.rows) - 1
        if not 0 <= row < len(self._model.rows):
            self.list.setCurrentIndex(QModelIndex())
            return None
        self.list.setCurrentIndex(self._model.index(row, 0))
        return self._model.rows[row]

    def chosen(self) -> Completion | None:
        """The selected completion."""
        row = self.list.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(self._model.rows[index.row()])


class _CompletionModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Completion] = ()

    def show(self, rows: Sequence[Completion]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text
        if role in (NOTE_ROLE, Qt.ItemDataRole.AccessibleDescriptionRole):
            return row.note
        return None


class _CompletionPainter:
    """Paints the text at the start of the row, the note at its end."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self.dress(theme, font)

    def dress(self, theme: Theme, font: QFont) -> None:
        self._theme, self._font = theme, QFont(font)

    def row_height(self) -> int:
        return QFontMetrics(self._font).height() + 12

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_background(painter, rect, state & ~RowState.FOCUSED, self._theme)
        metrics, note = QFontMetrics(self._font), str(index.data(NOTE_ROLE) or "")
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        box = rect.adjusted(SIDE, 0, -SIDE, 0)
        painter.setFont(self._font)
        painter.setPen(self._theme.color("text_muted"))
        painter.drawText(box, int(middle | Qt.AlignmentFlag.AlignLeft), note)
        painter.setPen(self._theme.color("text"))
        left = metrics.horizontalAdvance(note) + 12 if note else 0
        text_box = box.adjusted(left, 0, 0, 0)
        text = metrics.elidedText(isolated(str(index.data())), Qt.TextElideMode.ElideRight, text_box.width())
        painter.drawText(text_box, int(middle | Qt.AlignmentFlag.AlignRight), text)
        painter.restore()
