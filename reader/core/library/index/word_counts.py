"""Document frequencies: in how many articles each folded word occurs."""

from __future__ import annotations

from array import array
from collections import Counter
from itertools import repeat
from operator import add
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST = 40  # letters; what is longer is no word
_AT_ONCE = 3_000  # forms, some 25 ms


class Packed(NamedTuple):
    """Distinct words joined by spaces, and their counts as an array of C integers."""

    forms: str
    times: bytes

    @property
    def size(self) -> int:
        """The number of words."""
        return len(self.times) // array("i").itemsize


NO_WORDS = Packed("", b"")


class WordCount:
    """Counts gathered article by article; a count is negative where more articles left than came."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._times)

    def add(self, words: Iterable[str]) -> None:
        """Count the distinct words of one article."""
        self._times.update(words)

    def merge(self, packed: Packed) -> None:
        """Add packed counts."""
        if not packed.forms:
            return
        forms, times = packed.forms.split(" "), memoryview(packed.times).cast("i")
        before = map(self._times.get, forms, repeat(0))
        dict.update(self._times, zip(forms, map(add, before, times), strict=True))

    def include(self, other: WordCount) -> None:
        """Add the counts of another."""
        self._times.update(other._times)

    def subtract(self, other: WordCount) -> None:
        """Subtract the counts of another."""
        self._times.subtract(other._times)

    def negated(self) -> Self:
        """The same counts with the sign reversed."""
        counted = type(self)()
        counted.subtract(self)
        return counted

    def clear(self) -> None:
        self._times.clear()

    def numbers(self) -> Iterator[tuple[str, int]]:
        """The words with their counts, sorted, as the table is: neighbours lie on the same page."""
        forms = sorted(form for form, number in self._times.items() if number and len(form) <= _LONGEST)
        return zip(forms, map(self._times.__getitem__, forms), strict=True)

    def packed(self) -> Packed:
        """All counts, unsorted."""
        return Packed(" ".join(self._times), array("i", self._times.values()).tobytes())

    def portions(self) -> Iterator[list[tuple[str, int]]]:
        """The sorted counts, thousands at a time."""
        numbers = list(self.numbers())
        for start in range(0, len(numbers), _AT_ONCE):
            yield numbers[start : start + _AT_ONCE]


def packed(numbers: Iterable[tuple[str, int]]) -> Packed:
    """Pack counts in the given order."""
    forms, times = zip(*numbers, strict=True)
    return Packed(" ".join(forms), array("i", times).tobytes())


def unpacked(words: Packed) -> list[tuple[str, int]]:
    """The words with their numbers again, in the same order."""
    return (
        list(zip(words.forms.split(" "), memoryview(words.times).cast("i"), strict=True))
        if words.forms
        else []
    )
