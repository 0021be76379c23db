"""What the commands for marks refer to: the selection, the caret, and the highlight around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.models import TextRange

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.core.models import Article, Mark
    from reader.ui.article_view import ArticleView
    from reader.ui.reading import Reading


class MarkContext:
    """Queries the page and the library each time, because both change."""

    def __init__(self, library: Library, reading: Reading, view: ArticleView) -> None:
        self._library, self._reading, self._text = library, reading, view.text

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self._reading.article

    def marks(self) -> tuple[Mark, ...]:
        """All marks of the open article."""
        if self._reading.article is None:
            return ()
        return self._library.marks.of_article(self._reading.article.id)

    def highlights(self) -> list[Mark]:
        """The highlights whose words were found in the article."""
        return [mark for mark in self.marks() if mark.anchor is not None and mark.placed]

    def selected(self) -> TextRange | None:
        """The selected range; `None` if that is empty or white space."""
        spans = self._text.selected_spans()
        if self._reading.article is None or not self._text.selected_text().strip():
            return None
        return TextRange(spans[0].paragraph, spans[0].start, spans[-1].paragraph, spans[-1].end)

    def here(self) -> tuple[int, int] | None:
        """Paragraph and offset of the caret."""
        at = self._text.textCursor().selectionStart()
        spans = self._text.loaded.spans(at, at)
        return (spans[0].paragraph, spans[0].start) if spans else None

    def present(self) -> Mark | None:
        """The shortest highlight that contains the selection, or the caret; `None` without one."""
        place, here = self.selected(), self.here()
        if place is None and here is not None:
            place = TextRange(*here, *here)
        found = [m for m in self.highlights() if m.anchor and place and covers(m.anchor.place, place)]
        return min(found, key=lambda mark: len(mark.quote), default=None)


def covers(one: TextRange, other: TextRange) -> bool:
    """Whether the second range lies within the first."""
    return (one.first, one.start) <= (other.first, other.start) and (other.last, other.end) <= (
        one.last,
        one.end,
    )
