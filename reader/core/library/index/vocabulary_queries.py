"""What a search asks of the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.storage.lookup import rows_by_values

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.library.storage.database import Database

_OF_STEM = "SELECT form FROM vocabulary WHERE root = ? AND stem = ?"
_OF_ROOT = """SELECT stem FROM vocabulary WHERE root = ? GROUP BY stem
ORDER BY sum(articles) DESC, stem LIMIT 160"""


def frequencies(database: Database, forms: Iterable[str]) -> dict[str, int]:
    """The document frequencies of those of the words that articles hold."""
    found = rows_by_values(database, "vocabulary", "form, articles", sorted(forms))
    return {form: articles for form, articles in found if articles > 0}


def of_stem(database: Database, stem: str) -> list[str]:
    """The words of the library with this stem."""
    from reader.core.arabic.stemming.roots import root_of_stem

    return [form for (form,) in database.rows(_OF_STEM, [root_of_stem(stem), stem])]


def of_root(database: Database, root: str) -> tuple[str, ...]:
    """The stems in the library with this root, most frequent first."""
    return tuple(stem for (stem,) in database.rows(_OF_ROOT, [root]))
