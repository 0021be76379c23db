"""What the library knows about the files of a batch, in a few queries instead of several for each article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.storage.lookup import rows_by_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.core.library.index.preparing import PreparedReading
    from reader.core.library.intake.batch import Batch


class Prefetched:
    """What the library knows about the files. It `holds` until the batch writes; then all may be."""

    def __init__(self, batch: Batch, readings: Sequence[PreparedReading]) -> None:
        self._batch, self._written = batch, batch.times_written
        drafts = [draft for reading in readings for draft in reading.drafts]
        identities = [draft.identity for draft in drafts]
        batch.look_up("articles", "identity", identities)
        batch.look_up("originals", "sha256", (reading.sha256 for reading in readings))
        self._kept = self._there("revisions", "identity", identities)
        self._titles = self._there("title_keys", "key", (draft.title_key for draft in drafts))
        self._paths = self._there("paths", "path", (reading.path for reading in readings))

    @property
    def holds(self) -> bool:
        return self._batch.times_written == self._written

    def may_be_kept(self, identity: bytes) -> bool:
        """Whether this may be the identity of an older text."""
        return not self.holds or identity in self._kept

    def may_be_titled(self, key: int) -> bool:
        """Whether an article added before this batch may have the title."""
        return not self.holds or key in self._titles

    def may_be_from(self, path: str) -> bool:
        """Whether an article added before this batch may come from the path."""
        return not self.holds or path in self._paths

    def _there(self, table: str, column: str, values: Iterable[object]) -> frozenset[object]:
        found = rows_by_values(self._batch.database, table, column, dict.fromkeys(values))
        return frozenset(value for (value,) in found)
