"""Where an article comes from, as one cites it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models import Article
    from reader.core.wording import Wording


def citation(article: Article, wording: Wording) -> str:
    """«author، «title»، source، date.», the parts that are known."""
    date = article.published or article.updated
    parts = (article.author, f"«{article.title}»", article.source, wording.date(date) if date else None)
    return "، ".join(part for part in parts if part) + "."
