"""Learn from the library's keywords how to split keyword lines that lost their separators ("runs").

Separated lists, and runs whose keywords are known, are counted as they come in, in the transaction that adds
them; lists a person edited count more. A run of a new article is split by what was counted before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.library.index import indexing
from reader.core.library.intake.chip_rows import put, rows_of_article
from reader.core.library.storage import texts
from reader.core.library.storage.lookup import rows_by_values
from reader.core.library.storage.slices import slices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reader.core.arabic.keywords.evidence import NgramCounts
    from reader.core.library.storage.database import Database
    from reader.core.models import Draft

CONFIRMED = 3  # how often a list that a person edited counts
_AT_ONCE = 200
_COLUMNS = ("whole", "first", "last", "joined", "lists", "runs")
_NOTE = """INSERT INTO keyword_evidence (form, {columns}) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (form) DO UPDATE SET {sums}""".format(  # noqa: S608 names of ours
    columns=", ".join(_COLUMNS),
    sums=", ".join(f"{name} = max({name} + excluded.{name}, 0)" for name in _COLUMNS),
)
_ALL = """SELECT a.id, a.keywords_raw, c.article_id IS NOT NULL FROM articles a
LEFT JOIN confirmed_keywords c ON c.article_id = a.id
WHERE a.id > ? AND a.deleted_at IS NULL AND (a.keywords_raw IS NOT NULL
  OR EXISTS (SELECT 1 FROM article_keywords g WHERE g.article_id = a.id)) ORDER BY a.id LIMIT ?"""
_TEXT = """SELECT a.title, t.body FROM articles a JOIN article_texts t ON t.article_id = a.id
WHERE a.id = ?"""


@dataclass(frozen=True, slots=True)
class SplitAgain:
    """What splitting again changed: articles with the keywords they had before, for `undo`."""

    before: tuple[tuple[int, tuple[str, ...]], ...]


class Learning:
    """What one batch of articles adds to the counts, and the counts so far."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._new: dict[str, NgramCounts] = {}

    def keywords_of(self, draft: Draft) -> tuple[str, ...]:
        """The keywords to store with a new article. The draft is counted, so it matters for the next one."""
        from reader.core.arabic.keywords.evidence import of_list, of_run

        if draft.keywords_raw is None or not is_run(draft.keywords_raw):
            self.note(of_list(draft.keywords) if draft.keywords else {})
            return draft.keywords
        found = self.split(draft.keywords_raw, draft.title, draft.body, {})
        self.note(of_run(draft.keywords_raw.split()))
        return draft.keywords if draft.keywords_settled else found or draft.keywords

    def split(
        self, run: str, title: str, body: Sequence[str], own: Mapping[str, NgramCounts]
    ) -> tuple[str, ...] | None:
        """Split a run by the counts, less those that came from the article itself (`own`).

        Returns `None` if nothing is known about its words.
        """
        from reader.core.arabic.keywords.splitting import split_keywords

        evidence = {
            key: left for key, seen in self._about(run).items() if any(left := _less(seen, own.get(key)))
        }
        return split_keywords(run, title, body, evidence) if evidence else None

    def note(self, lesson: Mapping[str, NgramCounts], times: int = 1) -> None:
        """Add a list to the counts; a negative `times` takes it back."""
        from reader.core.arabic.keywords.evidence import NOTHING, NgramCounts

        for key, seen in lesson.items():
            counted = NgramCounts(*(times * count for count in seen)) if times != 1 else seen
            self._new[key] = self._new.get(key, NOTHING).plus(counted)

    def write(self) -> None:
        """Store the counts. Use it only inside a transaction."""
        rows = [(key, *seen) for key, seen in sorted(self._new.items())]
        self._database.connection.executemany(_NOTE, rows)
        self._new.clear()

    def _about(self, run: str) -> dict[str, NgramCounts]:
        from reader.core.arabic.keywords.evidence import LONGEST_KEYWORD, NgramCounts, forms_of, ngrams

        keys = list(dict.fromkeys(ngrams(forms_of(run.split()), LONGEST_KEYWORD)))
        rows = rows_by_values(self._database, "keyword_evidence", ", ".join(("form", *_COLUMNS)), keys)
        found = {row[0]: NgramCounts(*row[1:]) for row in rows}
        for key in keys:
            if (new := self._new.get(key)) is not None:
                found[key] = found[key].plus(new) if key in found else new
        return found


def is_run(raw: str | None) -> bool:
    """Whether the keywords were written without separators."""
    from reader.core.arabic.keywords.splitting import is_undelimited

    return raw is not None and is_undelimited(raw)


def lesson_of(raw: str | None, keywords: Iterable[str]) -> dict[str, NgramCounts]:
    """What the keywords of an article add to the counts, unless a person edited them."""
    from reader.core.arabic.keywords.evidence import of_list, of_run

    return of_run(raw.split()) if raw is not None and is_run(raw) else of_list(keywords)


def learn_again(database: Database) -> None:
    """Recount all lists. Use it only inside a transaction."""
    from reader.core.arabic.keywords.evidence import of_list

    learning = Learning(database)
    database.connection.execute("DELETE FROM keyword_evidence")
    last = 0
    while found := database.rows(_ALL, [last, 1000]):
        for article_id, raw, confirmed in found:
            keywords = rows_of_article(database, article_id)
            learning.note(lesson_of(raw, keywords))
            if confirmed:
                learning.note(of_list(keywords), CONFIRMED)
        last = found[-1][0]
        learning.write()


def split_again(
    database: Database, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> SplitAgain:
    """Split all runs that no person edited again, by the present counts.

    `progress` is called with the articles done and in all. If it is cancelled, what was done stays, and can
    be taken back too.
    """
    with database.change():
        learn_again(database)
    rows = database.rows(_ALL, [0, -1])
    runs = [article_id for article_id, raw, is_confirmed in rows if is_run(raw) and not is_confirmed]
    changed: list[tuple[int, tuple[str, ...]]] = []
    done = 0
    for some in slices(runs, _AT_ONCE):
        if cancelled():
            break
        with database.change():
            for article_id in some:
                changed += _split_one(database, article_id)
            indexing.drain(database)
        done += len(some)
        progress(done, len(runs))
    return SplitAgain(tuple(changed))


def undo(database: Database, done: SplitAgain) -> None:
    """Revert `split_again`."""
    with database.change():
        for article_id, keywords in done.before:
            put(database, article_id, keywords)
        indexing.drain(database)


def _split_one(database: Database, article_id: int) -> list[tuple[int, tuple[str, ...]]]:
    from reader.core.arabic.keywords.evidence import of_run

    raw = database.value("SELECT keywords_raw FROM articles WHERE id = ?", [article_id])
    title, body = database.row(_TEXT, [article_id]) or ("", "")
    found = Learning(database).split(raw, title, texts.paragraphs(body), of_run(raw.split()))
    before = rows_of_article(database, article_id)
    if found is None or found == before:
        return []
    put(database, article_id, found)
    return [(article_id, before)]


def _less(seen: NgramCounts, own: NgramCounts | None) -> NgramCounts:
    return seen if own is None else seen.without(own)
