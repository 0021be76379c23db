"""Keys drawn as key caps, a letter and its Arabic twin on one cap, as on keyboards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader.ui.keys import ARABIC_OF_LATIN, key_caps

if TYPE_CHECKING:
    from collections.abc import Sequence


class KeyCaps(QWidget):
    """The keys of one command, with "or" between them. Style a cap as `#KeyCap`, the rest as `#KeyOr`.

    A sequence is from left to right in every language: that is how it is pressed.
    """

    def __init__(self, sequences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for number, sequence in enumerate(sequences):
            if number:
                layout.addWidget(self._label(self.tr("أو"), "KeyOr"))
            for cap in key_caps(sequence):
                layout.addWidget(self._label(cap_text(cap), "KeyCap"))
        layout.addStretch()
        self.setAccessibleName(spoken_keys(sequences))

    def _label(self, text: str, name: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label


def cap_text(cap: str) -> str:
    """The text of a cap: the letter, and its Arabic twin if it has one."""
    twin = ARABIC_OF_LATIN.get(cap)
    return f"\N{LEFT-TO-RIGHT MARK}{cap}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{twin}" if twin else cap


def spoken_keys(sequences: Sequence[str]) -> str:
    """The keys as text, for screen readers and for searching: `J (ت), Alt+↓`."""
    return ", ".join("+".join(_spoken(cap) for cap in key_caps(sequence)) for sequence in sequences)


def _spoken(cap: str) -> str:
    twin = ARABIC_OF_LATIN.get(cap)
    return f"{cap} ({twin})" if twin else cap
