"""The language of the interface: its texts, Qt's own texts, and the direction.

The texts in the code are Arabic; `resources/i18n/warraq_en.qm` holds the English ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, Qt, QTranslator

from reader.core.texts import Sentence
from reader.core.wording import path_line

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

RIGHT_TO_LEFT = ("ar",)
PLAIN = "Reasons"  # the context of sentences without fields
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


class Language(QObject):
    """The application's language; windows created after `speak` have it."""

    def __init__(self, application: QApplication, translations: Path) -> None:
        super().__init__(application)
        self._application, self._translations = application, translations
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Use this language (`ar`, `en`) from now on."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._installed = [
            *self._loaded(f"qtbase_{language}", qt),
            *self._loaded(f"warraq_{language}", str(self._translations)),
        ]
        self._application.setApplicationDisplayName(self.tr("ورّاق"))  # Qt would append it to window titles
        right_to_left = language in RIGHT_TO_LEFT
        self._application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )

    def _loaded(self, name: str, folder: str) -> list[QTranslator]:
        """The installed translator of that name; empty if there is none, as for Arabic itself."""
        translator = QTranslator(self)
        if not translator.load(name, folder):
            translator.deleteLater()
            return []
        self._application.installTranslator(translator)
        return [translator]


def without_isolates(text: str) -> str:
    """A sentence for the clipboard, without isolates."""
    return text.translate(_ISOLATES)


def preset_name(name: str) -> str:
    """The displayed name of a preset; those that a person gave are not translated."""
    return QCoreApplication.translate("Presets", name)


def _in_its_order(value: str) -> str:
    """A path isolated within its sentence: its first slash would be moved to its end."""
    return path_line(value) if "/" in value or "\\" in value else value


def translated(sentence: str) -> str:
    """A sentence of the core in the language of the interface."""
    if not isinstance(sentence, Sentence):
        return QCoreApplication.translate(PLAIN, sentence)
    fields = {
        name: translated(value) if isinstance(value, Sentence) else _in_its_order(value)
        for name, value in sentence.fields.items()
    }
    return QCoreApplication.translate(sentence.context, sentence.template).format(**fields)
