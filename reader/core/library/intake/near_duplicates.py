"""Find articles that are nearly the same, and merge them with undo.

Articles are sketched (16 numbers each) in the order of their ids, so that the missing ones are always the
last. Each is compared, word for word, with earlier articles that share numbers of its sketch, at most some
hundreds: the thousandth copy of a text costs no more than the hundredth.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from time import monotonic
from typing import TYPE_CHECKING

from reader.core.arabic.text_similarity import Shingles, sketch
from reader.core.library.intake import marks_of_copies
from reader.core.library.shelves import articles, listing
from reader.core.library.storage.moments import now

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.core.library.storage.database import Database
    from reader.core.models import ArticleSummary

_AT_ONCE = 200
_SLICE_SECONDS = 0.2  # for comparing, in one call
_MIN_SHARED = 5  # of 16 numbers, before texts are compared
_MAX_COMPARED = 200  # articles that one is compared with
_MAX_SHARING = 400  # the nearest by id that have a number in common; a phrase of more is a formula
_WAITING = """SELECT a.id, t.body FROM articles a JOIN article_texts t ON t.article_id = a.id
WHERE a.id > (SELECT coalesce(max(article_id), 0) FROM sketched) ORDER BY a.id LIMIT ?"""
_BODY = """SELECT t.body FROM articles a JOIN article_texts t ON t.article_id = a.id
WHERE a.id = ? AND a.deleted_at IS NULL"""
_NUMBERS = "SELECT number FROM sketches WHERE article_id = ?"
_BEFORE = """SELECT article_id FROM sketches WHERE number = ? AND article_id < ?
ORDER BY article_id DESC LIMIT ?"""
_AFTER = "SELECT article_id FROM sketches WHERE number = ? AND article_id > ? ORDER BY article_id LIMIT ?"
_KEEP = "INSERT OR IGNORE INTO sketches (number, article_id) VALUES (?, ?)"
_DONE = "INSERT OR IGNORE INTO sketched (article_id) VALUES (?)"
_UNPAIRED = """SELECT article_id FROM sketched
WHERE article_id > (SELECT coalesce(max(article_id), 0) FROM paired) ORDER BY article_id LIMIT ?"""
_PAIR = "INSERT OR IGNORE INTO near_pairs (article_id, other_id) VALUES (?, ?)"
_PART = """DELETE FROM near_pairs WHERE other_id = ?
  AND article_id IN (SELECT other_id FROM near_pairs WHERE article_id = ?)"""
_PAIRED = "INSERT OR IGNORE INTO paired (article_id) VALUES (?)"
_PAIRS = """SELECT n.other_id FROM near_pairs n JOIN articles a ON a.id = n.other_id
WHERE n.article_id = ? AND a.deleted_at IS NULL ORDER BY n.other_id"""
_MERGE = "INSERT INTO merged_articles (article_id, into_id, merged_at, marks) VALUES (?, ?, ?, ?)"
_TAKEN = "SELECT into_id, marks FROM merged_articles WHERE article_id = ?"


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge deleted, for `undo`."""

    into: int
    article_ids: tuple[int, ...]


class NearDuplicates:
    """Pairs of nearly equal articles of one open library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def prepare_some(self) -> tuple[int, int]:
        """Sketch and pair some articles that came in since the last call, for about 0.2 s.

        Returns how many articles and how many pairs; 0 articles means that nothing is left to do.
        """
        found = self._database.rows(_WAITING, [_AT_ONCE])
        sketches = [(number, article_id) for article_id, body in found for number in sketch(body)]
        with self._database.change() as connection:
            connection.executemany(_KEEP, sorted(sketches))
            connection.executemany(_DONE, [row[:1] for row in found])
        unpaired = [number for (number,) in self._database.rows(_UNPAIRED, [_AT_ONCE])]
        done, pairs = self._paired_in_time(unpaired)
        with self._database.change() as connection:
            connection.executemany(_PAIR, _both_ways(pairs))
            connection.executemany(_PAIRED, [(number,) for number in done])
        return max(len(found), len(done)), len(pairs)

    def _paired_in_time(self, articles: Sequence[int]) -> tuple[list[int], list[tuple[int, int]]]:
        """The articles that were compared before the time was up, and their pairs with earlier articles.

        The time is limited so that an import need not wait long to write.
        """
        done: list[int] = []
        pairs: list[tuple[int, int]] = []
        texts, end = _Texts(self._database), None
        for number in articles:
            pairs += self._pairs(number, texts, _BEFORE)
            done.append(number)
            # after the first one, which reads what the others are compared with
            end = end or monotonic() + _SLICE_SECONDS
            if monotonic() >= end:
                break
        return done, pairs

    def renew(self, article_id: int) -> None:
        """Sketch and pair an article again after its text changed.

        One that was not sketched yet is left to `prepare_some`. Use it only inside a transaction.
        """
        change = self._database.connection.execute
        if self._database.value("SELECT 1 FROM sketched WHERE article_id = ?", [article_id]) is None:
            return
        change("DELETE FROM sketches WHERE article_id = ?", [article_id])
        change(_PART, [article_id] * 2)
        change("DELETE FROM near_pairs WHERE article_id = ?", [article_id])
        rows = sorted((number, article_id) for number in sketch(_body(self._database, article_id) or ""))
        self._database.connection.executemany(_KEEP, rows)
        pairs = self._pairs(article_id, _Texts(self._database), _BEFORE, _AFTER)
        self._database.connection.executemany(_PAIR, _both_ways(pairs))

    def paired(self, article_id: int) -> tuple[ArticleSummary, ...]:
        """The near copies of an article that `prepare_some` found."""
        rows = self._database.rows(_PAIRS, [article_id])
        return tuple(summary for (number,) in rows if (summary := listing.summary(self._database, number)))

    def _pairs(self, article_id: int, texts: _Texts, *sides: str) -> list[tuple[int, int]]:
        text = texts.of(article_id)
        if text is None:
            return []
        sharing = self._sharing(article_id, sides)
        near = ((other, its) for other in sharing if (its := texts.of(other)) and text.is_near_duplicate(its))
        return [(article_id, other) for other, _ in near]

    def _sharing(self, article_id: int, sides: Sequence[str]) -> list[int]:
        """The articles that share enough of its sketch, most shared first.

        `sides` are the queries for earlier and later articles.
        """
        numbers = [number for (number,) in self._database.rows(_NUMBERS, [article_id])]
        shared = Counter(
            other
            for number in numbers
            for side in sides
            for (other,) in self._database.rows(side, [number, article_id, _MAX_SHARING])
        )
        most = shared.most_common(_MAX_COMPARED)
        return [other for other, count in most if count >= _MIN_SHARED]

    def merge(self, article_id: int, others: Sequence[int]) -> Merged:
        """Delete the others as versions of the article, which takes over their marks; with `undo`."""
        moment = now()
        with self._database.change() as connection:
            listed = tuple(
                number
                for number in others
                if number != article_id and _body(self._database, number) is not None
            )
            for number in listed:
                marks = marks_of_copies.take(self._database, number, article_id)
                connection.execute(_MERGE, [number, article_id, moment, marks])
            articles.delete(self._database, listed)
        return Merged(article_id, listed)

    def undo(self, merged: Merged) -> None:
        """Revert a merge."""
        with self._database.change() as connection:
            for number in reversed(merged.article_ids):
                for into, marks in self._database.rows(_TAKEN, [number]):
                    marks_of_copies.give_back(self._database, number, into, marks)
                connection.execute("DELETE FROM merged_articles WHERE article_id = ?", [number])
            articles.restore(self._database, merged.article_ids)


class _Texts:
    """The texts compared in one call, each split into words only once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[int, Shingles | None] = {}

    def of(self, article_id: int) -> Shingles | None:
        if article_id not in self._known:
            body = _body(self._database, article_id)
            self._known[article_id] = None if body is None else Shingles.of(body)
        return self._known[article_id]


def _body(database: Database, article_id: int) -> str | None:
    """The text of an article, or `None` if it is not listed."""
    found: str | None = database.value(_BODY, [article_id])
    return found


def _both_ways(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    return chain.from_iterable(((one, other), (other, one)) for one, other in pairs)
