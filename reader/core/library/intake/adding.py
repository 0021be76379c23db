"""Add the articles of read files; one batch of files is one transaction.

An article is known if its content (its identity) is in the library, whatever the path, or if it came from the
same place: the same part of the same bytes. A known article gets the fields it lacked, and comes back if it
was deleted. One that is not known may be another version of an article (`revision_finding`), or it is new.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.library.index import indexing, vocabulary
from reader.core.library.index.preparing import words_of
from reader.core.library.index.word_counts import WordCount
from reader.core.library.intake import completions
from reader.core.library.intake.batch import Batch
from reader.core.library.intake.placing import ExportedDraft, Placing
from reader.core.library.intake.prefetching import Prefetched
from reader.core.models import ImportOutcome
from reader.core.texts import marked

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from reader.core.library.index.preparing import PreparedDraft, PreparedReading
    from reader.core.library.index.word_counts import Packed
    from reader.core.library.intake.gained_marks import Gained
    from reader.core.library.intake.placing import Status
    from reader.core.library.storage.database import Database
    from reader.core.models import ImportStatus


# a file whose articles have several of these gets the first
_REASONS: dict[Status, str | None] = {
    "imported": None,
    "revised": marked("Reasons", "نصّ أحدث لمقالة في المكتبة؛ النصّ السابق محفوظ معها."),
    "older": marked("Reasons", "نصّ أقدم لمقالة في المكتبة؛ حُفظ معها."),
    "updated": marked("Reasons", "أُكملت بيانات مقالة في المكتبة."),
    "duplicate": marked("Reasons", "في المكتبة من قبل."),
}
_MANY_WORDS = 1_000_000  # of some 12,000 articles: so many may wait to be counted
_EMPTY = marked("Reasons", "لا مقالة في الملف.")
_FIELDS = ("title", "published", "updated", "source", "author", "place", "keywords", "related")


def add(
    database: Database,
    readings: Sequence[PreparedReading],
    restore_state: Callable[[Database, Mapping[int, ExportedDraft]], dict[int, list[Gained]]],
    import_id: int | None = None,
    counted: Sequence[Packed] = (),
) -> tuple[ImportOutcome, ...]:
    """Add what the files gave, in one transaction; return an outcome for each file, in order.

    `restore_state` restores the exported state of articles, by id, and returns the marks that known ones
    gained. `counted` are the words of all drafts, if they were counted before.
    """
    with database.change():
        adding = _Adding(database, import_id, readings)
        outcomes = tuple(map(adding.take, readings))
        adding.batch.write()
        adding.batch.index()
        adding.count_words(counted)
        gained = restore_state(database, adding.placing.exported) if adding.placing.exported else {}
        completions.keep_state(database, import_id, gained, adding.linked)
        adding.placing.learning.write()
        indexing.drain(database)
    if database.expects_many:
        vocabulary.count_deferred(database, _MANY_WORDS)
    return tuple(_completed(outcome, gained) for outcome in outcomes) if gained else outcomes


def _completed(outcome: ImportOutcome, gained: Collection[int]) -> ImportOutcome:
    """The outcome, with "duplicate" changed to "updated" if one of its articles gained marks."""
    if outcome.status != "duplicate" or not any(number in gained for number in outcome.articles):
        return outcome
    return replace(outcome, status="updated", reason=_REASONS["updated"])


class _Adding:
    """The state of one batch while its files are added."""

    def __init__(
        self, database: Database, import_id: int | None, readings: Sequence[PreparedReading]
    ) -> None:
        self._database, self._readings, self._taken = database, readings, 0
        self.batch = Batch(database)
        self.linked: list[tuple[int, int]] = []  # articles that were there before
        self.placing = Placing(database, self.batch, import_id)
        self._prefetched = Prefetched(self.batch, readings)

    def take(self, reading: PreparedReading) -> ImportOutcome:
        """Add the articles of the next file."""
        if not self._prefetched.holds:
            self._prefetched = Prefetched(self.batch, self._readings[self._taken :])
        self._taken += 1
        if not reading.drafts:
            return ImportOutcome(reading.path, "skipped", (), _EMPTY)
        near = _date_of(reading) or self.placing.moment
        placed = [
            self.placing.place(prepared, reading, near, self._prefetched) for prepared in reading.drafts
        ]
        statuses = {status for _, status in placed}
        ids = [article_id for article_id, _ in placed]
        for prepared, article_id in zip(reading.drafts, ids, strict=True):
            if prepared.draft.kept:
                self.placing.exported.setdefault(article_id, ExportedDraft(prepared.draft, "known"))
        if self._link(ids, reading.drafts):
            statuses.add("updated")
        first = next(each for each in _REASONS if each in statuses)
        revised = tuple(dict.fromkeys(article_id for article_id, status in placed if status == "revised"))
        status: ImportStatus = "updated" if first == "revised" or first == "older" else first
        reason = reading.left_out or _REASONS[first]
        return ImportOutcome(
            reading.path, status, tuple(dict.fromkeys(ids)), reason, revised, _fields_of(reading)
        )

    def count_words(self, counted: Sequence[Packed]) -> None:
        """Count the words of the new articles.

        Either directly, or as `counted` less the words of the known ones, whichever is less work.
        """
        added = set(map(id, self.placing.added))
        drafts = [prepared for reading in self._readings for prepared in reading.drafts]
        others = [prepared for prepared in drafts if id(prepared) not in added]
        if counted and len(others) < len(added):
            vocabulary.count_packed(self._database, counted, [prepared.tokens for prepared in others])
        else:
            vocabulary.count(self._database, _words_of(self.placing.added))

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
            (a, b)
            for position, (a, b) in enumerate(both, 1)
            if self.batch.add_once("links", {"article_id": a, "related_id": b}, position=position)
        ]
        self.linked += [pair for pair in made if not any(self.batch.is_new("articles", n) for n in pair)]
        return bool(made)


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
