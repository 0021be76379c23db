"""Values of the library in words, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.layout import Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.core.models import ArticleSummary, Mark, MarkColor, Offer, Reach, SearchHit
    from reader.core.wording import Wording


_SPELT = ("near", "source", "keyword")
_NEAR = "لعلّك أردت «{text}»"
_REACHES: Mapping[Reach, str] = {
    "all": "بصيغ الكلمات كلّها (بلا --exact)",
    "any": "بإحدى الكلمات (--reach any)",
    "broader": "بما يشاركها الجذر (--reach broader)",
}
COLOR_NAMES: Mapping[MarkColor, str] = {
    "yellow": "أصفر",
    "green": "أخضر",
    "blue": "أزرق",
    "pink": "وردي",
    "violet": "بنفسجي",
}


def terminal_wording() -> Wording:
    """A wording with digits 0-9: numbers are copied into the next command."""
    from reader.core.arabic.dates.words import Digits
    from reader.core.wording import Wording

    return Wording(number_digits=Digits.WESTERN)


def chosen_wording() -> Wording:
    """The wording of the settings, for text that is read elsewhere."""
    from reader.core.arabic.dates.words import Digits, MonthNames
    from reader.core.settings import load
    from reader.core.wording import Wording
    from reader.paths import settings_file

    settings = load(settings_file()).settings
    return Wording(MonthNames(settings.month_names), Digits(settings.digits), settings.hijri)


def summary_row(summary: ArticleSummary) -> Row:
    """Number, title, source and date of an article."""
    date = summary.published or summary.updated
    said = terminal_wording().short_date(date) if date else ""
    return Row(summary.id, summary.title, (summary.source or "", said))


def hit_row(hit: SearchHit) -> Row:
    """A search hit with its passage."""
    said = terminal_wording().short_date(hit.date) if hit.date else ""
    return Row(hit.id, hit.title, (hit.source or "", said), hit.snippet, hit.matches)


def offer_words(offer: Offer) -> str:
    """A suggested search as one would type it, and how many articles it finds."""
    found = terminal_wording().count_articles(offer.count)
    way = _NEAR if offer.kind in _SPELT else _REACHES[offer.wanted.reach]
    return f"{way.format(text=offer.wanted.text.strip())}: {found}."


def holding(count: int) -> str:
    """«وفيها 3 مقالات», for a sentence that names a library."""
    return f"وفيها {terminal_wording().count_articles(count)}" if count else "وليس فيها مقالات"


def bounded_ranking(most: int) -> str:
    """A sentence that only the newest hits were ranked, and how to rank all."""
    return f"رُتّبت أحدث {most:,} نتيجة بحسب صلتها، وتليها الأقدم منها؛ ولترتيبها كلّها: --order relevance-all"


def mark_row(mark: Mark) -> Row:
    """A mark: its article, its place there, and its note."""
    return Row(mark.article_id, mark.title, (mark_words(mark),), " ".join(mark.quote.split()))


def mark_words(mark: Mark) -> str:
    """«الفقرة 3: the note», «المقالة كلها», «تظليل أخضر في الفقرة 3»."""
    place = "المقالة كلها" if mark.paragraph is None else f"الفقرة {mark.paragraph}"
    if mark.color is not None:
        place = f"تظليل {COLOR_NAMES[mark.color]} في {place}"
    if not mark.placed:
        place = f"{place} (لم يعد في النص)"
    return f"{place}: {mark.note}" if mark.note else place


def account(total: int, offset: int, shown: int) -> str:
    """How many articles there are, and which of them are shown unless all are."""
    whole = terminal_wording().count_articles(total)
    if not shown or shown == total:
        return f"{whole}."
    return f"{whole}، وهذه من {offset + 1} إلى {offset + shown}."
