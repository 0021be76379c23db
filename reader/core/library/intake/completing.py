"""The fields of an article: from a draft, and completed from later copies."""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.core.library.storage.moments import first_second

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.library.intake.batch import Batch, Waiting
    from reader.core.library.storage.database import Database
    from reader.core.models import Draft

_PLAIN = (
    "published", "updated", "published_text", "updated_text",
    "author", "place", "keywords_raw", "url",
)  # fmt: skip
_CURRENT = (*_PLAIN, "source_id", "imported_at", "sort_key", "dated")
_CURRENT_SQL = f"SELECT {', '.join(_CURRENT)} FROM articles WHERE id = ?"  # noqa: S608 names of ours
_HAS_KEYWORDS = "SELECT 1 FROM article_keywords WHERE article_id = ? LIMIT 1"
_PUNCTUATION = string.punctuation + string.whitespace + "،؛؟«»“”…–—•"


@dataclass(frozen=True, slots=True)
class Completed:
    """What a later copy gave an article: columns with what they were before and are now; whether keywords."""

    before: dict[str, Any]
    now: dict[str, Any]
    keywords: bool


def fields(batch: Batch, draft: Draft) -> dict[str, Any]:
    """The columns of a new article that a later copy may complete."""
    return {**_plain(draft), "source_id": _source(batch, draft)}


def order(published: str | None, updated: str | None, instead: str) -> dict[str, int]:
    """The columns that place an article in the list; `instead` is the ISO date used if it has none."""
    for written in (published, updated):
        if written and (second := first_second(written)) is not None:
            return {"sort_key": second, "dated": 1}
    return {"sort_key": first_second(instead) or 0, "dated": 0}


def add_keywords(batch: Batch, article_id: int, keywords: Iterable[str]) -> None:
    """Add keywords to an article; of those that fold alike the first spelling is kept."""
    ids: dict[int, str] = {}
    for written in keywords:
        if keyword_id := _named(batch, "keywords", written):
            ids.setdefault(keyword_id, written)
    for position, (keyword_id, written) in enumerate(ids.items(), 1):
        batch.add_keyword(article_id, keyword_id, position, written)


def complete(database: Database, batch: Batch, article_id: int, draft: Draft) -> Completed | None:
    """Fill in what the article lacks and the draft has; return what that was, `None` if nothing."""
    waiting = batch.waiting(article_id)
    if waiting and not _is_lacking(waiting, draft):
        return None
    if waiting:
        batch.write()
    current = dict(zip(_CURRENT, database.row(_CURRENT_SQL, [article_id]) or (), strict=True))
    missing = _missing(batch, current, draft)
    if missing:
        batch.write()  # the source may be new
        changes = ", ".join(f"{name} = ?" for name in missing)
        sql = f"UPDATE articles SET {changes} WHERE id = ?"  # noqa: S608 names of ours
        database.connection.execute(sql, (*missing.values(), article_id))
    brought = [keyword for keyword in draft.keywords if _key(keyword)]
    without_keywords = brought and database.value(_HAS_KEYWORDS, [article_id]) is None
    if without_keywords:
        add_keywords(batch, article_id, brought)
        batch.write()
    if not (missing or without_keywords):
        return None
    return Completed({name: current[name] for name in missing}, missing, bool(without_keywords))


def _missing(batch: Batch, current: dict[str, Any], draft: Draft) -> dict[str, Any]:
    """The columns that the article lacks and the draft has, with its place in the list if that changes."""
    missing = {name: value for name, value in _plain(draft).items() if value and current[name] is None}
    if current["source_id"] is None and (source_id := _source(batch, draft)):
        missing["source_id"] = source_id
    dates = {**current, **missing}
    if missing and (dates["published"] or dates["updated"]):
        missing |= order(dates["published"], dates["updated"], current["imported_at"])
    return missing


def _is_lacking(waiting: Waiting, draft: Draft) -> bool:
    """Whether the article, not written yet, lacks anything that the draft has."""
    given = {**_plain(draft), "source_id": draft.source}
    return any(value and waiting.columns[name] is None for name, value in given.items()) or (
        bool(draft.keywords) and not waiting.keyword_ids
    )


def _plain(draft: Draft) -> dict[str, Any]:
    return {name: getattr(draft, name) or None for name in _PLAIN}


def _source(batch: Batch, draft: Draft) -> int | None:
    return _named(batch, "sources", draft.source) if draft.source else None


def _named(batch: Batch, table: str, name: str) -> int | None:
    folded = _key(name)
    if not folded:
        return None
    return batch.named(table, folded, name)


def _key(name: str) -> str:
    """The folded name, or "" if it is only punctuation, which tables use for empty cells."""
    from reader.core.arabic.folding import fold_key

    folded = fold_key(name)
    return folded if folded.strip(_PUNCTUATION) else ""
