"""The tables for keywords and sources and for near duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

# A name that was merged into another stays and refers to it: the index may still hold its token, and a file
# that contains the name again means the other one.
_MERGED = (
    "ALTER TABLE keywords ADD COLUMN color TEXT",
    "ALTER TABLE keywords ADD COLUMN merged_into INTEGER REFERENCES keywords (id)",
    "ALTER TABLE sources ADD COLUMN color TEXT",
    "ALTER TABLE sources ADD COLUMN merged_into INTEGER REFERENCES sources (id)",
    "CREATE INDEX keywords_merged ON keywords (merged_into) WHERE merged_into IS NOT NULL",
    "CREATE INDEX sources_merged ON sources (merged_into) WHERE merged_into IS NOT NULL",
)

# What was learned from lists and runs of keywords (arabic/keywords/evidence.py), and the lists that a person
# edited.
_LEARNED = (
    """CREATE TABLE keyword_evidence (
  form TEXT PRIMARY KEY, whole INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  joined INTEGER NOT NULL, lists INTEGER NOT NULL, runs INTEGER NOT NULL
) WITHOUT ROWID""",
    """CREATE TABLE confirmed_keywords (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  taught TEXT NOT NULL -- the keywords that were learned from, a line each
)""",
)

# As before, except for two changes that do not affect the index: another spelling of the same keyword, and a
# name whose token, or that of a name merged into it, the article has already.
_HEARD = """CREATE TRIGGER {name} AFTER UPDATE OF {column} ON {table}
  WHEN {new} IS NOT {old} AND NOT EXISTS (
    SELECT 1 FROM articles a, {names} n WHERE a.id = {id} AND (n.id = {new} OR n.merged_into = {new})
      AND instr(' ' || a.filed || ' ', ' {letter}' || n.id || ' ')) BEGIN
  INSERT OR IGNORE INTO index_changes (docid, title, body, filed)
    SELECT a.docid, {title}, t.body, a.filed FROM articles a JOIN article_texts t ON t.article_id = a.id
    WHERE a.id = {id} AND a.docid IS NOT NULL;
  UPDATE articles SET docid = NULL, filed = NULL WHERE id = {id} AND docid IS NOT NULL;
END"""
_CHANGED = """CREATE TRIGGER article_changed AFTER UPDATE OF title, author, sort_key, dated, deleted_at ON articles BEGIN
  INSERT OR IGNORE INTO index_changes (docid, title, body, filed)
    SELECT a.docid, OLD.title, t.body, a.filed FROM articles a JOIN article_texts t ON t.article_id = a.id
    WHERE a.id = NEW.id AND a.docid IS NOT NULL;
  UPDATE articles SET docid = NULL, filed = NULL WHERE id = NEW.id AND docid IS NOT NULL;
END"""  # noqa: E501


def names(db: sqlite_utils.Database) -> None:
    """Colours and merging of names, and the counts that runs of keywords are split by."""
    for statement in (*_MERGED, *_LEARNED):
        db.execute(statement)
    for trigger in ("filed_elsewhere", "article_changed"):
        db.execute(f"DROP TRIGGER {trigger}")
    db.execute(_CHANGED)
    for name, table, column, id_, title, names_, letter in (
        ("filed_elsewhere", "article_keywords", "keyword_id", "NEW.article_id", "a.title", "keywords", "k"),
        ("filed_by_another", "articles", "source_id", "NEW.id", "OLD.title", "sources", "s"),
    ):
        new, old = f"NEW.{column}", f"OLD.{column}"
        db.execute(
            _HEARD.format(name=name, table=table, column=column, id=id_, names=names_, letter=letter,
                          title=title, new=new, old=old)
        )  # fmt: skip


_NEAR = (
    "CREATE TABLE sketched (article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE)",
    """CREATE TABLE sketches (
  number INTEGER NOT NULL, article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (number, article_id)
) WITHOUT ROWID""",
    "CREATE INDEX sketches_of_article ON sketches (article_id)",
    """CREATE TABLE merged_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  into_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, merged_at TEXT NOT NULL
)""",
    "CREATE INDEX merged_into_article ON merged_articles (into_id)",
)


def near_duplicates(db: sqlite_utils.Database) -> None:
    """Sketches of texts, and merged articles."""
    for statement in _NEAR:
        db.execute(statement)


def marks_of_copies(db: sqlite_utils.Database) -> None:
    """The marks of a merged article that the other one took over (JSON, see marks_of_copies.py)."""
    db.execute("ALTER TABLE merged_articles ADD COLUMN marks TEXT")
