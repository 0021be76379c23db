"""Articles coming in: what is new is added, what is known is completed. A batch is one transaction.

Known is an article whose content is in the library, whatever its path; or one from the same place (the same
part of the same bytes). A copy may bring fields the library's article lacks, and brings back one put aside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reader.core.library import completing, texts
from reader.core.library.batch import Batch
from reader.core.library.moments import now
from reader.core.models import Draft, FileReading, ImportOutcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.core.library.database import Database

_Fate = Literal["imported", "updated", "duplicate"]

# of the fates of its articles, a file has the first in this order
_REASONS: dict[_Fate, str | None] = {
    "imported": None,
    "updated": "أُكملت بيانات مقالة في المكتبة.",
    "duplicate": "في المكتبة من قبل.",
}
_EMPTY = "لا مقالة في الملف."
_SAME_PLACE = """
SELECT g.article_id FROM originals o JOIN origins g ON g.original_id = o.id
WHERE o.sha256 = ? AND g.part = ? ORDER BY g.id LIMIT 1
"""
_LISTED = "SELECT 1 FROM articles WHERE id = ? AND deleted_at IS NULL"
_RESTORE = "UPDATE articles SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL"


def add(database: Database, readings: Sequence[FileReading]) -> tuple[ImportOutcome, ...]:
    with database.change():
        adding = _Adding(database)
        outcomes = tuple(map(adding.take, readings))
        adding.batch.write()
    return outcomes


def known(database: Database, reading: FileReading) -> tuple[int | None, ...]:
    batch = Batch(database)
    drafts = map(completing.storable, reading.drafts)
    found = [_known(batch, texts.identity(draft.title, draft.body), draft, reading) for draft in drafts]
    return tuple(article_id if _is_listed(database, article_id) else None for article_id in found)


class _Adding:
    """One batch of files being judged."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._moment = now()
        self.batch = Batch(database)

    def take(self, reading: FileReading) -> ImportOutcome:
        if not reading.drafts:
            return ImportOutcome(reading.path, "skipped", (), _EMPTY)
        placed = [(draft, *self._place(draft, reading)) for draft in reading.drafts]
        fates = {fate for _, _, fate in placed}
        if self._link({draft.part: article_id for draft, article_id, _ in placed}, reading.drafts):
            fates.add("updated")
        fate = next(fate for fate in _REASONS if fate in fates)
        ids = tuple(dict.fromkeys(article_id for _, article_id, _ in placed))
        return ImportOutcome(reading.path, fate, ids, _REASONS[fate])

    def _place(self, draft: Draft, reading: FileReading) -> tuple[int, _Fate]:
        draft = completing.storable(draft)
        identity = texts.identity(draft.title, draft.body)
        known = _known(self.batch, identity, draft, reading)
        article_id = self._add(draft, identity) if known is None else known
        self._add_origin(article_id, draft, reading)
        if known is None:
            return article_id, "imported"
        if self.batch.holds(known):
            self.batch.write()
        completed = completing.complete(self._database, self.batch, known, draft)
        if self._database.connection.execute(_RESTORE, [known]).rowcount:
            return known, "imported"
        return known, "updated" if completed else "duplicate"

    def _add(self, draft: Draft, identity: bytes) -> int:
        article_id = self.batch.find_or_add(
            "articles", "identity", identity, title=draft.title, lead=texts.lead(draft.body),
            words=texts.word_count(draft.body), language=draft.language, imported_at=self._moment,
            **completing.fields(self.batch, draft),
            **completing.order(draft.published, draft.updated, self._moment),
        )  # fmt: skip
        self.batch.add_text(article_id, draft.title, texts.joined(draft.body))
        completing.add_keywords(self.batch, article_id, draft.keywords)
        return article_id

    def _add_origin(self, article_id: int, draft: Draft, reading: FileReading) -> None:
        place = {
            "original_id": self._original(reading),
            "part": draft.part,
            "article_id": article_id,
            "path": texts.storable(reading.path),
        }
        self.batch.add_once("origins", place, format=reading.format, encoding=reading.encoding)

    def _original(self, reading: FileReading) -> int:
        found = self.batch.find("originals", "sha256", reading.sha256)
        if found is not None:
            return found
        from zlib import compress

        data = compress(reading.original)
        return self.batch.find_or_add("originals", "sha256", reading.sha256, data=data)

    def _link(self, ids: Mapping[int, int], drafts: Sequence[Draft]) -> bool:
        """Link related parts both ways; whether there was a link to make."""
        pairs = [(draft.part, part) for draft in drafts for part in draft.related if part in ids]
        both = dict.fromkeys(pair for a, b in pairs for pair in ((ids[a], ids[b]), (ids[b], ids[a])))
        made = [
            self.batch.add_once("links", {"article_id": a, "related_id": b}, position=position)
            for position, (a, b) in enumerate(both, 1)
            if a != b
        ]
        return any(made)


def _known(batch: Batch, identity: bytes, draft: Draft, reading: FileReading) -> int | None:
    same = batch.find("articles", "identity", identity)
    if same is not None:
        return same
    place: int | None = batch.database.value(_SAME_PLACE, [reading.sha256, draft.part])
    return place


def _is_listed(database: Database, article_id: int | None) -> bool:
    return database.value(_LISTED, [article_id]) is not None
