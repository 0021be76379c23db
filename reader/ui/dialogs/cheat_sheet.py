"""All keys at a glance, made from the table of commands, and a field that narrows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.core.arabic.folding import fold
from reader.ui.actions import ACTIONS, MENUS, PANE_KEYS, paths_in, title_of
from reader.ui.announcing import announce
from reader.ui.dialogs.sizing import open_at
from reader.ui.widgets.key_caps import KeyCaps, spoken_keys
from reader.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from reader.ui.actions import KeyNote
    from reader.ui.icons import Icons
    from reader.ui.keymap import Keymap


SPOKEN = 4  # rows that are said of what a search finds
_TURNED = {"Left": "Right", "Right": "Left"}


@dataclass(frozen=True, slots=True)
class Row:
    """A command and its keys."""

    text: str
    keys: tuple[str, ...]


def key_groups(keymap: Keymap) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Every command that has keys, under the title of its menu, and what the panes answer by themselves."""
    specs = {spec.id: spec for spec in ACTIONS}
    groups: dict[str, list[Row]] = {}
    for menu in MENUS:
        for titles, action_id in paths_in(menu):
            keys = keymap.keys_of(action_id)
            if keys:
                name = title_of(specs[action_id]).rstrip("…")
                groups.setdefault(titles[0], []).append(Row(name, keys))
    panes = tuple(Row(title_of(note), _as_they_point(note)) for note in PANE_KEYS)
    between = QCoreApplication.translate("CheatSheet", "بين اللوحين")
    return (*((title, tuple(rows)) for title, rows in groups.items()), (between, panes))


def _as_they_point(note: KeyNote) -> tuple[str, ...]:
    """The table has the arrows of an interface from right to left."""
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
        self._groups: list[_Group] = []
        self._column = QVBoxLayout()
        self.area = self._make_area()
        self._add_group()
        self._growth = QTimer(self)
        self._growth.timeout.connect(self._add_group)
        self._growth.start()
        self.search.list_requested.connect(self.area.setFocus)
        self._place()

    def dress(self, icons: Icons) -> None:
        """The signs of the search field, again whenever the theme changes."""
        self.search.set_icons(icons["search"], icons["x"])

    def narrow(self, text: str) -> None:
        """Show only what holds all these words, in its name or its keys, and say the first of it."""
        self._complete()
        words = fold(text).split()
        shown = [group.narrow(words) for group in self._groups]
        self.nothing.setVisible(not any(shown))
        self.area.verticalScrollBar().setValue(0)
        found = [row for group in self._groups for row in group.spoken()]
        if words:
            announce(self.search, ". ".join(found[:SPOKEN]) or self.nothing.text())

    def shown(self) -> list[str]:
        """The names of the commands that are listed now, in order."""
        self._complete()
        return [name for group in self._groups for name in group.shown()]

    def _add_group(self) -> None:
        """One more, below: all in one go would hold the window for a while."""
        if not self._waiting:
            self._growth.stop()
            return
        self._groups.append(_Group(*self._waiting.pop(0)))
        self._column.addWidget(self._groups[-1])

    def _complete(self) -> None:
        while self._waiting:
            self._add_group()

    def _make_area(self) -> QScrollArea:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(4, 4, 12, 12)
        column.setSpacing(6)
        column.addWidget(self.nothing)
        column.addLayout(self._column)
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        area.setAccessibleName(self.tr("الأوامر ومفاتيحها"))
        return area

    def _place(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 12)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(self.area, 1)
        open_at(self, 560, 640)


class _Group(QWidget):
    """The commands of one menu."""

    def __init__(self, title: str, rows: tuple[Row, ...]) -> None:
        super().__init__()
        heading = QLabel(title, self)
        heading.setObjectName("CheatSheetGroup")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(heading, 0, 0, 1, 2)
        self._rows: list[tuple[QLabel, KeyCaps, str]] = []
        for number, row in enumerate(rows, start=1):
            name, caps = QLabel(row.text, self), KeyCaps(row.keys, self)
            name.setAccessibleDescription(spoken_keys(row.keys))
            grid.addWidget(name, number, 0)
            grid.addWidget(caps, number, 1)
            self._rows.append((name, caps, fold(f"{title} {row.text} {spoken_keys(row.keys)}")))

    def narrow(self, words: list[str]) -> bool:
        """Whether anything is left to show."""
        for name, caps, text in self._rows:
            fits = all(word in text for word in words)
            name.setVisible(fits)
            caps.setVisible(fits)
        self.setVisible(bool(self.shown()))
        return not self.isHidden()

    def shown(self) -> list[str]:
        return [name.text() for name, _, _ in self._rows if not name.isHidden()]

    def spoken(self) -> list[str]:
        """The same with their keys, as they are said."""
        shown = [name for name, _, _ in self._rows if not name.isHidden()]
        return [f"{name.text()}, {name.accessibleDescription()}" for name in shown]
