"""The tables for the shelves of names and of begun articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

_TABLES = ("keywords", "sources")
_CROSSED = """CREATE TRIGGER {table}_filled AFTER UPDATE OF articles ON {table}
  WHEN (NEW.articles > 0) != (OLD.articles > 0) BEGIN
  UPDATE name_counts SET names = names + (NEW.articles > 0) - (OLD.articles > 0) WHERE kind = '{table}';
END"""
_ADDED = """CREATE TRIGGER {table}_added AFTER INSERT ON {table} WHEN NEW.articles > 0 BEGIN
  UPDATE name_counts SET names = names + 1 WHERE kind = '{table}';
END"""
_REMOVED = """CREATE TRIGGER {table}_removed AFTER DELETE ON {table} WHEN OLD.articles > 0 BEGIN
  UPDATE name_counts SET names = names - 1 WHERE kind = '{table}';
END"""
_BEGUN = "CREATE INDEX positions_begun ON positions (saved_at DESC, article_id) WHERE paragraph > 0"


def place_counts(db: sqlite_utils.Database) -> None:
    """The numbers of keywords and sources, maintained by triggers, and an index of begun articles."""
    db.execute("CREATE TABLE name_counts (kind TEXT PRIMARY KEY, names INTEGER NOT NULL) WITHOUT ROWID")
    for table in _TABLES:
        db.execute(
            f"INSERT INTO name_counts VALUES ('{table}', (SELECT count(*) FROM {table} WHERE articles > 0))"  # noqa: S608 ours
        )
        for trigger in (_CROSSED, _ADDED, _REMOVED):
            db.execute(trigger.format(table=table))
    db.execute(_BEGUN)
