"""Articles that are nearly the same: sketched when they are first asked about, compared word for word, merged
with undo.

Sketches are made in the order of the articles' ids, so that what is missing is always what came last.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from time import monotonic
from typing import TYPE_CHECKING

from reader.core.arabic.near_texts import is_near, sketch
from reader.core.errors import ArticleNotFound
from reader.core.library.shelves import articles, listing
from reader.core.library.storage.moments import now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reader.core.library.storage.database import Database
    from reader.core.models import ArticleSummary

_AT_ONCE = 200
_SLICE_SECONDS = 0.2  # of pairing
_LEAST_SHARED = 5  # of 16 numbers, before texts are compared
_MOST_SHARING = 200  # articles with one number; a phrase of more is a formula
_WAITING = """SELECT a.id, t.body FROM articles a JOIN article_texts t ON t.article_id = a.id
WHERE a.id > (SELECT coalesce(max(article_id), 0) FROM sketched) ORDER BY a.id LIMIT ?"""
_BODY = """SELECT t.body FROM articles a JOIN article_texts t ON t.article_id = a.id
WHERE a.id = ? AND a.deleted_at IS NULL"""
_SHARING = """SELECT other.article_id FROM sketches mine JOIN sketches other ON other.number = mine.number
WHERE mine.number IN (SELECT number FROM sketches WHERE article_id = ?) AND mine.article_id = ?
  AND other.article_id != ? GROUP BY 1 HAVING count(*) >= ? ORDER BY count(*) DESC LIMIT ?"""
_KEEP = "INSERT OR IGNORE INTO sketches (number, article_id) VALUES (?, ?)"
_DONE = "INSERT OR IGNORE INTO sketched (article_id) VALUES (?)"
_COMMON = (
    "SELECT number, group_concat(article_id) FROM sketches GROUP BY number HAVING count(*) BETWEEN 2 AND ?"
)
_UNPAIRED = """SELECT article_id FROM sketched
WHERE article_id > (SELECT coalesce(max(article_id), 0) FROM paired) ORDER BY article_id LIMIT ?"""
_PAIR = "INSERT OR IGNORE INTO near_pairs (article_id, other_id) VALUES (?, ?)"
_PART = """DELETE FROM near_pairs WHERE other_id = ?
  AND article_id IN (SELECT other_id FROM near_pairs WHERE article_id = ?)"""
_PAIRED = "INSERT OR IGNORE INTO paired (article_id) VALUES (?)"
_PAIRS = """SELECT n.other_id FROM near_pairs n JOIN articles a ON a.id = n.other_id
WHERE n.article_id = ? AND a.deleted_at IS NULL ORDER BY n.other_id"""
_MERGE = "INSERT INTO merged_articles (article_id, into_id, merged_at) VALUES (?, ?, ?)"
_VERSIONS = "SELECT article_id FROM merged_articles WHERE into_id = ? ORDER BY article_id DESC"


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merging put aside, for its undoing."""

    into: int
    article_ids: tuple[int, ...]


class NearDuplicates:
    """Groups of nearly equal articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def prepare(
        self,
        progress: Callable[[int], None] = lambda _done: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Sketch the articles that came since; `progress` hears how many are done. Long after a large
        import."""
        done = 0
        while not cancelled() and (found := self._database.rows(_WAITING, [_AT_ONCE])):
            with self._database.change() as connection:
                rows = [(number, article_id) for article_id, body in found for number in sketch(body)]
                connection.executemany(_KEEP, sorted(rows))
                connection.executemany(_DONE, [row[:1] for row in found])
            done += len(found)
            progress(done)

    def prepare_some(self) -> tuple[int, int]:
        """A slice of `prepare`, and the near pairs written down for `paired`: how many articles, how many
        pairs. Nothing is left to do where no article was."""
        found = self._database.rows(_WAITING, [_AT_ONCE])
        sketches = [(number, article_id) for article_id, body in found for number in sketch(body)]
        with self._database.change() as connection:
            connection.executemany(_KEEP, sorted(sketches))
            connection.executemany(_DONE, [row[:1] for row in found])
        unpaired = [number for (number,) in self._database.rows(_UNPAIRED, [_AT_ONCE])]
        done, pairs = self._paired_in_time(unpaired)
        with self._database.change() as connection:
            connection.executemany(
                _PAIR, [each for one, other in pairs for each in ((one, other), (other, one))]
            )
            connection.executemany(_PAIRED, [(number,) for number in done])
        return max(len(found), len(done)), len(pairs)

    def _paired_in_time(self, articles: Sequence[int]) -> tuple[list[int], list[tuple[int, int]]]:
        """The first of the articles, and their pairs: of hundreds of copies each is near to all others, and
        whoever wants to import waits."""
        end = monotonic() + _SLICE_SECONDS
        done: list[int] = []
        pairs: list[tuple[int, int]] = []
        for number in articles:
            pairs += self._pairs(number)
            done.append(number)
            if monotonic() > end:
                break
        return done, pairs

    def renew(self, article_id: int) -> None:
        """The text of an article changed: sketch and pair it anew, unless it waits for that anyway. Only
        inside a transaction."""
        change = self._database.connection.execute
        if self._database.value("SELECT 1 FROM sketched WHERE article_id = ?", [article_id]) is None:
            return
        change("DELETE FROM sketches WHERE article_id = ?", [article_id])
        change(_PART, [article_id] * 2)
        change("DELETE FROM near_pairs WHERE article_id = ?", [article_id])
        rows = sorted((number, article_id) for number in sketch(self._body(article_id) or ""))
        self._database.connection.executemany(_KEEP, rows)
        pairs = [each for one, other in self._pairs(article_id) for each in ((one, other), (other, one))]
        self._database.connection.executemany(_PAIR, pairs)

    def paired(self, article_id: int) -> tuple[ArticleSummary, ...]:
        """The near copies of an article that `prepare_some` found; quick."""
        rows = self._database.rows(_PAIRS, [article_id])
        return tuple(summary for (number,) in rows if (summary := listing.summary(self._database, number)))

    def _pairs(self, article_id: int) -> Iterator[tuple[int, int]]:
        if self._body(article_id) is not None:
            yield from ((article_id, summary.id) for summary in self.of(article_id))

    def of(self, article_id: int) -> tuple[ArticleSummary, ...]:
        """The articles nearly the same as this one, of those sketched. Raises `ArticleNotFound`."""
        body = self._body(article_id)
        if body is None:
            raise ArticleNotFound(article_id)
        sharing = self._database.rows(_SHARING, [*[article_id] * 3, _LEAST_SHARED, _MOST_SHARING])
        near = [number for (number,) in sharing if self._is_near(body, number)]
        return tuple(summary for number in near if (summary := listing.summary(self._database, number)))

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """All groups of the library, by the ids of their articles; long in a large one."""
        shared: dict[tuple[int, int], int] = defaultdict(int)
        for _, together in self._database.rows(_COMMON, [_MOST_SHARING]):
            for pair in combinations(sorted(map(int, together.split(","))), 2):
                shared[pair] += 1
        candidates = sorted(pair for pair, count in shared.items() if count >= _LEAST_SHARED)
        return tuple(_joined(pair for pair in candidates if self._are_near(*pair)))

    def merge(self, article_id: int, others: Sequence[int]) -> Merged:
        """Put the others aside as versions of the article; `undo` brings them back."""
        moment = now()
        with self._database.change() as connection:
            listed = tuple(
                number for number in others if number != article_id and self._body(number) is not None
            )
            connection.executemany(_MERGE, [(number, article_id, moment) for number in listed])
            articles.delete(self._database, listed)
        return Merged(article_id, listed)

    def undo(self, merged: Merged) -> None:
        """Take a merging back."""
        with self._database.change() as connection:
            connection.executemany(
                "DELETE FROM merged_articles WHERE article_id = ?",
                [(number,) for number in merged.article_ids],
            )
            articles.restore(self._database, merged.article_ids)

    def merged_into(self, article_id: int) -> tuple[int, ...]:
        """The articles put aside as versions of this one, the last first."""
        return tuple(number for (number,) in self._database.rows(_VERSIONS, [article_id]))

    def _are_near(self, one: int, other: int) -> bool:
        body = self._body(one)
        return body is not None and self._is_near(body, other)

    def _is_near(self, body: str, other: int) -> bool:
        its = self._body(other)
        return its is not None and is_near(body, its)

    def _body(self, article_id: int) -> str | None:
        """Its text, where it is listed."""
        found: str | None = self._database.value(_BODY, [article_id])
        return found


def _joined(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, ...]]:
    """Pairs put together into groups."""
    group_of: dict[int, set[int]] = {}
    for one, other in pairs:
        both = group_of.get(one, {one}) | group_of.get(other, {other})
        for number in both:
            group_of[number] = both
    yield from sorted({tuple(sorted(group)) for group in group_of.values()})
