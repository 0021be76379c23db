"""Suggest other searches for one without results.

A source or keyword of that name, the keys in the other layout, another spelling, broader words, or any of the
words.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from reader.core.library.queries import name_lookup, spelling
from reader.core.library.queries.query import parse
from reader.core.library.queries.query_text import FIELD_NAMES, field_text
from reader.core.library.shelves.shelves import count_up_to
from reader.core.models import MAX_COUNTED, Offer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library.storage.database import Database
    from reader.core.models import ArticleFilter, OfferKind

_MAX = 5
_MAX_NEAR = 3
_MAX_NAMED = 1  # most offers of each kind
_KNOWN = "SELECT 1 FROM article_index WHERE article_index MATCH ? LIMIT 1"


def offers(database: Database, wanted: ArticleFilter) -> tuple[Offer, ...]:
    """Searches that have results, at most five."""
    found = list(_named(database, wanted))
    for kind, other in _others(database, wanted):
        near = sum(offer.kind == "near" for offer in found)
        if kind == "near" and near == _MAX_NEAR:
            continue
        if articles := count_up_to(database, other, MAX_COUNTED):
            found.append(Offer(kind, other, articles))
    if len(parse(wanted.text).terms) > 1:  # words that occur together are likelier
        likelier = sorted((each for each in found if each.kind == "near"), key=lambda each: -each.count)
        found = [likelier.pop(0) if each.kind == "near" else each for each in found]
    return tuple(found[:_MAX])


def _named(database: Database, wanted: ArticleFilter) -> Iterator[Offer]:
    """The largest source and keyword with words that begin as the whole query does."""
    if not parse(wanted.text).terms:
        return
    for kind in name_lookup.TABLES:
        for _, name, _ in name_lookup.like(database, kind, wanted.text, _MAX_NAMED):
            other = replace(wanted, text=f"{field_text(FIELD_NAMES[kind], name)} ")
            if articles := count_up_to(database, other, MAX_COUNTED):
                yield Offer(kind, other, articles, name)


def _others(database: Database, wanted: ArticleFilter) -> Iterator[tuple[OfferKind, ArticleFilter]]:
    others = list(_in_other_layout(wanted.text)), list(_respelt(database, wanted.text))
    for text in dict.fromkeys(chain(*(others if wanted.text.isascii() else reversed(others)))):
        yield "near", replace(wanted, text=text)
    terms = parse(wanted.text).terms
    if terms and wanted.exact:
        yield "broader", replace(wanted, exact=False)
    if terms:
        yield "broader", replace(wanted, reach="broader", exact=False)
    if len(terms) > 1:
        yield "any", replace(wanted, reach="any")


def _in_other_layout(text: str) -> Iterator[str]:
    """The text as the other keyboard layout would have it, if that is all words."""
    from reader.core.arabic.keyboard_layout import in_other_layout

    other = None if any(sign in text for sign in ':："«“') else in_other_layout(text)
    if other:
        yield other


def _respelt(database: Database, text: str) -> Iterator[str]:
    """The text with unknown words corrected; if all are known, with one of them exchanged."""
    found = {form: spelling.near(database, form) for form in _unknown(database, text)}
    if len(found) > 1:
        yield _exchanged(database, text, {form: near[0] for form, near in found.items() if near})
    if not found:
        forms = [form for each in parse(text).terms for form in each.term.forms]
        found = {form: spelling.near(database, form, 1) for form in forms}
    for form, near in found.items():
        yield from (_exchanged(database, text, {form: other}) for other in near)


def _unknown(database: Database, text: str) -> list[str]:
    pairs = [
        pair for each in parse(text).terms for pair in zip(each.term.forms, each.term.stems, strict=True)
    ]
    return [form for form, stem in pairs if database.value(_KNOWN, [f'{{ts bs}} : "{stem}"']) is None]


def _exchanged(database: Database, text: str, others: dict[str, str]) -> str:
    """The text with other words instead, at their first place, spelt as articles spell them."""
    from reader.core.arabic.matching import tokens

    places = {token.form: token for token in reversed(list(tokens(text))) if token.form in others}
    for token in sorted(places.values(), key=lambda token: -token.start):
        words = (spelling.written(database, word) for word in others[token.form].split())
        text = f"{text[: token.start]}{' '.join(words)}{text[token.end :]}"
    return text
