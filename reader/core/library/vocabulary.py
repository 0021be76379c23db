"""The words that occur in the library, each with its stem, its root and how many articles hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.library.database import Database
    from reader.core.library.preparing import Words

_LONGEST = 40  # letters; what is longer is no word
_COUNT = """INSERT INTO {table} (form, stem, root, articles) VALUES (?, ?, ?, ?)
ON CONFLICT (form) DO UPDATE SET articles = articles + excluded.articles"""
_COUNT_DOWN = "UPDATE {table} SET articles = articles - ? WHERE form = ?"
_FORGET = "DELETE FROM {table} WHERE form = ? AND articles <= 0"
_OF_STEM = "SELECT form FROM vocabulary WHERE root = ? AND stem = ?"
_OF_ROOT = """SELECT stem FROM vocabulary WHERE root = ? GROUP BY stem
ORDER BY sum(articles) DESC, stem LIMIT 160"""


def count(database: Database, words: Iterable[Words], table: str = "vocabulary") -> None:
    """Count the words of articles that came into the index."""
    from reader.core.arabic.roots import root_of_stem

    times, stems = _summed(words)
    rows = [(form, stems[form], root_of_stem(stems[form]), times[form]) for form in sorted(times)]
    database.connection.executemany(_COUNT.format(table=table), rows)


def discount(database: Database, words: Iterable[Words], table: str = "vocabulary") -> None:
    """Count off the words of articles that went out of the index; what no article holds is forgotten."""
    times, _ = _summed(words)
    forms = sorted(times)
    change = database.connection.executemany
    change(_COUNT_DOWN.format(table=table), [(times[form], form) for form in forms])
    change(_FORGET.format(table=table), [(form,) for form in forms])


def of_stem(database: Database, stem: str) -> list[str]:
    """The library's words that have this stem."""
    from reader.core.arabic.roots import root_of_stem

    return [form for (form,) in database.rows(_OF_STEM, [root_of_stem(stem), stem])]


def of_root(database: Database, root: str) -> tuple[str, ...]:
    """The stems of the library's words that have this root, the most frequent first."""
    return tuple(stem for (stem,) in database.rows(_OF_ROOT, [root]))


def _summed(words: Iterable[Words]) -> tuple[dict[str, int], dict[str, str]]:
    """How often each word is counted, and its stem."""
    times: dict[str, int] = {}
    stems: dict[str, str] = {}
    for counted in words:
        for form, stem, number in counted:
            if form in times:
                times[form] += number
            elif len(form) <= _LONGEST:
                times[form], stems[form] = number, stem
    return times, stems
