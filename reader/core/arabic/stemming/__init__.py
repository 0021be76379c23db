"""A light Arabic stemmer: maps the inflected forms of a word to one key, so that a search finds all of them.

Input is folded. The rules (`rules`) and the lexicon (`lexicon`) are imported on the first call, not at
start-up.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

STEMMER_VERSION = 8  # increase it whenever any word stems differently: it triggers rebuilding the index


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one folded word, cached. Never empty for a non-empty word."""
    return stemmer()(word)


@lru_cache(maxsize=1)
def stemmer() -> Callable[[str], str]:
    """`stem` not cached, for callers with a cache of their own.

    Imported once: an import statement per call would cost as much as stemming a short word.
    """
    from reader.core.arabic.stemming import rules

    return rules.stem


@lru_cache(maxsize=50_000)
def without_clitics(word: str) -> str:
    """A folded word without its proclitics (conjunction, preposition, article), as far as recognized."""
    from reader.core.arabic.stemming import rules

    return rules.without_clitics(word)


@lru_cache(maxsize=1000)
def beginnings(typed: str) -> tuple[str, ...]:
    """The prefixes that a clitic-free word may have if its full form begins with `typed`.

    They are `typed` itself, and `typed` without possible clitics, of two letters or more.
    """
    from reader.core.arabic.stemming import rules

    return rules.beginnings(typed)
