"""RTF, as Word, WordPad and mail programs write it: the text of a document, and what it says of itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.errors import ArticlesMissing
from reader.core.formats.records.values import items
from reader.core.formats.registry import Content
from reader.core.formats.rtf_text import parts
from reader.core.formats.text.aggregator_text import read_articles
from reader.core.formats.text.known_names import is_person
from reader.core.formats.text.reading_text import clean, squeezed

if TYPE_CHECKING:
    from reader.core.models import Draft


def read(data: bytes, title: str) -> Content:
    """The articles of the document. Raises `ArticlesMissing`."""
    encoding, told = parts(data)
    text, notes = told.get("text", ""), told.get("footnote", "")
    drafts = read_articles("\n".join(filter(None, (text.strip(), notes.strip()))), title)
    if not drafts:
        raise ArticlesMissing
    if len(drafts) == 1:
        drafts = (_with_properties(drafts[0], told),)
    return Content(encoding, drafts)


def _with_properties(draft: Draft, told: dict[str, str]) -> Draft:
    author, keywords = (
        squeezed(clean(told.get(name, "")).replace("\n", " ")) for name in ("author", "keywords")
    )
    own = tuple(dict.fromkeys(items([part.strip() for part in keywords.replace("،", ",").split(",")])))
    return replace(
        draft,
        author=draft.author or (author if is_person(author) else None),
        keywords=draft.keywords or own,
    )
