"""The stem of a word: what is common to its forms, so that a word typed in one form is found in all.

Light on purpose. Words come in folded; how they are taken apart (`rules`) and the words known by name
(`lexicon`) are read when the first one comes, not at the start of the program.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

STEMMER_VERSION = 8  # raise it whenever any word stems differently: what was indexed must be indexed anew


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one folded word; never empty for a word that is not."""
    return _stem()(word)


def stem_of_new(word: str) -> str:
    """The same for a word that whoever asks will remember."""
    return _stem()(word)


@lru_cache(maxsize=50_000)
def without_clitics(word: str) -> str:
    """A folded word without conjunction, preposition and article, as far as they can be told."""
    from reader.core.arabic.stemming import rules

    return rules.without_clitics(word)


@lru_cache(maxsize=1000)
def beginnings(typed: str) -> tuple[str, ...]:
    """What a word without its clitics may begin with, when `typed` is the folded beginning of a word: itself,
    and itself without what may be clitics. Each has two letters or more."""
    from reader.core.arabic.stemming import rules

    return rules.beginnings(typed)


@lru_cache(maxsize=1)
def _stem() -> Callable[[str], str]:
    """Imported once: to ask each time would cost as much as a short word."""
    from reader.core.arabic.stemming import rules

    return rules.stem
