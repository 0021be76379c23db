"""Change the keywords of one article; lists that a person edited are used to split later runs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.errors import ArticleNotFound
from reader.core.library.index import indexing
from reader.core.library.intake.chip_rows import put, rows_of_article
from reader.core.library.intake.keyword_learning import CONFIRMED, Learning, is_run
from reader.core.library.storage import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.storage.database import Database

_BETWEEN = re.compile("[،؛,;]")
_ARTICLE = """SELECT a.keywords_raw, a.title, t.body FROM articles a
JOIN article_texts t ON t.article_id = a.id
WHERE a.id = ? AND a.deleted_at IS NULL"""
_TAUGHT = "SELECT taught FROM confirmed_keywords WHERE article_id = ?"
_CONFIRM = """INSERT INTO confirmed_keywords (article_id, taught) VALUES (?, ?)
ON CONFLICT (article_id) DO UPDATE SET taught = excluded.taught"""


@dataclass(frozen=True, slots=True)
class KeywordsBefore:
    """The keywords an article had; `taught` are those of a list a person edited, `None` if nobody had."""

    article_id: int
    keywords: tuple[str, ...]
    taught: tuple[str, ...] | None


def change(database: Database, article_id: int, keywords: Sequence[str]) -> KeywordsBefore:
    """Give the article the keywords a person wants. Raises `ArticleNotFound`."""
    clean = tuple(filter(None, (" ".join(keyword.split()) for keyword in keywords)))
    return _set(database, article_id, clean, clean)


def put_back(database: Database, before: KeywordsBefore) -> None:
    """Undo a change."""
    _set(database, before.article_id, before.keywords, before.taught)


def confirm(database: Database, article_id: int) -> None:
    """Record that a person approved the present keywords. Use it only inside a transaction."""
    before = _taught(database, article_id)
    _teach(database, article_id, before, rows_of_article(database, article_id))


def restore_run(database: Database, article_id: int) -> KeywordsBefore:
    """Split the article's run again, discarding edits; without a run nothing changes."""
    from reader.core.arabic.keywords.splitting import split_keywords

    raw, title, body = _article(database, article_id)
    before = rows_of_article(database, article_id)
    if raw is None:
        return KeywordsBefore(article_id, before, _taught(database, article_id))
    paragraphs = texts.paragraphs(body)
    known = Learning(database).split(raw, title, paragraphs, {}) if is_run(raw) else None
    return _set(database, article_id, known or split_keywords(raw, title, paragraphs), None)


def joined(keywords: Sequence[str], position: int) -> tuple[str, ...]:
    """The keywords with the one at `position` (from 0) and the next joined into one."""
    one = " ".join(keywords[position : position + 2])
    return (*keywords[:position], one, *keywords[position + 2 :])


def split(keywords: Sequence[str], position: int, words: int) -> tuple[str, ...]:
    """The keywords with the one at `position` split after `words` words."""
    written = keywords[position].split()
    parts = filter(None, (" ".join(written[:words]), " ".join(written[words:])))
    return (*keywords[:position], *parts, *keywords[position + 1 :])


def renamed(keywords: Sequence[str], position: int, name: str) -> tuple[str, ...]:
    """The keywords with the one at `position` replaced."""
    return (*keywords[:position], name, *keywords[position + 1 :])


def added(keywords: Sequence[str], names: str) -> tuple[str, ...]:
    """The keywords and, behind them, new ones; commas and semicolons part them."""
    new = (" ".join(name.split()) for name in _BETWEEN.split(names))
    return tuple(dict.fromkeys((*keywords, *filter(None, new))))


def without(keywords: Sequence[str], position: int) -> tuple[str, ...]:
    """The keywords without the one at `position`."""
    return (*keywords[:position], *keywords[position + 1 :])


def _set(
    database: Database, article_id: int, keywords: tuple[str, ...], taught: tuple[str, ...] | None
) -> KeywordsBefore:
    with database.change():
        _article(database, article_id)
        before = KeywordsBefore(
            article_id, rows_of_article(database, article_id), _taught(database, article_id)
        )
        _teach(database, article_id, before.taught, taught)
        put(database, article_id, keywords)
        indexing.drain(database)
    return before


def _teach(
    database: Database, article_id: int, before: tuple[str, ...] | None, now: tuple[str, ...] | None
) -> None:
    from reader.core.arabic.keywords.evidence import of_list

    learning = Learning(database)
    learning.note(of_list(before or ()), -CONFIRMED)
    learning.note(of_list(now or ()), CONFIRMED)
    learning.write()
    if now is None:
        database.connection.execute("DELETE FROM confirmed_keywords WHERE article_id = ?", [article_id])
    else:
        database.connection.execute(_CONFIRM, [article_id, "\n".join(now)])


def _taught(database: Database, article_id: int) -> tuple[str, ...] | None:
    found = database.value(_TAUGHT, [article_id])
    return None if found is None else tuple(filter(None, found.split("\n")))


def _article(database: Database, article_id: int) -> tuple[str | None, str, str]:
    found = database.row(_ARTICLE, [article_id])
    if found is None:
        raise ArticleNotFound(article_id)
    raw, title, body = found
    return raw, title, body
