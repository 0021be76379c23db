"""What this program is, its version, and whose work it is built on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from reader import __version__
from reader.core.wording import path_line
from reader.ui.dialogs.sizing import open_at
from reader.ui.widgets.wrapped_text import SelectableText

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget


_WIDTH = 460


class AboutDialog(QDialog):
    """All texts can be selected and copied. Style it by `#AboutName` and `#DialogHint`."""

    def __init__(self, library: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("عن ورّاق"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picture = QLabel(self)
        self.picture.hide()
        self.texts = [
            SelectableText(self.tr("ورّاق {version}").format(version=__version__), self, "AboutName"),
            SelectableText(
                self.tr(
                    "قارئ للمقالات العربية على حاسوبك: يجمع ما عندك من ملفات في مكتبة واحدة، ويعمل بلا اتصال."
                ),
                self,
            ),
            SelectableText(self.tr("المكتبة: {path}").format(path=path_line(str(library))), self),
            SelectableText(
                self.tr(
                    "رخصة البرنامج MIT. الخطّان «أميري» و«وزيرمتن» برخصة OFL، والأيقونات من Lucide برخصة ISC، "
                    "والواجهة مبنيّة بـ Qt {qt} وPySide {pyside} برخصة LGPL."
                ).format(qt=qVersion(), pyside=PySide6.__version__),
                self,
                "DialogHint",
            ),
        ]
        self._place()

    def set_picture(self, icon: QIcon, size: int = 64) -> None:
        """Set the picture above the name."""
        self.picture.setPixmap(icon.pixmap(QSize(size, size), self.devicePixelRatio()))
        self.picture.show()
        self._fit()

    def _place(self) -> None:
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("إغلاق"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.picture)
        for text in self.texts:
            layout.addWidget(text)
        layout.addStretch()
        layout.addWidget(buttons)
        close.setFocus()
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            open_at(self, _WIDTH, layout.totalHeightForWidth(_WIDTH))
