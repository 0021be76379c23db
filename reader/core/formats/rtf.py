"""RTF documents, as written by Word, WordPad and mail programs: text, footnotes and properties."""

from __future__ import annotations

from reader.core.errors import ArticlesMissing
from reader.core.formats.document_properties import DocumentProperties
from reader.core.formats.registry import Content
from reader.core.formats.rtf_text import parts
from reader.core.formats.text.aggregator_text import read_articles
from reader.core.formats.text.reading_text import one_line


def read(data: bytes, title: str) -> Content:
    """The articles of the document. Raises `ArticlesMissing`."""
    encoding, destinations = parts(data)
    text, notes = destinations.get("text", ""), destinations.get("footnote", "")
    properties = DocumentProperties(
        *(one_line(destinations.get(name, "")) for name in ("title", "author", "keywords"))
    )
    whole = "\n".join(filter(None, (text.strip(), notes.strip())))
    drafts = read_articles(whole, properties.title_or(title))
    if not drafts:
        raise ArticlesMissing
    return Content(encoding, properties.complete(drafts))
