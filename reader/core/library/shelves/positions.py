"""Reading positions, saved at once or, while another program writes, soon afterwards by a background thread.

A window thus never waits to save a position. A position is valid from the call on; closing the library waits
until all are on disk.
"""

from __future__ import annotations

from contextlib import closing
from threading import Lock, Thread
from typing import TYPE_CHECKING

from reader.core.errors import ArticleNotFound, LibraryError, LibraryLocked
from reader.core.library.storage.moments import now
from reader.core.models import Position

if TYPE_CHECKING:
    from pathlib import Path

    from reader.core.library.storage.database import Database

_SAVE = """
INSERT INTO positions (article_id, paragraph, fraction, saved_at)
SELECT id, ?, ?, ? FROM articles WHERE id = ?
ON CONFLICT (article_id) DO UPDATE
SET paragraph = excluded.paragraph, fraction = excluded.fraction, saved_at = excluded.saved_at
"""
_AT_ONCE_SECONDS = 0.015
_LATER_SECONDS = 20.0

_Row = tuple[int, float, str, int]


class Positions:
    """The reading positions of one open library."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: dict[int, _Row] = {}
        self._lock = Lock()
        self._works = False  # closes its connection at the end of its work
        self._thread: Thread | None = None
        self._failure: LibraryError | None = None

    def save(self, article_id: int, position: Position) -> None:
        """Save a position.

        Raises `ArticleNotFound`, or the `LibraryError` for which an earlier position could not be saved.
        """
        self._tell_failure()
        row = (position.paragraph, position.fraction, now(), article_id)
        if not self._database.value("SELECT 1 FROM articles WHERE id = ?", [article_id]):
            raise ArticleNotFound(article_id)
        if self._database.is_read_only:
            self._waiting[article_id] = row  # kept as long as the library is open
        elif self._is_at_work() or not self._has_saved(row):
            self._save_later(row)

    def of(self, article_id: int) -> Position | None:
        with self._lock:
            waiting = self._waiting.get(article_id)
        if waiting is not None:
            return Position(*waiting[:2])
        row = self._database.row(
            "SELECT paragraph, fraction FROM positions WHERE article_id = ?", [article_id]
        )
        return Position(*row) if row else None

    def close(self) -> None:
        """Wait until everything is saved; gives up if another program locks the library for long."""
        if self._thread is not None:
            self._thread.join()

    def _is_at_work(self) -> bool:
        with self._lock:
            return self._works or bool(self._waiting)

    def _has_saved(self, row: _Row) -> bool:
        try:
            with self._database.change(_AT_ONCE_SECONDS) as connection:
                connection.execute(_SAVE, row)
        except LibraryLocked:
            return False
        return True

    def _tell_failure(self) -> None:
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def _save_later(self, row: _Row) -> None:
        with self._lock:
            self._waiting[row[-1]] = row
            if not self._works:
                self._works = True
                self._thread = Thread(target=self._work, args=[self._database.path], daemon=True)
                self._thread.start()

    def _work(self, path: Path) -> None:
        """Run by the thread: save until nothing is waiting. Rows are kept until they are on disk."""
        from reader.core.library.storage.database import Database

        try:
            with closing(Database.open(path)) as database:
                while rows := self._next():
                    with database.change(_LATER_SECONDS) as connection:
                        connection.executemany(_SAVE, rows)
                    self._saved(rows)
        except LibraryError as error:
            self._give_up(error)

    def _next(self) -> list[_Row]:
        with self._lock:
            if not self._waiting:
                self._works = False
            return list(self._waiting.values())

    def _saved(self, rows: list[_Row]) -> None:
        with self._lock:
            for row in rows:
                if self._waiting.get(row[-1]) is row:
                    del self._waiting[row[-1]]

    def _give_up(self, error: LibraryError) -> None:
        """Leave what waits to the next `save`, which raises the error unless it is a passing lock."""
        with self._lock:
            self._works = False
            self._failure = None if isinstance(error, LibraryLocked) else error
