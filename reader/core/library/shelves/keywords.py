"""The keywords of one article, in its spelling of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.queries.filters import key_of
from reader.core.models import Keyword

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

_KEYWORDS = """
SELECT k.id, g.written, k.name, k.folded, k.articles
FROM article_keywords g JOIN keywords k ON k.id = g.keyword_id
WHERE g.article_id = ? ORDER BY g.position
"""


def keywords_of(database: Database, article_id: int) -> tuple[Keyword, ...]:
    """The keywords of an article in order.

    One is spelled as the file has it only as long as that is a spelling of its name: a keyword that was
    renamed or merged since has its new name, also where a file or an older text brings the former one.
    """
    return tuple(
        Keyword(number, written if key_of(written) == folded else name, articles)
        for number, written, name, folded, articles in database.rows(_KEYWORDS, [article_id])
    )
