"""The words that occur in the library, each with its stem, its root and how many articles hold it.

A large import puts the counting off: the words of a batch are stored as they came, in its transaction, and
counted thousands of articles at a time. Numbers may be below zero on the way, for what went meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reader.core.library.index.preparing import Words
from reader.core.library.storage import turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.core.library.storage.database import Database

_Row = tuple[str, str, str, int]

_LONGEST = 40  # letters; what is longer is no word
_AT_ONCE = 10_000  # forms, some 60 ms
_COUNT = """INSERT INTO {table} (form, stem, root, articles) VALUES (?, ?, ?, ?)
ON CONFLICT (form) DO UPDATE SET articles = articles + excluded.articles"""
_FORGET = "DELETE FROM {table} WHERE form = ? AND articles <= 0"
_PUT_OFF = "INSERT INTO uncounted_words (size, forms, stems, times) VALUES (?, ?, ?, ?)"
_WAITING_SIZE = "SELECT sum(size) FROM uncounted_words"
_WAITING = "SELECT id, forms, stems, times FROM uncounted_words ORDER BY id"
_WAITING_IDS = "SELECT id FROM uncounted_words"
_TAKE = "DELETE FROM uncounted_words WHERE id = ?"
_OF_STEM = "SELECT form FROM vocabulary WHERE root = ? AND stem = ?"
_OF_ROOT = """SELECT stem FROM vocabulary WHERE root = ? GROUP BY stem
ORDER BY sum(articles) DESC, stem LIMIT 160"""


def count(database: Database, words: Iterable[Words]) -> None:
    """Count the words of articles that came into the index; later, where many more are to come."""
    if database.expects_many:
        _put_off(database, words)
    else:
        gathered = Gathered(words)
        _add(database, _rows(gathered.portion(gathered.forms())))


def discount(database: Database, words: Iterable[Words]) -> None:
    """Count off the words of articles that went out of the index; what no article holds is forgotten."""
    gathered = Gathered()
    for each in words:
        gathered.count(each, -1)
    gone = gathered.portion(gathered.forms())
    if is_waiting(database):
        _put_off(database, [gone])
    else:
        _add(database, _rows(gone))


def is_waiting(database: Database) -> bool:
    """Whether words were put off."""
    return bool(database.value("SELECT EXISTS (SELECT 1 FROM uncounted_words)"))


def count_waiting(database: Database, least: int = 1) -> bool:
    """Count what was put off where it is `least` words or more, in short transactions; whether there was so
    much. Whoever counts a row takes it away in the same transaction, so that nothing is counted twice."""
    if (database.value(_WAITING_SIZE) or 0) < least:
        return False
    waiting = _in_portions(database)
    for row_id, words in waiting:
        rows = _rows(words)
        with database.change() as connection:
            if connection.execute(_TAKE, [row_id]).rowcount:
                _add(database, rows)
        turns.pause()
    return True


def _in_portions(database: Database) -> list[tuple[int, Words]]:
    """What waits, put together and cut where the alphabet says: neighbours are counted one after the other.
    None, where another program is at it."""
    found = database.rows(_WAITING)
    gathered = Gathered(Words(*row[1:]) for row in found)
    portions = list(gathered.portions())
    with database.change() as connection:
        if not {row[0] for row in found} <= {row_id for (row_id,) in connection.execute(_WAITING_IDS)}:
            return []
        connection.executemany(_TAKE, [(row[0],) for row in found])
        return [(_put_off_one(database, portion), portion) for portion in portions]


def _put_off(database: Database, words: Iterable[Words]) -> None:
    for each in filter(len, words):
        _put_off_one(database, each)


def _put_off_one(database: Database, words: Words) -> int:
    row = (len(words), words.forms, words.stems, words.times)
    return int(database.connection.execute(_PUT_OFF, row).lastrowid or 0)


def _rows(words: Words) -> list[_Row]:
    from reader.core.arabic.roots import root_of_stem

    return [(form, stem, root_of_stem(stem), number) for form, stem, number in words]


def _add(database: Database, rows: Sequence[_Row], table: str = "vocabulary") -> None:
    database.connection.executemany(_COUNT.format(table=table), rows)
    gone = [(row[0],) for row in rows if row[-1] < 0]
    database.connection.executemany(_FORGET.format(table=table), gone)


class Gathered:
    """Words counted in memory, to be written by the thousand. What goes out counts down."""

    def __init__(self, words: Iterable[Words] = ()) -> None:
        self.times: dict[str, int] = {}
        self._stems: dict[str, str] = {}
        for each in words:
            self.count(each)

    def count(self, words: Words, sign: Literal[1, -1] = 1) -> None:
        """Count the words of articles that came into the index, or went out of it."""
        if not words:
            return
        times, before = self.times, self.times.get
        forms, stems = words.forms.split(" "), words.stems.split(" ")
        for form, number in zip(forms, memoryview(words.times).cast("i"), strict=True):
            times[form] = before(form, 0) + sign * number
        self._stems.update(zip(forms, stems, strict=True))

    def forms(self) -> list[str]:
        """What was counted, in order: neighbours in the table are written one after the other."""
        return sorted(form for form, times in self.times.items() if times and len(form) <= _LONGEST)

    def portions(self) -> Iterator[Words]:
        """Thousands of neighbours each."""
        forms = self.forms()
        for start in range(0, len(forms), _AT_ONCE):
            yield self.portion(forms[start : start + _AT_ONCE])

    def portion(self, forms: Sequence[str]) -> Words:
        """Some of the forms."""
        return Words.of(forms, map(self._stems.__getitem__, forms), map(self.times.__getitem__, forms))

    def write(self, database: Database, table: str) -> None:
        """Write all into a table like the vocabulary, thousands in a transaction, and begin anew."""
        for portion in self.portions():
            rows = _rows(portion)
            with database.change():
                _add(database, rows, table)
            turns.pause()
        self.times.clear()
        self._stems.clear()


def of_stem(database: Database, stem: str) -> list[str]:
    """The library's words that have this stem."""
    from reader.core.arabic.roots import root_of_stem

    return [form for (form,) in database.rows(_OF_STEM, [root_of_stem(stem), stem])]


def of_root(database: Database, root: str) -> tuple[str, ...]:
    """The stems of the library's words that have this root, the most frequent first."""
    return tuple(stem for (stem,) in database.rows(_OF_ROOT, [root]))
