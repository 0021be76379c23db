"""The outcome of a file that is read in parts, combined from the outcomes of its parts."""

from __future__ import annotations

from array import array
from bisect import bisect_right
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
    """One tuple for all files that gave the same fields: there may be 100,000."""
    return fields


class _Ranges:
    """Numbers in the order they were added; consecutive ones are stored as one range."""

    def __init__(self) -> None:
        self._first, self._last = array("q"), array("q")

    def append(self, number: int) -> None:
        if self._last and number == self._last[-1] + 1:
            self._last[-1] = number
        else:
            self._first.append(number)
            self._last.append(number)

    @property
    def end(self) -> int | None:
        """The number added last."""
        return self._last[-1] if self._last else None

    def __iter__(self) -> Iterator[int]:
        for first, last in zip(self._first, self._last, strict=True):
            yield from range(first, last + 1)

    def __contains__(self, number: int) -> bool:
        """Whether the number was added. Only valid while all numbers ascend."""
        at = bisect_right(self._first, number) - 1
        return at >= 0 and number <= self._last[at]


class _Numbers:
    """Distinct numbers in order of appearance, compact even for a file of a million new articles."""

    def __init__(self) -> None:
        self._met, self._rising = _Ranges(), _Ranges()
        self._others: set[int] = set()
        self._count = 0

    def add(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            end = self._rising.end
            if end is None or number > end:
                self._rising.append(number)
            elif number in self._others or number in self._rising:
                continue
            else:
                self._others.add(number)
            self._met.append(number)
            self._count += 1

    def __len__(self) -> int:
        return self._count

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
            return self._finish(sentence("Reasons", _BROKEN_OFF, count=count, reason=self._last_failure))
        own = self._best.reason if self._best else None
        return self._finish((self._left_out if self._articles else None) or own)

    def cut_short(self) -> ImportOutcome:
        """The outcome of a file whose reading was stopped."""
        return self._finish(sentence("Reasons", _STOPPED, count=len(self._articles)))

    def _finish(self, reason: str | None) -> ImportOutcome:
        """Return the combined outcome, with this reason, and start over."""
        best, articles = self._best or ImportOutcome("", "skipped"), tuple(self._articles)
        revised, fields = tuple(self._revised), _shared(tuple(self._fields))
        self._best = self._last_failure = self._left_out = None
        self._articles, self._revised, self._fields = _Numbers(), {}, {}
        return replace(best, articles=articles, reason=reason, revised=revised, fields=fields)
