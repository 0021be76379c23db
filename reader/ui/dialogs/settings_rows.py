"""The preferences as rows of a form: a new setting is one field of `Settings` and one row here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QFontComboBox, QWidget

from reader.core import setting_limits as limits
from reader.ui.widgets.number_box import NumberBox

translate = QCoreApplication.translate  # a name Qt Linguist looks for

LANGUAGE_NAMES = {"ar": "العربية", "en": "English"}  # each in itself

Changed = Callable[[object], None]
Write = Callable[[float], str]  # a number in the digits of the interface


@dataclass(frozen=True, slots=True)
class Editor:
    """A control and how to show a value in it without saying that it changed."""

    widget: QWidget
    show: Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Row:
    """A field of `Settings`, what it is called, and what makes its control."""

    field: str
    label: str
    make: Callable[[Changed], Editor]


def rows(write: Write) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """The rows under the titles of their groups; `write` words a number."""
    return (
        (
            translate("Settings", "الواجهة"),
            (
                Row(
                    "theme", translate("Actions", "المظهر"), lambda changed: _choice(_theme_names(), changed)
                ),
                Row(
                    "language",
                    translate("Settings", "لغة الواجهة"),
                    lambda changed: _choice(LANGUAGE_NAMES, changed),
                ),
                Row("interface_font", translate("Settings", "خط الواجهة"), _font),
                Row(
                    "interface_size",
                    translate("Settings", "حجم خط الواجهة"),
                    lambda changed: _number(limits.INTERFACE_SIZES, 0.5, write, changed),
                ),
            ),
        ),
        (
            translate("Settings", "نص المقالة"),
            (
                Row("text_font", translate("Settings", "خط النص"), _font),
                Row(
                    "text_size",
                    translate("Settings", "حجم النص"),
                    lambda changed: _number(limits.TEXT_SIZES, 1, write, changed),
                ),
                Row(
                    "line_height",
                    translate("Settings", "ارتفاع السطر"),
                    lambda changed: _number(limits.LINE_HEIGHTS, 0.1, write, changed),
                ),
                Row(
                    "paragraph_spacing",
                    translate("Settings", "ما بين الفقرات"),
                    lambda changed: _number(limits.PARAGRAPH_SPACINGS, 0.1, write, changed),
                ),
                Row(
                    "column_width",
                    translate("Settings", "عرض العمود بالأحرف"),
                    lambda changed: _whole(limits.COLUMN_WIDTHS, write, changed),
                ),
                Row(
                    "justified",
                    translate("Settings", "حافتا النص"),
                    lambda changed: _tick(translate("Settings", "مضبوطتان كلتاهما"), changed),
                ),
                Row(
                    "vowel_marks",
                    translate("Settings", "التشكيل"),
                    lambda changed: _tick(translate("Settings", "يُعرض كما كُتب"), changed),
                ),
                Row(
                    "text_digits",
                    translate("Settings", "أرقام النص"),
                    lambda changed: _choice(_digit_names(), changed),
                ),
                Row(
                    "ruler",
                    translate("Settings", "مسطرة القراءة"),
                    lambda changed: _tick(translate("Settings", "تُبرز السطر المقروء"), changed),
                ),
            ),
        ),
        (
            translate("Settings", "الأرقام والتواريخ"),
            (
                Row(
                    "digits",
                    translate("Settings", "الأرقام"),
                    lambda changed: _choice(_digit_names(), changed),
                ),
                Row(
                    "month_names",
                    translate("Settings", "أسماء الشهور"),
                    lambda changed: _choice(_month_names(), changed),
                ),
                Row(
                    "hijri",
                    translate("Settings", "التاريخ الهجري"),
                    lambda changed: _tick(translate("Settings", "يُعرض بجانب الميلادي"), changed),
                ),
                Row(
                    "citation_style",
                    translate("Settings", "ذكر المصدر عند النسخ"),
                    lambda changed: _choice(_citation_names(), changed),
                ),
            ),
        ),
    )


def _theme_names() -> dict[str, str]:
    return {
        "system": translate("Settings", "كما في النظام"),
        "light": translate("Settings", "فاتح"),
        "sepia": translate("Settings", "سيبيا"),
        "dark": translate("Settings", "داكن"),
        "high_contrast": translate("Settings", "تباين عالٍ"),
    }


def _digit_names() -> dict[str, str]:
    return {
        "arabic_indic": translate("Settings", "٠ ١ ٢ ٣"),
        "western": translate("Settings", "0 1 2 3"),
        "as_written": translate("Settings", "كما كُتبت"),
    }


def _month_names() -> dict[str, str]:
    return {
        "both": translate("Settings", "كانون الأول/ديسمبر"),
        "levant": translate("Settings", "كانون الأول (بلاد الشام والعراق)"),
        "gulf_egypt": translate("Settings", "ديسمبر (مصر والخليج)"),
        "maghreb": translate("Settings", "ديسمبر، أوت (تونس والجزائر)"),
        "morocco": translate("Settings", "دجنبر، غشت (المغرب)"),
    }


def _citation_names() -> dict[str, str]:
    return {
        "arabic": translate("Settings", "بالعربية: الكاتب، «العنوان»، المصدر، التاريخ"),
        "english": translate("Settings", "بالإنجليزية: Author. “Title.” Source, Date."),
    }


def _choice(names: dict[str, str], changed: Changed) -> Editor:
    box = QComboBox()
    for value, name in names.items():
        box.addItem(name, value)
    box.currentIndexChanged.connect(lambda: changed(box.currentData()))
    return Editor(box, _quietly(box, lambda value: box.setCurrentIndex(box.findData(value))))


def _font(changed: Changed) -> Editor:
    box = QFontComboBox()
    box.setWritingSystem(QFontDatabase.WritingSystem.Arabic)
    box.setEditable(False)
    box.currentFontChanged.connect(lambda font: changed(font.family()))
    return Editor(box, _quietly(box, lambda family: box.setCurrentFont(QFont(family))))


def _number(range_: tuple[float, float], step: float, write: Write, changed: Changed) -> Editor:
    box = NumberBox(range_, step, write)
    box.valueChanged.connect(lambda value: changed(round(value, 1)))
    return Editor(box, _quietly(box, box.setValue))


def _whole(range_: tuple[int, int], write: Write, changed: Changed) -> Editor:
    box = NumberBox(range_, 1, write, decimals=0)
    box.valueChanged.connect(lambda value: changed(round(value)))
    return Editor(box, _quietly(box, box.setValue))


def _tick(text: str, changed: Changed) -> Editor:
    box = QCheckBox(text)
    box.toggled.connect(changed)
    return Editor(box, _quietly(box, box.setChecked))


def _quietly(widget: QWidget, show: Callable[[Any], None]) -> Callable[[Any], None]:
    def show_quietly(value: Any) -> None:
        before = widget.blockSignals(True)
        show(value)
        widget.blockSignals(before)

    return show_quietly
