"""The words that occur in the library, each with its stem, its root and how many articles hold it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.library.database import Database
    from reader.core.library.preparing import Tokens

_LONGEST = 40  # letters; what is longer is no word
_COUNT = """INSERT INTO {table} (form, stem, root, articles) VALUES (?, ?, ?, ?)
ON CONFLICT (form) DO UPDATE SET articles = articles + excluded.articles"""
_COUNT_DOWN = "UPDATE {table} SET articles = articles - ? WHERE form = ?"
_FORGET = "DELETE FROM {table} WHERE form = ? AND articles <= 0"
_OF_STEM = "SELECT form FROM vocabulary WHERE root = ? AND stem = ?"
_OF_ROOT = """SELECT stem FROM vocabulary WHERE root = ? GROUP BY stem
ORDER BY sum(articles) DESC, stem LIMIT 160"""


def count(database: Database, articles: Iterable[Tokens], table: str = "vocabulary") -> None:
    """Count the words of articles that came into the index."""
    from reader.core.arabic.roots import root_of_stem

    times = _times(articles)
    rows = [(form, stem, root_of_stem(stem), times[form, stem]) for form, stem in sorted(times)]
    database.connection.executemany(_COUNT.format(table=table), rows)


def discount(database: Database, articles: Iterable[Tokens], table: str = "vocabulary") -> None:
    """Count off the words of articles that went out of the index; what no article holds is forgotten."""
    times = _times(articles)
    forms = sorted(times)
    change = database.connection.executemany
    change(_COUNT_DOWN.format(table=table), [(times[form, stem], form) for form, stem in forms])
    change(_FORGET.format(table=table), [(form,) for form, _ in forms])


def of_stem(database: Database, stem: str) -> list[str]:
    """The library's words that have this stem."""
    from reader.core.arabic.roots import root_of_stem

    return [form for (form,) in database.rows(_OF_STEM, [root_of_stem(stem), stem])]


def of_root(database: Database, root: str) -> tuple[str, ...]:
    """The stems of the library's words that have this root, the most frequent first."""
    return tuple(stem for (stem,) in database.rows(_OF_ROOT, [root]))


def _times(articles: Iterable[Tokens]) -> Counter[tuple[str, str]]:
    """In how many of the articles each word occurs, given with its stem."""
    times: Counter[tuple[str, str]] = Counter()
    for title_stems, body_stems, title_forms, body_forms in articles:
        found = set(zip(title_forms.split(), title_stems.split(), strict=True))
        found.update(zip(body_forms.split(), body_stems.split(), strict=True))
        times.update(found)
    for word in [word for word in times if len(word[0]) > _LONGEST]:
        del times[word]
    return times
