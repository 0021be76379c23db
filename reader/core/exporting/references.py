"""The fields of an article for reference managers. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models import Article

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Reference:
    """An article as a reference; `date` is ISO of any precision, `day` its year, month and day if known."""

    key: str
    title: str
    author: str | None
    source: str | None
    place: str | None
    date: str | None
    day: tuple[int, ...]
    keywords: tuple[str, ...]
    language: str
    url: str | None = None


def reference(article: Article) -> Reference:
    date = article.published or article.updated
    found = _DAY.match(date or "")
    day = tuple(int(part) for part in found.groups() if part) if found else ()
    return Reference(
        key=f"warraq{day[0] if day else ''}-{article.id}",
        title=article.title,
        author=article.author,
        source=article.source,
        place=article.place,
        date=date,
        day=day,
        keywords=tuple(keyword.name for keyword in article.keywords),
        language=article.language,
        url=article.url,
    )
