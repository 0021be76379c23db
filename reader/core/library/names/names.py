"""Keywords and sources of the library: listed, and changed with undo."""

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
    """Lists and changes names; every change returns the value that `undo` takes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- places -----------------------------------------------------------------------------------------
    def keywords(
        self, matching: str = "", limit: int = 50, offset: int = 0, order: NameOrder = "count"
    ) -> tuple[NamePlace, ...]:
        """Keywords with a word that begins with `matching`, compared folded."""
        return name_places.page(self._database, "keyword", matching, limit, offset, order)

    def sources(
        self, matching: str = "", limit: int = 50, offset: int = 0, order: NameOrder = "count"
    ) -> tuple[NamePlace, ...]:
        """Sources with a word that begins with `matching`, compared folded."""
        return name_places.page(self._database, "source", matching, limit, offset, order)

    def count(self, kind: NameKind, matching: str = "") -> int:
        """How many names match."""
        return name_places.count(self._database, kind, matching)

    def find(self, kind: NameKind, name: str) -> NamePlace | None:
        """The name with this spelling, compared folded, or `None`."""
        return name_places.named(self._database, kind, name)

    # --- of the whole library ---------------------------------------------------------------------------
    def rename(self, kind: NameKind, name_id: int, name: str) -> NameChange:
        """Rename everywhere; if the name is taken already, merge both. Raises `NameEmpty`."""
        return name_changes.rename(self._database, kind, name_id, name)

    def merge(self, kind: NameKind, name_id: int, into: int) -> NameChange:
        """Merge one into another, whose name stays."""
        return name_changes.merge(self._database, kind, name_id, into)

    def color(self, kind: NameKind, name_id: int, color: str | None) -> NameChange:
        """Set the colour (`#rrggbb`), or remove it (`None`)."""
        return name_changes.color(self._database, kind, name_id, color)

    # --- of one article ---------------------------------------------------------------------------------
    def set_keywords(self, article_id: int, keywords: tuple[str, ...]) -> KeywordsBefore:
        """Give an article the keywords a person wants; later runs are split accordingly.

        `chips` has functions that join, split, rename and remove one. Raises `ArticleNotFound`.
        """
        return chips.change(self._database, article_id, keywords)

    def restore_run(self, article_id: int) -> KeywordsBefore:
        """Split the article's run again, discarding edits."""
        return chips.restore_run(self._database, article_id)

    # --- of all runs ------------------------------------------------------------------------------------
    def split_again(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool] = lambda: False
    ) -> SplitAgain:
        """Split all runs that no person edited again, by what the library knows by now. Takes long."""
        return keyword_learning.split_again(self._database, progress, cancelled)

    def undo(self, change: NameChange | KeywordsBefore | SplitAgain) -> None:
        """Revert a change."""
        if isinstance(change, chips.KeywordsBefore):
            chips.put_back(self._database, change)
        elif isinstance(change, keyword_learning.SplitAgain):
            keyword_learning.undo(self._database, change)
        else:
            name_changes.undo(self._database, change)
