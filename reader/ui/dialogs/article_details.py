"""Where an article comes from: its file, its encoding, which can be changed, and the line of each field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.core.arabic.direction import base_direction
from reader.ui.dialogs.field_lines import FieldLines
from reader.ui.dialogs.form_area import FormArea, form_of_facts
from reader.ui.dialogs.sizing import open_at
from reader.ui.widgets.choice_box import ChoiceBox
from reader.ui.widgets.dialog_button import DialogButton
from reader.ui.widgets.leading_edge import leading_edge
from reader.ui.widgets.tab_order import put_in_row
from reader.ui.widgets.value_line import ValueLine
from reader.ui.widgets.wrapped_text import SelectableText

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.core.models import Article, EncodingChoice, FieldLine


class ArticleDetails(QDialog):
    """Signals `encoding_chosen` with the encoding to read the file in. `digits` formats numbers.

    The caller searches the file in the background and passes the results to `show_found`.
    """

    encoding_chosen = Signal(str)

    def __init__(
        self,
        article: Article,
        digits: Callable[[str], str] = str,
        parent: QWidget | None = None,
        others: Sequence[str] = (),
        when: Callable[[str], str] = str,
    ) -> None:
        """`others` are further paths the article came from; `when` formats a time in UTC."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("تفاصيل المقالة"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._digits, self._when = digits, when
        self._present = self._lines(article.origin.encoding, self.tr("الترميز"))  # an archive has many
        self.encodings = self._make_encodings()
        self.reread_button = DialogButton(self.tr("إعادة القراءة"), self)
        self.reread_button.clicked.connect(self._reread)
        self.sample = self._hint("", self.tr("أول النص بهذا الترميز"))
        self.sample.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.hint = self._make_hint()
        self.lines = FieldLines(digits, self)
        self._facts = FormArea(self._make_facts(article, others), self)
        self._facts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._place()
        self._offer(())

    def _make_encodings(self) -> ChoiceBox:
        box = ChoiceBox(self.tr("الترميز"), self)
        box.currentIndexChanged.connect(self._show_sample)
        return box

    def show_found(self, choices: Sequence[EncodingChoice], lines: Sequence[FieldLine]) -> None:
        """Offer the encodings the file may have, the present one first, and show the lines of the fields."""
        self._offer(choices)
        self.lines.show_lines(lines)
        self.hint.setText(self.tr("لا يُعرف لهذا الملف سطر أعطى حقلًا."))
        self.hint.setVisible(not lines)
        self.lines.setVisible(bool(lines))

    def _offer(self, choices: Sequence[EncodingChoice]) -> None:
        for choice in choices:
            self.encodings.addItem(encoding_words(choice.name), choice)
        self._present.setVisible(not choices)
        for widget in (self.encodings, self.reread_button, self.sample):
            widget.setVisible(bool(choices))
        self._show_sample()
        self._facts.updateGeometry()

    def _make_facts(self, article: Article, others: Sequence[str]) -> QFormLayout:
        origin = article.origin
        facts = form_of_facts()
        for name, value in (
            (self.tr("الملف"), origin.path),
            *([(self.tr("داخل الأرشيف"), origin.member)] if origin.member else []),
            (self.tr("الصيغة"), origin.format),
            (self.tr("رقمها في الملف"), self._digits(str(origin.part))),
            (self.tr("استُوردت في"), self._when(article.imported_at)),
            ("SHA-256", origin.sha256),
        ):
            facts.addRow(name, ValueLine(value, name, self))
        if article.url is not None:
            name = self.tr("صفحتها على الشبكة")
            facts.addRow(name, ValueLine(QUrl(article.url).toDisplayString(), name, self))
        facts.addRow(self.tr("الترميز"), self._make_encoding_row())
        facts.addRow("", self.sample)
        for path in others:
            name = self.tr("جاءت أيضًا من")
            facts.addRow(name, ValueLine(path, name, self))
        return facts

    def _make_encoding_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._present, 1)
        row.addWidget(self.encodings, 1)
        row.addWidget(self.reread_button)
        return row

    def _lines(self, text: str, name: str) -> QLabel:
        """A value on as many lines as it needs."""
        label = self._text(text, name)
        label.setObjectName("DialogValue")
        label.setAlignment(leading_edge(self) | Qt.AlignmentFlag.AlignVCenter)
        return label

    def _make_hint(self) -> SelectableText:
        searching = self.tr("يُبحث في الملف عن السطر الذي أعطى كل حقل…")
        return self._hint(searching, self.tr("السطر الذي أعطى كل حقل"))

    def _hint(self, text: str, name: str) -> SelectableText:
        label = self._text(text, name)
        label.setObjectName("DialogHint")
        return label

    def _text(self, text: str, name: str) -> SelectableText:
        label = SelectableText(text, self)
        label.setAccessibleName(name)
        return label

    def _place(self) -> None:
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("إغلاق"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        heading = QLabel(self.tr("من أين جاء كل حقل"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._facts)
        layout.addWidget(heading)
        layout.addWidget(self.hint)
        layout.addWidget(self.lines, 1)
        layout.addStretch()
        layout.addWidget(buttons)
        put_in_row(self._facts, self.hint, self.lines, close)
        close.setFocus()
        open_at(self, 720, 740)

    def _show_sample(self) -> None:
        choice: EncodingChoice | None = self.encodings.currentData()
        self.sample.setText(choice.sample if choice else "")
        left_to_right = base_direction(self.sample.text()) == "ltr"
        self.sample.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if left_to_right else Qt.LayoutDirection.RightToLeft
        )
        self.reread_button.setEnabled(self.encodings.currentIndex() > 0)

    def _reread(self) -> None:
        self.encoding_chosen.emit(self.encodings.currentData().name)
        self.accept()


def _mistake_words(layer: str) -> str:
    """What the text was mistaken for, and what it was unless UTF-8."""
    taken_for, _, encoding = layer.partition("=")
    return f"{taken_for} ({encoding})" if encoding else taken_for


def encoding_words(name: str) -> str:
    """The name of an encoding; for text that was encoded twice also what it was mistaken for."""
    first, *layers = name.split("/")
    if not layers:
        return name
    taken_for = " + ".join(_mistake_words(layer) for layer in layers)
    words = QCoreApplication.translate("ArticleDetails", "{first}، بعد إصلاح نص قُرئ مرةً على أنه {taken_for}")
    return words.format(first=first, taken_for=taken_for)
