"""Names of choices (colours, orders, …), and the limit of exact counts."""

from __future__ import annotations

from typing import Literal

Order = Literal["newest", "relevance", "relevance-all"]
"""Newest first; the best of the newest 20,000 hits first; the best of all hits first (slow among many)."""

MAX_RANKED = 20_000
"""How many hits, the newest, are weighed by relevance (fewer while the last word is unfinished); older ones
follow, newest first."""

MAX_COUNTED = 10_000
"""Where a quick count stops: a quick count of as many says «as many or more»."""

Reach = Literal["all", "any", "broader"]
"""Every word must occur; one of them; every word, or another of its root."""

MarkKind = Literal["article", "paragraph", "passage"]
"""A bookmark of an article, a bookmark of one of its paragraphs, a highlight of some of its words."""

MarkColor = Literal["yellow", "green", "blue", "pink", "violet"]
"""Names of colours; the theme says how each looks."""

MARK_COLORS: tuple[MarkColor, ...] = ("yellow", "green", "blue", "pink", "violet")

NameKind = Literal["keyword", "source"]

NameOrder = Literal["count", "name", "newest"]

Period = Literal["week", "month", "year"]
"""Weeks begin on Saturday."""

ImportStatus = Literal["imported", "duplicate", "updated", "skipped", "failed"]

FacetKind = Literal["source", "keyword", "year"]

OfferKind = Literal["any", "broader", "near", "source", "keyword"]
