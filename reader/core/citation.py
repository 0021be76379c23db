"""Where an article comes from, as one cites it: one function for each style, and their table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.models import Article

_CONTROLS = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def citation(article: Article, wording: Wording, style: str = "arabic") -> str:
    """The citation in a style of `STYLES`. Raises `KeyError` for another."""
    return without_controls(STYLES[style](article, wording))


def with_citation(text: str, article: Article, wording: Wording, style: str) -> str:
    """What is copied: the words, their paragraphs kept, and under them where they come from."""
    return f"{without_controls(text).strip()}\n\n{citation(article, wording, style)}"


def without_controls(text: str) -> str:
    """The text without the signs that order it on a screen, which are noise elsewhere."""
    return _CONTROLS.sub("", text)


def arabic(article: Article, wording: Wording) -> str:
    """`author، «title»، source، date. address`, what is known of it; Arabic whatever the wording speaks."""
    date = article.published or article.updated
    written = Wording.date(wording, date) if date else article.published_text
    parts = (article.author, f"«{article.title}»", article.source, written)
    return _with_address("، ".join(part for part in parts if part) + ".", article)


def english(article: Article, _wording: Wording) -> str:
    """`Author. “Title.” Source, 4 December 2024. address`, names and title as they are written."""
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
    """No full stop follows it, which readers of links would take for a part."""
    return f"{cited} {article.url}" if article.url else cited


STYLES: dict[str, Callable[[Article, Wording], str]] = {"arabic": arabic, "english": english}


def _english_date(iso: str) -> str:
    year, *rest = iso[:10].split("-")
    day = [str(int(part)) for part in rest[1:]]
    return " ".join((*day, *(_MONTHS[int(month) - 1] for month in rest[:1]), year))
