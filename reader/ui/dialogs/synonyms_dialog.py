"""The pairs of words that mean the same to searches: add, remove, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from reader.core.wording import isolated
from reader.ui.widgets.dialog_button import DialogButton
from reader.ui.widgets.hinted_list import HintedList
from reader.ui.widgets.hints import DialogHint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.core.models import Synonym


Addition = Literal["added", "known", "no pair"]
"""What came of adding two words: `known` if the pair was there, `no pair` if they are no two words."""


class Changes(Protocol):
    """What the dialog does to the synonyms; `SynonymChanges` of the window."""

    def all(self) -> tuple[Synonym, ...]: ...
    def add(self, word: str, other: str) -> Addition: ...
    def remove(self, pair: Synonym) -> None: ...
    def undo(self) -> None: ...


class SynonymsDialog(QDialog):
    """Changes the library at once; Ctrl+Z undoes the last change, here and later in the window."""

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("المترادفات"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._changes = changes
        self._pairs: tuple[Synonym, ...] = ()
        self._made = 0  # changes that were made here and not undone
        explanation = self.tr("الكلمتان في كل زوج سواء عند البحث: من طلب إحداهما وجد الأخرى.")
        self.explanation = DialogHint(explanation, self)
        self.word = self._field(self.tr("كلمة أو عبارة"))
        self.other = self._field(self.tr("مرادفها"))
        self.add_button = QPushButton(self.tr("إضافة"), self)
        self.list = HintedList(self)
        self.list.say_when_empty(self.tr("لا مترادفات بعد. اكتب كلمتين لهما معنى واحد ثم أضفهما."))
        self.list.setAccessibleName(self.tr("أزواج المترادفات"))
        self.message = DialogHint("", self)
        self.remove_button = DialogButton(self.tr("إزالة"), self)
        self.undo_button = DialogButton(self.tr("تراجع"), self)
        self._place()
        self._connect()
        self._show()
        self.word.setFocus()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        return field

    def _place(self) -> None:
        adding, below = QHBoxLayout(), QHBoxLayout()
        for part in (self.word, self.other, self.add_button):
            adding.addWidget(part, 0 if part is self.add_button else 1)
        below.addWidget(self.remove_button)
        below.addWidget(self.undo_button)
        below.addStretch()
        buttons = QDialogButtonBox(self)
        close = DialogButton(self.tr("إغلاق"), self)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        below.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.explanation)
        layout.addLayout(adding)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.message)
        layout.addLayout(below)
        self.resize(520, 420)

    def _connect(self) -> None:
        self.add_button.setDefault(True)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self.undo_button.clicked.connect(self.undo)
        self.list.currentRowChanged.connect(lambda row: self.remove_button.setEnabled(row >= 0))
        QShortcut(QKeySequence("Del"), self.list, self.remove, context=Qt.ShortcutContext.WidgetShortcut)
        for keys in ("Ctrl+Z", "Ctrl+ئ"):
            QShortcut(QKeySequence(keys), self, self.undo)

    # --- what one does -----------------------------------------------------------------------------------
    def add(self) -> None:
        """Add the pair in the two fields."""
        addition = self._changes.add(self.word.text(), self.other.text())
        if addition != "added":
            self.message.setText(
                self.tr("هذا الزوج موجود.") if addition == "known" else self.tr("اكتب كلمتين مختلفتين.")
            )
            return
        self._made += 1
        self._report(self.tr("أُضيف الزوج."))
        self.word.clear()
        self.other.clear()
        self.word.setFocus()

    def remove(self) -> None:
        """Remove the selected pair."""
        row = self.list.currentRow()
        if 0 <= row < len(self._pairs):
            self._changes.remove(self._pairs[row])
            self._made += 1
            self._report(self.tr("أُزيل الزوج؛ للتراجع Ctrl+Z."))

    def undo(self) -> None:
        """Undo the last change made here."""
        if self._made:
            self._made -= 1
            self._changes.undo()
            self._report(self.tr("تمّ التراجع."))

    def _report(self, text: str) -> None:
        self.message.setText(text)
        self._show()

    def _show(self) -> None:
        self._pairs = self._changes.all()
        row = self.list.currentRow()
        self.list.clear()
        for pair in self._pairs:
            item = QListWidgetItem(f"{isolated(pair.word)}  =  {isolated(pair.other)}")
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                self.tr("{word} مثل {other}").format(word=pair.word, other=pair.other),
            )
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(self._pairs) - 1))
        self.remove_button.setEnabled(self.list.currentRow() >= 0)
        self.undo_button.setEnabled(self._made > 0)
