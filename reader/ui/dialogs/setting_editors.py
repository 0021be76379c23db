"""The kinds of controls in the settings, and how one is made for a field."""

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
Write = Callable[[float], str]  # formats a number in the digits of the interface


@dataclass(frozen=True, slots=True)
class Editor:
    """A control, and how to show a value in it without signalling a change."""

    widget: QWidget
    show: Callable[[Any], None]


class Control(Protocol):
    """A kind of control."""

    def make(self, changed: Changed, write: Write) -> Editor:
        """A control for a field; `changed` is called with every new value, `write` formats a number."""
        ...


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of values, each with a name."""

    names: Mapping[str, str]

    def make(self, changed: Changed, _write: Write) -> Editor:
        box = QComboBox()
        for value, name in self.names.items():
            box.addItem(QCoreApplication.translate(CONTEXT, name), value)
        box.currentIndexChanged.connect(lambda: changed(box.currentData()))
        return Editor(box, _quietly(box, lambda value: box.setCurrentIndex(box.findData(value))))


@dataclass(frozen=True, slots=True)
class Font:
    """A choice of font families that have Arabic letters."""

    def make(self, changed: Changed, _write: Write) -> Editor:
        box = QFontComboBox()
        box.setWritingSystem(QFontDatabase.WritingSystem.Arabic)
        box.setEditable(False)
        box.currentFontChanged.connect(lambda font: changed(font.family()))
        return Editor(box, _quietly(box, lambda family: box.setCurrentFont(QFont(family))))


@dataclass(frozen=True, slots=True)
class Number:
    """A number within limits; an integer if it has no decimals."""

    limits: tuple[float, float]
    step: float
    decimals: int = 1

    def make(self, changed: Changed, write: Write) -> Editor:
        box = NumberBox(self.limits, self.step, write, self.decimals)
        places = self.decimals or None  # `round(x, None)` gives an `int`
        box.valueChanged.connect(lambda value: changed(round(value, places)))
        return Editor(box, _quietly(box, box.setValue))


@dataclass(frozen=True, slots=True)
class Tick:
    """A check box with its label."""

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
