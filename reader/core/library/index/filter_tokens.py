"""Filter tokens of the search index: what an article is filtered by, as words of a column of its own.

`s12` is its source, `k345` each keyword, `y2024` the year of its date, `a…` each word of its author.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.core.library.storage.database import Database

_FACTS = "SELECT sort_key, dated, source_id, author FROM articles WHERE id = ?"
_KEYWORDS = "SELECT keyword_id FROM article_keywords WHERE article_id = ? ORDER BY position"


@dataclass(frozen=True, slots=True)
class Filed:
    """An article's place in the list (seconds since 1970) and its filter tokens."""

    moment: int
    tokens: str


def filed_of(database: Database, article_id: int) -> Filed:
    """Read what an article is indexed with."""
    row = database.connection.execute(_FACTS, [article_id]).fetchone()
    keyword_ids = [number for (number,) in database.connection.execute(_KEYWORDS, [article_id])]
    columns = dict(zip(("sort_key", "dated", "source_id", "author"), row, strict=True))
    return Filed(columns["sort_key"], tokens(columns, keyword_ids))


def tokens(columns: Mapping[str, Any], keyword_ids: Iterable[int]) -> str:
    """The filter tokens for these columns of `articles` and these keywords, joined by spaces."""
    source_id = columns["source_id"]
    found = [source_token(source_id)] if source_id is not None else []
    found += map(keyword_token, keyword_ids)
    found += [year_token(year_of(columns["sort_key"]))] if columns["dated"] else []
    return " ".join((*found, *author_tokens(columns["author"] or "")))


def source_token(source_id: int) -> str:
    return f"s{source_id}"


def keyword_token(keyword_id: int) -> str:
    return f"k{keyword_id}"


def year_token(year: int) -> str:
    return f"y{year}"


def author_tokens(name: str) -> list[str]:
    from reader.core.arabic.matching import words

    return [f"a{word}" for word in words(name)]


def year_of(second: int) -> int:
    """The year of a time in seconds since 1970."""
    from datetime import UTC, datetime, timedelta

    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=second)).year
