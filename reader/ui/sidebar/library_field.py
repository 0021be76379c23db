"""The field to search the library: it searches while one types, and offers completions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader.ui.announcing import announce
from reader.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QFont
    from PySide6.QtWidgets import QWidget

    from reader.ui.sidebar.completion_popup import Completion, CompletionPopup
    from reader.ui.theme import Theme

MIN_LETTERS = 2  # a single letter is searched for only with Enter


class LibraryField(SearchField):
    """Signals `search_changed` for every change from the second letter on, `committed` for Enter.

    While completions show, the arrow keys select one, Enter or Tab accepts it, Esc hides them.
    """

    entered = Signal()  # the field got the focus
    committed = Signal(str)
    completion_wanted = Signal(str)  # the text before the cursor, after it changed
    all_wanted = Signal(str)  # the same, requested by a key

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = (theme, font)
        self._popup: CompletionPopup | None = None
        self._asked = False  # completions were requested by a key
        self.textEdited.connect(lambda: self.completion_wanted.emit(self.before_cursor()))

    @property
    def popup(self) -> CompletionPopup:
        """The list of completions, made on first use."""
        from reader.ui.sidebar.completion_popup import CompletionPopup

        if self._popup is None:
            self._popup = CompletionPopup(*self._look, self)
            self._popup.taken.connect(self.take)
        return self._popup

    @property
    def completing(self) -> bool:
        """Whether completions are shown."""
        return self._popup is not None and self._popup.isVisible()

    def dress(self, theme: Theme, font: QFont) -> None:
        """Use these colours and this font for completions from now on."""
        self._look = (theme, font)
        if self._popup is not None:
            self._popup.dress(theme, font)

    def before_cursor(self) -> str:
        """The text before the cursor."""
        return self.text()[: self.cursorPosition()]

    def offer(self, completions: Sequence[Completion]) -> None:
        """Show these completions, if the field still has the focus."""
        asked, self._asked = self._asked, False
        if completions and self.hasFocus():
            self.popup.offer(completions)
            if asked:  # otherwise they would be announced with every letter typed
                announce(self, self.popup.list.accessibleName())
        else:
            self.hide_completions()

    def hide_completions(self) -> None:
        """Hide the completions; the text stays as it is."""
        if self._popup is not None:
            self._popup.hide()
        self.setAccessibleDescription("")

    def take(self, completion: Completion) -> None:
        """Replace the text before the cursor by a completion."""
        rest = self.text()[self.cursorPosition() :]
        self.hide_completions()
        self.setText(completion.query + rest.lstrip())
        self.setCursorPosition(len(completion.query))
        self._say()
        self.completion_wanted.emit(self.before_cursor())

    def focus_end(self) -> None:
        """Focus the field with the cursor at the end."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.deselect()
        self.setCursorPosition(len(self.text()))

    # --- saying what is sought ---------------------------------------------------------------------------
    def _on_text_changed(self, text: str) -> None:
        super()._on_text_changed(text)
        self._rest.stop()
        if len(text.strip()) >= MIN_LETTERS:
            self._say()
        else:
            self._say_text("")

    def _on_list_wanted(self) -> None:
        self.hide_completions()
        super()._on_list_wanted()

    # --- keys --------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.completing and self._answer_completing(event):
            return
        key, plain = Qt.Key(event.key()), not event.modifiers()
        if key == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._ask_all(self.before_cursor())
        elif key == Qt.Key.Key_Down and plain and not self.text():
            self._ask_all("")
        else:
            super().keyPressEvent(event)
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.text().strip():
                self.committed.emit(self.text())

    def _ask_all(self, begun: str) -> None:
        self._asked = True
        self.all_wanted.emit(begun)

    def _answer_completing(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps and not event.modifiers():
            chosen = self.popup.step(steps[key])
            self.setAccessibleDescription(chosen.text if chosen else "")
            if chosen is None and key == Qt.Key.Key_Down and self.text():
                self._on_list_wanted()
            return True
        if key == Qt.Key.Key_Escape:
            self.hide_completions()
            return True
        return self._took(key)

    def _took(self, key: Qt.Key) -> bool:
        """Accept a completion: Enter the selected one, Tab also the first if none is selected."""
        chosen = self.popup.chosen()
        if key == Qt.Key.Key_Tab and chosen is None and self.popup.completions:
            chosen = self.popup.completions[0]
        if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) or chosen is None:
            return False
        self.take(chosen)
        return True

    def event(self, event: QEvent) -> bool:
        """Tab belongs to the popup while that is shown."""
        tab = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if tab and self.completing and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            return self._took(Qt.Key.Key_Tab) or super().event(event)
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide_completions()
