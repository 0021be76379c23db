"""Completions of the search field: fields of the query language, names, and recent searches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from reader.ui.browsing.field_names import field_names, in_our_language
from reader.ui.sidebar.completion_popup import Completion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.core.library import Library
    from reader.core.models import Suggestion
    from reader.ui.query_runner import QueryRunner
    from reader.ui.sidebar.library_field import LibraryField

translate = QCoreApplication.translate  # named so for Qt Linguist

_IN_FIELD = re.compile(r'[^\W\d_]+[:：]\s*(?:["«“][^"«»“”]*|[^\s"«»“”:：]*)$')
_WORD = re.compile(r"(?<!\S)[^\W\d_]*$")
_MIN = 2  # letters of a field's name
MAX_RECENT = 8


def _operators() -> tuple[tuple[str, str], ...]:
    """The text of each field, and what it restricts a search to."""
    names = field_names()
    return (
        (names["source"], translate("Completing", "اسم المصدر")),
        (names["keyword"], translate("Completing", "كلمة مفتاحية")),
        (names["title"], translate("Completing", "في العنوان")),
        (names["author"], translate("Completing", "اسم الكاتب")),
        (names["since"], translate("Completing", "نُشر بعد تاريخ")),
        (names["until"], translate("Completing", "نُشر قبل تاريخ")),
        (names["date"], translate("Completing", "سنة أو شهر أو يوم")),
    )


class Completing(QObject):
    """Queries completions and offers them to the field.

    They appear by themselves only while a field of the query language is typed, so as not to cover the
    results; Ctrl+Space requests them anywhere, Down in the empty field recent searches.
    """

    def __init__(
        self,
        library: Library,
        side: QueryRunner,
        field: LibraryField,
        digits: Callable[[str], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._side, self._field, self._digits = library, side, field, digits
        field.completion_wanted.connect(self._typed)
        field.all_wanted.connect(self._asked)

    def _typed(self, text: str) -> None:
        if _IN_FIELD.search(text):
            self._suggest(text)
            return
        self._side.withdraw("suggestions")
        self._field.offer(self._begun_operators(text))

    def _asked(self, text: str) -> None:
        if not self._field.text():
            recent = [in_our_language(query) for query in self._library.searches.recent()[:MAX_RECENT]]
            note = self.tr("بحث سابق")
            self._field.offer([Completion(query, note, query) for query in recent])
            if not recent:
                self._field.list_requested.emit()
        elif text[-1:].isspace():
            self._field.offer(self._operators_after(text))
        else:
            self._suggest(text)

    def _suggest(self, text: str) -> None:
        def work(library: Library) -> Iterator[tuple[Suggestion, ...]]:
            yield library.search.suggestions(text)

        self._side.ask("suggestions", work, lambda found: self._show(text, found))

    def _show(self, text: str, found: tuple[Suggestion, ...]) -> None:
        if text == self._field.before_cursor():
            self._field.offer([self._completion(text, each) for each in found])

    def _completion(self, text: str, found: Suggestion) -> Completion:
        query = found.query if _IN_FIELD.search(text) else in_our_language(found.query)
        kind = self.tr("مصدر") if found.kind == "source" else self.tr("كلمة مفتاحية")
        return Completion(found.name, f"{kind}  {self._digits(f'{found.count:,}')}", query)

    def _begun_operators(self, text: str) -> list[Completion]:
        word = _WORD.search(text)
        begun = word[0] if word else ""
        if len(begun) < _MIN:
            return []
        before = text[: len(text) - len(begun)]
        return [
            Completion(name, note, before + name) for name, note in _operators() if name.startswith(begun)
        ]

    def _operators_after(self, text: str) -> list[Completion]:
        return [Completion(name, note, text + name) for name, note in _operators()]
