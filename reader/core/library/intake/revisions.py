"""Older versions of an article's text: kept when a newer one replaces it, and restored on demand.

A row of `revisions` and its article exchange their texts, so a second exchange undoes the first. The article
keeps its id, its marks are placed again, and each origin stays with the text that came from it.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from reader.core.errors import RevisionNotFound
from reader.core.library.index import indexing
from reader.core.library.intake.near_duplicates import NearDuplicates
from reader.core.library.intake.replacing import Replaced, Replacing
from reader.core.library.storage import texts
from reader.core.library.storage.moments import first_second
from reader.core.models import Origin, Revision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.storage.database import Database, Row

_OF = """SELECT r.id, r.article_id, r.state, r.replaced_at, g.path, g.format, g.encoding, o.sha256,
  g.part + g.parts_before, g.member
FROM revisions r JOIN articles a ON a.id = r.article_id
LEFT JOIN origins g ON g.id = (SELECT min(id) FROM origins WHERE revision_id = r.id)
LEFT JOIN originals o ON o.id = g.original_id
WHERE {wanted} AND r.hidden = 0 AND a.deleted_at IS NULL ORDER BY r.id DESC"""
_KEEP = "INSERT INTO revisions (article_id, import_id, identity, state, replaced_at) VALUES (?, ?, ?, ?, ?)"
_STATE = "SELECT article_id, state FROM revisions WHERE id = ?"
_EXCHANGE = "UPDATE revisions SET identity = ?, state = ?, exchanged = 1 - exchanged WHERE id = ?"
_ORIGINS = """UPDATE origins SET revision_id = CASE WHEN revision_id IS NULL THEN ? END
WHERE article_id = ? AND (revision_id IS NULL OR revision_id = ?)"""
_TITLE, _IDENTITY, _PUBLISHED, _UPDATED = 1, 0, 8, 9  # of the columns of a state


class Revisions:
    """Reads and restores the kept texts of one open library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article_id: int) -> tuple[Revision, ...]:
        """The kept texts of an article, newest first."""
        rows = self._database.rows(_OF.format(wanted="r.article_id = ?"), [article_id])
        return tuple(sorted(map(_revision, rows), key=_stamp, reverse=True))

    def count(self, article_id: int) -> int:
        """How many texts of an article are kept besides the one shown."""
        sql = "SELECT count(*) FROM revisions WHERE article_id = ? AND hidden = 0"
        return int(self._database.value(sql, [article_id]))

    def restore(self, revision_id: int) -> None:
        """Exchange the kept text with the one shown; a second call undoes it.

        Raises `RevisionNotFound`.
        """
        with self._database.change():
            exchange(self._database, revision_id)
            indexing.drain(self._database)


def keep(database: Database, article_id: int, import_id: int | None, moment: str) -> int:
    """Keep the text shown, with its origins, and return the id of the revision.

    Use it only inside a transaction.
    """
    state = Replacing(database).state(article_id)
    identity = state.columns[_IDENTITY]
    cursor = database.connection.execute(_KEEP, [article_id, import_id, identity, _written(state), moment])
    revision_id = int(cursor.lastrowid or 0)
    database.connection.execute(
        "UPDATE origins SET revision_id = ? WHERE article_id = ? AND revision_id IS NULL",
        [revision_id, article_id],
    )
    return revision_id


def exchange(database: Database, revision_id: int) -> None:
    """Exchange the kept text with the one shown.

    Use it only inside a transaction; the caller drains the index.
    """
    row = database.row(_STATE, [revision_id])
    if row is None:
        raise RevisionNotFound(revision_id)
    article_id, kept = row
    shown = Replacing(database).state(article_id)
    database.connection.execute(_EXCHANGE, [shown.columns[_IDENTITY], _written(shown), revision_id])
    Replacing(database).put_back(_read(kept))
    database.connection.execute(_ORIGINS, [revision_id, article_id, revision_id])
    NearDuplicates(database).renew(article_id)


def _revision(row: Row) -> Revision:
    number, article_id, state, replaced_at, *origin = row
    kept = _read(state)
    found = Origin(*origin) if origin[0] is not None else Origin("", "", "", "", 1)
    return Revision(
        number, article_id, kept.columns[_TITLE], texts.paragraphs(kept.body), kept.columns[_PUBLISHED],
        kept.columns[_UPDATED], replaced_at, found,
    )  # fmt: skip


def _stamp(revision: Revision) -> tuple[int, int]:
    return first_second(revision.updated or revision.published or "") or 0, revision.id


def _written(state: Replaced) -> str:
    import json

    values = asdict(state)
    identity, *columns = state.columns
    return json.dumps({**values, "columns": [identity.hex(), *columns]}, ensure_ascii=False)


def _read(text: str) -> Replaced:
    import json

    values: dict[str, Any] = json.loads(text)
    identity, *columns = values["columns"]
    keywords: Sequence[tuple[int, int, str]] = tuple((*row,) for row in values["keywords"])
    return Replaced(
        values["article_id"], values["original_id"], values["encoding"], (bytes.fromhex(identity), *columns),
        values["body"], tuple(keywords),
    )  # fmt: skip
