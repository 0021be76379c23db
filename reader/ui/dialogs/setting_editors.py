"""The controls of the settings: what kinds there are, and how one is made for a field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QFontComboBox, QWidget

from reader.ui.widgets.number_box import NumberBox

CONTEXT = "Settings"

Changed = Callable[[Any], None]
Write = Callable[[float], str]  # a number in the digits of the interface


@dataclass(frozen=True, slots=True)
class Editor:
    """A control and how to show a value in it without saying that it changed."""

    widget: QWidget
    show: Callable[[Any], None]


class Control(Protocol):
    """A kind of control."""

    def make(self, changed: Changed, write: Write) -> Editor:
        """One for a field; `changed` hears every new value, `write` words a number."""
        ...


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some values, each under a name."""

    names: Mapping[str, str]

    def make(self, changed: Changed, _write: Write) -> Editor:
        box = QComboBox()
        for value, name in self.names.items():
            box.addItem(QCoreApplication.translate(CONTEXT, name), value)
        box.currentIndexChanged.connect(lambda: changed(box.currentData()))
        return Editor(box, _quietly(box, lambda value: box.setCurrentIndex(box.findData(value))))


@dataclass(frozen=True, slots=True)
class Font:
    """A font family that has Arabic letters."""

    def make(self, changed: Changed, _write: Write) -> Editor:
        box = QFontComboBox()
        box.setWritingSystem(QFontDatabase.WritingSystem.Arabic)
        box.setEditable(False)
        box.currentFontChanged.connect(lambda font: changed(font.family()))
        return Editor(box, _quietly(box, lambda family: box.setCurrentFont(QFont(family))))


@dataclass(frozen=True, slots=True)
class Number:
    """A number within limits; whole where it has no decimals."""

    limits: tuple[float, float]
    step: float
    decimals: int = 1

    def make(self, changed: Changed, write: Write) -> Editor:
        box = NumberBox(self.limits, self.step, write, self.decimals)
        places = self.decimals or None  # `round` gives an `int` for `None`
        box.valueChanged.connect(lambda value: changed(round(value, places)))
        return Editor(box, _quietly(box, box.setValue))


@dataclass(frozen=True, slots=True)
class Tick:
    """Yes or no, beside what yes means."""

    text: str

    def make(self, changed: Changed, _write: Write) -> Editor:
        box = QCheckBox(QCoreApplication.translate(CONTEXT, self.text))
        box.toggled.connect(changed)
        return Editor(box, _quietly(box, box.setChecked))


def _quietly(widget: QWidget, show: Callable[[Any], None]) -> Callable[[Any], None]:
    def show_quietly(value: object) -> None:
        before = widget.blockSignals(True)
        show(value)
        widget.blockSignals(before)

    return show_quietly
