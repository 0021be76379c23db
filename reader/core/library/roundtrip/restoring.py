"""Restore the state of articles that were imported from an export, after their rows are written.

An article that was here before gets the notes and highlights it lacked; whether it is read or bookmarked as a
whole stays as it is here, unless it was deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.names import chips
from reader.core.library.roundtrip import mark_restoring
from reader.core.library.storage import texts
from reader.core.library.storage.moments import first_second, now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.core.library.intake.gained_marks import Gained
    from reader.core.library.intake.placing import ExportedDraft
    from reader.core.library.storage.database import Database
    from reader.core.models import Draft, Kept, KeptName

_READ = "UPDATE articles SET read_at = ? WHERE id = ? AND read_at IS NULL"
_BOOKMARK = "INSERT OR IGNORE INTO bookmarks (article_id, paragraph, quote, created_at) VALUES (?, 0, ?, ?)"
_POSITION = """INSERT OR IGNORE INTO positions (article_id, paragraph, fraction, saved_at)
VALUES (?, ?, ?, ?)"""
_NAMED = {
    "keyword": "SELECT id, color, merged_into FROM keywords WHERE folded = ?",
    "source": "SELECT id, color, merged_into FROM sources WHERE folded = ?",
}
_COLOR = {
    "keyword": "UPDATE keywords SET color = ? WHERE id = ?",
    "source": "UPDATE sources SET color = ? WHERE id = ?",
}
_ALSO = {
    "keyword": "INSERT OR IGNORE INTO keywords (name, folded, merged_into) VALUES (?, ?, ?)",
    "source": "INSERT OR IGNORE INTO sources (name, folded, merged_into) VALUES (?, ?, ?)",
}


def restore_state(database: Database, articles: Mapping[int, ExportedDraft]) -> dict[int, list[Gained]]:
    """Restore the state of articles by id; return the marks that known ones gained.

    Use it only inside a transaction.
    """
    gained = {number: _restore(database, number, exported) for number, exported in articles.items()}
    return {number: marks for number, marks in gained.items() if marks}


def _restore(database: Database, article_id: int, exported: ExportedDraft) -> list[Gained]:
    """Restore the state of one article; return the marks it gained, if it was here before."""
    draft, is_known = exported.draft, exported.arrival == "known"
    if not is_known:
        _restore_reading_state(database, article_id, draft)
    if draft.kept is None:
        return []
    if not is_known:
        _restore_position(database, article_id, draft.kept)
    if exported.arrival == "new":
        _restore_names(database, article_id, draft.kept)
    marks = [mark for mark in draft.kept.marks if not (is_known and mark.kind == "article")]
    gained = mark_restoring.restore_marks(database, article_id, marks)
    return [] if exported.arrival == "new" else gained


def _restore_reading_state(database: Database, article_id: int, draft: Draft) -> None:
    if draft.read:
        database.connection.execute(_READ, [now(), article_id])
    if draft.bookmarked:
        database.connection.execute(_BOOKMARK, [article_id, texts.quote(draft.body[:1]), now()])


def _restore_position(database: Database, article_id: int, kept: Kept) -> None:
    if kept.position is not None:
        saved_at = kept.position_saved_at if _is_moment(kept.position_saved_at) else now()
        place = (kept.position.paragraph, kept.position.fraction)
        database.connection.execute(_POSITION, [article_id, *place, saved_at])


def _restore_names(database: Database, article_id: int, kept: Kept) -> None:
    if kept.keywords_confirmed:
        chips.confirm(database, article_id)
    for name in kept.names:
        _restore_name(database, name)


def _restore_name(database: Database, name: KeptName) -> None:
    """Restore the colour and other names of a keyword or source; what was chosen here takes precedence."""
    from reader.core.arabic.folding import fold_key

    row = database.row(_NAMED[name.kind], [fold_key(name.name)])
    if row is None or row[2] is not None:
        return
    number, color, _ = row
    if name.color and color is None:
        database.connection.execute(_COLOR[name.kind], [name.color, number])
    for written in map(texts.storable, name.also):
        if folded := fold_key(written):
            database.connection.execute(_ALSO[name.kind], [written, folded, number])


def _is_moment(written: str | None) -> bool:
    return written is not None and first_second(written) is not None
