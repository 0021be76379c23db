"""What imports completed in articles that were there before, kept so that it can be undone."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from reader.core.library.intake import gained_marks
from reader.core.library.intake.replacing import Replacing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.core.library.intake.completing import Completed
    from reader.core.library.intake.gained_marks import Gained
    from reader.core.library.storage.database import Database

_KEEP = "INSERT INTO completions (import_id, article_id, state) VALUES (?, ?, ?)"
_OF_IMPORT = """SELECT c.id, c.article_id, c.state FROM completions c
JOIN imports i ON i.id = c.import_id
WHERE c.import_id = ? AND i.undone_at IS NULL ORDER BY c.id DESC"""
_ONE = "SELECT article_id, state FROM completions WHERE id = ?"
_BROUGHT = "SELECT 1 FROM imported_articles WHERE import_id = ? AND article_id IN (?, ?)"
_LINK = """INSERT OR IGNORE INTO links (article_id, related_id, position)
SELECT ?, ?, coalesce(max(position), 0) + 1 FROM links WHERE article_id = ?"""
_UNLINK = "DELETE FROM links WHERE article_id = ? AND related_id = ?"
_NOTHING: dict[str, Any] = {"before": {}, "now": {}, "keywords": []}


def keep(database: Database, import_id: int, article_id: int, completed: Completed) -> None:
    """Record what the import gave the article. Use it only inside a transaction."""
    state = asdict(completed)
    state["keywords"] = Replacing(database).keywords_of(article_id) if completed.keywords else []
    _keep(database, import_id, article_id, state)


def keep_state(
    database: Database,
    import_id: int | None,
    marks: Mapping[int, Sequence[Gained]],
    links: Iterable[tuple[int, int]],
) -> None:
    """Record the marks that the import, if it has an id, gave articles, and which of them it linked.

    The links of its own articles go with these. Use it only inside a transaction.
    """
    for article_id, gained in marks.items():
        _keep(database, import_id, article_id, {**_NOTHING, "marks": gained})
    for article_id, related in links:
        if not database.rows(_BROUGHT, [import_id, article_id, related]):
            _keep(database, import_id, article_id, {**_NOTHING, "related": related})


def undo(database: Database, import_id: int) -> tuple[int, ...]:
    """Take away what the import completed and nobody changed since; return the completions taken away.

    Use it only inside a transaction; the caller drains the index.
    """
    rows = database.rows(_OF_IMPORT, [import_id])
    for _, article_id, state in rows:
        _take(database, article_id, state)
    return tuple(number for number, *_ in rows)


def redo(database: Database, completions: Sequence[int]) -> None:
    """Revert `undo`. Use it only inside a transaction; the caller drains the index."""
    for number in reversed(completions):
        for article_id, state in database.rows(_ONE, [number]):
            _give(database, article_id, state)


def _keep(database: Database, import_id: int | None, article_id: int, state: dict[str, Any]) -> None:
    import json

    if import_id is not None:
        database.connection.execute(_KEEP, [import_id, article_id, json.dumps(state, ensure_ascii=False)])


def _take(database: Database, article_id: int, state: str) -> None:
    import json

    was = json.loads(state)
    _change(database, article_id, was["now"], was["before"])
    replacing, given = Replacing(database), tuple(map(tuple, was["keywords"]))
    has_exactly_these = given and replacing.keywords_of(article_id) == given
    if has_exactly_these and not replacing.are_chosen(article_id):
        replacing.take_keywords(article_id)
    gained_marks.take(database, was.get("marks", ()))
    database.connection.execute(_UNLINK, [article_id, was.get("related")])


def _give(database: Database, article_id: int, state: str) -> None:
    import json

    was = json.loads(state)
    _change(database, article_id, was["before"], was["now"])
    replacing = Replacing(database)
    if not replacing.keywords_of(article_id):
        replacing.give_keywords(article_id, was["keywords"])
    gained_marks.give(database, was.get("marks", ()))
    if "related" in was:
        database.connection.execute(_LINK, [article_id, was["related"], article_id])


def _change(database: Database, article_id: int, old: dict[str, Any], new: dict[str, Any]) -> None:
    """Put the new values into the columns that have the old ones; a source may be merged by now."""
    for name, value in new.items():
        sql = f"UPDATE articles SET {name} = ? WHERE id = ? AND {name} IS ?"  # noqa: S608 names of ours
        values = [value, old[name]]
        if name == "source_id":
            values = [Replacing(database).now("sources", number) for number in values]
        database.connection.execute(sql, [values[0], article_id, values[1]])
