"""Change the keys of commands; keys that are taken say by which command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from reader.core.arabic.folding import fold
from reader.ui.action_table import ACTIONS
from reader.ui.actions import isolated
from reader.ui.dialogs.sizing import open_at
from reader.ui.keys import latin_twin
from reader.ui.menu_table import MENUS
from reader.ui.menus import paths_in, title_within
from reader.ui.widgets.dialog_button import DialogButton
from reader.ui.widgets.hints import DialogHint
from reader.ui.widgets.key_caps import spoken_keys
from reader.ui.widgets.leading_edge import leading_edge
from reader.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.keymap import Keymap
    from reader.ui.look import Look

_ID = Qt.ItemDataRole.UserRole
_NAMES = {spec.id: spec for spec in ACTIONS}


class KeysDialog(QDialog):
    """Signals `keymap_changed` with the whole map at every change. Style it by `#DialogHint`."""

    keymap_changed = Signal(object)

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("تغيير المفاتيح"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.keymap = keymap
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._make_list()
        self._make_editor()
        self._place()
        self._show_chosen()

    # --- what it is made of ------------------------------------------------------------------------------
    def _make_list(self) -> None:
        self.search = SearchField(self.tr("ابحث عن أمر أو مفتاح…"), self)
        self.list = QTreeWidget(self)
        self.list.setObjectName("KeysList")
        self.list.ensurePolished()  # otherwise the height of rows is taken before the style sheet has its say
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("الأمر"), self.tr("المفاتيح")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setAccessibleName(self.tr("الأوامر ومفاتيحها"))
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        for menu in MENUS:
            for titles, action_id in paths_in(menu):
                self._add_row(action_id, title_within(titles, _NAMES[action_id]))
        self.list.setCurrentItem(next(iter(self._rows.values())))
        self.list.currentItemChanged.connect(self._show_chosen)
        self.search.search_changed.connect(self.narrow)
        self.search.list_requested.connect(self.list.setFocus)
        self.search.leave_requested.connect(self.reject)

    def dress(self, look: Look) -> None:
        """Set the icons of the fields; called again when the theme changes."""
        self.search.set_icons(look.icons["search"], look.icons["x"])
        for clear in self.editor.findChildren(QAction):
            clear.setIcon(look.icons["x"])

    def _add_row(self, action_id: str, title: str) -> None:
        row = QTreeWidgetItem([title, ""])
        row.setData(0, _ID, action_id)
        self.list.addTopLevelItem(row)
        self._rows[action_id] = row
        self._word(action_id)

    def _make_editor(self) -> None:
        self.editor = QKeySequenceEdit(self)
        self.editor.setMaximumSequenceLength(1)
        self.editor.setClearButtonEnabled(True)
        for clear in self.editor.findChildren(QAction):  # Qt gives its button no accessible name
            clear.setText(self.tr("مسح المفتاح"))
        self.editor.setAccessibleName(self.tr("المفتاح الجديد"))
        for field in self.editor.findChildren(QLineEdit):  # within it, and it is what has the keyboard
            field.setAccessibleName(self.editor.accessibleName())
            field.setAlignment(leading_edge(self))
        self.editor.keySequenceChanged.connect(self._warn)
        self.give_button = DialogButton(self.tr("اعتماد"), self)
        self.give_button.clicked.connect(self.give)
        self.take_button = DialogButton(self.tr("بلا مفتاح"), self)
        self.take_button.clicked.connect(lambda: self._change(self.keymap.with_keys(self.chosen, ())))
        self.first_button = DialogButton(self.tr("المفتاح الأصلي"), self)
        self.first_button.clicked.connect(lambda: self._change(self.keymap.with_first_keys(self.chosen)))
        self.hint = DialogHint("", self)

    def _place(self) -> None:
        keys = QHBoxLayout()
        keys.addWidget(self.editor, 1)
        for button in (self.give_button, self.take_button, self.first_button):
            keys.addWidget(button)
        buttons = QDialogButtonBox(self)
        reset = DialogButton(self.tr("استعادة الأصل"), self)
        buttons.addButton(reset, QDialogButtonBox.ButtonRole.ResetRole)
        reset.clicked.connect(lambda: self._change(self.keymap.all_first()))
        buttons.addButton(self.tr("إغلاق"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(keys)
        layout.addWidget(self.hint)
        layout.addWidget(buttons)
        open_at(self, 620, 640)

    # --- what one does -----------------------------------------------------------------------------------
    @property
    def chosen(self) -> str:
        """The id of the selected command, empty if none is listed."""
        row = self.list.currentItem()
        return str(row.data(0, _ID)) if row is not None and not row.isHidden() else ""

    def choose(self, action_id: str) -> None:
        """Select a command."""
        self.list.setCurrentItem(self._rows[action_id])

    def narrow(self, text: str) -> None:
        """List only commands with all these words in their name or keys."""
        words = fold(text).split()
        for row in self._rows.values():
            searched = fold(f"{row.text(0)} {row.text(1)}")
            row.setHidden(not all(word in searched for word in words))
        shown = [row for row in self._rows.values() if not row.isHidden()]
        if shown and not self.chosen:
            self.list.setCurrentItem(shown[0])
        self._show_chosen()

    def give(self) -> None:
        """Assign the typed keys to the selected command, taking them from any other."""
        keys = self._typed()
        if keys:
            self._change(self.keymap.with_keys(self.chosen, [keys, *self.keymap.keys_of(self.chosen)[1:]]))

    def _change(self, keymap: Keymap) -> None:
        self.keymap = keymap
        for action_id in self._rows:
            self._word(action_id)
        self._show_chosen()
        self.keymap_changed.emit(keymap)

    def _typed(self) -> str:
        return latin_twin(self.editor.keySequence().toString(QKeySequence.SequenceFormat.PortableText))

    # --- what it shows -----------------------------------------------------------------------------------
    def _word(self, action_id: str) -> None:
        keys = isolated(spoken_keys(self.keymap.keys_of(action_id)))
        row = self._rows[action_id]
        row.setText(1, keys)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (row.text(0), keys))))

    def _show_chosen(self) -> None:
        keys = self.keymap.keys_of(self.chosen) if self.chosen else ()
        self.editor.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())
        for control in (self.editor, self.take_button, self.first_button):
            control.setEnabled(bool(self.chosen))
        self._warn()

    def _warn(self) -> None:
        """Say whose keys these are."""
        typed = self._typed()
        holder = self.keymap.holder_of(typed) if typed else None
        self.give_button.setEnabled(bool(typed) and bool(self.chosen) and holder != self.chosen)
        if holder is None or holder == self.chosen:
            self.hint.setText(self.tr("اختر أمرًا ثم اضغط المفتاح الجديد واعتمده."))
        else:
            taken = self.tr("هذا المفتاح للأمر «{command}»، وسيُنزع منه.")
            self.hint.setText(taken.format(command=self._rows[holder].text(0)))
