"""Help for a search that finds nothing: any of its words, a broader sense of them, a near spelling."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.library.query import parse
from reader.core.library.shelves import count
from reader.core.models import ArticleFilter, Offer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library.database import Database
    from reader.core.models import OfferKind

_MOST = 5
_KNOWN = "SELECT 1 FROM article_index WHERE article_index MATCH ? LIMIT 1"


def offers(database: Database, wanted: ArticleFilter) -> tuple[Offer, ...]:
    """Those that find something, at most five."""
    found: list[Offer] = []
    for kind, other in _others(database, wanted):
        if articles := count(database, other):
            found.append(Offer(kind, other, articles))
    return tuple(found[:_MOST])


def _others(database: Database, wanted: ArticleFilter) -> Iterator[tuple[OfferKind, ArticleFilter]]:
    for text in _respelt(database, wanted.text):
        yield "near", replace(wanted, text=text)
    terms = parse(wanted.text).terms
    if terms:
        yield "broader", replace(wanted, reach="broader", exact=False)
    if len(terms) > 1:
        yield "any", replace(wanted, reach="any")


def _respelt(database: Database, text: str) -> list[str]:
    """The text with one word that the library does not have put right."""
    from reader.core.arabic.matching import words
    from reader.core.library import vocabulary

    found = []
    for term in parse(text).terms:
        for form, stem in zip(term.term.forms, term.term.stems, strict=True):
            if database.value(_KNOWN, [f'{{ts bs}} : "{stem}"']) is None:
                found += [_exchanged(text, form, near) for near in vocabulary.near(database, form)]
    return [other for other in found if words(other) != words(text)]


def _exchanged(text: str, form: str, other: str) -> str:
    from reader.core.arabic.matching import tokens

    for token in tokens(text):
        if token.form == form:
            return f"{text[: token.start]}{other}{text[token.end :]}"
    return text
