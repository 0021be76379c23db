"""The marks of the open article on its page: highlights in the text, markers in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QIcon

from reader.core.arabic.numerals import LOST_MARKS
from reader.core.rendering import TextSpan
from reader.ui.article_view.highlights import Highlights
from reader.ui.article_view.margin_markers import SIGN, MarginMarkers, Marker
from reader.ui.widgets.color_row import color_name, swatch

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from reader.core.library import Library
    from reader.core.models import Mark, MarkColor
    from reader.core.wording import Wording
    from reader.ui.article_view import ArticleView
    from reader.ui.icons import Icons
    from reader.ui.look import Look
    from reader.ui.reading import Reading
    from reader.ui.theme import Theme

SWATCH = 14


class MarkDisplay(QObject):
    """Follows the open article and all changes of its marks."""

    activated = Signal(object)  # a Mark whose marker was pressed

    def __init__(
        self,
        library: Library,
        reading: Reading,
        view: ArticleView,
        look: Look,
        words: Callable[[], Wording],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._reading, self._view, self._words = library, reading, view, words
        self._highlights, self._markers = Highlights(view.text, look.theme), MarginMarkers(view.text)
        self._theme, self._icons = look.theme, look.icons
        self._drawn: dict[tuple[MarkColor | None, bool], QIcon] = {}  # in the colours of the theme
        self._by_key: dict[Hashable, Mark] = {}
        self._markers.activated.connect(lambda key: self.activated.emit(self._by_key[key]))
        self._markers.grown.connect(view.put_in_row)
        reading.article_opened.connect(lambda _article: self.show())
        reading.marks_changed.connect(self.show)
        self.show()

    def dress(self, theme: Theme, icons: Icons) -> None:
        """Use these colours and icons from now on."""
        self._theme, self._icons = theme, icons
        self._drawn.clear()
        self._highlights.dress(theme)
        self.show()

    def show(self) -> None:
        """Show the present marks of the open article."""
        article = self._reading.article
        if article is None:
            return
        found = self._library.marks.of_article(article.id)
        marks = [mark for mark in found if mark.placed]
        self._by_key = {(mark.kind, mark.id): mark for mark in marks}
        self._highlights.show(marks, article.body)
        self._markers.show([self._marker(mark) for mark in marks if mark.paragraph is not None])
        self._say_lost(len(found) - len(marks))

    def _say_lost(self, many: int) -> None:
        """Tell in the head of the page how many marks have no place any more."""
        links = self._view.head.links
        said = self._words().count(many, LOST_MARKS) if many else ""
        if said != links.lost.text():
            links.say_lost(said)
            self._view.text.fit()

    def _marker(self, mark: Mark) -> Marker:
        start = mark.anchor.place.start if mark.anchor else 0
        at = TextSpan(mark.paragraph or 1, start, start + 1)
        return Marker((mark.kind, mark.id), at, self._icon(mark), self._name(mark))

    def _icon(self, mark: Mark) -> QIcon:
        kind = (mark.color, bool(mark.note))
        if kind not in self._drawn:
            self._drawn[kind] = self._draw(mark)
        return self._drawn[kind]

    def _draw(self, mark: Mark) -> QIcon:
        if mark.color is None:
            filled = self._icons["bookmark"].pixmap(QSize(SIGN, SIGN), QIcon.Mode.Normal, QIcon.State.On)
            return self._icons["message-square-text"] if mark.note else QIcon(filled)
        return self._icons["message-square-text"] if mark.note else swatch(mark.color, self._theme, SWATCH)

    def _name(self, mark: Mark) -> str:
        """««إشارة»», ««تظليل أصفر»», followed by the note if there is one."""
        kind = self.tr("إشارة على الفقرة")
        if mark.color is not None:
            kind = self.tr("تظليل {color}").format(color=color_name(mark.color))
        return self.tr("{kind}، وملاحظة: {note}").format(kind=kind, note=mark.note) if mark.note else kind
