"""Versions of the open article: its older texts and its near copies, signed in the head of the page, compared
word by word; an older text shown again or copies merged, with undo; and articles that speak of the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.arabic.numerals import NEAR_COPIES, VERSIONS
from reader.core.errors import ArticleNotFound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.core.arabic.word_diff import Difference
    from reader.core.library import Library
    from reader.core.models import Article, ArticleSummary, Revision, SimilarArticle
    from reader.core.wording import Wording
    from reader.ui.article_view import ArticleView
    from reader.ui.background import Background
    from reader.ui.browsing import Browsing
    from reader.ui.dialogs.versions_dialog import Version, VersionsDialog, VersionWords
    from reader.ui.reading import Reading
    from reader.ui.searches.inquiry import Inquiry
    from reader.ui.theme import Theme
    from reader.ui.undo import UndoHistory

SIMILAR = 4
PAUSE_MILLISECONDS = 150  # between two slices of sketching


class Kin(NamedTuple):
    """What there is beside the article with this id."""

    article_id: int
    revisions: int
    near: tuple[ArticleSummary, ...]
    similar: tuple[SimilarArticle, ...]


class Versions(QObject):
    """`told` is news for the status line."""

    told = Signal(str)

    def __init__(
        self,
        library: Library,
        reading: Reading,
        view: ArticleView,
        browsing: Browsing,
        side: Inquiry,
        background: Background,
        undo: UndoHistory,
        words: Callable[[], Wording],
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library, self._reading, self._view, self._browsing = library, reading, view, browsing
        self._side, self._background, self._undo = side, background, undo
        self._words, self._theme, self._window = words, theme, window
        self._near: tuple[ArticleSummary, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._prepare_some)
        reading.article_opened.connect(self._opened)
        view.head.signs.revisions_requested.connect(self.show_revisions)
        view.head.signs.near_requested.connect(self.show_near)
        if reading.article is not None:
            self._opened(reading.article)

    def dress(self, theme: Theme) -> None:
        """Show dialogs in these colours from now on."""
        self._theme = theme

    # --- signs and cards ---------------------------------------------------------------------------------
    def _opened(self, article: Article) -> None:
        self._near = ()
        self._view.head.signs.say("", "")
        self._look(article.id)

    def _look(self, article_id: int) -> None:
        def work(library: Library) -> Iterator[Kin]:
            try:
                yield kin_of(library, article_id)
            except ArticleNotFound:
                return

        self._side.ask("kin", work, self._show)

    def _show(self, kin: Kin) -> None:
        if self._reading.article is None or self._reading.article.id != kin.article_id:
            return
        words, self._near = self._words(), kin.near
        revised = self.tr("حُدّث: {versions}").format(versions=words.count(kin.revisions + 1, VERSIONS))
        near = words.count(len(kin.near), NEAR_COPIES)
        self._view.head.signs.say(revised if kin.revisions else "", near if kin.near else "")
        self._view.related.show_similar(kin.similar)
        self._view.text.fit()

    # --- older texts -------------------------------------------------------------------------------------
    def show_revisions(self) -> None:
        """The older texts of the open article, compared with the one that is shown."""
        from reader.ui.dialogs.versions_dialog import Version, VersionWords

        article = self._reading.article
        if article is None:
            return
        kept = self._library.revisions.of(article.id)
        if not kept:
            self.told.emit(self.tr("لا نسخ سابقة لهذه المقالة"))
            return
        versions = [Version(each.id, self._label(each), _text(each.title, each.body)) for each in kept]
        words = VersionWords(
            self.tr("نسخ المقالة"), self.tr("المعروض هو الأحدث، وكل نسخة سابقة محفوظة."),
            self.tr("إظهار هذه النسخة"),
        )  # fmt: skip
        dialog = self._dialog(article, versions, words)
        dialog.act_requested.connect(self.restore)
        dialog.begin()

    def _label(self, revision: Revision) -> str:
        words = self._words()
        stamp = revision.updated or revision.published
        return words.joined(
            (
                words.date_and_time(stamp) if stamp else None,
                self.tr("حُفظت {when}").format(when=words.moment(revision.replaced_at)),
                revision.origin.path,
            )
        )

    def restore(self, revision_id: int) -> None:
        """Show an older text again; the one that is shown is kept in its place."""
        self._exchange(revision_id)
        self._undo.remember(self.tr("إظهار نسخة سابقة"), lambda: self._exchange(revision_id))
        self.told.emit(self.tr("تُعرض الآن نسخة سابقة من المقالة"))

    def _exchange(self, revision_id: int) -> None:
        self._library.revisions.restore(revision_id)
        self.show_again()

    def show_again(self) -> None:
        """The library changed articles: show the open one as it is now, or none where it is gone."""
        article = self._reading.article
        if article is not None:
            self._reading.close()
        self._browsing.refresh()
        if article is not None and self._library.summary(article.id) is not None:
            self._reading.open(article.id)

    # --- near copies -------------------------------------------------------------------------------------
    def show_near(self) -> None:
        """The near copies of the open article, compared with it."""
        from reader.ui.dialogs.versions_dialog import Version, VersionWords

        article = self._reading.article
        if article is None:
            return
        copies = [self._library.article(each.id) for each in self._near if self._library.summary(each.id)]
        if not copies:
            self.told.emit(self.tr("لا نسخ قريبة من هذه المقالة"))
            return
        versions = [Version(each.id, self._copy_label(each), _text(each.title, each.body)) for each in copies]
        words = VersionWords(
            self.tr("نسخ قريبة"),
            self.tr("نصوص تكاد تطابق هذه المقالة. الدمج يُبقي هذه ويضع الأخريات جانبًا، ويمكن التراجع عنه."),
            self.tr("دمجها كلها في هذه"), self.tr("فتح المختارة"),
        )  # fmt: skip
        dialog = self._dialog(article, versions, words)
        dialog.act_requested.connect(lambda _chosen: self.merge(article.id, [each.id for each in copies]))
        dialog.open_requested.connect(self._reading.open)
        dialog.begin()

    def _copy_label(self, copy: Article) -> str:
        date = copy.published or copy.updated
        words = self._words()
        return words.joined((copy.title, copy.source, words.short_date(date) if date else None))

    def merge(self, article_id: int, others: Sequence[int]) -> None:
        """Put near copies aside as versions of the article."""
        merged = self._library.near_duplicates.merge(article_id, others)

        def undo() -> None:
            self._library.near_duplicates.undo(merged)
            self._changed(article_id)

        self._undo.remember(self.tr("دمج النسخ القريبة"), undo)
        self._changed(article_id)
        self.told.emit(self.tr("دُمجت النسخ القريبة في هذه المقالة"))

    def _changed(self, article_id: int) -> None:
        self._browsing.refresh()
        if self._reading.article is not None and self._reading.article.id == article_id:
            self._look(article_id)

    # --- comparing ---------------------------------------------------------------------------------------
    def _dialog(self, article: Article, versions: Sequence[Version], words: VersionWords) -> VersionsDialog:
        from reader.ui.dialogs.versions_dialog import VersionsDialog

        dialog = VersionsDialog(versions, words, self._theme, self._window)
        shown = _text(article.title, article.body)

        def compare(version: Version, folded: bool) -> None:
            def work() -> Sequence[Difference]:
                from reader.core.arabic.word_diff import folded_word_diff, word_diff

                return (folded_word_diff if folded else word_diff)(version.text, shown)

            self._background.run_latest("versions", work, dialog.show_differences, _raise)

        dialog.compare_wanted.connect(compare)
        dialog.finished.connect(lambda: self._background.drop("versions"))
        return dialog

    # --- sketching ---------------------------------------------------------------------------------------
    def prepare(self) -> None:
        """Find near copies among what came since, slice by slice, off the window's thread."""
        if not self._library.is_read_only:
            self._pause.start()

    def _prepare_some(self) -> None:
        path = self._library.path
        self._background.run_latest("sketches", lambda: prepare_some(path), self._prepared, _raise)

    def _prepared(self, done: tuple[int, int]) -> None:
        articles, pairs = done
        if articles:
            self._pause.start()
        if pairs:
            self._browsing.refresh()
            if self._reading.article is not None:
                self._look(self._reading.article.id)


def kin_of(library: Library, article_id: int) -> Kin:
    """What there is beside an article: similar ones without the near copies. Raises `ArticleNotFound`."""
    near = library.near_duplicates.paired(article_id)
    apart = {each.id for each in near}
    found = library.similar(article_id, SIMILAR + len(apart))
    similar = tuple(each for each in found if each.article.id not in apart)[:SIMILAR]
    return Kin(article_id, library.revisions.count(article_id), near, similar)


def prepare_some(path: Path) -> tuple[int, int]:
    """A slice of sketching: how many articles, and how many near pairs were found."""
    from reader.core.errors import LibraryLocked
    from reader.core.library import Library

    try:
        with Library.open(path) as library:
            return library.near_duplicates.prepare_some()
    except LibraryLocked:
        return 0, 0  # an import is writing; it asks again when it is done


def _text(title: str, body: Sequence[str]) -> str:
    return "\n\n".join((title, *body))


def _raise(error: Exception) -> None:
    raise error
