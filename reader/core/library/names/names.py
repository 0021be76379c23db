"""The door to keywords and sources as things of their own: places to look at, and names to put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.intake import keyword_learning
from reader.core.library.names import chips, name_changes, name_places

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.library.intake.keyword_learning import SplitAgain
    from reader.core.library.names.chips import KeywordsBefore
    from reader.core.library.names.name_changes import NameChange
    from reader.core.library.storage.database import Database
    from reader.core.models import NameKind, NameOrder, NamePlace


class Names:
    """Every change returns what `undo` takes to take it back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- places -----------------------------------------------------------------------------------------
    def keywords(
        self, matching: str = "", limit: int = 50, offset: int = 0, order: NameOrder = "count"
    ) -> tuple[NamePlace, ...]:
        """Keywords in whose name a word begins as `matching`, compared folded."""
        return name_places.page(self._database, "keyword", matching, limit, offset, order)

    def sources(
        self, matching: str = "", limit: int = 50, offset: int = 0, order: NameOrder = "count"
    ) -> tuple[NamePlace, ...]:
        """The same of sources."""
        return name_places.page(self._database, "source", matching, limit, offset, order)

    def count(self, kind: NameKind, matching: str = "") -> int:
        """How many match."""
        return name_places.count(self._database, kind, matching)

    def find(self, kind: NameKind, name: str) -> NamePlace | None:
        """The one with this name, compared folded."""
        return name_places.named(self._database, kind, name)

    # --- of the whole library ---------------------------------------------------------------------------
    def rename(self, kind: NameKind, name_id: int, name: str) -> NameChange:
        """Another name everywhere; where another one has it already, both are merged. Raises `NameEmpty`."""
        return name_changes.rename(self._database, kind, name_id, name)

    def merge(self, kind: NameKind, name_id: int, into: int) -> NameChange:
        """One becomes the other, whose name stays."""
        return name_changes.merge(self._database, kind, name_id, into)

    def color(self, kind: NameKind, name_id: int, color: str | None) -> NameChange:
        """A colour (`#rrggbb`) or none."""
        return name_changes.color(self._database, kind, name_id, color)

    # --- of one article ---------------------------------------------------------------------------------
    def set_keywords(self, article_id: int, keywords: tuple[str, ...]) -> KeywordsBefore:
        """These keywords, as a person wants them: runs to come are split accordingly.

        `chips` has what joins, splits, renames and removes one. Raises `ArticleNotFound`.
        """
        return chips.change(self._database, article_id, keywords)

    def restore_run(self, article_id: int) -> KeywordsBefore:
        """The keywords as the run of the file gives them, forgetting what a person did."""
        return chips.restore_run(self._database, article_id)

    # --- of all runs ------------------------------------------------------------------------------------
    def split_again(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool] = lambda: False
    ) -> SplitAgain:
        """Split every run that nobody saw to again, by what the library knows by now; long."""
        return keyword_learning.split_again(self._database, progress, cancelled)

    def undo(self, change: NameChange | KeywordsBefore | SplitAgain) -> None:
        """Take a change back."""
        if isinstance(change, chips.KeywordsBefore):
            chips.put_back(self._database, change)
        elif isinstance(change, keyword_learning.SplitAgain):
            keyword_learning.take_back(self._database, change)
        else:
            name_changes.undo(self._database, change)
