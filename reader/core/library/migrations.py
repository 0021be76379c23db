"""The steps that make a library's tables, oldest first. Append-only: a step that was released never changes.

`user_version` is the number of steps a file went through; sqlite-utils keeps their names.
sqlite-utils itself is imported only to apply them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlite_utils

SET_NAME = "warraq"

_SHELVES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE shelves (
  name TEXT PRIMARY KEY, articles INTEGER NOT NULL DEFAULT 0 -- kept by the triggers
) WITHOUT ROWID;
INSERT INTO shelves (name) VALUES ('all'), ('unread');

CREATE TABLE sources (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE,
  articles INTEGER NOT NULL DEFAULT 0 -- how many are listed, kept by the triggers
);
CREATE INDEX sources_by_size ON sources (articles DESC, folded, name) WHERE articles > 0;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  identity BLOB NOT NULL UNIQUE, -- of the folded title and body
  title TEXT NOT NULL, lead TEXT NOT NULL, words INTEGER NOT NULL, language TEXT NOT NULL,
  source_id INTEGER REFERENCES sources (id), author TEXT, place TEXT,
  published TEXT, updated TEXT, published_text TEXT, updated_text TEXT, keywords_raw TEXT,
  imported_at TEXT NOT NULL,
  sort_key INTEGER NOT NULL, -- seconds since 1970: of its date, else one it came with, else the import
  dated INTEGER NOT NULL, -- 1 where the sort key is a written date
  read_at TEXT, deleted_at TEXT
);
CREATE INDEX articles_listed ON articles (sort_key DESC, id, read_at, dated) WHERE deleted_at IS NULL;
CREATE INDEX articles_unread ON articles (sort_key DESC, id, dated)
  WHERE deleted_at IS NULL AND read_at IS NULL;
CREATE INDEX articles_of_source ON articles (source_id, sort_key DESC, id, read_at, dated)
  WHERE deleted_at IS NULL;
CREATE INDEX articles_keys ON articles (id, sort_key, read_at, source_id, dated) WHERE deleted_at IS NULL;

CREATE TABLE article_texts (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  body TEXT NOT NULL -- paragraphs with an empty line between
);

CREATE TABLE originals (
  id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, data BLOB NOT NULL -- zlib
);
CREATE TABLE origins (
  id INTEGER PRIMARY KEY,
  original_id INTEGER NOT NULL REFERENCES originals (id), part INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  path TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL,
  UNIQUE (original_id, part, article_id, path)
);
CREATE INDEX origins_of_article ON origins (article_id);

CREATE TABLE keywords (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE,
  articles INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX keywords_by_size ON keywords (articles DESC, folded, name) WHERE articles > 0;
CREATE TABLE article_keywords (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  keyword_id INTEGER NOT NULL REFERENCES keywords (id),
  position INTEGER NOT NULL, written TEXT NOT NULL,
  PRIMARY KEY (article_id, keyword_id)
) WITHOUT ROWID;
CREATE INDEX articles_of_keyword ON article_keywords (keyword_id, article_id);

CREATE TABLE links (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  related_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (article_id, related_id)
) WITHOUT ROWID;
CREATE INDEX links_to_article ON links (related_id);

CREATE TABLE bookmarks (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  paragraph INTEGER NOT NULL, -- from 1; 0 is the article itself
  quote TEXT NOT NULL, note TEXT, created_at TEXT NOT NULL,
  UNIQUE (article_id, paragraph)
);
CREATE TABLE positions (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  paragraph INTEGER NOT NULL, fraction REAL NOT NULL, saved_at TEXT NOT NULL
);
"""

# How many articles are listed, how many of them unread, and how many each source and keyword has.
_COUNTING = """
CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
  UPDATE shelves SET articles = articles + 1;
  UPDATE sources SET articles = articles + 1 WHERE id = NEW.source_id;
END;
CREATE TRIGGER article_shelved AFTER UPDATE OF deleted_at, read_at ON articles BEGIN
  UPDATE shelves SET articles = articles + (NEW.deleted_at IS NULL) - (OLD.deleted_at IS NULL)
    WHERE name = 'all';
  UPDATE shelves SET articles = articles + (NEW.deleted_at IS NULL AND NEW.read_at IS NULL)
    - (OLD.deleted_at IS NULL AND OLD.read_at IS NULL) WHERE name = 'unread';
END;
CREATE TRIGGER article_put_aside AFTER UPDATE OF deleted_at ON articles
  WHEN OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL BEGIN
  UPDATE sources SET articles = articles - 1 WHERE id = NEW.source_id;
  UPDATE keywords SET articles = articles - 1
    WHERE id IN (SELECT keyword_id FROM article_keywords WHERE article_id = NEW.id);
END;
CREATE TRIGGER article_restored AFTER UPDATE OF deleted_at ON articles
  WHEN OLD.deleted_at IS NOT NULL AND NEW.deleted_at IS NULL BEGIN
  UPDATE sources SET articles = articles + 1 WHERE id = NEW.source_id;
  UPDATE keywords SET articles = articles + 1
    WHERE id IN (SELECT keyword_id FROM article_keywords WHERE article_id = NEW.id);
END;
CREATE TRIGGER article_source_changed AFTER UPDATE OF source_id ON articles
  WHEN NEW.deleted_at IS NULL AND OLD.source_id IS NOT NEW.source_id BEGIN
  UPDATE sources SET articles = articles - 1 WHERE id = OLD.source_id;
  UPDATE sources SET articles = articles + 1 WHERE id = NEW.source_id;
END;
CREATE TRIGGER keyword_given AFTER INSERT ON article_keywords
  WHEN EXISTS (SELECT 1 FROM articles WHERE id = NEW.article_id AND deleted_at IS NULL) BEGIN
  UPDATE keywords SET articles = articles + 1 WHERE id = NEW.keyword_id;
END;
CREATE TRIGGER keyword_taken AFTER DELETE ON article_keywords
  WHEN EXISTS (SELECT 1 FROM articles WHERE id = OLD.article_id AND deleted_at IS NULL) BEGIN
  UPDATE keywords SET articles = articles - 1 WHERE id = OLD.keyword_id;
END;
"""

# Stems and, word for word beside them, the folded words; the rowid is the article's id. The texts are not
# kept a second time (contentless), and what is put aside stays in: the articles say what is listed.
SEARCH_INDEX = """CREATE VIRTUAL TABLE article_index USING fts5 (
  title, body, title_words, body_words, content='', tokenize='unicode61 remove_diacritics 0'
)"""


def shelves(db: sqlite_utils.Database) -> None:
    """Articles with their texts, origins, sources, keywords and links; bookmarks and positions."""
    _run(db, _SHELVES)
    _run(db, _COUNTING, end="END;")


def search_index(db: sqlite_utils.Database) -> None:
    """The full-text index over stems and words."""
    from reader.core.library.indexing import current_version

    db.execute(SEARCH_INDEX)
    db.execute("INSERT INTO meta (key, value) VALUES ('index_version', ?)", [current_version()])


STEPS: tuple[Callable[[sqlite_utils.Database], None], ...] = (shelves, search_index)


def apply(db: sqlite_utils.Database) -> None:
    """Take the file through the steps it has not been through."""
    from sqlite_utils import Migrations

    migrations = Migrations(SET_NAME)
    for step in STEPS:
        migrations()(step)
    migrations.apply(db)


def _run(db: sqlite_utils.Database, script: str, end: str = ";") -> None:
    """Each statement by itself: `executescript` would commit the transaction of the step."""
    for statement in script.split(end + "\n"):
        if statement.strip():
            db.execute(statement + end)
