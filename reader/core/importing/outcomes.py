"""The outcome of a file that is read in parts, combined from the outcomes of its parts."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.core.models import ImportOutcome
from reader.core.texts import marked, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.core.models import ImportStatus

_ORDER: tuple[ImportStatus, ...] = ("imported", "updated", "duplicate", "skipped", "failed")
_STOPPED = marked(
    "Reasons", "أُوقف الاستيراد قبل آخر الملف، وما قُرئ منه بقي في المكتبة. المقالات المقروءة: {count}."
)
_BROKEN_OFF = marked("Reasons", "لم يُقرأ الملف إلى آخره. المقالات المقروءة: {count}. {reason}")
_PIECES = marked("Reasons", "في الملف أجزاء لم تُقرأ؛ تُركت وقُرئ غيرها.")


@lru_cache(maxsize=128)
def _shared(fields: tuple[str, ...]) -> tuple[str, ...]:
    """The same tuple for all files that gave the same fields: there may be 100,000."""
    return fields


class _Numbers:
    """Distinct numbers in order of appearance, most of them ascending, at 16 bytes each.

    A dictionary took 100 MB for a file of a million articles.
    """

    def __init__(self) -> None:
        self._met, self._rising = array("q"), array("q")
        self._others: set[int] = set()

    def add(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            if not self._rising or number > self._rising[-1]:
                self._rising.append(number)
                self._met.append(number)
            elif number not in self._others and not self._has_risen_to(number):
                self._others.add(number)
                self._met.append(number)

    def _has_risen_to(self, number: int) -> bool:
        return self._rising[bisect_left(self._rising, number)] == number

    def __len__(self) -> int:
        return len(self._met)

    def __iter__(self) -> Iterator[int]:
        return iter(self._met)


class PartialOutcome:
    """Collects the outcomes of parts until the file is done; then it is empty again."""

    def __init__(self) -> None:
        self._best: ImportOutcome | None = None
        self._last_failure: str | None = None
        self._left_out: str | None = None
        self._articles = _Numbers()
        self._revised: dict[int, None] = {}
        self._fields: dict[str, None] = {}

    def __bool__(self) -> bool:
        return self._best is not None

    def add(self, outcome: ImportOutcome) -> None:
        """Add the outcome of the next part."""
        if self._last_failure:  # a failed part, after which others follow
            self._left_out = _PIECES
        if self._best is None or _ORDER.index(outcome.status) < _ORDER.index(self._best.status):
            self._best = outcome
        self._last_failure = outcome.reason if outcome.status == "failed" else None
        if outcome.status == "imported" and outcome.reason:
            self._left_out = self._left_out or outcome.reason
        self._articles.add(outcome.articles)
        self._revised |= dict.fromkeys(outcome.revised)
        self._fields |= dict.fromkeys(outcome.fields)

    def whole(self) -> ImportOutcome:
        """The outcome of the file: the best of its parts."""
        if self._last_failure and self._articles:
            count = len(self._articles)
            return self._told(sentence("Reasons", _BROKEN_OFF, count=count, reason=self._last_failure))
        own = self._best.reason if self._best else None
        return self._told((self._left_out if self._articles else None) or own)

    def cut_short(self) -> ImportOutcome:
        """The outcome of a file whose reading was stopped."""
        return self._told(sentence("Reasons", _STOPPED, count=len(self._articles)))

    def _told(self, reason: str | None) -> ImportOutcome:
        best, articles = self._best or ImportOutcome("", "skipped"), tuple(self._articles)
        revised, fields = tuple(self._revised), _shared(tuple(self._fields))
        self._best = self._last_failure = self._left_out = None
        self._articles, self._revised, self._fields = _Numbers(), {}, {}
        return replace(best, articles=articles, reason=reason, revised=revised, fields=fields)
