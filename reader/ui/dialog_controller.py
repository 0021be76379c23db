"""Opens the dialogs, each imported on first use: most starts need none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.ui.announcing import hushed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from reader.core.library import Library
    from reader.core.models import MarkColor
    from reader.ui.appearance import Appearance
    from reader.ui.dialogs.cheat_sheet import CheatSheet
    from reader.ui.dialogs.command_palette import CommandPalette
    from reader.ui.dialogs.keys_dialog import KeysDialog
    from reader.ui.dialogs.note_dialog import PassageNoteDialog
    from reader.ui.dialogs.print_preview import PrintPreview
    from reader.ui.look import Look
    from reader.ui.widgets.color_row import ColorRow


class DialogController(QObject):
    """One method for each dialog. The parent is the window the dialogs stand over."""

    dressed = Signal(object)  # the new Look, for dialogs that are open

    def __init__(
        self,
        window: QWidget,
        actions: Mapping[str, QAction],
        look: Look,
        appearance: Appearance,
        library: Library,
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._look = window, actions, look
        self._appearance, self._library = appearance, library

    def dress(self, look: Look) -> None:
        """Use this look from now on."""
        self._look = look
        self.dressed.emit(look)

    def _dress(self, dialog: CheatSheet | KeysDialog | CommandPalette | PrintPreview | ColorRow) -> None:
        dialog.dress(self._look)
        self.dressed.connect(dialog.dress)

    def passage_note(self, quote: str, note: str | None) -> PassageNoteDialog:
        """A dialog for the note of a highlight; the caller connects and opens it."""
        from reader.ui.dialogs.note_dialog import PassageNoteDialog

        return PassageNoteDialog(quote, note, self._window)

    def color_row(self, present: MarkColor | None) -> ColorRow:
        """The colours of highlights; the caller connects and opens it."""
        from reader.ui.widgets.color_row import ColorRow

        row = ColorRow(present, self._window)
        self._dress(row)
        return row

    @hushed()
    def show_settings(self) -> None:
        """Edit the preferences; changes take effect at once."""
        from reader.ui.dialogs.settings_dialog import SettingsDialog

        looks = self._appearance
        dialog = SettingsDialog(looks.settings, self._window, lambda value: looks.wording.number(value))
        dialog.settings_changed.connect(looks.change)
        looks.changed.connect(dialog.follow)
        dialog.open()

    @hushed()
    def show_keys(self) -> None:
        """Show the cheat sheet."""
        from reader.ui.dialogs.cheat_sheet import CheatSheet

        sheet = CheatSheet(self._appearance.keymap, self._window)
        self._dress(sheet)
        sheet.open()

    @hushed()
    def change_keys(self) -> None:
        """Edit the keys of the commands."""
        from reader.ui.dialogs.keys_dialog import KeysDialog

        dialog = KeysDialog(self._appearance.keymap, self._window)
        self._dress(dialog)
        dialog.keymap_changed.connect(self._appearance.change_keys)
        dialog.open()

    def show_palette(self) -> None:
        """Run a command by its name."""
        from reader.ui.dialogs.command_palette import CommandPalette

        palette = CommandPalette(self._actions, self._window)
        self._dress(palette)
        palette.open()

    def preview_print(self, printer: QPrinter, put_on: Callable[[QPrinter], None]) -> None:
        """Show a print preview; `put_on` draws the pages."""
        from reader.ui.dialogs.print_preview import PrintPreview

        preview = PrintPreview(printer, put_on, self._appearance.wording.digits, self._window)
        self._dress(preview)
        preview.open()

    def show_about(self) -> None:
        """Show what this program is."""
        from reader.ui.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(self._library.path, self._window)
        dialog.set_picture(QApplication.windowIcon())
        dialog.open()
