"""A field for a number that is shown in the digits of the interface and typed in any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QValidator
from PySide6.QtWidgets import QDoubleSpinBox

from reader.core.arabic.numerals import to_western

if TYPE_CHECKING:
    from collections.abc import Callable

_PADDING = 9  # pixels, as other fields have by the style sheet
_POINTS = str.maketrans("٫,،", "...")


class NumberBox(QDoubleSpinBox):
    """`write` words the number; a whole one has nothing behind its point."""

    def __init__(
        self, range_: tuple[float, float], step: float, write: Callable[[float], str], decimals: int = 1
    ) -> None:
        super().__init__()
        self._write = write
        self.setDecimals(decimals)
        self.setRange(*range_)
        self.setSingleStep(step)
        self._set_where_reading_begins()

    def _set_where_reading_begins(self) -> None:
        """A spin box mirrors what it is told; at its left the padding of the style sheet does not hold."""
        right = QGuiApplication.isRightToLeft()
        self.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        if not right:
            self.lineEdit().setTextMargins(_PADDING, 0, 0, 0)

    def _number(self, text: str) -> float | None:
        """The number that is written, in whatever digits; `None` where none is."""
        whole, _, part = to_western(text).strip().translate(_POINTS).partition(".")
        if not whole.isdecimal() or len(part) > self.decimals() or not (part or "0").isdecimal():
            return None
        return float(f"{whole}.{part or 0}")

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def textFromValue(self, value: float) -> str:
        return self._write(round(value, 1))

    def valueFromText(self, text: str) -> float:
        return self._number(text) or 0.0

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return self._state(text), text, position

    def _state(self, text: str) -> QValidator.State:
        """A number too small may still grow while one types."""
        value, states = self._number(text), QValidator.State
        if value is None:
            return states.Invalid if text.strip() else states.Intermediate
        if value > self.maximum():
            return states.Invalid
        return states.Acceptable if value >= self.minimum() else states.Intermediate
