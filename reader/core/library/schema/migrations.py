"""The steps that create a library's tables, oldest first. Append-only: a released step never changes.

`user_version` is the number of steps a file went through; sqlite-utils keeps their names.
sqlite-utils itself is imported only to apply them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.schema.import_tables import (
    completions,
    imports,
    members_of_archives,
    originals_of_imports,
)
from reader.core.library.schema.marks_schema import highlights
from reader.core.library.schema.name_tables import marks_of_copies, names, near_duplicates
from reader.core.library.schema.place_tables import place_counts

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

# The search index of the first libraries; `date_keys` replaces it.
_FIRST_INDEX = """CREATE VIRTUAL TABLE article_index USING fts5 (
  title, body, title_words, body_words, content='', tokenize='unicode61 remove_diacritics 0'
)"""

# The stems of title and body (ts, bs) and, word for word in parallel, their folded words (tx, bx); then the
# filter tokens (m). The row id is the article's `docid`, a date (date_keys.py). The index is contentless: the
# texts are not stored a second time.
_SECOND_INDEX = """CREATE VIRTUAL TABLE article_index USING fts5 (
  ts, bs, tx, bx, m, content='', tokenize='unicode61 remove_diacritics 0'
)"""
_SECOND_RANKING = "INSERT INTO article_index (article_index, rank) VALUES ('rank', 'bm25(8, 1, 4, 0.5, 0)')"
# Words are folded and separated by spaces before indexing, so the simplest tokenizer gives the same tokens in
# half the time. An index from before `quick_adding` keeps its tokenizer until it is rebuilt.
_THIRD_INDEX = _SECOND_INDEX.replace("unicode61 remove_diacritics 0", "ascii")
# FTS5 writes two bytes more for a word that is not in the first column: with the words of bodies first, which
# are most, the index is an eighth smaller.
SEARCH_INDEX = _THIRD_INDEX.replace("ts, bs, tx, bx, m", "bx, bs, tx, ts, m")
RANKING = "INSERT INTO article_index (article_index, rank) VALUES ('rank', 'bm25(0.5, 1, 4, 8, 0)')"
# FTS5 merges its segments little by little while it writes; but once a level has this many, it merges all of
# them at once. With the default of 16, and one large segment in the index, that took a minute.
CRISIS_MERGE = "INSERT INTO article_index (article_index, rank) VALUES ('crisismerge', 400)"
# Adding an article need not wait for the smaller merges either: they are done afterwards (`bulk.gather`).
# FTS5 allows at most 64.
SEGMENTS_AT_REST = 64
AUTOMERGE = f"INSERT INTO article_index (article_index, rank) VALUES ('automerge', {SEGMENTS_AT_REST})"  # noqa: S608
_FIRST_VOCABULARY = """CREATE TABLE vocabulary (
  form TEXT PRIMARY KEY, stem TEXT NOT NULL, articles INTEGER NOT NULL -- how many hold it, or held it
) WITHOUT ROWID"""
# `articles` is decreased when articles are deleted, and a word that no article has is deleted too.
VOCABULARY = """CREATE TABLE vocabulary (
  form TEXT PRIMARY KEY, stem TEXT NOT NULL, articles INTEGER NOT NULL, root TEXT NOT NULL
) WITHOUT ROWID"""
VOCABULARY_ROOTS = "CREATE INDEX vocabulary_roots ON vocabulary (root, stem)"

# An article with a docid is in the index, under that row id and with the filter tokens `filed`. On every
# change, by whichever program, triggers clear the docid and record what the index still holds of the article.
_KEYS = """
ALTER TABLE articles ADD COLUMN docid INTEGER;
ALTER TABLE articles ADD COLUMN filed TEXT;
CREATE UNIQUE INDEX articles_docid ON articles (docid);
CREATE INDEX articles_of_docid ON articles (docid, id, sort_key, read_at, dated) WHERE docid IS NOT NULL;
CREATE INDEX articles_not_indexed ON articles (id) WHERE docid IS NULL AND deleted_at IS NULL;
CREATE TABLE index_changes (
  id INTEGER PRIMARY KEY, docid INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL, body TEXT NOT NULL, filed TEXT NOT NULL
);
DROP TABLE article_index;
"""
_WRITE_DOWN = """INSERT OR IGNORE INTO index_changes (docid, title, body, filed)
    SELECT a.docid, {title}, {body}, a.filed FROM articles a JOIN article_texts t ON t.article_id = a.id
    WHERE a.id = {id} AND a.docid IS NOT NULL;"""
_TAKE_OUT = "UPDATE articles SET docid = NULL, filed = NULL WHERE id = {id} AND docid IS NOT NULL;"
_NOTICED = (
    ("article_changed", "AFTER UPDATE OF title, author, source_id, sort_key, dated, deleted_at ON articles",
     "NEW.id", "OLD.title", "t.body"),
    ("article_removed", "BEFORE DELETE ON articles", "OLD.id", "a.title", "t.body"),
    ("text_changed", "AFTER UPDATE OF body ON article_texts", "NEW.article_id", "a.title", "OLD.body"),
    ("text_removed", "BEFORE DELETE ON article_texts", "OLD.article_id", "a.title", "OLD.body"),
    ("filed_under", "AFTER INSERT ON article_keywords", "NEW.article_id", "a.title", "t.body"),
    ("filed_no_more", "AFTER DELETE ON article_keywords", "OLD.article_id", "a.title", "t.body"),
    ("filed_elsewhere", "AFTER UPDATE ON article_keywords", "NEW.article_id", "a.title", "t.body"),
)  # fmt: skip
_FILED_UNDER = """CREATE TRIGGER filed_under AFTER INSERT ON article_keywords
  WHEN EXISTS (SELECT 1 FROM articles WHERE id = NEW.article_id AND docid IS NOT NULL
    AND NOT instr(' ' || filed || ' ', ' k' || NEW.keyword_id || ' ')) BEGIN
  {actions}
END"""
_SEARCHES = """
CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL UNIQUE, saved_at TEXT NOT NULL
);
CREATE TABLE recent_searches (text TEXT PRIMARY KEY, searched_at TEXT NOT NULL, number INTEGER NOT NULL);
CREATE TABLE synonyms (
  id INTEGER PRIMARY KEY, word TEXT NOT NULL, other TEXT NOT NULL,
  folded TEXT NOT NULL, other_folded TEXT NOT NULL, UNIQUE (folded, other_folded)
);
"""

_UNCOUNTED = """CREATE TABLE uncounted_words (
  id INTEGER PRIMARY KEY AUTOINCREMENT, size INTEGER NOT NULL, -- how many
  forms TEXT NOT NULL, stems TEXT NOT NULL, times BLOB NOT NULL
)"""


def shelves(db: sqlite_utils.Database) -> None:
    """Articles with their texts, origins, sources, keywords and links; bookmarks and positions."""
    _run(db, _SHELVES)
    _run(db, _COUNTING, end="END;")


def search_index(db: sqlite_utils.Database) -> None:
    """The full-text index over stems and words."""
    db.execute(_FIRST_INDEX)
    db.execute("INSERT INTO meta (key, value) VALUES ('index_version', '')")


def date_keys(db: sqlite_utils.Database) -> None:
    """A search index whose row ids are dates, with filter tokens, and triggers that record every change.

    Articles that are there already are indexed when it is rebuilt.
    """
    from reader.core.library.schema.index_version import current_version

    _run(db, _KEYS)
    for statement in (_SECOND_INDEX, _SECOND_RANKING, _FIRST_VOCABULARY):
        db.execute(statement)
    for name, event, article_id, title, body in _NOTICED:
        actions = (_WRITE_DOWN + "\n  " + _TAKE_OUT).format(id=article_id, title=title, body=body)
        db.execute(f"CREATE TRIGGER {name} {event} BEGIN\n  {actions}\nEND")
    version = "" if db.execute("SELECT 1 FROM articles LIMIT 1").fetchone() else current_version()
    db.execute("UPDATE meta SET value = ? WHERE key = 'index_version'", [version])


def searches(db: sqlite_utils.Database) -> None:
    """Saved searches, recent searches, and synonyms."""
    _run(db, _SEARCHES)


def word_roots(db: sqlite_utils.Database) -> None:
    """The roots of words; those of words that are there already are added when the index is rebuilt."""
    from reader.core.library.schema.index_version import current_version

    db.execute("ALTER TABLE vocabulary ADD COLUMN root TEXT NOT NULL DEFAULT ''")
    db.execute(VOCABULARY_ROOTS)
    if not db.execute("SELECT 1 FROM articles LIMIT 1").fetchone():
        db.execute("UPDATE meta SET value = ? WHERE key = 'index_version'", [current_version()])


def quick_adding(db: sqlite_utils.Database) -> None:
    """A faster tokenizer, for an empty index; and keywords that the index has already change nothing in it.

    An article can thus be added with its docid and filter tokens before its keywords are.
    """
    if _is_empty(db):
        for statement in ("DROP TABLE article_index", _THIRD_INDEX, _SECOND_RANKING):
            db.execute(statement)
    actions = (_WRITE_DOWN + "\n  " + _TAKE_OUT).format(id="NEW.article_id", title="a.title", body="t.body")
    db.execute("DROP TRIGGER filed_under")
    db.execute(_FILED_UNDER.format(actions=actions))


def uncounted_words(db: sqlite_utils.Database) -> None:
    """Deferred word counts, which are merged into the vocabulary together with many others."""
    db.execute(_UNCOUNTED)


def calm_merging(db: sqlite_utils.Database) -> None:
    """Adding an article never merges the whole index."""
    db.execute(CRISIS_MERGE)


def waiting_words(db: sqlite_utils.Database) -> None:
    """Deferred counts of words that the vocabulary has may wait until there are more."""
    db.execute("ALTER TABLE uncounted_words ADD COLUMN can_wait INTEGER NOT NULL DEFAULT 0")


def bodies_first(db: sqlite_utils.Database) -> None:
    """The order of columns that makes the index smallest, for an empty one; others get it when rebuilt."""
    if _is_empty(db):
        for statement in ("DROP TABLE article_index", SEARCH_INDEX, RANKING, CRISIS_MERGE):
            db.execute(statement)


def addresses(db: sqlite_utils.Database) -> None:
    """The address of the web page that an article is from."""
    db.execute("ALTER TABLE articles ADD COLUMN url TEXT")


def late_merging(db: sqlite_utils.Database) -> None:
    """Segments of the index are merged after an article was added, not while it is."""
    db.execute(AUTOMERGE)


def parts_of_files(db: sqlite_utils.Database) -> None:
    """How many parts of the file came before the stored original, within which parts are numbered."""
    db.execute("ALTER TABLE origins ADD COLUMN parts_before INTEGER NOT NULL DEFAULT 0")


def words_with_stems(db: sqlite_utils.Database) -> None:
    """Deferred counts contain the stems of the words; those without are dropped and the index is rebuilt."""
    if db.execute("DELETE FROM uncounted_words").rowcount:
        db.execute("UPDATE meta SET value = '' WHERE key = 'index_version'")


def _is_empty(db: sqlite_utils.Database) -> bool:
    """Whether there are no articles, and none that is still to be removed from the index."""
    rows = db.execute("SELECT 1 FROM articles UNION ALL SELECT 1 FROM index_changes LIMIT 1")
    return rows.fetchone() is None


STEPS: tuple[Callable[[sqlite_utils.Database], None], ...] = (
    shelves, search_index, date_keys, searches, word_roots, highlights,
    names, near_duplicates, place_counts, imports, uncounted_words, quick_adding,
    calm_merging, waiting_words, bodies_first, addresses, late_merging, parts_of_files, words_with_stems,
    completions, marks_of_copies, originals_of_imports, members_of_archives,
)  # fmt: skip


def apply(db: sqlite_utils.Database) -> None:
    """Apply the steps that the file has not been through."""
    from sqlite_utils import Migrations

    migrations = Migrations(SET_NAME)
    for step in STEPS:
        migrations()(step)
    migrations.apply(db)


def _run(db: sqlite_utils.Database, script: str, end: str = ";") -> None:
    """Execute the statements one by one: `executescript` would commit the transaction of the step."""
    for statement in script.split(end + "\n"):
        if statement.strip():
            db.execute(statement + end)
