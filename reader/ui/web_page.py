"""The web page the open article is from; the browser opens it only on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

if TYPE_CHECKING:
    from reader.ui.reading import Reading


class WebPage(QObject):
    """Does nothing for an article without an address."""

    copied = Signal()
    not_opened = Signal(str)  # an address that no program could open

    def __init__(self, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._reading = reading

    def open(self) -> None:
        from PySide6.QtGui import QDesktopServices

        address = self._address()
        if address is not None and not QDesktopServices.openUrl(QUrl(address)):
            self.not_opened.emit(address)

    def copy_address(self) -> None:
        from PySide6.QtGui import QGuiApplication

        address = self._address()
        if address is not None:
            QGuiApplication.clipboard().setText(address)
            self.copied.emit()

    def _address(self) -> str | None:
        article = self._reading.article
        return article.url if article is not None else None
