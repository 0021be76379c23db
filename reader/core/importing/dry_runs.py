"""Find out what an import would add, without writing."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

from reader.core.library import Library
from reader.core.library.storage.presence import is_absent
from reader.core.models import ImportOutcome

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from reader.core.library.index.preparing import PreparedReading


class DryRun:
    """Tells what importing each file would do, given the library and the files it was asked about before."""

    def __init__(self, library_path: Path) -> None:
        self._stack = ExitStack()
        self._library = (
            None if is_absent(library_path) else self._stack.enter_context(Library.open(library_path))
        )
        self._seen: set[tuple[str, int]] = set()
        self.articles_added = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def outcome(self, reading: PreparedReading) -> ImportOutcome:
        """The outcome that importing this file would have; its articles are those the library knows."""
        if not reading.drafts:
            return ImportOutcome(reading.path, "skipped")
        known = self._library.known(reading) if self._library else (None,) * len(reading.drafts)
        piece = reading.sha256, reading.drafts[0].draft.part
        seen = piece in self._seen
        self._seen.add(piece)
        new = 0 if seen else known.count(None)
        self.articles_added += new
        ids = tuple(article_id for article_id in dict.fromkeys(known) if article_id is not None)
        return ImportOutcome(reading.path, "imported" if new else "duplicate", ids)
