"""A note on a paragraph or a passage, which is quoted; Ctrl+Enter saves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout

from reader.core.arabic.direction import base_direction
from reader.ui.widgets.wrapped_text import WrappedText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

QUOTE_LETTERS = 320


class NoteDialog(QDialog):
    """Signals `saved` with the note, which may be empty, or `removal_requested`. Style it by `#NoteQuote`.

    `note` is the present note, `None` if there is no mark yet.
    """

    saved = Signal(str)
    removal_requested = Signal()

    def __init__(self, quote: str, note: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self._title())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.quote = WrappedText(shortened(quote), self, "NoteQuote")
        self.note = QPlainTextEdit(note or "", self)
        self.note.setPlaceholderText(self._hint())
        self.note.setAccessibleName(self.tr("الملاحظة"))
        self.note.setTabChangesFocus(True)
        self._align_note()
        self.note.textChanged.connect(self._align_note)
        self.note.selectAll()
        self._place(self._make_buttons(note))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._save)
        self.note.setFocus()

    def _title(self) -> str:
        return self.tr("إشارة على الفقرة")

    def _hint(self) -> str:
        return self.tr("ملاحظتك على هذه الفقرة، أو دعها فارغة")

    def _removal(self) -> str:
        return self.tr("إزالة الإشارة")

    def _make_buttons(self, note: str | None) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self.save_button = buttons.addButton(self.tr("حفظ"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        self.save_button.setToolTip("Ctrl+Enter")
        buttons.addButton(self.tr("إلغاء"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        if note is not None:
            remove = buttons.addButton(self._removal(), QDialogButtonBox.ButtonRole.DestructiveRole)
            remove.clicked.connect(self._remove)
        return buttons

    def _place(self, buttons: QDialogButtonBox) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(self.quote)
        layout.addWidget(self.note, 1)
        layout.addWidget(buttons)
        self.resize(520, 320)

    def _align_note(self) -> None:
        """Align Arabic notes to the right: Qt sets right-to-left text in a plain text editor at the left."""
        written = self.note.toPlainText()
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        right = right or (bool(written.strip()) and base_direction(written) == "rtl")
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        option = self.note.document().defaultTextOption()
        if not option.alignment() & edge:
            option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
            self.note.document().setDefaultTextOption(option)

    def _save(self) -> None:
        self.saved.emit(self.note.toPlainText().strip())
        self.accept()

    def _remove(self) -> None:
        self.removal_requested.emit()
        self.accept()


class PassageNoteDialog(NoteDialog):
    """A note on a highlight."""

    def _title(self) -> str:
        return self.tr("ملاحظة على النص المظلَّل")

    def _hint(self) -> str:
        return self.tr("ملاحظتك على هذا الكلام، أو دعها فارغة")

    def _removal(self) -> str:
        return self.tr("إزالة التظليل")


def shortened(text: str, letters: int = QUOTE_LETTERS) -> str:
    """The beginning of a text, cut between words."""
    return text if len(text) <= letters else f"{text[:letters].rsplit(' ', 1)[0]}…"
