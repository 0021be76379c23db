"""The words that occur in the library, each with its stem, its root and how many articles hold it.

A large import puts the counting off: the words of a batch are stored as they came, in its transaction, and
counted thousands of articles at a time. Numbers may be below zero on the way, for what went meanwhile. In a
large file an article's words lie on a page each (230 of the 260 pages it takes to add it to a million), so
only those that are new come in at once, to be found; how often the others occur can wait for more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.index.word_counts import Packed, WordCount, packed
from reader.core.library.storage import turns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.storage.database import Database

_Numbers = list[tuple[str, int]]

_ADD = "INSERT INTO {table} (form, stem, root, articles) VALUES (?, ?, ?, ?)"
_COUNT = "UPDATE {table} SET articles = articles + ? WHERE form = ?"
_FORGET = "DELETE FROM {table} WHERE form = ? AND articles <= 0"
_LARGE = 1_000_000_000  # bytes
_DUE = 20_000  # words that can wait
_FILE_SIZE = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
_KNOWN = "SELECT form FROM {table} WHERE form IN (SELECT value FROM json_each(?))"
_PUT_OFF = "INSERT INTO uncounted_words (size, forms, stems, times, can_wait) VALUES (?, ?, '', ?, ?)"
_WAITING_SIZE = "SELECT sum(size) FROM uncounted_words"
_IS_DUE = f"SELECT min(can_wait) = 0 OR sum(size) >= {_DUE} FROM uncounted_words"  # noqa: S608 ours
_WAITING = "SELECT id, forms, times FROM uncounted_words ORDER BY id"
_WAITING_IDS = "SELECT id FROM uncounted_words"
_TAKE = "DELETE FROM uncounted_words WHERE id = ?"
_OF_STEM = "SELECT form FROM vocabulary WHERE root = ? AND stem = ?"
_OF_ROOT = """SELECT stem FROM vocabulary WHERE root = ? GROUP BY stem
ORDER BY sum(articles) DESC, stem LIMIT 160"""


def count(database: Database, words: WordCount) -> None:
    """Count the words of articles that came into the index; later, where many more are to come, or where
    that takes long."""
    if database.expects_many:
        _put_off(database, words)
    elif database.value(_FILE_SIZE) >= _LARGE:
        _add_new(database, words)
    else:
        _write(database, list(words.numbers()))


def count_packed(database: Database, counted: Sequence[Packed], others: WordCount) -> None:
    """The same for words that were counted before, together with those of `others`, which did not come in."""
    if database.expects_many:
        for some in counted:
            if some.size:
                _store(database, some)
        _put_off(database, others.negated())
        return
    words = WordCount()
    for some in counted:
        words.merge(some)
    words.subtract(others)
    count(database, words)


def discount(database: Database, words: WordCount) -> None:
    """Count off the words of articles that went out of the index; what no article holds is forgotten."""
    gone = words.negated()
    if is_waiting(database):
        _put_off(database, gone)
    else:
        _write(database, list(gone.numbers()))


def is_waiting(database: Database) -> bool:
    """Whether words were put off."""
    return bool(database.value("SELECT EXISTS (SELECT 1 FROM uncounted_words)"))


def is_due(database: Database) -> bool:
    """Whether words that were put off cannot wait for others."""
    return bool(database.value(_IS_DUE))


def count_waiting(database: Database, least: int = 1) -> bool:
    """Count what was put off where it is `least` words or more, in short transactions; whether there was so
    much. Whoever counts a row takes it away in the same transaction, so that nothing is counted twice."""
    if (database.value(_WAITING_SIZE) or 0) < least:
        return False
    for row_id, numbers in _in_portions(database):
        with database.change() as connection:
            if connection.execute(_TAKE, [row_id]).rowcount:
                _write(database, numbers)
        turns.pause()
    return True


def _in_portions(database: Database) -> list[tuple[int, _Numbers]]:
    """What waits, put together and cut where the alphabet says: neighbours are counted one after the other.
    None, where another program is at it."""
    found, words = [], WordCount()
    for row_id, forms, times in database.rows(_WAITING):
        found.append(row_id)
        words.merge(Packed(forms, times))
    portions = list(words.portions())
    with database.change() as connection:
        if not set(found) <= {row_id for (row_id,) in connection.execute(_WAITING_IDS)}:
            return []
        connection.executemany(_TAKE, [(row_id,) for row_id in found])
        return [(_store(database, packed(portion)), portion) for portion in portions]


def _add_new(database: Database, words: WordCount) -> None:
    new, of_known = _parted(database, list(words.numbers()), "vocabulary")
    _add(database, new, "vocabulary")
    if of_known:
        _store(database, packed(of_known), can_wait=1)


def _put_off(database: Database, words: WordCount) -> None:
    if words:
        _store(database, words.packed())


def _store(database: Database, words: Packed, can_wait: int = 0) -> int:
    row = (words.size, words.forms, words.times, can_wait)
    return int(database.connection.execute(_PUT_OFF, row).lastrowid or 0)


def _write(database: Database, numbers: _Numbers, table: str = "vocabulary") -> None:
    """Count words; what an unknown one counts down is nothing."""
    new, known = _parted(database, numbers, table)
    _add(database, [(form, number) for form, number in new if number > 0], table)
    database.connection.executemany(_COUNT.format(table=table), [(number, form) for form, number in known])
    gone = [(form,) for form, number in known if number < 0]
    database.connection.executemany(_FORGET.format(table=table), gone)


def _parted(database: Database, numbers: _Numbers, table: str) -> tuple[_Numbers, _Numbers]:
    """Words that the table does not hold, and those it does."""
    import json

    held = {form for (form,) in database.rows(_KNOWN.format(table=table), [json.dumps([*dict(numbers)])])}
    new = [each for each in numbers if each[0] not in held]
    return new, [each for each in numbers if each[0] in held] if held else []


def _add(database: Database, numbers: _Numbers, table: str) -> None:
    """Only what is new needs its stem."""
    from reader.core.arabic.analysis import stem_of
    from reader.core.arabic.roots import root_of_stem

    forms, times = zip(*numbers, strict=True) if numbers else ((), ())
    stems = list(map(stem_of, forms))
    rows = zip(forms, stems, map(root_of_stem, stems), times, strict=True)
    database.connection.executemany(_ADD.format(table=table), rows)


def write_all(database: Database, words: WordCount, table: str) -> None:
    """Count words into a table like the vocabulary, thousands in a transaction, and begin anew."""
    for portion in words.portions():
        with database.change():
            _write(database, portion, table)
        turns.pause()
    words.clear()


def of_stem(database: Database, stem: str) -> list[str]:
    """The library's words that have this stem."""
    from reader.core.arabic.roots import root_of_stem

    return [form for (form,) in database.rows(_OF_STEM, [root_of_stem(stem), stem])]


def of_root(database: Database, root: str) -> tuple[str, ...]:
    """The stems of the library's words that have this root, the most frequent first."""
    return tuple(stem for (stem,) in database.rows(_OF_ROOT, [root]))
