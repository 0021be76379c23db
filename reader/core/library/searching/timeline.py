"""The number of articles over time, and the most frequent keywords.

SQLite counts days, at most one row each, which are then added up here.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from reader.core.library.queries.filters import select
from reader.core.models import ArticleFilter, Keyword, PeriodCount

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.library.queries.selections import Selection
    from reader.core.library.storage.database import Database
    from reader.core.models import Period

_DAY = 86_400
_FIRST = 719_163  # the ordinal of 1970-01-01
_OF_HITS = """SELECT a.sort_key FROM ({found}) p
CROSS JOIN articles a INDEXED BY articles_of_docid ON a.docid = p.key WHERE a.dated = 1"""
_WITHIN = "a.sort_key >= ? AND a.sort_key < ?"
_KEYWORDS = """SELECT k.id, k.name, n FROM (
    SELECT g.keyword_id AS id, count(*) AS n FROM ({found}) p {joined}
    JOIN article_keywords g ON g.article_id = {article} GROUP BY g.keyword_id ORDER BY n DESC LIMIT ?)
  JOIN keywords k USING (id) ORDER BY n DESC, k.folded"""
_ALL_KEYWORDS = """SELECT id, name, articles FROM keywords WHERE articles > 0
ORDER BY articles DESC, folded LIMIT ?"""
_SAMPLE = 5000
_MAX_BARS = 3000


class Timeline:
    """Counts of the articles that a filter matches."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self, wanted: ArticleFilter, period: Period) -> tuple[PeriodCount, ...]:
        """The periods that have articles with a date, oldest first."""
        selection = select(self._database, wanted)
        if selection.is_search or wanted.keyword is not None or wanted.bookmarked or wanted.begun:
            counted = self._counted(selection, period)
        else:
            counted = self._counted_within(selection, period)
        return tuple(
            PeriodCount(since.isoformat(), _ENDS[period](since).isoformat(), counted[since])
            for since in sorted(counted)
        )

    def bars(self, wanted: ArticleFilter, period: Period) -> tuple[PeriodCount, ...]:
        """The same with the empty periods between them, unless there would be too many."""
        counted = self.counts(wanted, period)
        if len(counted) < 2:
            return counted
        known, since = {each.since: each for each in counted}, date.fromisoformat(counted[0].since)
        every: list[PeriodCount] = []
        while since.isoformat() <= counted[-1].since:
            until, iso = _ENDS[period](since), since.isoformat()
            every.append(known.get(iso) or PeriodCount(iso, until.isoformat(), 0))
            if len(every) > _MAX_BARS:
                return counted
            since = until + timedelta(days=1)
        return tuple(every)

    def _counted(self, selection: Selection, period: Period) -> dict[date, int]:
        """The counts of periods, from the days of all articles."""
        if selection.is_search:
            sql = _OF_HITS.format(found=selection.sql(selection.ordering.columns))
        else:
            sql = selection.sql("a.sort_key", "a.dated = 1")
        moments = self._database.rows(sql, selection.parameters)
        days, counted = Counter(moment // _DAY for (moment,) in moments), Counter[date]()
        for day, articles in days.items():
            counted[_STARTS[period](_date(day))] += articles
        return counted

    def _counted_within(self, selection: Selection, period: Period) -> dict[date, int]:
        """The counts of periods, one query each along an index by date: fast for many articles."""
        ends = self._database.row(
            selection.sql("min(a.sort_key), max(a.sort_key)", "a.dated = 1"), selection.parameters
        )
        if ends is None or ends[0] is None:
            return {}
        sql, counted = selection.sql("count(*)", "a.dated = 1", _WITHIN), dict[date, int]()
        since, last = _STARTS[period](_date(ends[0] // _DAY)), _date(ends[1] // _DAY)
        while since <= last:
            until = _date(_day(_ENDS[period](since)) + 1)
            bounds = (_day(since) * _DAY, _day(until) * _DAY)
            if articles := self._database.value(sql, (*selection.parameters, *bounds)):
                counted[since] = articles
            since = until
        return counted

    def keywords(self, wanted: ArticleFilter, limit: int = 20) -> tuple[Keyword, ...]:
        """The most frequent keywords; `count` is the number among the newest 5,000 articles."""
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


def _date(day: int) -> date:
    """The date so many days after 1970-01-01."""
    return date.fromordinal(day + _FIRST)


def _day(day: date) -> int:
    return day.toordinal() - _FIRST


def _week(day: date) -> date:
    return day - timedelta(days=(day.weekday() + 2) % 7)


def _end_of_week(day: date) -> date:
    return day + timedelta(days=6)


def _end_of_month(day: date) -> date:
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
