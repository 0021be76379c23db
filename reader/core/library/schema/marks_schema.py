"""The tables of highlights.

Triggers record that an article's marks must be placed again after its text changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

_STATEMENTS = (
    """CREATE TABLE highlights (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  first INTEGER NOT NULL, start INTEGER NOT NULL, last INTEGER NOT NULL, "end" INTEGER NOT NULL,
  quote TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
  color TEXT NOT NULL, note TEXT, created_at TEXT NOT NULL,
  placed INTEGER NOT NULL DEFAULT 1 -- 0 where the text holds the words no more
)""",
    "CREATE INDEX highlights_of_article ON highlights (article_id)",
    "CREATE INDEX highlights_by_time ON highlights (created_at)",
    # a bookmark whose paragraph is gone has `paragraph = -id`, and its last number here
    "ALTER TABLE bookmarks ADD COLUMN stood_at INTEGER",
    """CREATE TABLE unsettled_marks (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
)""",
    """CREATE TRIGGER text_under_marks AFTER UPDATE OF body ON article_texts
  WHEN OLD.body IS NOT NEW.body BEGIN
  INSERT OR IGNORE INTO unsettled_marks (article_id) VALUES (NEW.article_id);
END""",
)


def highlights(db: sqlite_utils.Database) -> None:
    """Highlights, and the list of articles whose marks are to be placed again."""
    for statement in _STATEMENTS:
        db.execute(statement)
