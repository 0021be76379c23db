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

LONGEST_NGRAM = 4  # words of a counted n-gram
LONGEST_KEYWORD = 7  # words of a keyword that is looked up


class NgramCounts(NamedTuple):
    """How often an n-gram occurred; all counts but the last are from delimited lists."""

    whole: int = 0  # as a whole keyword
    first: int = 0  # as the first word of a keyword (unigrams)
    last: int = 0  # as the last word of a keyword (unigrams)
    joined: int = 0  # within one keyword (bigrams)
    lists: int = 0  # anywhere in lists (unigrams and bigrams)
    runs: int = 0  # in undelimited runs

    def plus(self, other: NgramCounts) -> NgramCounts:
        """The sums of the counts."""
        return NgramCounts(*map(sum, zip(self, other, strict=True)))

    def without(self, other: NgramCounts) -> NgramCounts:
        """The differences of the counts, at least 0."""
        return NgramCounts(*(max(mine - its, 0) for mine, its in zip(self, other, strict=True)))


NOTHING = NgramCounts()


def forms_of(words: Iterable[str]) -> list[str]:
    """The folded words, without empty ones."""
    return [form for word in words if (form := fold(word).strip())]


def of_list(keywords: Iterable[str]) -> dict[str, NgramCounts]:
    """The counts from a delimited list of keywords."""
    phrases = [forms for keyword in keywords if (forms := forms_of(keyword.split()))]
    counts: dict[str, Counter[str]] = {name: Counter() for name in NgramCounts._fields}
    for forms in phrases:
        counts["whole"][" ".join(forms)] += 1
        counts["first"][forms[0]] += 1
        counts["last"][forms[-1]] += 1
        counts["joined"].update(map(" ".join, pairwise(forms)))
        counts["lists"].update(forms)
    counts["lists"].update(map(" ".join, pairwise(form for forms in phrases for form in forms)))
    return _seen(counts)


def of_run(words: Iterable[str]) -> dict[str, NgramCounts]:
    """The counts from an undelimited run."""
    return _seen({"runs": Counter(ngrams(forms_of(words), LONGEST_NGRAM))})


def ngrams(forms: Sequence[str], longest: int) -> Iterator[str]:
    """All n-grams of one to `longest` words, joined by spaces."""
    for start in range(len(forms)):
        for end in range(start + 1, min(start + longest, len(forms)) + 1):
            yield " ".join(forms[start:end])


def _seen(counts: Mapping[str, Counter[str]]) -> dict[str, NgramCounts]:
    keys = dict.fromkeys(key for counted in counts.values() for key in counted)
    return {key: NgramCounts(**{name: counted[key] for name, counted in counts.items()}) for key in keys}


class RunEvidence:
    """The features of one run that come from evidence; `forms` are its folded words, none of them empty."""

    def __init__(self, forms: Sequence[str], evidence: Mapping[str, NgramCounts]) -> None:
        self._count = len(forms)
        self._rows = [
            _prefix_counts(forms[start : start + LONGEST_KEYWORD], evidence) for start in range(len(forms))
        ]
        unknown = [at for at, row in enumerate(self._rows) if not row[0].lists]
        self._known = [next((at for at in unknown if at >= start), len(forms)) for start in range(len(forms))]

    def begin(self, start: int) -> Iterator[str]:
        """The features of a keyword that begins at `start`."""
        word = self._of(start, start + 1)
        if word.lists:
            yield f"known first {_share_class(word.first, word.lists)} {_frequency_class(word.lists)}"

    def end(self, end: int) -> Iterator[str]:
        """The features of a keyword that ends before `end`."""
        word = self._of(end - 1, end)
        if word.lists:
            yield f"known last {_share_class(word.last, word.lists)} {_frequency_class(word.lists)}"

    def whole(self, start: int, end: int) -> Iterator[str]:
        """The features of the words [start, end) as one keyword."""
        size, whole = end - start, self._of(start, end)
        if whole.whole:
            yield f"known whole {_frequency_class(whole.whole)}"
            yield f"known whole {min(size, 4)} words"
        elif end <= self._known[start]:
            yield f"known words {min(size, 4)}"
        if size == 1 and whole.lists:
            yield f"known alone {_share_class(whole.whole, whole.lists)} {_frequency_class(whole.lists)}"
        if size <= LONGEST_NGRAM and whole.runs:
            yield from self._run_features(start, end, whole.runs)

    def _run_features(self, start: int, end: int, runs: int) -> Iterator[str]:
        """The features of the words in other runs: whether they occur there, and with the same neighbours."""
        size = end - start
        yield f"run {size} {_frequency_class(runs)}"
        if runs < 2 or size == LONGEST_NGRAM:
            return
        before = self._of(start - 1, end).runs if start else 0
        after = self._of(start, end + 1).runs if end < self._count else 0
        yield f"run before {_share_class(before, runs)} {_frequency_class(runs)}"
        yield f"run after {_share_class(after, runs)} {_frequency_class(runs)}"

    def gap(self, at: int) -> Iterator[str]:
        """The features of joining the words before and after `at`."""
        left, right, pair = self._of(at - 1, at), self._of(at, at + 1), self._of(at - 1, at + 1)
        if pair.lists:
            yield f"known gap {_share_class(pair.joined, pair.lists)} {_frequency_class(pair.lists)}"
        elif left.lists and right.lists:
            yield f"known gap never {_frequency_class(min(left.lists, right.lists))}"
        least = min(left.runs, right.runs)
        if least:
            yield f"run gap {_share_class(pair.runs, least)} {_frequency_class(least)}"

    def _of(self, start: int, end: int) -> NgramCounts:
        return self._rows[start][end - start - 1]


def _prefix_counts(forms: Sequence[str], evidence: Mapping[str, NgramCounts]) -> list[NgramCounts]:
    """The counts of the first word, of the first two, and so on."""
    return [evidence.get(" ".join(forms[:size]), NOTHING) for size in range(1, len(forms) + 1)]


def _share_class(part: int, whole: int) -> str:
    share = part / whole
    for name, most in (("none", 0.0), ("few", 0.25), ("some", 0.75), ("most", 0.999)):
        if share <= most:
            return name
    return "all"


def _frequency_class(count: int) -> str:
    return "0" if not count else "1" if count < 2 else "2" if count < 4 else "4" if count < 10 else "10"
