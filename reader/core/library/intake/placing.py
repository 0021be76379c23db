"""Put one draft of a file into the library: as a new article, another version of one, or a duplicate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.core.library.intake import completing, completions, revisions
from reader.core.library.intake.keyword_learning import Learning
from reader.core.library.intake.known_articles import kept_text, known_article
from reader.core.library.intake.merged_copies import standing_for
from reader.core.library.intake.revising import Revising
from reader.core.library.intake.revision_finding import RevisionFinder
from reader.core.library.storage import texts
from reader.core.library.storage.moments import now

if TYPE_CHECKING:
    from reader.core.library.index.preparing import PreparedDraft, PreparedReading
    from reader.core.library.intake.batch import Batch
    from reader.core.library.intake.prefetching import Prefetched
    from reader.core.library.storage.database import Database
    from reader.core.models import Draft

Arrival = Literal["new", "returned", "known"]  # "returned": it had been deleted
Status = Literal["imported", "revised", "older", "updated", "duplicate"]

_DELETED = "SELECT 1 FROM articles WHERE id = ? AND deleted_at IS NOT NULL"
_RESTORE = "UPDATE articles SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL"
_BELONGS = """UPDATE origins SET revision_id = ?
WHERE original_id = ? AND part = ? AND article_id = ? AND path = ?
  AND revision_id IN (SELECT id FROM revisions WHERE hidden = 1)"""
_LAST_BEFORE = "SELECT originals_before FROM imports WHERE id = ?"
_LAST = "SELECT coalesce(max(id), 0) FROM originals"


@dataclass(frozen=True, slots=True)
class ExportedDraft:
    """A draft with state from an export (read, bookmarked, marks, …), and how its article came in."""

    draft: Draft
    arrival: Arrival


class Placing:
    """Places the drafts of one batch, under an import (its id, if it has one).

    `added` are the drafts of new articles; `exported` those that carry state from an export, by article id.
    """

    def __init__(self, database: Database, batch: Batch, import_id: int | None) -> None:
        self._database, self._batch, self._import_id = database, batch, import_id
        self.moment = now()
        self.learning = Learning(database)
        before = database.value(_LAST) if import_id is None else database.value(_LAST_BEFORE, [import_id])
        self._finder = RevisionFinder(database, batch, before or 0)
        self._revising = Revising(database, batch, import_id, self.moment)
        self.exported: dict[int, ExportedDraft] = {}
        self.added: list[PreparedDraft] = []

    def place(
        self, prepared: PreparedDraft, reading: PreparedReading, near: str, prefetched: Prefetched
    ) -> tuple[int, Status]:
        """Put a draft of the file in; return the id of its article and what was done.

        `near` is the ISO date that a new article is sorted by if it has none of its own.
        """
        known = known_article(self._batch, prepared, reading)
        if known is None:
            return self._place_unknown(prepared, reading, near, prefetched)
        if (standing := standing_for(self._database, known)) != known:
            return standing, "duplicate"
        self._add_origin(known, prepared.draft, reading)
        completed = completing.complete(self._database, self._batch, known, prepared.draft)
        if completed and self._import_id is not None:
            completions.keep(self._database, self._import_id, known, completed)
        if self._database.value(_DELETED, [known]):
            self._database.connection.execute(_RESTORE, [known])
            self._note_import(known)
            if _has_state(prepared.draft):
                self.exported.setdefault(known, ExportedDraft(prepared.draft, "returned"))
            return known, "imported"
        return known, "updated" if completed else "duplicate"

    def _place_unknown(
        self, prepared: PreparedDraft, reading: PreparedReading, near: str, prefetched: Prefetched
    ) -> tuple[int, Status]:
        kept = kept_text(self._database, prepared.identity, prefetched)
        if kept is not None:
            self._add_origin(kept.article_id, prepared.draft, reading, kept.revision_id)
            return kept.article_id, "duplicate"
        found = self._finder.find(prepared, reading, prefetched)
        if found is None:
            article_id = self._add(prepared, near)
            self._add_origin(article_id, prepared.draft, reading)
            self._note_import(article_id)
            return article_id, "imported"
        revision_id = self._revise(found.article_id, prepared, reading)
        if found.order == "newer":
            return found.article_id, "revised"
        self._batch.write()
        revisions.exchange(self._database, revision_id)
        return found.article_id, "older"

    def _revise(self, article_id: int, prepared: PreparedDraft, reading: PreparedReading) -> int:
        """Give the article this text and keep the one it had; return the id of the revision."""
        keywords = self.learning.keywords_of(prepared.draft)
        revision_id = self._revising.revise(article_id, prepared, keywords)
        self._add_origin(article_id, prepared.draft, reading)
        return revision_id

    def _note_import(self, article_id: int) -> None:
        if self._import_id is not None:
            self._batch.add_once(
                "imported_articles", {"import_id": self._import_id, "article_id": article_id}
            )

    def _add(self, prepared: PreparedDraft, near: str) -> int:
        draft = prepared.draft
        columns = {
            "identity": prepared.identity, "title": draft.title, "lead": prepared.lead,
            "words": prepared.words, "language": draft.language,
            "imported_at": (draft.kept and draft.kept.imported_at) or self.moment,
            **completing.fields(self._batch, draft),
            **completing.order(draft.published, draft.updated, (draft.kept and draft.kept.listed_at) or near),
        }  # fmt: skip
        article_id = self._batch.add_article(columns, texts.joined(draft.body), prepared.tokens)
        if _has_state(draft):
            self.exported[article_id] = ExportedDraft(draft, "new")
        self.added.append(prepared)
        self._finder.note(article_id, prepared)
        completing.add_keywords(self._batch, article_id, self.learning.keywords_of(draft))
        return article_id

    def _add_origin(
        self, article_id: int, draft: Draft, reading: PreparedReading, revision_id: int | None = None
    ) -> None:
        original_id = self._batch.find_or_add("originals", "sha256", reading.sha256, data=reading.packed)
        place = {
            "original_id": original_id, "part": draft.part, "article_id": article_id, "path": reading.path,
        }  # fmt: skip
        more = {"format": reading.format, "encoding": reading.encoding, "revision_id": revision_id}
        more |= {"parts_before": reading.parts_before, "member": draft.member}
        if self._batch.add_once("origins", place, **more):
            self._batch.add_once("paths", {"path": reading.path, "original_id": original_id})
        else:  # perhaps of a text whose import was undone
            self._database.connection.execute(_BELONGS, [revision_id, *place.values()])


def _has_state(draft: Draft) -> bool:
    return draft.read or draft.bookmarked or draft.kept is not None
