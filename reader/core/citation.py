"""Citations of an article: one function for each style, and their table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.wording import Wording, within_guillemets

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.models import Article

_CONTROLS = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def citation(article: Article, wording: Wording, style: str = "arabic") -> str:
    """The citation in a style of `STYLES`. Raises `KeyError` for another."""
    return without_controls(STYLES[style](article, wording))


def with_citation(text: str, article: Article, wording: Wording, style: str) -> str:
    """A copied text with the citation below it."""
    return f"{without_controls(text).strip()}\n\n{citation(article, wording, style)}"


def without_controls(text: str) -> str:
    """The text without bidirectional controls, which are noise outside of Warraq."""
    return _CONTROLS.sub("", text)


def arabic(article: Article, wording: Wording) -> str:
    """`author، «title»، source، date. address`, as far as known; Arabic whatever the wording's language."""
    date = article.published or article.updated
    written = Wording.date(wording, date) if date else article.published_text
    parts = (article.author, f"«{within_guillemets(article.title)}»", article.source, written)
    return _with_address("، ".join(part for part in parts if part) + ".", article)


def english(article: Article, _wording: Wording) -> str:
    """`Author. “Title.” Source, 4 December 2024. address`, with names and title as written."""
    date = article.published or article.updated
    written = _english_date(date) if date else article.published_text
    where = ", ".join(part for part in (article.source, written) if part)
    parts = (
        f"{article.author}." if article.author else "",
        f"“{article.title}.”",
        f"{where}." if where else "",
    )
    return _with_address(" ".join(part for part in parts if part), article)


def _with_address(cited: str, article: Article) -> str:
    """The citation with the address; no full stop follows, which would be taken for a part of it."""
    return f"{cited} {article.url}" if article.url else cited


STYLES: dict[str, Callable[[Article, Wording], str]] = {"arabic": arabic, "english": english}


def _english_date(iso: str) -> str:
    year, *rest = iso[:10].split("-")
    day = [str(int(part)) for part in rest[1:]]
    return " ".join((*day, *(_MONTHS[int(month) - 1] for month in rest[:1]), year))
