"""Which articles of the library a draft is a duplicate of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.core.library.intake.batch import Batch
from reader.core.library.intake.merged_copies import standing_for
from reader.core.library.shelves.articles import is_listed

if TYPE_CHECKING:
    from reader.core.library.index.preparing import PreparedDraft, PreparedReading
    from reader.core.library.intake.prefetching import Prefetched
    from reader.core.library.storage.database import Database

# hidden: the import of that text was undone
_SAME_PLACE = """
SELECT g.article_id FROM originals o JOIN origins g ON g.original_id = o.id
LEFT JOIN revisions r ON r.id = g.revision_id
WHERE o.sha256 = ? AND g.part = ? AND r.hidden IS NOT 1 ORDER BY g.id LIMIT 1
"""
_KEPT = "SELECT id, article_id FROM revisions WHERE identity = ? AND hidden = 0 ORDER BY id DESC LIMIT 1"


class KeptText(NamedTuple):
    """A text that is kept as a revision of an article."""

    revision_id: int
    article_id: int


def known(database: Database, reading: PreparedReading) -> tuple[int | None, ...]:
    """For each draft, the id of the listed article it would be a duplicate of, or `None`."""
    batch = Batch(database)
    found = [known_article(batch, draft, reading) for draft in reading.drafts]
    standing = (number and standing_for(database, number) for number in found)
    return tuple(article_id if is_listed(database, article_id) else None for article_id in standing)


def known_article(batch: Batch, prepared: PreparedDraft, reading: PreparedReading) -> int | None:
    """The id of the article with the same content or from the same place, deleted or not, or `None`."""
    same = batch.find("articles", "identity", prepared.identity)
    if same is not None or not batch.may_be_on_disk("originals", "sha256", reading.sha256):
        return same
    place: int | None = batch.database.value(_SAME_PLACE, [reading.sha256, prepared.draft.part])
    return place


def kept_text(database: Database, identity: bytes, prefetched: Prefetched) -> KeptText | None:
    """The kept text of a listed article that has this identity."""
    row = database.row(_KEPT, [identity]) if prefetched.may_be_kept(identity) else None
    kept = None if row is None else KeptText(*row)
    return kept if kept is not None and is_listed(database, kept.article_id) else None
