"""In how many articles each folded word occurs."""

from __future__ import annotations

from array import array
from collections import Counter
from itertools import repeat
from operator import add
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST = 40  # letters; what is longer is no word
_AT_ONCE = 10_000  # forms, some 60 ms


class Packed(NamedTuple):
    """Different words with a space between, and their numbers one after the other (C integers)."""

    forms: str
    times: bytes

    @property
    def size(self) -> int:
        """How many there are."""
        return len(self.times) // array("i").itemsize


NO_WORDS = Packed("", b"")


class WordCount:
    """Words counted article by article; what goes out counts down, below 0 perhaps."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._times)

    def add(self, words: Iterable[str]) -> None:
        """The different words of one article."""
        self._times.update(words)

    def merge(self, packed: Packed) -> None:
        """Words that were counted before."""
        if not packed.forms:
            return
        forms, times = packed.forms.split(" "), memoryview(packed.times).cast("i")
        before = map(self._times.get, forms, repeat(0))
        dict.update(self._times, zip(forms, map(add, before, times), strict=True))

    def include(self, other: WordCount) -> None:
        """Count what another counted."""
        self._times.update(other._times)

    def subtract(self, other: WordCount) -> None:
        """Count off what another counted."""
        self._times.subtract(other._times)

    def negated(self) -> Self:
        """The same words to be counted off."""
        counted = type(self)()
        counted.subtract(self)
        return counted

    def clear(self) -> None:
        self._times.clear()

    def numbers(self) -> Iterator[tuple[str, int]]:
        """Each word with its number, in order: neighbours in the table are written one after the other."""
        forms = sorted(form for form, number in self._times.items() if number and len(form) <= _LONGEST)
        return zip(forms, map(self._times.__getitem__, forms), strict=True)

    def packed(self) -> Packed:
        """All of them, in no order."""
        return Packed(" ".join(self._times), array("i", self._times.values()).tobytes())

    def portions(self) -> Iterator[list[tuple[str, int]]]:
        """Thousands of neighbours each."""
        numbers = list(self.numbers())
        for start in range(0, len(numbers), _AT_ONCE):
            yield numbers[start : start + _AT_ONCE]


def packed(numbers: Iterable[tuple[str, int]]) -> Packed:
    """Words with their numbers, in the order given."""
    forms, times = zip(*numbers, strict=True)
    return Packed(" ".join(forms), array("i", times).tobytes())
