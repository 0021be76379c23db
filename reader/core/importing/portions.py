"""How much an import writes at once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Portion:
    """How much is written in one transaction: articles, compressed bytes of their originals, or different
    words, each of which takes more than 100 bytes of memory in the index until then."""

    articles: int
    size: int
    words: int = 150_000

    def is_full(self, articles: int, size: int, words: int = 0) -> bool:
        return articles >= self.articles or size >= self.size or words >= self.words
