"""Look up sources and keywords by name, or by the beginning of a word in the name.

Among very many names, those with the beginning in a later word are searched only among the largest; those
that begin with it themselves are always found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reader.core.library.storage.texts import storable

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

NamedKind = Literal["source", "keyword"]
TABLES: dict[NamedKind, str] = {"source": "sources", "keyword": "keywords"}
_LARGEST = 5_000
_FIRST = 1_000
_EXACTLY = "SELECT id FROM {table} WHERE folded = ?"
_WITH_MERGED = """WITH found (id) AS (
  SELECT coalesce(merged_into, id) FROM {table} WHERE id IN ({marks}))
SELECT id FROM found UNION SELECT n.id FROM found JOIN {table} n ON n.merged_into = found.id"""
_LIKE = """SELECT id, name, articles FROM (
  SELECT id, name, folded, articles FROM {table} INDEXED BY {table}_by_size
  WHERE articles > 0 ORDER BY articles DESC, folded LIMIT ?)
WHERE ' ' || folded LIKE ? ESCAPE '!' LIMIT ?"""
_BEGUN = """SELECT id, name, articles FROM (
  SELECT id, name, folded, articles FROM {table} WHERE folded >= ? AND folded < ? LIMIT ?)
WHERE articles > 0 ORDER BY articles DESC, folded LIMIT ?"""

Named = tuple[int, str, int]  # id, name, articles


def exactly(database: Database, kind: NamedKind, name: str) -> list[int]:
    """The id of the row with this name, compared folded."""
    return [row[0] for row in database.rows(_EXACTLY.format(table=TABLES[kind]), [_key(name)])]


def with_merged(database: Database, kind: NamedKind, ids: list[int]) -> list[int]:
    """The rows these were merged into, and all rows merged into those: articles may be listed under any."""
    sql = _WITH_MERGED.format(table=TABLES[kind], marks=",".join("?" * len(ids)))
    return [number for (number,) in database.rows(sql, ids)]


def like(database: Database, kind: NamedKind, begun: str, most: int) -> list[Named]:
    """Names of articles with a word that begins so, largest first; fast for any number of names."""
    folded, table = _key(begun), TABLES[kind]
    found = database.rows(_LIKE.format(table=table), [_LARGEST, _pattern(folded), most])
    if len(found) < most:
        begins = [folded, f"{folded}\U0010ffff", _FIRST, most]
        found += database.rows(_BEGUN.format(table=table), begins)
    return list(dict.fromkeys(found))[:most]


def _pattern(folded: str) -> str:
    plain = "".join(f"!{letter}" if letter in "!%_" else letter for letter in folded)
    return f"% {plain}%"


def _key(name: str) -> str:
    from reader.core.arabic.folding import fold_key

    return fold_key(storable(name))
