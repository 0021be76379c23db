"""The vocabulary table: each folded word of the library with its stem, its root and its document frequency.

Counting is deferred in two cases. During a large import the word counts of a batch are stored packed, in the
batch's transaction, and merged thousands of articles at a time; a deferred count may be negative, for
articles that were removed meanwhile. In a large library each word of an article lies on a page of its own
(230 of the 260 pages that adding one article to a million writes), so only new words are inserted at once,
because a search must find them; the frequencies of known words wait until more have gathered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.index.preparing import stemmed_words_of, words_of
from reader.core.library.index.word_counts import Packed, PackedCounts, WordCount, portions_of
from reader.core.library.storage import turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.core.library.index.preparing import Tokens
    from reader.core.library.index.word_counts import Word
    from reader.core.library.storage.database import Database

_ADD = """INSERT INTO {table} (form, stem, root, articles) VALUES (?, ?, ?, ?)
ON CONFLICT (form) DO UPDATE SET articles = articles + excluded.articles"""
_COUNT = "UPDATE {table} SET articles = articles + ? WHERE form = ?"
_FORGET = "DELETE FROM {table} WHERE form = ? AND articles <= 0"
_LARGE = 1_000_000_000  # bytes
_DUE = 20_000  # words that can wait
_FILE_SIZE = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
_KNOWN = "SELECT form FROM {table} WHERE form IN (SELECT value FROM json_each(?))"
_DEFER = "INSERT INTO uncounted_words (size, forms, stems, times, can_wait) VALUES (?, '', ?, ?, ?)"
_DEFERRED_SIZE = "SELECT sum(size) FROM uncounted_words"
_IS_DUE = f"SELECT min(can_wait) = 0 OR sum(size) >= {_DUE} FROM uncounted_words"  # noqa: S608 ours
_DEFERRED = "SELECT id, CAST(stems AS BLOB), times FROM uncounted_words WHERE id <= ? ORDER BY id"
_DEFERRED_IDS = "SELECT id FROM uncounted_words"
_LAST_DEFERRED = "SELECT max(id) FROM uncounted_words"
_ONE = "SELECT CAST(stems AS BLOB), times FROM uncounted_words WHERE id = ?"
_MAX_TOGETHER = 150_000  # different words; some 30 MB
_TAKE = "DELETE FROM uncounted_words WHERE id = ?"


def count(database: Database, words: WordCount) -> None:
    """Add the words of newly indexed articles; deferred during a large import and in a large library."""
    if database.expects_many:
        _defer(database, words)
    elif database.value(_FILE_SIZE) >= _LARGE:
        _add_new(database, words)
    else:
        _write(database, _stemmed(database, words.numbers()))


def count_packed(database: Database, counted: Sequence[Packed], others: Sequence[Tokens]) -> None:
    """Add packed counts, less the words of `others`: articles that were counted but not indexed."""
    if database.expects_many:
        for some in (*counted, *_less(others).portions()):
            if some.size:
                _store(database, some)
        return
    words = _without(others)
    for some in counted:
        words.include_packed(some)
    count(database, words)


def discount(database: Database, articles: Sequence[Tokens]) -> None:
    """Subtract the words of articles that left the index; words of no article are deleted."""
    if database.expects_many or has_deferred(database):
        for some in _less(articles).portions():
            _store(database, some)
        return
    _write(database, _stemmed(database, _without(articles).numbers()))


def _without(articles: Iterable[Tokens]) -> WordCount:
    """Negative counts of the words of these articles."""
    words = WordCount()
    for tokens in articles:
        words.discount(words_of(tokens))
    return words


def _less(articles: Iterable[Tokens]) -> PackedCounts:
    """The same counts, packed with the stems that the tokens hold."""
    less = PackedCounts()
    for tokens in articles:
        less.subtract(stemmed_words_of(tokens))
    return less


def has_deferred(database: Database) -> bool:
    """Whether any counts are deferred."""
    return bool(database.value("SELECT EXISTS (SELECT 1 FROM uncounted_words)"))


def is_due(database: Database) -> bool:
    """Whether the deferred counts should be merged now: an import left some, or there are many."""
    return bool(database.value(_IS_DUE))


def count_deferred(database: Database, least: int = 1) -> bool:
    """Merge the deferred counts if they hold at least `least` words; return whether they did.

    The transactions are short. Each row is deleted in the one that counts it, so that nothing is counted
    twice.
    """
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
            _write(database, Packed(*row).unpacked())


def _in_portions(database: Database, last: int) -> list[int] | None:
    """Merge and sort as many deferred counts, up to row `last`, as fit into memory; store them in portions.

    Sorted words are near each other in the table, so a portion changes few pages. Returns the ids of the
    portions, `None` if nothing is left or another process is merging.
    """
    found, counts = [], PackedCounts()
    for row_id, *packed in database.rows(_DEFERRED, [last]):
        found.append(row_id)
        counts.include(Packed(*packed))
        if len(counts) >= _MAX_TOGETHER:
            break
    portions = list(counts.portions())  # before the transaction, for which others wait
    with database.change() as connection:
        if not found or not set(found) <= {row_id for (row_id,) in connection.execute(_DEFERRED_IDS)}:
            return None
        connection.executemany(_TAKE, [(row_id,) for row_id in found])
        return [_store(database, portion) for portion in portions]


def _add_new(database: Database, words: WordCount) -> None:
    stemmed = _stemmed(database, words.numbers())
    _write(database, [word for word in stemmed if word[1]])
    if of_known := WordCount({form: number for form, stem, number in stemmed if not stem}):
        _store(database, of_known.packed(), can_wait=1)


def _defer(database: Database, words: WordCount) -> None:
    if words:
        _store(database, words.packed())


def _store(database: Database, words: Packed, can_wait: int = 0) -> int:
    row = (words.size, words.words, words.times, can_wait)
    return int(database.connection.execute(_DEFER, row).lastrowid or 0)


def _write(database: Database, words: Sequence[Word], table: str = "vocabulary") -> None:
    """Add counts to the table; a negative count of an unknown word is ignored."""
    from reader.core.arabic.stemming.roots import root_of_stem

    more = ((form, stem, root_of_stem(stem), number) for form, stem, number in words if number > 0)
    database.connection.executemany(_ADD.format(table=table), more)
    less = [(number, form) for form, _, number in words if number < 0]
    database.connection.executemany(_COUNT.format(table=table), less)
    database.connection.executemany(_FORGET.format(table=table), [(form,) for _, form in less])


def _stemmed(database: Database, numbers: Sequence[tuple[str, int]], table: str = "vocabulary") -> list[Word]:
    """The words with their stems, but for those that the table holds, and their stems with them."""
    from reader.core.arabic.analysis import stem_of

    held = _held(database, (form for form, _ in numbers), table)
    return [(form, "" if form in held else stem_of(form), number) for form, number in numbers]


def _held(database: Database, forms: Iterable[str], table: str) -> set[str]:
    """Those of the words that the table holds."""
    import json

    return {form for (form,) in database.rows(_KNOWN.format(table=table), [json.dumps([*forms])])}


def write_all(database: Database, words: WordCount, table: str) -> None:
    """Add the counts to a table like the vocabulary, thousands in a transaction, and clear them."""
    for portion in portions_of(words.numbers()):
        with database.change():
            _write(database, _stemmed(database, portion, table), table)
        turns.pause()
    words.clear()
