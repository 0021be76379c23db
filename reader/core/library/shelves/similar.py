"""Find articles on the same subject: they share words that are frequent in this one and rare in the library.

The words of the article are weighed (TF-IDF, words of the title counting more), the heaviest are looked up in
the search index, and the articles that contain most of that weight are returned.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice
from math import log
from typing import TYPE_CHECKING

from reader.core.errors import ArticleNotFound
from reader.core.library.shelves import listing
from reader.core.models import SimilarArticle

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

_TERMS = 12  # words that are looked up
_LOOKED_AT = 60  # words whose frequency is looked up
_MAX_HITS = 500  # of the newest articles, per word
_MIN_SHARED = 3
_SHOWN = 5
_TITLE = 3
_MIN_LETTERS = 3
_TEXT = """SELECT a.title, t.body, a.docid FROM articles a JOIN article_texts t ON t.article_id = a.id
WHERE a.id = ? AND a.deleted_at IS NULL"""
_FREQUENCY = "SELECT stem, max(articles) FROM vocabulary WHERE form IN ({marks}) GROUP BY stem"
_HOLDING = "SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rowid DESC LIMIT ?"
_OF_DOCIDS = """SELECT a.docid, a.id FROM articles a
WHERE a.docid IN ({marks}) AND a.deleted_at IS NULL
  AND a.id NOT IN (SELECT related_id FROM links WHERE article_id = ?)"""


def similar(database: Database, article_id: int, limit: int) -> tuple[SimilarArticle, ...]:
    """The most similar articles, nearest first, without those linked to it. Raises `ArticleNotFound`."""
    found = database.row(_TEXT, [article_id])
    if found is None:
        raise ArticleNotFound(article_id)
    title, body, docid = found
    words = _Words(title, body)
    shared: dict[int, list[str]] = defaultdict(list)
    weights = _weights(database, words)
    for stem in weights:
        for (key,) in database.rows(_HOLDING, [f'{{ts bs}} : "{stem}"', _MAX_HITS]):
            shared[key].append(stem)
    shared.pop(docid, None)
    score = {
        key: sum(map(weights.__getitem__, stems))
        for key, stems in shared.items()
        if len(stems) >= _MIN_SHARED
    }
    best = sorted(score, key=lambda key: (-score[key], -key))[: 2 * limit + 10]
    enough = sum(weights.values()) / 4
    ids = _listed(database, article_id, [key for key in best if score[key] >= enough])
    return tuple(_made(database, words, ids[key], shared[key]) for key in best if key in ids)[:limit]


class _Words:
    """The stems of an article with their counts, their folded forms, and the first spelling of each."""

    def __init__(self, title: str, body: str) -> None:
        from reader.core.arabic.matching import index_form, tokens

        self.counts: Counter[str] = Counter()
        self.forms: dict[str, str] = {}
        self._places: dict[str, tuple[str, int, int]] = {}
        for text, weight in ((title, _TITLE), (body, 1)):
            for token in tokens(text):
                stem = index_form(token.form)
                self.counts[stem] += weight
                self.forms.setdefault(stem, token.form)
                self._places.setdefault(stem, (text, token.start, token.end))

    def written(self, stem: str) -> str:
        """The word as the article spells it."""
        text, start, end = self._places[stem]
        return text[start:end]


def _weights(database: Database, words: _Words) -> dict[str, float]:
    """The heaviest stems; those that hardly any article has, or nearly all, are left out."""
    articles = int(database.value("SELECT articles FROM shelves WHERE name = 'all'"))
    telling = (stem for stem, _ in words.counts.most_common() if _can_tell(stem, words.forms[stem]))
    frequent = list(islice(telling, _LOOKED_AT))
    marks = ", ".join("?" * len(frequent))
    known: dict[str, int] = dict(
        database.rows(_FREQUENCY.format(marks=marks), [words.forms[stem] for stem in frequent])
    )
    most = max(articles // 10, 4)
    weights = {
        stem: (1 + log(words.counts[stem])) * log(articles / known[stem] + 1)
        for stem in frequent
        if 1 < known.get(stem, 0) <= most
    }
    best = sorted(weights, key=lambda stem: -weights[stem])[:_TERMS]
    return {stem: weights[stem] for stem in best}


def _can_tell(stem: str, form: str) -> bool:
    from reader.core.arabic.particles import is_particle

    return len(stem) >= _MIN_LETTERS and not stem.isdigit() and not is_particle(form)


def _listed(database: Database, article_id: int, keys: list[int]) -> dict[int, int]:
    """The ids of the articles that may be shown, by index key."""
    marks = ", ".join("?" * len(keys))
    rows = database.rows(_OF_DOCIDS.format(marks=marks), [*keys, article_id])
    return dict(rows)


def _made(database: Database, words: _Words, article_id: int, stems: list[str]) -> SimilarArticle:
    summary = listing.summary(database, article_id)
    if summary is None:
        raise ArticleNotFound(article_id)
    return SimilarArticle(summary, tuple(words.written(stem) for stem in stems[:_SHOWN]))
