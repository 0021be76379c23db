"""Compare other texts with the open article, word by word, in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.wording import path_line
from reader.ui.background import raise_again

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.core.arabic.word_diff import Difference
    from reader.core.models import Article, Revision
    from reader.core.wording import Wording
    from reader.ui.background import Background
    from reader.ui.dialogs.versions_dialog import Version, VersionsDialog, VersionWords
    from reader.ui.theme import Theme


class Comparing(QObject):
    """Makes the dialogs, and compares in the background."""

    dressed = Signal(object)  # the new Theme, for the dialog that is open

    def __init__(
        self, background: Background, words: Callable[[], Wording], theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._background, self._words, self._theme, self._window = background, words, theme, window

    def dress(self, theme: Theme) -> None:
        """Use the colours of this theme from now on."""
        self._theme = theme
        self.dressed.emit(theme)

    def dialog(self, article: Article, versions: Sequence[Version], words: VersionWords) -> VersionsDialog:
        """A dialog that compares these versions with the article; the caller connects and shows it."""
        from reader.ui.dialogs.versions_dialog import VersionsDialog

        dialog = VersionsDialog(versions, words, self._theme, self._window)
        self.dressed.connect(dialog.view.dress)
        shown = _text(article.title, article.body)

        def compare(version: Version, folded: bool) -> None:
            def work() -> Sequence[Difference]:
                from reader.core.arabic.word_diff import folded_word_diff, word_diff

                return (folded_word_diff if folded else word_diff)(version.text, shown)

            self._background.run_latest("versions", work, dialog.show_differences, raise_again)

        dialog.compare_wanted.connect(compare)
        dialog.finished.connect(lambda: self._background.drop("versions"))
        return dialog

    def older(self, revision: Revision) -> Version:
        """An older version, named by its date, when it was replaced, and its origin."""
        words, stamp = self._words(), revision.updated or revision.published
        when = self.tr("حُفظت {when}").format(when=words.moment(revision.replaced_at))
        named = (words.date_and_time(stamp) if stamp else None, when, path_line(revision.origin.path))
        return _version(revision, words.joined(named))

    def copy(self, article: Article) -> Version:
        """A near copy, named by its title, source and day."""
        words, date = self._words(), article.published or article.updated
        named = (article.title, article.source, words.short_date(date) if date else None)
        return _version(article, words.joined(named))


def _version(text: Article | Revision, label: str) -> Version:
    from reader.ui.dialogs.versions_dialog import Version

    return Version(text.id, label, _text(text.title, text.body))


def _text(title: str, body: Sequence[str]) -> str:
    return "\n\n".join((title, *body))
