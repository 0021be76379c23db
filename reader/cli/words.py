"""Values of the library in words, as a terminal shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.layout import Row

if TYPE_CHECKING:
    from reader.core.models import ArticleSummary, Bookmark, SearchHit
    from reader.core.wording import Wording


def terminal_wording() -> Wording:
    """Numbers as they are typed, for one copies them into the next command."""
    from reader.core.arabic.date_words import Digits
    from reader.core.wording import Wording

    return Wording(number_digits=Digits.WESTERN)


def summary_row(summary: ArticleSummary) -> Row:
    """Number, title, source and date of an article."""
    date = summary.published or summary.updated
    said = terminal_wording().short_date(date) if date else ""
    return Row(summary.id, summary.title, (summary.source or "", said))


def hit_row(hit: SearchHit) -> Row:
    """An article that was found, and where."""
    return Row(hit.id, hit.title, (), hit.snippet, hit.matches)


def bookmark_row(bookmark: Bookmark) -> Row:
    """The article of a bookmark, the place in it and the note."""
    return Row(bookmark.article_id, bookmark.title, (bookmark_words(bookmark),), bookmark.quote)


def bookmark_words(bookmark: Bookmark) -> str:
    """«الفقرة 3: the note», «المقالة كلها»."""
    place = "المقالة كلها" if bookmark.paragraph is None else f"الفقرة {bookmark.paragraph}"
    return f"{place}: {bookmark.note}" if bookmark.note else place


def account(total: int, offset: int, shown: int) -> str:
    """How many articles there are, and which of them are shown where it is not all."""
    whole = terminal_wording().count_articles(total)
    if not shown or shown == total:
        return f"{whole}."
    return f"{whole}، وهذه من {offset + 1} إلى {offset + shown}."
