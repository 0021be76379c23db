"""Past imports: what each added, and undoing one as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.library.index import bulk, indexing
from reader.core.library.intake import completions, merged_copies, revisions, shared_articles
from reader.core.library.shelves import articles
from reader.core.library.storage import turns
from reader.core.library.storage.moments import now
from reader.core.library.storage.slices import slices
from reader.core.models import Import

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.core.library.intake.merged_copies import Merge
    from reader.core.library.intake.shared_articles import Transfer
    from reader.core.library.storage.database import Database

    Change = Callable[[Database, Sequence[int]], None]

_BATCH = 25  # articles in one transaction
_BEGIN = """INSERT INTO imports (begun_at, paths, originals_before)
SELECT ?, ?, coalesce(max(id), 0) FROM originals"""
_END = "UPDATE imports SET originals_after = (SELECT coalesce(max(id), 0) FROM originals) WHERE id = ?"
_ALL = """SELECT i.id, i.begun_at, i.paths,
  (SELECT count(*) FROM imported_articles WHERE import_id = i.id),
  (SELECT count(DISTINCT article_id) FROM revisions WHERE import_id = i.id),
  (SELECT count(DISTINCT article_id) FROM completions WHERE import_id = i.id), i.undone_at IS NOT NULL
FROM imports i WHERE {wanted} ORDER BY i.id DESC LIMIT ?"""
_CHANGED = """(EXISTS (SELECT 1 FROM imported_articles WHERE import_id = i.id)
  OR EXISTS (SELECT 1 FROM revisions WHERE import_id = i.id)
  OR EXISTS (SELECT 1 FROM completions WHERE import_id = i.id))"""
_BROUGHT = "SELECT count(*) FROM imported_articles WHERE import_id = ?"
_LISTED = """SELECT m.article_id FROM imported_articles m JOIN articles a ON a.id = m.article_id
WHERE m.import_id = ? AND a.deleted_at IS NULL"""
_REVISIONS = """SELECT r.id, r.exchanged, EXISTS (SELECT 1 FROM revisions l
    WHERE l.article_id = r.article_id AND l.id > r.id AND l.hidden = 0 AND l.import_id IS NOT r.import_id)
FROM revisions r WHERE r.import_id = ? AND r.hidden = 0 ORDER BY r.id DESC"""
_HIDE = "UPDATE revisions SET hidden = ? WHERE id = ?"
_EMPTY = f"DELETE FROM imports AS i WHERE i.id = ? AND NOT {_CHANGED}"  # noqa: S608 ours


ReportProgress = Callable[[int, int], object]


def _report_nothing(_done: int, _total: int) -> None:
    """Progress that nobody shows."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing an import changed, for `redo`.

    `article_ids` were deleted, `revision_ids` reverted, `hidden_ids` hidden (an older text that was imported
    is only hidden), `completions` taken away. `unmerged` are copies from other imports that had been merged
    and are listed again, `transfers` articles that now belong to a later import.
    """

    import_id: int
    article_ids: tuple[int, ...]
    revision_ids: tuple[int, ...]
    hidden_ids: tuple[int, ...]
    completions: tuple[int, ...]
    unmerged: tuple[Merge, ...]
    transfers: tuple[Transfer, ...]


class Imports:
    """Reads, undoes and redoes imports of one open library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, paths: Iterable[str]) -> int:
        """Record that an import of these paths began; return the id to add articles under."""
        import json

        from reader.core.library.storage.texts import storable

        text = json.dumps([storable(path) for path in paths], ensure_ascii=False)
        with self._database.change() as connection:
            return int(connection.execute(_BEGIN, [now(), text]).lastrowid or 0)

    def brought(self, import_id: int) -> int:
        """How many articles the import added or restored, not counting those of other programs."""
        return int(self._database.value(_BROUGHT, [import_id]))

    def end(self, import_id: int) -> int | None:
        """Record that the import ended; return its id. One that changed nothing is removed: `None`."""
        with self._database.change() as connection:
            connection.execute(_END, [import_id])
            forgotten = connection.execute(_EMPTY, [import_id]).rowcount
        return None if forgotten else import_id

    def all(self, limit: int = 200) -> tuple[Import, ...]:
        """The most recent imports that changed anything, newest first.

        One that is still running is included as soon as it has changed something.
        """
        return self._read(_CHANGED, [limit])

    def one(self, import_id: int) -> Import | None:
        """The import with this id, or `None`."""
        return next(iter(self._read("i.id = ?", [import_id, 1])), None)

    def undo(self, import_id: int, report: ReportProgress = _report_nothing) -> Undone:
        """Delete the articles an import added, revert those it revised, and take away what it completed.

        Articles that a later import contained too stay, and nothing else is touched. Large imports are undone
        in several transactions, so that others can write meanwhile; `report` gets how many articles are done,
        and of how many.
        """
        with self._database.change():
            unmerged = merged_copies.unmerge(self._database, import_id)
            shared, transfers = shared_articles.transfer(self._database, import_id)
        listed = (number for (number,) in self._database.rows(_LISTED, [import_id]))
        numbers = tuple(number for number in listed if number not in shared)
        self._in_batches(articles.delete, numbers, report)
        with self._database.change() as connection:
            reverted, hidden = self._revert(import_id)
            completed = completions.undo(self._database, import_id)
            connection.execute("UPDATE imports SET undone_at = ? WHERE id = ?", [now(), import_id])
            indexing.drain(self._database)
        return Undone(import_id, numbers, reverted, hidden, completed, unmerged, transfers)

    def _in_batches(self, change: Change, article_ids: Sequence[int], report: ReportProgress) -> None:
        with bulk.changing(self._database, len(article_ids)):
            for number, batch in enumerate(slices(article_ids, _BATCH)):
                change(self._database, batch)
                report(number * _BATCH + len(batch), len(article_ids))
                turns.pause()

    def _revert(self, import_id: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Hide the texts the import brought; return the revisions reverted and those hidden."""
        rows = self._database.rows(_REVISIONS, [import_id])
        hidden = tuple(revision_id for revision_id, _, is_past in rows if not is_past)
        reverted = tuple(number for number, is_aside, is_past in rows if not (is_past or is_aside))
        for revision_id in hidden:
            if revision_id in reverted:
                revisions.exchange(self._database, revision_id)
            self._database.connection.execute(_HIDE, [1, revision_id])
        return reverted, hidden

    def redo(self, undone: Undone, report: ReportProgress = _report_nothing) -> None:
        """Revert `undo`."""
        deleted = (*undone.article_ids, *(number for _, number in undone.transfers))
        self._in_batches(articles.restore, deleted, report)
        with self._database.change() as connection:
            shared_articles.revert_transfers(self._database, undone.transfers)
            merged_copies.merge_again(self._database, undone.unmerged)
            completions.redo(self._database, undone.completions)
            for revision_id in reversed(undone.hidden_ids):
                if revision_id in undone.revision_ids:
                    revisions.exchange(self._database, revision_id)
                connection.execute(_HIDE, [0, revision_id])
            connection.execute("UPDATE imports SET undone_at = NULL WHERE id = ?", [undone.import_id])
            indexing.drain(self._database)

    def _read(self, wanted: str, parameters: Sequence[object]) -> tuple[Import, ...]:
        import json

        rows = self._database.rows(_ALL.format(wanted=wanted), parameters)
        return tuple(
            Import(number, begun, tuple(json.loads(paths)), count, revised, completed, bool(undone))
            for number, begun, paths, count, revised, completed, undone in rows
        )
