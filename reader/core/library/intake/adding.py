"""Add the articles of read files; one batch of files is one transaction.

An article is known if its content (its identity) is in the library, whatever the path, or if it came from the
same place: the same part of the same bytes. A known article gets the fields it lacked, and comes back if it
was deleted. One that is not known may be another version of an article's text (`revising`); otherwise it is
new.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from reader.core.library.index import indexing, vocabulary
from reader.core.library.index.preparing import words_of
from reader.core.library.index.word_counts import WordCount
from reader.core.library.intake import completing, revisions
from reader.core.library.intake.batch import Batch
from reader.core.library.intake.keyword_learning import Learning
from reader.core.library.intake.prefetching import Ahead
from reader.core.library.intake.revising import Revising
from reader.core.library.storage import texts
from reader.core.library.storage.moments import now
from reader.core.models import ImportOutcome
from reader.core.texts import marked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reader.core.library.index.preparing import PreparedDraft, PreparedReading
    from reader.core.library.index.word_counts import Packed
    from reader.core.library.storage.database import Database, Row
    from reader.core.models import Draft

_Fate = Literal["imported", "revised", "updated", "duplicate"]

# a file whose articles have several of these gets the first
_REASONS: dict[_Fate, str | None] = {
    "imported": None,
    "revised": marked("Reasons", "نصّ أحدث لمقالة في المكتبة؛ النصّ السابق محفوظ معها."),
    "updated": marked("Reasons", "أُكملت بيانات مقالة في المكتبة."),
    "duplicate": marked("Reasons", "في المكتبة من قبل."),
}
_MANY_WORDS = 500_000  # of some 5,000 articles: so many may wait to be counted
_EMPTY = marked("Reasons", "لا مقالة في الملف.")
_SAME_PLACE = """
SELECT g.article_id FROM originals o JOIN origins g ON g.original_id = o.id
WHERE o.sha256 = ? AND g.part = ? ORDER BY g.id LIMIT 1
"""
_LISTED = "SELECT 1 FROM articles WHERE id = ? AND deleted_at IS NULL"
_DELETED = "SELECT 1 FROM articles WHERE id = ? AND deleted_at IS NOT NULL"
_RESTORE = "UPDATE articles SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL"


_LAST_BEFORE = "SELECT originals_before FROM imports WHERE id = ?"
_LAST = "SELECT coalesce(max(id), 0) FROM originals"
_KEPT = "SELECT id, article_id FROM revisions WHERE identity = ? AND hidden = 0 ORDER BY id DESC LIMIT 1"
_FIELDS = ("title", "published", "updated", "source", "author", "place", "keywords", "related")


@dataclass(frozen=True, slots=True)
class Brought:
    """A draft that carries state from an export (read, bookmarked, marks, …); `is_new`: its article is new
    here."""

    draft: Draft
    is_new: bool


def add(
    database: Database,
    readings: Sequence[PreparedReading],
    put_back: Callable[[Database, Mapping[int, Brought]], set[int]],
    import_id: int | None = None,
    counted: Sequence[Packed] = (),
) -> tuple[ImportOutcome, ...]:
    """Add what the files gave, in one transaction; return an outcome for each file, in order.

    `put_back` restores the exported state of articles (by id) and returns the ids of known ones that gained
    marks. `counted` are the words of all drafts, if they were counted before.
    """
    with database.change():
        adding = _Adding(database, import_id, readings)
        outcomes = tuple(map(adding.take, readings))
        adding.batch.write()
        adding.batch.index()
        adding.count_words(counted)
        gained = put_back(database, adding.brought) if adding.brought else set()
        adding.learning.write()
        indexing.drain(database)
    if database.expects_many:
        vocabulary.count_deferred(database, _MANY_WORDS)
    return tuple(_completed(outcome, gained) for outcome in outcomes) if gained else outcomes


def known(database: Database, reading: PreparedReading) -> tuple[int | None, ...]:
    """For each draft, the id of the listed article it would be a duplicate of, or `None`."""
    batch = Batch(database)
    found = [_known(batch, draft, reading) for draft in reading.drafts]
    return tuple(article_id if _is_listed(database, article_id) else None for article_id in found)


def _completed(outcome: ImportOutcome, gained: set[int]) -> ImportOutcome:
    """The outcome, with "duplicate" changed to "updated" if one of its articles gained marks."""
    if outcome.status != "duplicate" or gained.isdisjoint(outcome.articles):
        return outcome
    return replace(outcome, status="updated", reason=_REASONS["updated"])


class _Adding:
    """The state of one batch while its files are added."""

    def __init__(
        self, database: Database, import_id: int | None, readings: Sequence[PreparedReading]
    ) -> None:
        self._database, self._import_id = database, import_id
        self.moment = now()
        self.batch = Batch(database)
        self.learning = Learning(database)
        before = database.value(_LAST) if import_id is None else database.value(_LAST_BEFORE, [import_id])
        self._readings, self._taken = readings, 0
        self._ahead = Ahead(self.batch, readings)
        self._revising = Revising(database, self.batch, before or 0)
        self.brought: dict[int, Brought] = {}
        self._added: list[PreparedDraft] = []

    def take(self, reading: PreparedReading) -> ImportOutcome:
        if not self._ahead.holds:
            self._ahead = Ahead(self.batch, self._readings[self._taken :])
        self._taken += 1
        if not reading.drafts:
            return ImportOutcome(reading.path, "skipped", (), _EMPTY)
        near = _date_of(reading) or self.moment
        placed = [self._place(prepared, reading, near) for prepared in reading.drafts]
        fates = {fate for _, fate in placed}
        ids = [article_id for article_id, _ in placed]
        for prepared, article_id in zip(reading.drafts, ids, strict=True):
            if prepared.draft.kept:
                self.brought.setdefault(article_id, Brought(prepared.draft, is_new=False))
        if self._link(ids, reading.drafts):
            fates.add("updated")
        fate = next(fate for fate in _REASONS if fate in fates)
        revised = tuple(dict.fromkeys(article_id for article_id, fate in placed if fate == "revised"))
        status = "updated" if fate == "revised" else fate
        reason = reading.left_out or _REASONS[fate]
        return ImportOutcome(
            reading.path, status, tuple(dict.fromkeys(ids)), reason, revised, _fields_of(reading)
        )

    def count_words(self, counted: Sequence[Packed]) -> None:
        """Count the words of the new articles.

        Either directly, or as `counted` less the words of the known ones, whichever is less work.
        """
        added = set(map(id, self._added))
        drafts = [prepared for reading in self._readings for prepared in reading.drafts]
        others = [prepared for prepared in drafts if id(prepared) not in added]
        if counted and len(others) < len(added):
            vocabulary.count_packed(self._database, counted, _words_of(others))
        else:
            vocabulary.count(self._database, _words_of(self._added))

    def _place(self, prepared: PreparedDraft, reading: PreparedReading, near: str) -> tuple[int, _Fate]:
        known = _known(self.batch, prepared, reading)
        if known is None:
            return self._place_unknown(prepared, reading, near)
        self._add_origin(known, prepared.draft.part, reading)
        completed = completing.complete(self._database, self.batch, known, prepared.draft)
        if self._database.value(_DELETED, [known]):
            self._database.connection.execute(_RESTORE, [known])
            self._note_import(known)
            return known, "imported"
        return known, "updated" if completed else "duplicate"

    def _place_unknown(
        self, prepared: PreparedDraft, reading: PreparedReading, near: str
    ) -> tuple[int, _Fate]:
        part = prepared.draft.part
        kept = self._kept(prepared.identity)
        if kept is not None and _is_listed(self._database, kept[1]):
            self._add_origin(kept[1], part, reading, kept[0])
            return kept[1], "duplicate"
        found = self._revising.find(prepared, reading, self._ahead)
        if found is None:
            article_id = self._add(prepared, near)
            self._add_origin(article_id, part, reading)
            self._note_import(article_id)
            return article_id, "imported"
        return self._revise(found.article_id, prepared, reading, is_newer=found.order == "newer"), "revised"

    def _kept(self, identity: bytes) -> Row | None:
        return self._database.row(_KEPT, [identity]) if self._ahead.may_be_kept(identity) else None

    def _revise(
        self, article_id: int, prepared: PreparedDraft, reading: PreparedReading, *, is_newer: bool
    ) -> int:
        """Give the article this text and keep the other version: the older of both is the one kept aside."""
        keywords = self.learning.keywords_of(prepared.draft)
        revision_id = self._revising.revise(article_id, prepared, keywords, self._import_id, self.moment)
        self._add_origin(article_id, prepared.draft.part, reading)
        if not is_newer:
            self.batch.write()
            revisions.exchange(self._database, revision_id)
        return article_id

    def _note_import(self, article_id: int) -> None:
        if self._import_id is not None:
            self.batch.add_once("imported_articles", {"import_id": self._import_id, "article_id": article_id})

    def _add(self, prepared: PreparedDraft, near: str) -> int:
        """Add a new article. `near` is the ISO date it is sorted by if it has none of its own."""
        draft = prepared.draft
        columns = {
            "identity": prepared.identity, "title": draft.title, "lead": prepared.lead,
            "words": prepared.words, "language": draft.language,
            "imported_at": (draft.kept and draft.kept.imported_at) or self.moment,
            **completing.fields(self.batch, draft),
            **completing.order(draft.published, draft.updated, (draft.kept and draft.kept.listed_at) or near),
        }  # fmt: skip
        article_id = self.batch.add_article(columns, texts.joined(draft.body), prepared.tokens)
        if draft.read or draft.bookmarked or draft.kept:
            self.brought[article_id] = Brought(draft, is_new=True)
        self._added.append(prepared)
        self._revising.note(article_id, prepared)
        completing.add_keywords(self.batch, article_id, self.learning.keywords_of(draft))
        return article_id

    def _add_origin(
        self, article_id: int, part: int, reading: PreparedReading, revision_id: int | None = None
    ) -> None:
        original_id = self.batch.find_or_add("originals", "sha256", reading.sha256, data=reading.packed)
        place = {"original_id": original_id, "part": part, "article_id": article_id, "path": reading.path}
        more = {"format": reading.format, "encoding": reading.encoding, "revision_id": revision_id}
        if self.batch.add_once("origins", place, **more):
            self.batch.add_once("paths", {"path": reading.path, "original_id": original_id})

    def _link(self, ids: Sequence[int], drafts: Sequence[PreparedDraft]) -> bool:
        """Link related parts of the file, both ways; return whether any link was new."""
        of_part: Mapping[int, int] = {
            prepared.draft.part: article_id for article_id, prepared in zip(ids, drafts, strict=True)
        }
        pairs = [
            (of_part[prepared.draft.part], of_part[part])
            for prepared in drafts
            for part in prepared.draft.related
            if part in of_part
        ]
        both = dict.fromkeys(pair for a, b in pairs for pair in ((a, b), (b, a)) if a != b)
        made = [
            self.batch.add_once("links", {"article_id": a, "related_id": b}, position=position)
            for position, (a, b) in enumerate(both, 1)
        ]
        return any(made)


def _words_of(articles: Iterable[PreparedDraft]) -> WordCount:
    words = WordCount()
    for prepared in articles:
        words.add(words_of(prepared.tokens))
    return words


def _fields_of(reading: PreparedReading) -> tuple[str, ...]:
    """Names of the `Draft` fields that the file gave for at least one article."""
    return tuple(name for name in _FIELDS if any(getattr(each.draft, name) for each in reading.drafts))


def _date_of(reading: PreparedReading) -> str | None:
    """The first date in the file; its articles without a date are sorted by it."""
    dates = (date for each in reading.drafts for date in (each.draft.published, each.draft.updated))
    return next(filter(None, dates), None)


def _known(batch: Batch, prepared: PreparedDraft, reading: PreparedReading) -> int | None:
    same = batch.find("articles", "identity", prepared.identity)
    if same is not None or not batch.may_be_on_disk("originals", "sha256", reading.sha256):
        return same
    place: int | None = batch.database.value(_SAME_PLACE, [reading.sha256, prepared.draft.part])
    return place


def _is_listed(database: Database, article_id: int | None) -> bool:
    return database.value(_LISTED, [article_id]) is not None
