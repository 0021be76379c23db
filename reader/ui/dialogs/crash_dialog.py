"""Shown for a bug of the program: an apology, and details that can be copied."""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout

from reader import __version__
from reader.ui.widgets.wrapped_text import WrappedText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CrashDialog(QDialog):
    """Shows the report of one bug; the program goes on when it is closed."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("خطأ في ورّاق"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.details = QPlainTextEdit(crash_report(error), self)
        self.details.setReadOnly(True)
        self.details.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setAccessibleName(self.tr("تفاصيل الخطأ"))
        self.copy_button = QPushButton(self.tr("نسخ التفاصيل"), self)
        self.copy_button.clicked.connect(self._copy)
        self._place(self._apology())
        self.resize(680, 420)

    def _apology(self) -> WrappedText:
        text = self.tr(
            "وقع خطأ لم نتوقّعه، ونأسف له. مكتبتك محفوظة كما هي، ويمكنك متابعة القراءة.\n"
            "لم تُرسَل هذه التفاصيل إلى أحد؛ انسخها إن أردت الإبلاغ عن الخطأ."
        )
        return WrappedText(text, self)

    def _place(self, apology: WrappedText) -> None:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("متابعة"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setDefault(True)
        close.setFocus()
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(apology)
        layout.addWidget(self.details, 1)
        layout.addWidget(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.setText(self.tr("نُسخت التفاصيل"))


def crash_report(error: BaseException) -> str:
    """Versions, system and traceback as plain text; the home folder is written as `~`."""
    lines = (
        f"Warraq {__version__}",
        f"Python {platform.python_version()} ({sys.implementation.name})",
        f"Qt {qVersion()}, PySide6 {PySide6.__version__}, {QGuiApplication.platformName()}",
        platform.platform(),
        "",
        "".join(traceback.format_exception(error)),
    )
    return "\n".join(lines).replace(str(Path.home()), "~")
