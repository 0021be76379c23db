"""Compare versions of an article with the one that is shown, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QPushButton,
    QVBoxLayout,
)

from reader.ui.dialogs.sizing import open_at
from reader.ui.widgets.dialog_button import DialogButton
from reader.ui.widgets.diff_view import DiffView
from reader.ui.widgets.hints import DialogHint
from reader.ui.widgets.wrapped_text import WrappedText

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.core.arabic.word_diff import Difference
    from reader.ui.theme import Theme

_ROWS = 4  # visible rows of the list


@dataclass(frozen=True, slots=True)
class Version:
    """A version: its id, its line in the list, its text."""

    id: int
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class VersionWords:
    """The texts of the dialog: its title, the sentence above the list, and the buttons."""

    title: str
    sentence: str
    act: str
    open: str = ""


class VersionsDialog(QDialog):
    """Requests comparisons (`compare_wanted`: the version, and whether folded) and what its buttons say."""

    compare_wanted = Signal(object, bool)
    act_requested = Signal(int)
    open_requested = Signal(int)

    def __init__(
        self, versions: Sequence[Version], words: VersionWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._versions = versions
        self.sentence = WrappedText(words.sentence, self)
        self.list = self._make_list(words.title)
        self.folded = QCheckBox(self.tr("دون فروق الهمزة والتشكيل"), self)
        self.summary = DialogHint("", self)
        self.view = DiffView(theme, self)
        self.act_button = self._button(words.act, self.act_requested.emit)
        self.open_button = self._button(words.open, self.open_requested.emit)
        self.list.currentRowChanged.connect(self._compare)
        self.folded.toggled.connect(self._compare)
        self._place()

    def _make_list(self, name: str) -> QListWidget:
        rows = QListWidget(self)
        rows.setAccessibleName(name)
        rows.addItems([version.label for version in self._versions])
        shown = min(max(len(self._versions), 2), _ROWS)
        rows.setFixedHeight(shown * rows.sizeHintForRow(0) + 2 * rows.frameWidth() + 10)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setWordWrap(True)  # long paths are wrapped
        return rows

    @property
    def chosen(self) -> Version:
        """The version that is compared."""
        return self._versions[max(self.list.currentRow(), 0)]

    def begin(self) -> None:
        """Select the first version, and show the dialog."""
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.open()

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Show the comparison that was requested."""
        self.view.show_differences(differences)
        changed = any(difference.change != "same" for difference in differences)
        self.summary.setText(
            self.tr("المشطوب في النسخة المختارة وحدها، والمسطّر في المعروضة وحدها.")
            if changed
            else self.tr("لا فرق في الكلمات بين النسختين.")
        )

    def _button(self, text: str, wanted: Callable[[int], object]) -> QPushButton:
        button = DialogButton(text, self)
        button.clicked.connect(lambda: self._ask(wanted))
        return button

    def _ask(self, wanted: Callable[[int], object]) -> None:
        chosen = self.chosen.id
        self.accept()
        wanted(chosen)

    def _compare(self) -> None:
        if self.list.currentRow() >= 0:
            self.compare_wanted.emit(self.chosen, self.folded.isChecked())

    def _place(self) -> None:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.act_button, QDialogButtonBox.ButtonRole.ActionRole)
        if self.open_button.text():
            buttons.addButton(self.open_button, QDialogButtonBox.ButtonRole.ActionRole)
        else:
            self.open_button.hide()
        close = DialogButton(self.tr("إغلاق"), self)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(10)
        for part in (self.sentence, self.list, self.folded, self.summary):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        layout.addWidget(buttons)
        open_at(self, 720, 560)
