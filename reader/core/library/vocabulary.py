"""The words that occur in the library, each with its stem, its root and how many articles hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.library.database import Database
    from reader.core.library.preparing import Words

_LONGEST = 40  # letters; what is longer is no word
_AT_ONCE = 10_000  # forms, some 60 ms
_COUNT = """INSERT INTO {table} (form, stem, root, articles) VALUES (?, ?, ?, ?)
ON CONFLICT (form) DO UPDATE SET articles = articles + excluded.articles"""
_COUNT_DOWN = "UPDATE vocabulary SET articles = articles - ? WHERE form = ?"
_FORGET = "DELETE FROM vocabulary WHERE form = ? AND articles <= 0"
_OF_STEM = "SELECT form FROM vocabulary WHERE root = ? AND stem = ?"
_OF_ROOT = """SELECT stem FROM vocabulary WHERE root = ? GROUP BY stem
ORDER BY sum(articles) DESC, stem LIMIT 160"""


def count(database: Database, words: Iterable[Words]) -> None:
    """Count the words of articles that came into the index."""
    gathered = Gathered()
    for each in words:
        gathered.count(each)
    database.connection.executemany(_COUNT.format(table="vocabulary"), gathered.rows(gathered.forms()))


def discount(database: Database, words: Iterable[Words]) -> None:
    """Count off the words of articles that went out of the index; what no article holds is forgotten."""
    gathered = Gathered()
    for each in words:
        gathered.count(each)
    forms = gathered.forms()
    change = database.connection.executemany
    change(_COUNT_DOWN, [(gathered.times[form], form) for form in forms])
    change(_FORGET, [(form,) for form in forms])


class Gathered:
    """Words counted in memory, to be written by the thousand. What goes out counts down."""

    def __init__(self) -> None:
        self.times: dict[str, int] = {}
        self._stems: dict[str, str] = {}

    def count(self, words: Words, sign: Literal[1, -1] = 1) -> None:
        """Count the words of articles that came into the index, or went out of it."""
        times, stems = self.times, self._stems
        for form, stem, number in words:
            if form in times:
                times[form] += sign * number
            elif len(form) <= _LONGEST:
                times[form], stems[form] = sign * number, stem

    def forms(self) -> list[str]:
        """What was counted, in order: neighbours in the table are written one after the other."""
        return sorted(form for form, times in self.times.items() if times)

    def rows(self, forms: Iterable[str]) -> list[tuple[str, str, str, int]]:
        """Forms with stem, root and number."""
        from reader.core.arabic.roots import root_of_stem

        times, stems = self.times, self._stems
        return [(form, stems[form], root_of_stem(stems[form]), times[form]) for form in forms]

    def write(self, database: Database, table: str) -> None:
        """Write all into a table like the vocabulary, each thousands in a transaction of their own, and
        begin anew."""
        from reader.core.library.bulk import pause

        forms = self.forms()
        for start in range(0, len(forms), _AT_ONCE):
            rows = self.rows(forms[start : start + _AT_ONCE])
            with database.change() as connection:
                connection.executemany(_COUNT.format(table=table), rows)
            pause()
        self.times.clear()
        self._stems.clear()


def of_stem(database: Database, stem: str) -> list[str]:
    """The library's words that have this stem."""
    from reader.core.arabic.roots import root_of_stem

    return [form for (form,) in database.rows(_OF_STEM, [root_of_stem(stem), stem])]


def of_root(database: Database, root: str) -> tuple[str, ...]:
    """The stems of the library's words that have this root, the most frequent first."""
    return tuple(stem for (stem,) in database.rows(_OF_ROOT, [root]))
