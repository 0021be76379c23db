"""Correct the keywords of the open article: the menu of a chip, and its commands.

Nothing asks first, everything can be undone; corrections improve how later runs are split.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from reader.core.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.library import Library
    from reader.core.library.names.chips import KeywordsBefore
    from reader.core.library.names.name_changes import NameChange
    from reader.ui.reading import Reading
    from reader.ui.undo import UndoHistory
    from reader.ui.widgets.chip_menu import ChipMenu
    from reader.ui.widgets.chip_row import ChipRow


class ChipEditing(QObject):
    """Changes keywords of the open article, or names in the whole library."""

    changed = Signal()
    reported = Signal(str)
    failed = Signal(object)

    def __init__(
        self, library: Library, reading: Reading, chips: ChipRow, undo: UndoHistory, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._reading, self._chips, self._undo = library, reading, chips, undo
        self._position = 0
        self.menu: ChipMenu | None = None
        chips.menu_requested.connect(self._open_menu_at)
        chips.removal_requested.connect(self._remove_at)

    def open_menu(self) -> None:
        """Open the menu of the focused chip, or of the first one; without any, restore the run or ask for
        a first keyword."""
        article = self._reading.article
        if self._chips.chips:
            self._open_menu_at(self._chips.focused() or 0)
        elif article is not None and article.keywords_raw is not None:
            self.restore_run()
        elif article is not None:
            self._ask_more()

    def _open_menu_at(self, position: int) -> None:
        from reader.ui.widgets.chip_menu import ChipMenu
        from reader.ui.widgets.popping_up import pop_up

        article = self._reading.article
        if article is None:
            return
        self._position = position
        self._chips.focus_at(position)
        menu = self.menu = ChipMenu(self._names(), position, article.keywords_raw is not None, self._chips)
        menu.rename_requested.connect(self._ask_name)
        menu.library_rename_requested.connect(self._ask_library_name)
        menu.join_requested.connect(self._join)
        menu.split_requested.connect(self._split)
        menu.removal_requested.connect(self._remove)
        menu.addition_requested.connect(self._ask_more)
        menu.run_requested.connect(self._show_run)
        menu.restore_requested.connect(self.restore_run)
        chip = self._chips.chips[position]
        start = chip.width() - menu.sizeHint().width() if menu.isRightToLeft() else 0
        pop_up(menu, chip.mapToGlobal(QPoint(start, chip.height())))

    # --- of this article ---------------------------------------------------------------------------------
    def rename(self, name: str) -> None:
        """Rename the keyword in this article."""
        from reader.core.library.names.chips import renamed

        self._set(renamed(self._names(), self._position, name), self.tr("تغيير الكلمة المفتاحية"))

    def _join(self, position: int) -> None:
        from reader.core.library.names.chips import joined

        self._position = position
        self._set(joined(self._names(), position), self.tr("ضمّ الكلمتين المفتاحيتين"))

    def _split(self, words: int) -> None:
        from reader.core.library.names.chips import split

        self._set(split(self._names(), self._position, words), self.tr("تقسيم الكلمة المفتاحية"))

    def add(self, names: str) -> None:
        """Add keywords to this article, separated by commas."""
        from reader.core.library.names.chips import added

        keywords = added(self._names(), names)
        self._position = len(keywords) - 1
        self._set(keywords, self.tr("إضافة كلمة مفتاحية"))

    def _remove_at(self, position: int) -> None:
        self._position = position
        self._remove()

    def _remove(self) -> None:
        from reader.core.library.names.chips import without

        self._set(without(self._names(), self._position), self.tr("إزالة الكلمة المفتاحية"))

    def restore_run(self) -> None:
        """Restore the keywords that the file gives."""
        article = self._reading.article
        if article is not None and article.keywords_raw is not None:
            before = self._library.names.restore_run(article.id)
            self._made(self.tr("استعادة الكلمات المفتاحية كما في الملف"), before)

    def _set(self, keywords: tuple[str, ...], what: str) -> None:
        article = self._reading.article
        if article is not None:
            self._made(what, self._library.names.set_keywords(article.id, keywords))

    # --- of the whole library ----------------------------------------------------------------------------
    def rename_everywhere(self, name: str) -> None:
        """Rename the keyword in all articles; if the name is taken, both are merged."""
        article = self._reading.article
        if article is None:
            return
        keyword = article.keywords[self._position]
        try:
            change = self._library.names.rename("keyword", keyword.id, name)
        except ReaderError as error:
            self.failed.emit(error)
        else:
            self._made(self.tr("تغيير الاسم في المكتبة كلها"), change)

    # --- dialogs -----------------------------------------------------------------------------------------
    def _ask_name(self) -> None:
        hint, name = self.tr("في هذه المقالة وحدها"), self._names()[self._position]
        self._ask(self.tr("تغيير الكلمة المفتاحية"), hint, name, self.rename)

    def _ask_more(self) -> None:
        hint = self.tr("في هذه المقالة وحدها، وتفصل الفاصلة بين كلمة مفتاحية وأخرى")
        self._ask(self.tr("إضافة كلمة مفتاحية"), hint, "", self.add)

    def _ask_library_name(self) -> None:
        hint = self.tr("في كل المقالات. إن كان الاسم لكلمة أخرى صارتا كلمة واحدة.")
        name = self._names()[self._position]
        self._ask(self.tr("تغيير الاسم في المكتبة كلها"), hint, name, self.rename_everywhere)

    def _ask(self, title: str, hint: str, name: str, given: Callable[[str], None]) -> None:
        from reader.ui.dialogs.name_dialog import NameDialog

        dialog = NameDialog(title, hint, name, self._chips.window())
        dialog.given.connect(given)
        dialog.open()

    def _show_run(self) -> None:
        from reader.ui.dialogs.keyword_run_dialog import KeywordRunDialog

        article = self._reading.article
        if article is not None and article.keywords_raw is not None:
            dialog = KeywordRunDialog(article.keywords_raw, self._chips.window())
            dialog.restore_requested.connect(self.restore_run)
            dialog.open()

    # --- what was done -----------------------------------------------------------------------------------
    def _names(self) -> tuple[str, ...]:
        article = self._reading.article
        return () if article is None else tuple(keyword.name for keyword in article.keywords)

    def _made(self, what: str, change: KeywordsBefore | NameChange) -> None:
        self._undo.remember(what, lambda: self._take_back(change))
        self.reported.emit(self.tr("تمّ: {what}").format(what=what))
        self.changed.emit()
        self._chips.focus_at(self._position)

    def _take_back(self, change: KeywordsBefore | NameChange) -> None:
        self._library.names.undo(change)
        self.changed.emit()
