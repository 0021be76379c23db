"""How the articles of a filter spread over time, and which keywords they have most.

Days are counted by SQLite, a row each at most, and put together here.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.core.library.filters import select
from reader.core.models import ArticleFilter, Keyword, PeriodCount

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from reader.core.library.database import Database
    from reader.core.models import Period

_DAY = 86_400
_DAYS = "a.sort_key / 86400 - (a.sort_key % 86400 < 0)"  # SQLite's division goes towards nought
_OF_HITS = """SELECT {days}, count(*) FROM ({found}) p
CROSS JOIN articles a INDEXED BY articles_of_docid ON a.docid = p.key WHERE a.dated = 1 GROUP BY 1"""
_KEYWORDS = """SELECT k.id, k.name, n FROM (
    SELECT g.keyword_id AS id, count(*) AS n FROM ({found}) p {joined}
    JOIN article_keywords g ON g.article_id = {article} GROUP BY g.keyword_id ORDER BY n DESC LIMIT ?)
  JOIN keywords k USING (id) ORDER BY n DESC, k.folded"""
_ALL_KEYWORDS = """SELECT id, name, articles FROM keywords WHERE articles > 0
ORDER BY articles DESC, folded LIMIT ?"""
_SAMPLE = 20_000


class Timeline:
    """Counts of the articles a filter lets through."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self, wanted: ArticleFilter, period: Period) -> tuple[PeriodCount, ...]:
        """The periods that have articles with a written date, the oldest first."""
        from datetime import date

        start, counted = _STARTS[period], Counter[date]()
        first = date(1970, 1, 1).toordinal()
        for day, articles in self._days(wanted):
            if 0 < day + first <= date.max.toordinal():
                counted[start(date.fromordinal(day + first))] += articles
        return tuple(
            PeriodCount(since.isoformat(), _ENDS[period](since).isoformat(), counted[since])
            for since in sorted(counted)
        )

    def keywords(self, wanted: ArticleFilter, limit: int = 20) -> tuple[Keyword, ...]:
        """The keywords that most of the articles have; `count` is how many of them, found among the newest
        20,000."""
        if wanted == ArticleFilter():
            return tuple(Keyword(*row) for row in self._database.rows(_ALL_KEYWORDS, [limit]))
        selection = select(self._database, wanted)
        found = (
            f"{selection.sql(selection.ordering.columns)} ORDER BY {selection.ordering.order} LIMIT {_SAMPLE}"
        )
        hits = selection.is_search
        sql = _KEYWORDS.format(
            found=found,
            joined="CROSS JOIN articles b INDEXED BY articles_of_docid ON b.docid = p.key" if hits else "",
            article="b.id" if hits else "p.key",
        )
        return tuple(Keyword(*row) for row in self._database.rows(sql, (*selection.parameters, limit)))

    def _days(self, wanted: ArticleFilter) -> list[tuple[int, int]]:
        """Days since 1970 with the number of their articles."""
        selection = select(self._database, wanted)
        if selection.is_search:
            sql = _OF_HITS.format(days=_DAYS, found=selection.sql(selection.ordering.columns))
        else:
            sql = f"{selection.sql(f'{_DAYS}, count(*)', 'a.dated = 1')} GROUP BY 1"
        return [(day, articles) for day, articles in self._database.rows(sql, selection.parameters)]


def _week(day: date) -> date:
    from datetime import timedelta

    return day - timedelta(days=(day.weekday() + 2) % 7)


def _end_of_week(day: date) -> date:
    from datetime import timedelta

    return day + timedelta(days=6)


def _end_of_month(day: date) -> date:
    from calendar import monthrange

    return day.replace(day=monthrange(day.year, day.month)[1])


_STARTS: dict[Period, Callable[[date], date]] = {
    "week": _week,
    "month": lambda day: day.replace(day=1),
    "year": lambda day: day.replace(month=1, day=1),
}
_ENDS: dict[Period, Callable[[date], date]] = {
    "week": _end_of_week,
    "month": _end_of_month,
    "year": lambda day: day.replace(month=12, day=31),
}
