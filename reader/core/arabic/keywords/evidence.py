"""Evidence about a run of keywords from other articles: counts of folded n-grams.

Delimited lists tell where keywords begin and end; undelimited runs only tell which words occur together.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.core.arabic.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

LONGEST_ROW = 4  # words of a counted n-gram
LONGEST_ASKED = 7  # words of a keyword that is looked up


class Seen(NamedTuple):
    """How often an n-gram occurred; all counts but the last are from delimited lists."""

    whole: int = 0  # as a whole keyword
    first: int = 0  # as the first word of a keyword (unigrams)
    last: int = 0  # as the last word of a keyword (unigrams)
    joined: int = 0  # within one keyword (bigrams)
    lists: int = 0  # anywhere in lists (unigrams and bigrams)
    runs: int = 0  # in undelimited runs

    def and_also(self, other: Seen) -> Seen:
        """The sums of the counts."""
        return Seen(*map(sum, zip(self, other, strict=True)))

    def without(self, other: Seen) -> Seen:
        """The differences of the counts, at least 0."""
        return Seen(*(max(mine - its, 0) for mine, its in zip(self, other, strict=True)))


NOTHING = Seen()


def forms_of(words: Iterable[str]) -> list[str]:
    """The folded words, without empty ones."""
    return [form for word in words if (form := fold(word).strip())]


def of_list(keywords: Iterable[str]) -> dict[str, Seen]:
    """The counts from a delimited list of keywords."""
    phrases = [forms for keyword in keywords if (forms := forms_of(keyword.split()))]
    counts: dict[str, Counter[str]] = {name: Counter() for name in Seen._fields}
    for forms in phrases:
        counts["whole"][" ".join(forms)] += 1
        counts["first"][forms[0]] += 1
        counts["last"][forms[-1]] += 1
        counts["joined"].update(map(" ".join, pairwise(forms)))
        counts["lists"].update(forms)
    counts["lists"].update(map(" ".join, pairwise(form for forms in phrases for form in forms)))
    return _seen(counts)


def of_run(words: Iterable[str]) -> dict[str, Seen]:
    """The counts from an undelimited run."""
    return _seen({"runs": Counter(rows_of(forms_of(words), LONGEST_ROW))})


def rows_of(forms: Sequence[str], longest: int) -> Iterator[str]:
    """All n-grams of one to `longest` words, joined by spaces."""
    for start in range(len(forms)):
        for end in range(start + 1, min(start + longest, len(forms)) + 1):
            yield " ".join(forms[start:end])


def _seen(counts: Mapping[str, Counter[str]]) -> dict[str, Seen]:
    keys = dict.fromkeys(key for counted in counts.values() for key in counted)
    return {key: Seen(**{name: counted[key] for name, counted in counts.items()}) for key in keys}


class Witness:
    """The features of one run that come from evidence; `forms` are its folded words, none of them empty."""

    def __init__(self, forms: Sequence[str], evidence: Mapping[str, Seen]) -> None:
        self._count = len(forms)
        self._rows = [_met(forms[start : start + LONGEST_ASKED], evidence) for start in range(len(forms))]
        unknown = [at for at, row in enumerate(self._rows) if not row[0].lists]
        self._known = [next((at for at in unknown if at >= start), len(forms)) for start in range(len(forms))]

    def begin(self, start: int) -> Iterator[str]:
        """The features of a keyword that begins at `start`."""
        word = self._of(start, start + 1)
        if word.lists:
            yield f"known first {_share(word.first, word.lists)} {_often(word.lists)}"

    def end(self, end: int) -> Iterator[str]:
        """The features of a keyword that ends before `end`."""
        word = self._of(end - 1, end)
        if word.lists:
            yield f"known last {_share(word.last, word.lists)} {_often(word.lists)}"

    def whole(self, start: int, end: int) -> Iterator[str]:
        """The features of the words [start, end) as one keyword."""
        size, whole = end - start, self._of(start, end)
        if whole.whole:
            yield f"known whole {_often(whole.whole)}"
            yield f"known whole {min(size, 4)} words"
        elif end <= self._known[start]:
            yield f"known words {min(size, 4)}"
        if size == 1 and whole.lists:
            yield f"known alone {_share(whole.whole, whole.lists)} {_often(whole.lists)}"
        if size <= LONGEST_ROW and whole.runs:
            yield from self._company(start, end, whole.runs)

    def _company(self, start: int, end: int, runs: int) -> Iterator[str]:
        """The features of the words in other runs: whether they occur there, and with the same neighbours."""
        size = end - start
        yield f"run {size} {_often(runs)}"
        if runs < 2 or size == LONGEST_ROW:
            return
        before = self._of(start - 1, end).runs if start else 0
        after = self._of(start, end + 1).runs if end < self._count else 0
        yield f"run before {_share(before, runs)} {_often(runs)}"
        yield f"run after {_share(after, runs)} {_often(runs)}"

    def gap(self, at: int) -> Iterator[str]:
        """The features of joining the words before and after `at`."""
        left, right, pair = self._of(at - 1, at), self._of(at, at + 1), self._of(at - 1, at + 1)
        if pair.lists:
            yield f"known gap {_share(pair.joined, pair.lists)} {_often(pair.lists)}"
        elif left.lists and right.lists:
            yield f"known gap never {_often(min(left.lists, right.lists))}"
        least = min(left.runs, right.runs)
        if least:
            yield f"run gap {_share(pair.runs, least)} {_often(least)}"

    def _of(self, start: int, end: int) -> Seen:
        return self._rows[start][end - start - 1]


def _met(forms: Sequence[str], evidence: Mapping[str, Seen]) -> list[Seen]:
    """The counts of the first word, of the first two, and so on."""
    return [evidence.get(" ".join(forms[:size]), NOTHING) for size in range(1, len(forms) + 1)]


def _share(part: int, whole: int) -> str:
    share = part / whole
    for name, most in (("none", 0.0), ("few", 0.25), ("some", 0.75), ("most", 0.999)):
        if share <= most:
            return name
    return "all"


def _often(count: int) -> str:
    return "0" if not count else "1" if count < 2 else "2" if count < 4 else "4" if count < 10 else "10"
