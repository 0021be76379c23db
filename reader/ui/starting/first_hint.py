"""A hint for the first start; once closed, it does not come again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.actions import isolated

if TYPE_CHECKING:
    from reader.core.models import ShelfCounts
    from reader.ui.appearance import Appearance
    from reader.ui.browsing import Browsing
    from reader.ui.widgets.banner import Banner


class FirstHint(QObject):
    """Shown as soon as there are articles."""

    def __init__(self, banner: Banner, appearance: Appearance, browsing: Browsing, parent: QObject) -> None:
        super().__init__(parent)
        self._banner, self._appearance = banner, appearance
        self._has_room, self._something_to_read = True, False
        browsing.counted.connect(self._show_once)
        banner.closed.connect(self._seen)

    def _show_once(self, counts: ShelfCounts, _shown: int) -> None:
        self._something_to_read = counts.articles > 0
        self._show()

    def give_way(self, taken: bool) -> None:
        """Hide while something else is open at the foot of the window."""
        self._has_room = not taken
        if taken:
            self._banner.hide()
        self._show()

    def _show(self) -> None:
        wanted = self._something_to_read and not self._appearance.settings.welcomed
        if not (wanted and self._has_room and self._banner.isHidden()):
            return
        sentence = self._sentence()
        if self._banner.label.text() == sentence:
            self._banner.show()  # shown again, so it is not announced
        else:
            self._banner.show_hint(sentence)

    def _sentence(self) -> str:
        hint = self.tr(
            "للبدء: {keys} لمفاتيح الاختصار، و{search} للبحث، و{next} و{previous} للمقالة التالية والسابقة."
        )
        return hint.format(
            keys=self._key("keys"),
            search=self._key("search_library"),
            next=self._key("next_article"),
            previous=self._key("previous_article"),
        )

    def _key(self, action_id: str) -> str:
        """The first key of a command."""
        return isolated(next(iter(self._appearance.keymap.keys_of(action_id)), "—"))

    def _seen(self) -> None:
        self._appearance.change(replace(self._appearance.settings, welcomed=True))
