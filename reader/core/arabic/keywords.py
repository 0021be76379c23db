"""A line of keywords into its phrases: by its delimiters, or else by what the article itself says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_DELIMITERS = tuple(map(re.compile, (r"[،,;؛|\n\t]", "#", r"\s[-–—•·]\s", " {2,}")))  # the surest first
_LONGEST_PHRASE = 7  # words between two delimiters that are still one phrase
_LONGEST_RUN = 60  # words of an undelimited run that is still worth a search for phrases


def split_keywords(run: str, title: str, body: Sequence[str]) -> tuple[str, ...]:
    """The phrases of the run, in order, as written, each once.

    Delimiters are followed exactly. A run without any has its words joined into the phrases that the article
    (its title and paragraphs) and the words' own forms make likeliest.
    """
    delimiter = next((found for found in _DELIMITERS if found.search(run.strip())), _DELIMITERS[0])
    split = (part.replace("_", " ").replace("#", " ").split() for part in delimiter.split(run))
    delimited = [words for words in split if words]
    parts = [
        phrase
        for words in delimited
        for phrase in (_phrases(words, title, body) if _is_run(words, delimited) else [" ".join(words)])
    ]
    return tuple(dict.fromkeys(part for part in parts if any(char.isalnum() for char in part)))


def _is_run(words: Sequence[str], delimited: Sequence[Sequence[str]]) -> bool:
    """Whether the words are several phrases; a sign within one of them is no delimiter of the others."""
    return len(delimited) == 1 or len(words) > _LONGEST_PHRASE


def _phrases(words: Sequence[str], title: str, body: Sequence[str]) -> list[str]:
    if len(words) < 2 or len(words) > _LONGEST_RUN:
        return list(words)
    from reader.core.arabic.keyword_features import LONGEST, Run
    from reader.core.arabic.keyword_weights import WEIGHTS

    run = Run(words, title, body)
    joined = [0.0]  # the gaps up to a word, added up
    for at in range(1, len(words)):
        joined.append(joined[-1] + sum(WEIGHTS.get(sign, 0.0) for sign in run.gap(at)))

    def score(start: int, end: int) -> float:
        return joined[end - 1] - joined[start] + sum(WEIGHTS.get(sign, 0.0) for sign in run.edges(start, end))

    return [" ".join(words[start:end]) for start, end in best_path(len(words), LONGEST, score)]


def best_path(count: int, longest: int, score: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """The cut of `count` things into pieces [start, end) of at most `longest` whose scores add up highest."""
    best, origin = [0.0] + [float("-inf")] * count, [0] * (count + 1)
    for end in range(1, count + 1):
        for start in range(max(0, end - longest), end):
            if (value := best[start] + score(start, end)) > best[end]:
                best[end], origin[end] = value, start
    pieces, end = [], count
    while end:
        pieces.append((origin[end], end))
        end = origin[end]
    return pieces[::-1]
