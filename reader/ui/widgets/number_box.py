"""A number field that shows the digits of the interface and accepts any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QValidator
from PySide6.QtWidgets import QDoubleSpinBox

from reader.core.arabic.numerals import to_western

if TYPE_CHECKING:
    from collections.abc import Callable

_PADDING = 9  # pixels of padding, as the style sheet gives other fields
_POINTS = str.maketrans("٫,،", "...")


class NumberBox(QDoubleSpinBox):
    """`write` formats the number; whole numbers are formatted without a fraction."""

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
        """Align the text to the start: a spin box mirrors its alignment, and the padding differs."""
        right = QGuiApplication.isRightToLeft()
        self.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        if not right:
            self.lineEdit().setTextMargins(_PADDING, 0, 0, 0)

    def _number(self, text: str) -> float | None:
        """The number in the text, in any digits; `None` if there is none."""
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
        """Whether the text is valid; a number that is too small may still grow while one types."""
        value, states = self._number(text), QValidator.State
        if value is None:
            return states.Invalid if text.strip() else states.Intermediate
        if value > self.maximum():
            return states.Invalid
        return states.Acceptable if value >= self.minimum() else states.Intermediate
