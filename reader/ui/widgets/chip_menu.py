"""The menu of a keyword of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

from reader.ui.widgets.button_text import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_MAX_WORDS = 12  # words of a keyword that can be split at any of them


class ChipMenu(QMenu):
    """Signals what is requested. `has_run`: the file gave the keywords as one line, which can be shown."""

    rename_requested = Signal()
    library_rename_requested = Signal()
    join_requested = Signal(int)  # the position of the first of the two
    split_requested = Signal(int)  # after how many words
    removal_requested = Signal()
    addition_requested = Signal()
    run_requested = Signal()
    restore_requested = Signal()

    def __init__(self, names: Sequence[str], position: int, has_run: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("الكلمة المفتاحية: {keyword}").format(keyword=names[position]))
        self._add_joins(names, position)
        self._add_splits(names[position].split())
        self.addAction(self.tr("تغيير…"), self.rename_requested.emit)
        self.addAction(self.tr("إزالة من المقالة"), self.removal_requested.emit)
        self.addAction(self.tr("إضافة كلمة مفتاحية…"), self.addition_requested.emit)
        self.addSeparator()
        self.addAction(self.tr("تغيير الاسم في المكتبة كلها…"), self.library_rename_requested.emit)
        if has_run:
            self.addSeparator()
            self.addAction(self.tr("السطر كما ورد في الملف…"), self.run_requested.emit)
            self.addAction(self.tr("تقسيم السطر من جديد"), self.restore_requested.emit)

    def _add_joins(self, names: Sequence[str], position: int) -> None:
        if position + 1 < len(names):
            text = self.tr("ضمّ التالية: {keyword}").format(keyword=named(names[position + 1]))
            self.addAction(text, lambda: self.join_requested.emit(position))
        if position:
            text = self.tr("ضمّ إلى السابقة: {keyword}").format(keyword=named(names[position - 1]))
            self.addAction(text, lambda: self.join_requested.emit(position - 1))

    def _add_splits(self, words: Sequence[str]) -> None:
        for cut in range(1, min(len(words), _MAX_WORDS)):
            self._add_split(" ".join(words[:cut]), " ".join(words[cut:]), cut)

    def _add_split(self, first: str, second: str, cut: int) -> None:
        text = self.tr("تقسيم: {first} | {second}").format(first=named(first), second=named(second))
        self.addAction(text, lambda: self.split_requested.emit(cut))
