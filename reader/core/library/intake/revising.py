"""Replace the text of an article by another version of it, and keep the one it had."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.core.library.intake import completing, revisions
from reader.core.library.intake.near_duplicates import NearDuplicates
from reader.core.library.intake.replacing import Replacing
from reader.core.library.storage import texts

if TYPE_CHECKING:
    from reader.core.library.index.preparing import PreparedDraft
    from reader.core.library.intake.batch import Batch
    from reader.core.library.storage.database import Database


class Revising:
    """Writes the revisions of one batch, under an import (its id, if it has one) and at a time (`moment`)."""

    def __init__(self, database: Database, batch: Batch, import_id: int | None, moment: str) -> None:
        self._database, self._batch = database, batch
        self._import_id, self._moment = import_id, moment

    def revise(self, article_id: int, prepared: PreparedDraft, keywords: tuple[str, ...]) -> int:
        """Give the article this text and keep the one it had; return the id of the revision.

        Fields and keywords that only the old version has stay, and so do keywords a person edited.
        """
        self._batch.write()
        revision_id = revisions.keep(self._database, article_id, self._import_id, self._moment)
        columns = self._columns(prepared)
        self._batch.write()  # the source may be new
        replacing = Replacing(self._database)
        chosen = () if replacing.are_chosen(article_id) else keywords
        replacing.write_text(article_id, columns, texts.joined(prepared.draft.body))
        if chosen:
            replacing.take_keywords(article_id)
        completing.add_keywords(self._batch, article_id, chosen)
        self._batch.write()
        NearDuplicates(self._database).renew(article_id)
        return revision_id

    def _columns(self, prepared: PreparedDraft) -> dict[str, Any]:
        """The columns of the article that the draft has a value for."""
        draft = prepared.draft
        given = completing.fields(self._batch, draft)
        columns = {
            "identity": prepared.identity,
            "title": draft.title,
            "lead": prepared.lead,
            "words": prepared.words,
            "language": draft.language,
            **{name: value for name, value in given.items() if value},
        }
        if draft.published or draft.updated:
            columns |= completing.order(draft.published, draft.updated, "")
        return columns
