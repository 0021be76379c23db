"""Decide whether an article that comes in is another version of one in the library, and which is newer.

It is one only if place or title say so and the texts agree: the same part of a file that changed or grew
since an earlier import; or the same title, from that file or within two days and with no other source. What
an earlier import brought from the same address is the older one.
Between two of one import only a later date decides (updated, else published). Everything else is a new
article, for a wrong revision would hide one.
"""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.core.library.storage import texts
from reader.core.library.storage.moments import first_second

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library.index.preparing import PreparedDraft, PreparedReading
    from reader.core.library.intake.batch import Batch
    from reader.core.library.intake.prefetching import Prefetched
    from reader.core.library.storage.database import Database

Order = Literal["newer", "older"]

_MAX_OF_A_TITLE = 50
_NEAR_SECONDS = 2 * 86400
_MIN_KEPT = 0.6  # share of the shorter text that both have
_MIN_LENGTH = 0.5  # of the newer text, as a share of the older one's
_MIN_KEPT_HERE = 0.3  # where place and title are the same
_DAY = len("2024-12-04")
_MAX_BEFORE = 8  # originals of one path
_MAX_PARTS = 4  # of a file in which the part alone identifies an article
_IN_BLOCKS = "json"  # read in blocks of lines: many originals do not mean that the file changed
_NOWHERE = ""  # the path of what was piped in or pasted: nothing else comes from there
_FACTS = "a.id, a.published, a.updated, s.folded"
_SAME_TITLE = f"""SELECT {_FACTS}, EXISTS (SELECT 1 FROM origins o WHERE o.article_id = a.id AND o.path = ?
  AND o.original_id <= ?), 1, a.url = ? AND EXISTS (SELECT 1 FROM origins o WHERE o.article_id = a.id
  AND o.original_id <= ?) FROM title_keys k JOIN articles a ON a.id = k.article_id
LEFT JOIN sources s ON s.id = a.source_id
WHERE k.key = ? AND a.deleted_at IS NULL ORDER BY a.id DESC LIMIT ?"""  # noqa: S608 names of ours
_SAME_PART = f"""SELECT {_FACTS}, 1, 0, 0 FROM origins o JOIN articles a ON a.id = o.article_id
LEFT JOIN sources s ON s.id = a.source_id
WHERE o.original_id = ? AND o.part = ? AND o.path = ? AND o.revision_id IS NULL AND a.deleted_at IS NULL"""  # noqa: S608 names of ours
_BEFORE = (
    "SELECT original_id FROM paths WHERE path = ? AND original_id <= ? ORDER BY original_id DESC LIMIT ?"
)
_BODY = "SELECT body FROM article_texts WHERE article_id = ?"


class Known(NamedTuple):
    """An article that may be the same.

    `here`: an earlier import read it from the same file; `there`: it was read from the same address.
    """

    id: int
    published: str | None
    updated: str | None
    source: str | None
    here: bool
    titled: bool
    there: bool = False


class Found(NamedTuple):
    """The article that a draft is another version of, and whether the draft is newer or older."""

    article_id: int
    order: Order


class RevisionFinder:
    """Finds the articles that the drafts of one batch are other versions of.

    `last_before` is the id of the last original (file) stored before the import.
    """

    def __init__(self, database: Database, batch: Batch, last_before: int) -> None:
        self._database, self._batch, self._last_before = database, batch, last_before
        self._new: dict[int, list[Known]] = {}  # of this batch, by title key; they may not be written yet

    def note(self, article_id: int, prepared: PreparedDraft) -> None:
        """Remember a new article of the batch, so that later files of it are compared with it."""
        key = prepared.title_key
        if key:
            draft = prepared.draft
            self._batch.add("title_keys", key=key, article_id=article_id)
            known = Known(
                article_id, draft.published, draft.updated, _folded(draft.source), here=False, titled=True
            )
            self._new.setdefault(key, []).append(known)

    def find(self, prepared: PreparedDraft, reading: PreparedReading, prefetched: Prefetched) -> Found | None:
        """The article that this is another version of, or `None`."""
        source = _folded(prepared.draft.source)
        for known in self._candidates(prepared, reading, prefetched):
            order = _order(known, prepared, source)
            if order and self._agrees(known, prepared, order):
                return Found(known.id, order)
        return None

    def _candidates(
        self, prepared: PreparedDraft, reading: PreparedReading, prefetched: Prefetched
    ) -> Iterator[Known]:
        key, is_whole = prepared.title_key, reading.format != _IN_BLOCKS
        path = reading.path if os.path.isabs(reading.path) else _NOWHERE  # noqa: PTH117 a thousand times
        if key:
            before = self._last_before
            given = (path, before if is_whole else 0, prepared.draft.url, before, key, _MAX_OF_A_TITLE)
            rows = self._database.rows(_SAME_TITLE, given) if prefetched.may_be_titled(key) else []
            on_disk = [Known(*row) for row in rows]
            yield from on_disk
            there = {known.id for known in on_disk}
            yield from (known for known in self._new.get(key, ()) if known.id not in there)
        if (
            path == _NOWHERE
            or not is_whole
            or len(reading.drafts) > _MAX_PARTS
            or not prefetched.may_be_from(path)
        ):
            return
        for (original_id,) in self._database.rows(_BEFORE, [path, self._last_before, _MAX_BEFORE]):
            for row in self._database.rows(_SAME_PART, [original_id, prepared.draft.part, path]):
                yield Known(*row)

    def _agrees(self, known: Known, prepared: PreparedDraft, order: Order) -> bool:
        """Whether the texts are versions of one article; a mere beginning of the other is none."""
        from reader.core.arabic.text_similarity import containment, has_other_numbers, same_numbers

        waiting = self._batch.waiting(known.id)
        old = waiting.body if waiting else self._database.value(_BODY, [known.id]) or ""
        new = texts.joined(prepared.draft.body)
        is_again = known.there or (known.here and known.titled)
        has_grown = order == "newer" and is_again and new.startswith(old)
        newer, older = (new, old) if order == "newer" else (old, new)
        if len(newer) < len(older) * _MIN_LENGTH:
            return False
        if _are_of_two_days(known, prepared) and has_other_numbers(old, new):
            return False
        least = _MIN_KEPT_HERE if known.here and known.titled else _MIN_KEPT
        return has_grown or (containment(old, new) >= least and same_numbers(old, new))


def _are_of_two_days(known: Known, prepared: PreparedDraft) -> bool:
    """Whether they were published on different days, as bulletins are and versions seldom.

    The day of the stamp stands for it where neither says when it was published.
    """
    draft = prepared.draft
    dates = (known.published, draft.published)
    if not any(dates):
        dates = (known.updated, draft.updated)
    return len({date[:_DAY] for date in dates if date and len(date) >= _DAY}) > 1


def _order(known: Known, prepared: PreparedDraft, source: str | None) -> Order | None:
    """Which of both is newer; `None` if they are two articles, or if it cannot be told."""
    draft = prepared.draft
    if known.source and source and known.source != source:
        return None
    near = _is_near(known.published or known.updated, draft.published or draft.updated)
    if not ((known.titled and near) or (known.here and near is not False)):
        return None
    if known.updated or draft.updated:
        old, new = _second(known.updated or known.published), _second(draft.updated or draft.published)
        if old is not None and new is not None and old != new:
            return "newer" if new > old else "older"
    return "newer" if known.here or known.there else None


def _is_near(one: str | None, other: str | None) -> bool | None:
    """Whether two dates are at most two days apart; `None` if one is missing."""
    first, second = _second(one), _second(other)
    return None if first is None or second is None else abs(first - second) <= _NEAR_SECONDS


def _second(date: str | None) -> int | None:
    return first_second(date) if date else None


def _folded(name: str | None) -> str | None:
    from reader.core.arabic.folding import fold_key

    return (fold_key(name) or None) if name else None
