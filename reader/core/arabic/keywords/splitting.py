"""Splits a line of keywords into phrases: by its delimiters, otherwise by the most likely segmentation."""

from __future__ import annotations

import re
from itertools import accumulate, repeat
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold_key
from reader.core.arabic.keywords.paths import best_path_of_distinct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reader.core.arabic.keywords.evidence import NgramCounts, RunEvidence
    from reader.core.arabic.keywords.features import Run

_DELIMITERS = tuple(
    map(re.compile, (r"[،,;؛|\n\t]", "#", r"\s[-–—•·+]\s|\s/|/\s", " {2,}"))
)  # most reliable first
_QUOTES = ("'", '"', "«", "»", "“", "”", "[", "]")
_LONGEST_PHRASE = 7  # words of one phrase between delimiters
_LONGEST_RUN = 60  # words of an undelimited run that is segmented


def split_keywords(
    run: str, title: str, body: Sequence[str], evidence: Mapping[str, NgramCounts] | None = None
) -> tuple[str, ...]:
    """The distinct phrases of the run, in order, as written.

    Delimiters are followed exactly. A run without any is segmented by word forms, the use of the words in the
    article (title and paragraphs) and, if given, evidence from other articles.
    """
    delimiter = next((found for found in _DELIMITERS if found.search(run.strip())), _DELIMITERS[0])
    split = (part.replace("_", " ").replace("#", " ").split() for part in delimiter.split(run))
    delimited = [words for words in split if words]
    parts = [
        phrase
        for words in delimited
        for phrase in (
            _phrases(words, title, body, evidence or {}) if _is_run(words, delimited) else [" ".join(words)]
        )
    ]
    named: dict[str, str] = {}
    for name in filter(None, map(_bare, parts)):
        named.setdefault(fold_key(name), name)
    return tuple(named.values())


def _bare(part: str) -> str:
    """The phrase without surrounding punctuation; empty if nothing else is left."""
    name = part.strip("-–—•·/+ ")
    if name[:1] in _QUOTES and name[-1:] in _QUOTES:
        name = name[1:-1].strip()
    return name if any(map(str.isalnum, name)) else ""


def _is_run(words: Sequence[str], delimited: Sequence[Sequence[str]]) -> bool:
    """Whether the words are several phrases: no delimiter was found, or too many words between delimiters."""
    return len(delimited) == 1 or len(words) > _LONGEST_PHRASE


def is_undelimited(run: str) -> bool:
    """Whether the run has several words and no delimiters, so that it is segmented by the model."""
    return len(run.split()) > 1 and not any(found.search(run.strip()) for found in _DELIMITERS)


def _phrases(
    words: Sequence[str], title: str, body: Sequence[str], evidence: Mapping[str, NgramCounts]
) -> list[str]:
    if len(words) < 2 or len(words) > _LONGEST_RUN:
        return list(words)
    from reader.core.arabic.keywords.features import LONGEST, Run
    from reader.core.arabic.keywords.weights import keyword_weights

    run = Run(words, title, body)
    score = _known_score(run, evidence) if evidence else _score(len(words), [run], keyword_weights().alone)
    keys = [fold_key(word) for word in words]
    pieces = best_path_of_distinct(len(words), LONGEST, score, lambda piece: tuple(keys[slice(*piece)]))
    return [" ".join(words[start:end]) for start, end in pieces]


def _known_score(run: Run, evidence: Mapping[str, NgramCounts]) -> Callable[[int, int], float]:
    from reader.core.arabic.keywords.evidence import RunEvidence
    from reader.core.arabic.keywords.weights import keyword_weights

    return _score(len(run.forms), [run, RunEvidence(run.forms, evidence)], keyword_weights().taught)


def _score(
    count: int, sources: Sequence[Run | RunEvidence], weights: Mapping[str, float]
) -> Callable[[int, int], float]:
    """A function (start, end) → log odds that the words are one keyword; sums over words are precomputed."""
    weigh, nothing = weights.get, repeat(0.0)

    def weighed(signs: Iterable[str]) -> float:
        return sum(map(weigh, signs, nothing))

    begins = [sum(weighed(source.begin(at)) for source in sources) for at in range(count)]
    ends = [sum(weighed(source.end(at)) for source in sources) for at in range(1, count + 1)]
    sizes = [weigh(f"size {size}", 0.0) for size in range(count + 1)]
    gaps = [sum(weighed(source.gap(at)) for source in sources) for at in range(1, count)]
    joined = list(accumulate(gaps, initial=0.0))
    wholes = [source.whole for source in sources]

    def score(start: int, end: int) -> float:
        sides = begins[start] + ends[end - 1] + sizes[end - start]
        total = joined[end - 1] - joined[start] + sides
        for whole in wholes:
            total += sum(map(weigh, whole(start, end), nothing))
        return total

    return score
