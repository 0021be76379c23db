"""All keys at a glance, made from the table of commands, with a field to filter them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.core.arabic.folding import fold
from reader.ui.action_table import ACTIONS
from reader.ui.announcing import announce, hushed
from reader.ui.dialogs.key_rows import KeyGroup, KeyRow, Row
from reader.ui.dialogs.sizing import open_at
from reader.ui.menu_table import MENUS, PANE_KEYS
from reader.ui.menus import paths_in, title_of, title_within
from reader.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from reader.ui.keymap import Keymap
    from reader.ui.look import Look
    from reader.ui.menu_table import KeyNote


SPOKEN = 4  # most rows that are announced for a search
_TURNED = {"Left": "Right", "Right": "Left"}


def key_groups(keymap: Keymap) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """All commands with keys, grouped by menu, and the keys that panes handle by themselves."""
    specs = {spec.id: spec for spec in ACTIONS}
    groups: dict[str, list[Row]] = {}
    for menu in MENUS:
        for titles, action_id in paths_in(menu):
            keys = keymap.keys_of(action_id)
            if keys:
                name = title_within(titles, specs[action_id])
                groups.setdefault(titles[0], []).append(Row(name, keys))
    panes = tuple(Row(title_of(note), _as_they_point(note)) for note in PANE_KEYS)
    between = QCoreApplication.translate("CheatSheet", "بين اللوحين")
    return (*((title, tuple(rows)) for title, rows in groups.items()), (between, panes))


def _as_they_point(note: KeyNote) -> tuple[str, ...]:
    """The keys of the note; its arrows are those of a right-to-left interface."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft or len(note.keys) > 1:
        return note.keys
    return tuple(_TURNED.get(keys, keys) for keys in note.keys)


class CheatSheet(QDialog):
    """Style it by `#CheatSheetGroup`, `#KeyCap`, `#KeyOr` and `#DialogHint`."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("مفاتيح الاختصار"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = SearchField(self.tr("ابحث عن أمر أو مفتاح…"), self)
        self.search.search_changed.connect(self.narrow)
        self.search.leave_requested.connect(self.reject)
        self.nothing = QLabel(self.tr("لا مفتاح يطابق ما كتبت."), self)
        self.nothing.setObjectName("DialogHint")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        self._waiting = list(key_groups(keymap))
        self._groups: list[KeyGroup] = []
        self._row: KeyRow | None = None  # the row in the tab order
        self._column = QVBoxLayout()
        self.area = self._make_area()
        self._add_group()
        self._growth = QTimer(self)
        self._growth.timeout.connect(self._add_group)
        self._growth.start()
        self._keep(self._first())
        self.search.list_requested.connect(lambda: self._go_to(self._row))
        self.area.verticalScrollBar().rangeChanged.connect(self._reveal)
        self._place()

    def dress(self, look: Look) -> None:
        """Set the icons of the search field; called again when the theme changes."""
        self.search.set_icons(look.icons["search"], look.icons["x"])

    def narrow(self, text: str) -> None:
        """Show only rows with all these words in their name or keys, and announce the first."""
        self._complete()
        words = fold(text).split()
        shown = [group.narrow(words) for group in self._groups]
        self.nothing.setVisible(not any(shown))
        self.area.verticalScrollBar().setValue(0)
        found = [row.accessibleName() for row in self._shown()]
        self._keep(self._first())
        if words:
            announce(self.search, ". ".join(found[:SPOKEN]) or self.nothing.text())

    def shown(self) -> list[str]:
        """The names of the commands that are listed, in order."""
        self._complete()
        return [row.text() for row in self._shown()]

    # --- going about -------------------------------------------------------------------------------------
    def _shown(self) -> list[KeyRow]:
        return [row for group in self._groups for row in group.shown()]

    def _first(self) -> KeyRow | None:
        return next(iter(self._shown()), None)

    def _step(self, rows: int) -> None:
        """Go `rows` further from the focused row; the search field comes before the first."""
        self._complete()
        shown = self._shown()
        wanted = (shown.index(self._row) if self._row in shown else 0) + rows
        if wanted < 0 and rows == -1:
            self.search.setFocus(Qt.FocusReason.TabFocusReason)
        elif shown:
            self._go_to(shown[min(max(wanted, 0), len(shown) - 1)])

    def _go_to(self, row: KeyRow | None) -> None:
        if row is not None:
            self._keep(row)
            row.setFocus(Qt.FocusReason.TabFocusReason)
            self._reveal()

    def _reveal(self) -> None:
        """Scroll to the focused row, again when the sheet has grown."""
        if self._row is not None and self._row.hasFocus():
            self.area.ensureWidgetVisible(self._row, 0, 48)

    def _keep(self, row: KeyRow | None) -> None:
        """Make this row the only one in the tab order."""
        if self._row is not None:
            self._row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = row
        if row is not None:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _search_for(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.TabFocusReason)
        self.search.insert(text)

    def done(self, result: int) -> None:
        with hushed():
            super().done(result)

    # --- how it is made ----------------------------------------------------------------------------------
    def _add_group(self) -> None:
        """Add the next group: adding all at once would block the window for a while."""
        if not self._waiting:
            self._growth.stop()
            return
        with hushed():
            group = KeyGroup(*self._waiting.pop(0))
            self._column.addWidget(group)
            group.show()
        for row in group.rows:
            row.stepped.connect(self._step)
            row.typed.connect(self._search_for)
        self._groups.append(group)
        bar = self.area.verticalScrollBar().sizeHint().width()
        self.area.setMinimumWidth(self._content.minimumSizeHint().width() + bar)

    def _complete(self) -> None:
        while self._waiting:
            self._add_group()

    def _make_area(self) -> QScrollArea:
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(4, 4, 12, 12)
        column.setSpacing(6)
        column.addWidget(self.nothing)
        column.addLayout(self._column)
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._content)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its rows take the focus
        area.setAccessibleName(self.tr("الأوامر ومفاتيحها"))
        return area

    def _place(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 12)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(self.area, 1)
        open_at(self, 560, 640)
