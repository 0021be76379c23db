"""One sentence across the window, with at most one action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton

from reader.ui.announcing import REST_MILLISECONDS, announce, announce_at_once
from reader.ui.language import without_isolates
from reader.ui.widgets.wrapped_text import WrappedText

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QIcon, QKeyEvent
    from PySide6.QtWidgets import QWidget

Kind = Literal["info", "success", "error"]


class Banner(QFrame):
    """Shows the latest message until it is closed with Esc or ×.

    Style it as `#Banner[kind="info"]`, `"success"`, `"error"`.
    """

    closed = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Banner")
        self._do: Callable[[], object] | None = None
        self.label = WrappedText("", self, "BannerText")
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.action_button = QPushButton(self)
        self.action_button.setObjectName("BannerAction")
        self.action_button.setAutoDefault(True)
        self.action_button.clicked.connect(self._act)
        self.close_button = QToolButton(self)
        self.close_button.setText("✕")
        self.close_button.setAccessibleName(self.tr("إغلاق الرسالة"))
        self.close_button.setToolTip(self.tr("إغلاق الرسالة"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.clicked.connect(self.dismiss)
        self._place()
        self.hide()

    def set_close_icon(self, icon: QIcon) -> None:
        """Set the icon of the close button; called again when the theme changes."""
        self.close_button.setIcon(icon)
        self.close_button.setText("")

    def show_hint(self, text: str) -> None:
        """Show something that may stay until it was read."""
        self._show("info", text)

    def show_success(
        self, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show what was done, and offer an action, such as to undo it."""
        self._show("success", text, action_text, action)

    def show_error(
        self, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show what could not be done."""
        self._show("error", text, action_text, action)

    def dismiss(self) -> None:
        """Hide the message; if it had the focus, that goes to the next widget."""
        if self.isHidden():
            return
        self._do = None
        if any(part.hasFocus() for part in (self.action_button, self.close_button)):
            self.focusNextChild()
        self.hide()
        self.closed.emit()

    def withdraw(self, action: Callable[[], object]) -> None:
        """Hide the message if it still offers this action, which would now do something else."""
        if self._do == action:
            self.dismiss()

    @property
    def kind(self) -> str:
        """`info`, `success` or `error`; empty before the first message."""
        return str(self.property("kind") or "")

    def _show(
        self, kind: Kind, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        self._do = action
        self.label.setText(text)
        self.action_button.setText(action_text)
        self.action_button.setVisible(action is not None)
        self.setAccessibleName(without_isolates(text))
        self._wear(kind)
        self.show()
        self.shown.emit()
        self._tell(announce_at_once if kind == "error" else announce, text)

    def _tell(self, announcing: Callable[[QObject, str], None], text: str) -> None:
        """Announce the text, but not before the window is shown."""
        if self.isVisible():
            announcing(self, text)
        else:
            QTimer.singleShot(REST_MILLISECONDS, self, lambda: announcing(self, text))

    def _wear(self, kind: Kind) -> None:
        """Set the property `kind` and polish again: style sheets read properties only then."""
        self.setProperty("kind", kind)
        for widget in (self, self.label, self.action_button, self.close_button):
            # otherwise it is polished when shown
            if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _act(self) -> None:
        action = self._do
        self.dismiss()
        if action is not None:
            action()

    def _place(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(self.label)
        layout.addWidget(self.action_button)
        layout.addWidget(self.close_button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
