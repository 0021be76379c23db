"""The vocabulary table: each folded word of the library with its stem, its root and its document frequency.

Counting is deferred in two cases. During a large import the word counts of a batch are stored packed, in the
batch's transaction, and merged thousands of articles at a time; a deferred count may be negative, for
articles that were removed meanwhile. In a large library each word of an article lies on a page of its own
(230 of the 260 pages that adding one article to a million writes), so only new words are inserted at once,
because a search must find them; the frequencies of known words wait until more have gathered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.index.word_counts import Packed, WordCount, packed, unpacked
from reader.core.library.storage import turns
from reader.core.library.storage.lookup import rows_by_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.core.library.storage.database import Database

_Numbers = list[tuple[str, int]]

_ADD = "INSERT INTO {table} (form, stem, root, articles) VALUES (?, ?, ?, ?)"
_COUNT = "UPDATE {table} SET articles = articles + ? WHERE form = ?"
_FORGET = "DELETE FROM {table} WHERE form = ? AND articles <= 0"
_LARGE = 1_000_000_000  # bytes
_DUE = 20_000  # words that can wait
_FILE_SIZE = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
_KNOWN = "SELECT form FROM {table} WHERE form IN (SELECT value FROM json_each(?))"
_DEFER = "INSERT INTO uncounted_words (size, forms, stems, times, can_wait) VALUES (?, ?, '', ?, ?)"
_DEFERRED_SIZE = "SELECT sum(size) FROM uncounted_words"
_IS_DUE = f"SELECT min(can_wait) = 0 OR sum(size) >= {_DUE} FROM uncounted_words"  # noqa: S608 ours
_DEFERRED = "SELECT id, forms, times FROM uncounted_words WHERE id <= ? ORDER BY id"
_DEFERRED_IDS = "SELECT id FROM uncounted_words"
_LAST_DEFERRED = "SELECT max(id) FROM uncounted_words"
_ONE = "SELECT forms, times FROM uncounted_words WHERE id = ?"
_MOST_TOGETHER = 100_000  # different words
_TAKE = "DELETE FROM uncounted_words WHERE id = ?"
_OF_STEM = "SELECT form FROM vocabulary WHERE root = ? AND stem = ?"
_OF_ROOT = """SELECT stem FROM vocabulary WHERE root = ? GROUP BY stem
ORDER BY sum(articles) DESC, stem LIMIT 160"""


def count(database: Database, words: WordCount) -> None:
    """Add the words of newly indexed articles; deferred during a large import and in a large library."""
    if database.expects_many:
        _defer(database, words)
    elif database.value(_FILE_SIZE) >= _LARGE:
        _add_new(database, words)
    else:
        _write(database, list(words.numbers()))


def count_packed(database: Database, counted: Sequence[Packed], others: WordCount) -> None:
    """Add packed counts, less those of `others`: articles that were counted but not indexed."""
    if database.expects_many:
        for some in counted:
            if some.size:
                _store(database, some)
        _defer(database, others.negated())
        return
    words = WordCount()
    for some in counted:
        words.merge(some)
    words.subtract(others)
    count(database, words)


def discount(database: Database, words: WordCount) -> None:
    """Subtract the words of articles that left the index; words of no article are deleted."""
    gone = words.negated()
    if has_deferred(database):
        _defer(database, gone)
    else:
        _write(database, list(gone.numbers()))


def has_deferred(database: Database) -> bool:
    """Whether any counts are deferred."""
    return bool(database.value("SELECT EXISTS (SELECT 1 FROM uncounted_words)"))


def is_due(database: Database) -> bool:
    """Whether the deferred counts should be merged now: an import left some, or there are many."""
    return bool(database.value(_IS_DUE))


def count_deferred(database: Database, least: int = 1) -> bool:
    """Merge the deferred counts if they hold at least `least` words, in short transactions; whether they did.
    Each row is deleted in the transaction that counts it, so that nothing is counted twice."""
    if (database.value(_DEFERRED_SIZE) or 0) < least:
        return False
    last = database.value(_LAST_DEFERRED)
    while (portions := _in_portions(database, last)) is not None:
        for row_id in portions:
            _count_row(database, row_id)
            turns.pause()
    return True


def _count_row(database: Database, row_id: int) -> None:
    """Merge one row of deferred counts, unless another process did."""
    with database.change() as connection:
        row = database.row(_ONE, [row_id])
        if row and connection.execute(_TAKE, [row_id]).rowcount:
            _write(database, unpacked(Packed(*row)))


def _in_portions(database: Database, last: int) -> list[int] | None:
    """The deferred counts up to row `last`, as many as fit into memory, merged, sorted and stored again in
    portions: neighbouring words lie on the same pages. The ids of these, `None` if nothing is left or another
    process is merging."""
    found, words = [], WordCount()
    for row_id, forms, times in database.rows(_DEFERRED, [last]):
        found.append(row_id)
        words.merge(Packed(forms, times))
        if len(words) >= _MOST_TOGETHER:
            break
    portions = list(map(packed, words.portions()))  # before others have to wait
    with database.change() as connection:
        if not found or not set(found) <= {row_id for (row_id,) in connection.execute(_DEFERRED_IDS)}:
            return None
        connection.executemany(_TAKE, [(row_id,) for row_id in found])
        return [_store(database, portion) for portion in portions]


def _add_new(database: Database, words: WordCount) -> None:
    new, of_known = _parted(database, list(words.numbers()), "vocabulary")
    _add(database, new, "vocabulary")
    if of_known:
        _store(database, packed(of_known), can_wait=1)


def _defer(database: Database, words: WordCount) -> None:
    if words:
        _store(database, words.packed())


def _store(database: Database, words: Packed, can_wait: int = 0) -> int:
    row = (words.size, words.forms, words.times, can_wait)
    return int(database.connection.execute(_DEFER, row).lastrowid or 0)


def _write(database: Database, numbers: _Numbers, table: str = "vocabulary") -> None:
    """Add counts to the table; a negative count of an unknown word is ignored."""
    new, known = _parted(database, numbers, table)
    _add(database, [(form, number) for form, number in new if number > 0], table)
    database.connection.executemany(_COUNT.format(table=table), [(number, form) for form, number in known])
    gone = [(form,) for form, number in known if number < 0]
    database.connection.executemany(_FORGET.format(table=table), gone)


def _parted(database: Database, numbers: _Numbers, table: str) -> tuple[_Numbers, _Numbers]:
    """The words that are new to the table, and those it holds."""
    import json

    held = {form for (form,) in database.rows(_KNOWN.format(table=table), [json.dumps([*dict(numbers)])])}
    new = [each for each in numbers if each[0] not in held]
    return new, [each for each in numbers if each[0] in held] if held else []


def _add(database: Database, numbers: _Numbers, table: str) -> None:
    """Insert new words with their stems and roots."""
    from reader.core.arabic.analysis import stem_of
    from reader.core.arabic.stemming.roots import root_of_stem

    forms, times = zip(*numbers, strict=True) if numbers else ((), ())
    stems = list(map(stem_of, forms))
    rows = zip(forms, stems, map(root_of_stem, stems), times, strict=True)
    database.connection.executemany(_ADD.format(table=table), rows)


def write_all(database: Database, words: WordCount, table: str) -> None:
    """Add the counts to a table like the vocabulary, thousands in a transaction, and clear them."""
    for portion in words.portions():
        with database.change():
            _write(database, portion, table)
        turns.pause()
    words.clear()


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
