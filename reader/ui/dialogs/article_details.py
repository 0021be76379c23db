"""Where an article comes from: its file and encoding, which one may change, and the line of each field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.core.models import Article, EncodingChoice, FieldLine


class ArticleDetails(QDialog):
    """Says `encoding_chosen` with the name of an encoding to read the file in. `digits` words numbers."""

    encoding_chosen = Signal(str)

    def __init__(
        self,
        article: Article,
        choices: Sequence[EncodingChoice],
        lines: Sequence[FieldLine],
        digits: Callable[[str], str] = str,
        parent: QWidget | None = None,
        others: Sequence[str] = (),
    ) -> None:
        """`others` are paths it came from, too."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("تفاصيل المقالة"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._digits = digits
        self.encodings = self._make_encodings(choices)
        self.reread_button = QPushButton(self.tr("إعادة القراءة"), self)
        self.reread_button.setAutoDefault(False)
        self.reread_button.clicked.connect(self._reread)
        self.sample = self._text(choices[0].sample if choices else "", self.tr("أول النص بهذا الترميز"))
        self.sample.setObjectName("DialogHint")
        self.encodings.currentIndexChanged.connect(self._show_sample)
        self.lines = self._make_table(lines)
        facts = self._make_facts(article, bool(choices))
        for path in others:
            name = self.tr("جاءت أيضًا من")
            facts.addRow(name, self._line(path, name))
        self._place(facts, bool(lines))
        self._show_sample()

    def _make_facts(self, article: Article, can_choose: bool) -> QFormLayout:
        origin = article.origin
        facts = QFormLayout()
        facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(6)
        for name, value in (
            (self.tr("الملف"), origin.path),
            (self.tr("الصيغة"), origin.format),
            (self.tr("رقمها في الملف"), self._digits(str(origin.part))),
            (
                self.tr("استُوردت في"),
                self._digits(article.imported_at.replace("T", " ").removesuffix("Z") + " UTC"),
            ),
            ("SHA-256", origin.sha256),
        ):
            facts.addRow(name, self._line(value, name))
        if not can_choose:
            facts.addRow(self.tr("الترميز"), self._line(origin.encoding, self.tr("الترميز")))
            return facts
        row = QHBoxLayout()
        row.addWidget(self.encodings, 1)
        row.addWidget(self.reread_button)
        facts.addRow(self.tr("الترميز"), row)
        facts.addRow("", self.sample)
        return facts

    def _make_encodings(self, choices: Sequence[EncodingChoice]) -> QComboBox:
        """The present encoding first."""
        box = QComboBox(self)
        box.setAccessibleName(self.tr("الترميز"))
        box.setAccessibleDescription(self.tr("الترميز"))  # some systems call a list by its choice
        for choice in choices:
            box.addItem(encoding_words(choice.name), choice)
        box.setVisible(bool(choices))
        return box

    def _make_table(self, lines: Sequence[FieldLine]) -> QTableWidget:
        table = QTableWidget(len(lines), 3, self)
        table.setObjectName("ReportTable")
        table.setAccessibleName(self.tr("السطر الذي أعطى كل حقل"))
        table.setHorizontalHeaderLabels([self.tr("الحقل"), self.tr("السطر"), self.tr("ما فيه")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setMinimumHeight(170)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for row, line in enumerate(lines):
            name = field_words(line.field)
            for column, text in enumerate((name, self._digits(str(line.line)), line.text)):
                item = QTableWidgetItem(text)
                item.setToolTip(line.text)
                table.setItem(row, column, item)
        return table

    def _line(self, text: str, name: str) -> QLineEdit:
        """A value on one line, however long, to be walked and copied."""
        line = QLineEdit(text, self)
        line.setAccessibleName(name)
        line.setReadOnly(True)
        line.setCursorPosition(0)
        return line

    def _text(self, text: str, name: str) -> QLabel:
        label = QLabel(text, self)
        label.setAccessibleName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    def _place(self, facts: QFormLayout, has_lines: bool) -> None:
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("إغلاق"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        heading = QLabel(self.tr("من أين جاء كل حقل"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(facts)
        layout.addWidget(heading)
        layout.addWidget(self.lines, 1)
        layout.addWidget(buttons)
        heading.setVisible(has_lines)
        self.lines.setVisible(has_lines)
        if not has_lines:
            layout.insertStretch(layout.count() - 1)
        close.setFocus()
        self.resize(680, 600 if has_lines else 320)

    def _show_sample(self) -> None:
        choice: EncodingChoice | None = self.encodings.currentData()
        self.sample.setText(choice.sample if choice else "")
        self.reread_button.setEnabled(self.encodings.currentIndex() > 0)

    def _reread(self) -> None:
        choice: EncodingChoice = self.encodings.currentData()
        self.encoding_chosen.emit(choice.name)
        self.accept()


def encoding_words(name: str) -> str:
    """An encoding's name, and of text that was encoded twice what it was taken for."""
    first, _, taken_for = name.partition("/")
    if not taken_for:
        return name
    words = QCoreApplication.translate("ArticleDetails", "{first}، بعد إصلاح نص قُرئ مرةً على أنه {taken_for}")
    return words.format(first=first, taken_for=taken_for)


def field_words(name: str) -> str:
    """What a field is called."""
    words = {
        "title": QCoreApplication.translate("ArticleDetails", "العنوان"),
        "published": QCoreApplication.translate("ArticleDetails", "تاريخ النشر"),
        "updated": QCoreApplication.translate("ArticleDetails", "آخر تحديث"),
        "source": QCoreApplication.translate("ArticleDetails", "المصدر"),
        "author": QCoreApplication.translate("ArticleDetails", "الكاتب"),
        "place": QCoreApplication.translate("ArticleDetails", "المكان"),
        "keywords": QCoreApplication.translate("ArticleDetails", "الكلمات المفتاحية"),
    }
    return words[name]
