"""A print preview: the pages, zoomed in or out, and the way to the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)
from shiboken6 import delete

from reader.ui.actions import isolated
from reader.ui.dialogs.sizing import open_at
from reader.ui.widgets.tab_order import put_in_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.ui.look import Look


class PrintPreview(QDialog):
    """Draws pages with `put_on`, for the preview and for the printer; `digits` formats numbers."""

    def __init__(
        self,
        printer: QPrinter,
        put_on: Callable[[QPrinter], None],
        digits: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("معاينة الطباعة"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._printer, self._put_on, self._digits = printer, put_on, digits
        self.destroyed.connect(lambda: delete(printer))  # PySide leaves it to the preview, Qt does not
        self._buttons: dict[str, QToolButton] = {}
        self.pages = QPrintPreviewWidget(printer, self)
        for part in (self.pages, *self.pages.findChildren(QGraphicsView)):  # within it, and has the focus
            part.setAccessibleName(self.tr("صفحات الطباعة"))
        self.pages.paintRequested.connect(put_on)
        self.pages.previewChanged.connect(self._tell)
        self.place = QLabel(self)
        self.place.setObjectName("DialogHint")
        self.print_button = QPushButton(self.tr("طباعة…"), self)
        self.print_button.setDefault(True)
        self.print_button.clicked.connect(self.print_out)
        self._arrange()

    def dress(self, look: Look) -> None:
        """Set the icons of the buttons and the background; called again when the theme changes."""
        for name, button in self._buttons.items():
            button.setIcon(look.icons[name])
        for table in self.pages.findChildren(QGraphicsView):
            table.setBackgroundBrush(look.theme.color("hover"))
            table.setFrameShape(QFrame.Shape.NoFrame)

    def _arrange(self) -> None:
        zooms = self._make_zooms()
        self._make_turners()
        bar = QHBoxLayout()
        bar.setSpacing(4)
        for zoom in zooms:
            bar.addWidget(zoom)
        bar.addStretch()
        for widget in (self.back_button, self.place, self.on_button):
            bar.addWidget(widget)
        bar.addStretch()
        bar.addWidget(self.print_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.addLayout(bar)
        layout.addWidget(self.pages, 1)
        put_in_row(*zooms, self.back_button, self.on_button, self.print_button, self.pages)
        self.print_button.setFocus()
        open_at(self, 860, 760)

    def _make_zooms(self) -> tuple[QToolButton, ...]:
        pages = self.pages
        return (
            self._button("zoom-out", self.tr("تصغير"), "Ctrl+-", pages.zoomOut),
            self._button("zoom-in", self.tr("تكبير"), "Ctrl++", pages.zoomIn),
            self._button("maximize", self.tr("الصفحة كلها"), "Ctrl+0", pages.fitInView),
            self._button("expand", self.tr("بعرض الصفحة"), "Ctrl+1", pages.fitToWidth),
        )

    def _make_turners(self) -> None:
        back, on = "chevron-right", "chevron-left"
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            back, on = on, back
        self.back_button = self._button(back, self.tr("الصفحة السابقة"), "PgUp", lambda: self.turn(-1))
        self.on_button = self._button(on, self.tr("الصفحة التالية"), "PgDown", lambda: self.turn(1))

    def _button(self, icon: str, name: str, keys: str, do: Callable[[], object]) -> QToolButton:
        button = self._buttons[icon] = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({isolated(keys)})")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: do())
        QShortcut(QKeySequence(keys), self, lambda: do())
        return button

    def turn(self, pages: int) -> None:
        """Go `pages` pages forward, or back if negative."""
        self.pages.setCurrentPage(self.pages.currentPage() + pages)
        self._tell()

    def print_out(self) -> None:
        """Choose the printer, and print."""
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._put_on(self._printer))
        dialog.accepted.connect(self.accept)
        QDialog.open(dialog)  # its own `open` requires a slot

    def _tell(self) -> None:
        page, pages = self.pages.currentPage(), self.pages.pageCount()
        words = self.tr("{page} من {pages}")
        self.place.setText(words.format(page=self._digits(str(max(page, 1))), pages=self._digits(str(pages))))
        self.back_button.setEnabled(page > 1)
        self.on_button.setEnabled(page < pages)
