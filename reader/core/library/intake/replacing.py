"""Replace the articles of a file by what another reading of it gives, with undo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.core.errors import ArticleNotFound
from reader.core.library.index import indexing
from reader.core.library.intake import completing
from reader.core.library.intake.batch import Batch
from reader.core.library.schema.title_keys import title_key_of
from reader.core.library.storage import texts
from reader.core.models import Position

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.core.library.index.preparing import PreparedDraft, PreparedReading
    from reader.core.library.storage.database import Database

_COLUMNS = (
    "identity", "title", "lead", "words", "language", "source_id", "author", "place", "published", "updated",
    "published_text", "updated_text", "keywords_raw", "sort_key", "dated",
)  # fmt: skip
_ARTICLE = f"SELECT {', '.join(_COLUMNS)} FROM articles WHERE id = ?"  # noqa: S608 names of ours
_PLACES = """
SELECT o.part, o.article_id, o.encoding, o.original_id FROM origins g
JOIN origins o ON o.original_id = g.original_id
WHERE g.id = (SELECT id FROM origins WHERE article_id = ? ORDER BY revision_id IS NOT NULL, id LIMIT 1)
  AND o.revision_id IS NULL
"""
_TAKEN = "SELECT 1 FROM articles WHERE identity = ? AND id != ?"
_MERGED_INTO = "SELECT merged_into FROM {table} WHERE id = ?"
_KEY = "INSERT OR IGNORE INTO title_keys (key, article_id) VALUES (?, ?)"
_KEYWORDS = (
    "SELECT keyword_id, position, written FROM article_keywords WHERE article_id = ? ORDER BY position"
)
_POSITION = """SELECT p.paragraph, p.fraction, t.body FROM positions p
JOIN article_texts t ON t.article_id = p.article_id WHERE p.article_id = ? AND p.paragraph > 0"""
_MOVE = "UPDATE positions SET paragraph = ?, fraction = ? WHERE article_id = ?"
_CHOSEN = "SELECT 1 FROM confirmed_keywords WHERE article_id = ?"
_GIVE = "INSERT INTO article_keywords (article_id, keyword_id, position, written) VALUES (?, ?, ?, ?)"
_ENCODING = "UPDATE origins SET encoding = ? WHERE original_id = ? AND article_id = ?"


@dataclass(frozen=True, slots=True)
class Replaced:
    """What an article was before: its columns, text, keywords, and the encoding of its origin."""

    article_id: int
    original_id: int
    encoding: str
    columns: tuple[Any, ...]
    body: str
    keywords: tuple[tuple[int, int, str], ...]


class Replacing:
    """Replaces the texts of articles of one open library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def replace(self, article_id: int, reading: PreparedReading) -> tuple[Replaced, ...]:
        """Give every article of the file that `article_id` came from what `reading` says of its part.

        One transaction; returns what the articles were before, for `undo`. Raises `ArticleNotFound`.
        """
        drafts = {prepared.draft.part: prepared for prepared in reading.drafts}
        places = self._database.rows(_PLACES, [article_id])
        if not places:
            raise ArticleNotFound(article_id)
        with self._database.change():
            before = []
            for part, number, encoding, original_id in places:
                if part in drafts:
                    before.append(self._state(number, original_id, encoding))
                    self._put(number, drafts[part])
                    self._database.connection.execute(_ENCODING, [reading.encoding, original_id, number])
            indexing.drain(self._database)
        return tuple(before)

    def undo(self, before: Sequence[Replaced]) -> None:
        """Give the articles back what they were."""
        with self._database.change() as connection:
            for state in before:
                self.put_back(state)
                connection.execute(_ENCODING, [state.encoding, state.original_id, state.article_id])
            indexing.drain(self._database)

    def state(self, article_id: int) -> Replaced:
        """What an article is now, without its origin."""
        return self._state(article_id, 0, "")

    def put_back(self, state: Replaced) -> None:
        """Give an article its columns, text and keywords. Use it only inside a transaction."""
        columns = dict(zip(_COLUMNS, state.columns, strict=True))
        if self._database.value(_TAKEN, [columns["identity"], state.article_id]):
            del columns["identity"]
        columns["source_id"] = self.now("sources", columns["source_id"])
        self.write_text(state.article_id, columns, state.body)
        if not self.are_chosen(state.article_id):
            self.take_keywords(state.article_id)
            self.give_keywords(state.article_id, state.keywords)

    def keywords_of(self, article_id: int) -> tuple[tuple[int, int, str], ...]:
        """The keywords of an article as `give_keywords` takes them: ids, positions, spellings."""
        return tuple(self._database.rows(_KEYWORDS, [article_id]))

    def give_keywords(self, article_id: int, keywords: Iterable[tuple[int, int, str]]) -> None:
        """Give an article keywords it had, each with its position and spelling; merged ones are one.

        Use it only inside a transaction.
        """
        merged = {self.now("keywords", number): row for number, *row in keywords}
        rows = [(article_id, number, *row) for number, row in merged.items()]
        self._database.connection.executemany(_GIVE, rows)

    def are_chosen(self, article_id: int) -> bool:
        """Whether a person edited the keywords of the article: these stay, whatever text it has."""
        return self._database.value(_CHOSEN, [article_id]) is not None

    def now(self, table: str, number: int | None) -> int | None:
        """The id of what a name was merged into since, or its own."""
        merged: int | None = self._database.value(_MERGED_INTO.format(table=table), [number])
        return merged or number

    def _state(self, article_id: int, original_id: int, encoding: str) -> Replaced:
        columns = self._database.row(_ARTICLE, [article_id]) or ()
        body = self._database.value("SELECT body FROM article_texts WHERE article_id = ?", [article_id])
        keywords = self.keywords_of(article_id)
        return Replaced(article_id, original_id, encoding, tuple(columns), body or "", keywords)

    def _put(self, article_id: int, prepared: PreparedDraft) -> None:
        draft, batch = prepared.draft, Batch(self._database)
        columns = {
            "title": draft.title,
            "lead": prepared.lead,
            "words": prepared.words,
            "language": draft.language,
            **completing.fields(batch, draft),
        }
        batch.write()  # the source may be new
        if draft.published or draft.updated:
            columns |= completing.order(draft.published, draft.updated, "")
        if batch.find("articles", "identity", prepared.identity) is None:
            columns["identity"] = prepared.identity
        self.write_text(article_id, columns, texts.joined(draft.body))
        if not self.are_chosen(article_id):
            self.take_keywords(article_id)
            completing.add_keywords(batch, article_id, draft.keywords)
        batch.write()

    def take_keywords(self, article_id: int) -> None:
        """Remove all keywords of an article. Use it only inside a transaction."""
        self._database.connection.execute("DELETE FROM article_keywords WHERE article_id = ?", [article_id])

    def write_text(self, article_id: int, columns: dict[str, Any], body: str) -> None:
        """Give the article these columns and this text. Use it only inside a transaction.

        The source is written separately and last: the triggers record, with the former title, what the index
        holds.
        """
        execute, table = self._database.connection.execute, self._database.tables.table("articles")
        table.update(article_id, {name: value for name, value in columns.items() if name != "source_id"})
        if "source_id" in columns:
            table.update(article_id, {"source_id": columns["source_id"]})
        self._move_position(article_id, body)
        execute("UPDATE article_texts SET body = ? WHERE article_id = ?", [body, article_id])
        execute(_KEY, [title_key_of(columns["title"]), article_id])

    def _move_position(self, article_id: int, body: str) -> None:
        """Have the reading position follow its words into this text."""
        from reader.core.arabic.following import followed

        found = self._database.row(_POSITION, [article_id])
        if found is None or found[-1] == body:
            return
        paragraph, fraction, former = found
        moved = followed(Position(paragraph, fraction), texts.paragraphs(former), texts.paragraphs(body))
        self._database.connection.execute(_MOVE, [moved.paragraph, moved.fraction, article_id])
