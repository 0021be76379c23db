"""The tables of imports, of the articles they added, of replaced texts, and of pairs of near duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.schema.title_keys import title_key_of

if TYPE_CHECKING:
    import sqlite_utils

_STATEMENTS = (
    """CREATE TABLE imports (
  id INTEGER PRIMARY KEY, begun_at TEXT NOT NULL, paths TEXT NOT NULL, -- JSON
  originals_before INTEGER NOT NULL, -- the last one known when it began
  undone_at TEXT
)""",
    """CREATE TABLE imported_articles (
  import_id INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (import_id, article_id)
) WITHOUT ROWID""",
    # `state` is all of the kept text (JSON, see revisions.py). The row and the article exchange their texts:
    # `exchanged` says that the row holds the newer one. `hidden` is one whose import was undone.
    """CREATE TABLE revisions (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  import_id INTEGER, identity BLOB NOT NULL, state TEXT NOT NULL, replaced_at TEXT NOT NULL,
  exchanged INTEGER NOT NULL DEFAULT 0, hidden INTEGER NOT NULL DEFAULT 0
)""",
    "CREATE INDEX revisions_of_article ON revisions (article_id)",
    "CREATE INDEX revisions_by_identity ON revisions (identity)",
    "CREATE INDEX revisions_of_import ON revisions (import_id)",
    # of the kept text that came from there; empty for the one that is shown
    "ALTER TABLE origins ADD COLUMN revision_id INTEGER",
    """CREATE TABLE title_keys (
  key INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (key, article_id)
) WITHOUT ROWID""",
    """CREATE TABLE paths (
  path TEXT NOT NULL, original_id INTEGER NOT NULL, PRIMARY KEY (path, original_id)
) WITHOUT ROWID""",
    "INSERT OR IGNORE INTO paths (path, original_id) SELECT path, original_id FROM origins",
    """CREATE TABLE near_pairs (
  article_id INTEGER NOT NULL, other_id INTEGER NOT NULL, PRIMARY KEY (article_id, other_id)
) WITHOUT ROWID""",
    "CREATE TABLE paired (article_id INTEGER PRIMARY KEY)",
)


_COMPLETIONS = (
    # what an import added to an article that was there: columns with their values before and after (JSON)
    """CREATE TABLE completions (
  id INTEGER PRIMARY KEY, import_id INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, state TEXT NOT NULL
)""",
    "CREATE INDEX completions_of_import ON completions (import_id)",
    "CREATE INDEX completions_of_article ON completions (article_id)",
)


def completions(db: sqlite_utils.Database) -> None:
    """What imports completed in articles that were there before."""
    for statement in _COMPLETIONS:
        db.execute(statement)


def originals_of_imports(db: sqlite_utils.Database) -> None:
    """The last original that an import added; empty if it was interrupted."""
    db.execute("ALTER TABLE imports ADD COLUMN originals_after INTEGER")


def imports(db: sqlite_utils.Database) -> None:
    """Imports, older versions, title keys, and pairs of near duplicates."""
    for statement in _STATEMENTS:
        db.execute(statement)
    titles = db.execute("SELECT id, title FROM articles").fetchall()
    rows = sorted((key, number) for number, title in titles if (key := title_key_of(title)))
    db.conn.executemany("INSERT INTO title_keys (key, article_id) VALUES (?, ?)", rows)


def members_of_archives(db: sqlite_utils.Database) -> None:
    """The path of an article's file within the archive that it came from."""
    db.execute("ALTER TABLE origins ADD COLUMN member TEXT")
