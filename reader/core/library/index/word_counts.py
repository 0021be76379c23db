"""Document frequencies: in how many articles each folded word occurs."""

from __future__ import annotations

from array import array
from collections import Counter
from itertools import repeat
from operator import add
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.core.library.storage.slices import slices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_T = TypeVar("_T")

LONGEST = 40  # letters; longer strings are not counted
_AT_ONCE = 5_000  # forms, some 25 ms


Word = tuple[str, str, int]
"""A folded word, its stem, and the number to count."""


class Packed(NamedTuple):
    """Distinct words with their stems and counts.

    `words` is UTF-8: a line for each word, with its stem after the first space (a stem may have spaces too);
    `times` is an array of C integers.
    """

    words: bytes
    times: bytes

    @property
    def size(self) -> int:
        """The number of words."""
        return len(self.times) // array("i").itemsize

    def unpacked(self) -> list[Word]:
        """The words in the same order."""
        parted = map(str.partition, self.words.decode().split("\n") if self.words else (), repeat(" "))
        numbers = memoryview(self.times).cast("i")
        return [(form, stem, number) for (form, _, stem), number in zip(parted, numbers, strict=True)]

    def each(self) -> list[bytes]:
        """The words with their stems."""
        return self.words.split(b"\n") if self.words else []


NO_WORDS = Packed(b"", b"")


class WordCount:
    """Counts gathered article by article; a count is negative where more articles left than came."""

    def __init__(self, times: Mapping[str, int] = MappingProxyType({})) -> None:
        self._times = Counter(times)

    def __len__(self) -> int:
        return len(self._times)

    def add(self, words: Iterable[str]) -> None:
        """Count the distinct words of one article."""
        self._times.update(words)

    def discount(self, words: Iterable[str]) -> None:
        """Count off the distinct words of one article."""
        self._times.subtract(words)

    def include(self, other: WordCount) -> None:
        """Add the counts of another."""
        self._times.update(other._times)

    def subtract(self, other: WordCount) -> None:
        """Subtract the counts of another."""
        self._times.subtract(other._times)

    def include_packed(self, packed: Packed) -> None:
        """Add packed counts."""
        for form, _, number in packed.unpacked():
            self._times[form] += number

    def clear(self) -> None:
        self._times.clear()

    def numbers(self) -> list[tuple[str, int]]:
        """The words with their counts, sorted, as the table is: neighbours lie on the same page."""
        forms = sorted(self._forms())
        return list(zip(forms, map(self._times.__getitem__, forms), strict=True))

    def packed(self) -> Packed:
        """All counts, unsorted, with the stems: quick where this process has just read the texts."""
        from reader.core.arabic.analysis import stems_of

        forms = self._forms()
        words = "\n".join(map(" ".join, zip(forms, stems_of(forms), strict=True)))
        return Packed(words.encode(), array("i", map(self._times.__getitem__, forms)).tobytes())

    def _forms(self) -> list[str]:
        return [form for form, number in self._times.items() if number and len(form) <= LONGEST]


class CodedCount:
    """Counts of the words of new articles, in code (`coded_words`)."""

    def __init__(self) -> None:
        self._times: Counter[bytes] = Counter()

    def add(self, words: Iterable[bytes]) -> None:
        """Count the distinct words of one article."""
        self._times.update(words)

    def clear(self) -> None:
        self._times.clear()

    def packed(self) -> Packed:
        """All counts, unsorted, with the stems."""
        from reader.core.arabic.analysis import coded_stems
        from reader.core.arabic.coded_words import spelled

        forms = [form for form in self._times if len(form) <= LONGEST or len(spelled(form)) <= LONGEST]
        words = spelled(b"\n".join(map(b" ".join, zip(forms, coded_stems(forms), strict=True))))
        return Packed(words.encode(), array("i", map(self._times.__getitem__, forms)).tobytes())


class PackedCounts:
    """Packed counts added up."""

    def __init__(self) -> None:
        self._times: dict[bytes, int] = {}

    def __len__(self) -> int:
        return len(self._times)

    def include(self, packed: Packed) -> None:
        words, times = packed.each(), memoryview(packed.times).cast("i")
        before = map(self._times.get, words, repeat(0))
        self._times.update(zip(words, map(add, before, times), strict=True))

    def subtract(self, words: Iterable[bytes]) -> None:
        """Count off the distinct words of one article, each with its stem."""
        for word in words:
            self._times[word] = self._times.get(word, 0) - 1

    def portions(self) -> Iterator[Packed]:
        """The sorted counts, thousands at a time."""
        for some in portions_of(sorted(filter(self._times.__getitem__, self._times))):
            yield Packed(b"\n".join(some), array("i", map(self._times.__getitem__, some)).tobytes())


def portions_of(words: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """The words in portions, each for one short transaction."""
    return slices(words, _AT_ONCE)
