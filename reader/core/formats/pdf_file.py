"""PDF files: the text in reading order, and its title.

The dates of the properties are those of the file, not of the article, so they are left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.arabic.folding import letters_and_digits
from reader.core.errors import PdfDrawn, PdfLettersLost
from reader.core.formats import office_text
from reader.core.formats.document_properties import DocumentProperties
from reader.core.formats.html.tree import Element
from reader.core.formats.pdf.arrangement import arranged
from reader.core.formats.pdf.pages import opened
from reader.core.formats.pdf.settling import share_unknown, with_tatweel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.core.formats.pdf.glyphs import Glyph
    from reader.core.formats.pdf.paragraphs import Paragraph
    from reader.core.formats.registry import Content

_MAX_UNKNOWN = 0.005  # maximum share of the letters; with more, words are incomplete
_MIN_LETTERS = 20
_LARGER = 1.15  # minimum size of a heading, in usual font sizes
_LONGEST_TITLE = 250  # characters
_FIRST = 12  # paragraphs in which the title of the properties is searched
_FILE_NAME = re.compile(
    r"^(?:microsoft (?:office )?word - )|\.(?:docx?|odt|rtf|pdf|indd|qxd|pages|html?|txt)$", re.IGNORECASE
)


def read(data: bytes, title: str) -> Content:
    """The articles of the document.

    Raises `PdfLocked`, `PdfDrawn`, `PdfLettersLost`, `FileDamaged`, `ArticlesMissing`.
    """
    document = opened(data)
    pages = [with_tatweel(page) for page in document.pages]
    _refuse_unreadable([glyph for page in pages for glyph in page])
    text = arranged(pages)
    properties = _properties(document.properties)
    content = office_text.content(_page(text.paragraphs, properties.title), title, properties)
    if not text.address or len(content.drafts) != 1:
        return content
    (draft,) = content.drafts
    return replace(content, drafts=(replace(draft, url=draft.url or text.address),))


def _refuse_unreadable(glyphs: Sequence[Glyph]) -> None:
    if sum(glyph.text.strip() != "" for glyph in glyphs) < _MIN_LETTERS:
        raise PdfDrawn
    if share_unknown(glyphs) > _MAX_UNKNOWN:
        raise PdfLettersLost


def _properties(stored: Mapping[str, str]) -> DocumentProperties:
    title, author, keywords = (stored.get(name, "").strip() for name in ("Title", "Author", "Keywords"))
    return DocumentProperties("" if _FILE_NAME.search(title) else title, author, keywords)


def _page(paragraphs: Sequence[Paragraph], named: str) -> Element:
    """The paragraphs as HTML elements, the title first."""
    usual = _usual_size(paragraphs)
    title = _title(paragraphs, usual, named)
    page = Element("#page")
    for paragraph in sorted(paragraphs, key=lambda each: each is not title):
        tag = "h1" if paragraph is title else "h2" if paragraph.size >= _LARGER * usual else "p"
        page.children.append(Element(tag, children=[paragraph.text], parent=page))
    return page


def _usual_size(paragraphs: Sequence[Paragraph]) -> float:
    """The font size of most of the text, in points."""
    sizes: Counter[float] = Counter()
    for paragraph in paragraphs:
        sizes[round(paragraph.size, 1)] += len(paragraph.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _title(paragraphs: Sequence[Paragraph], usual: float, named: str) -> Paragraph | None:
    """The paragraph that is the properties' title, else the first in the largest font of the first page."""
    first = [each for each in paragraphs if each.page == 1 and len(each.text) <= _LONGEST_TITLE]
    if wanted := letters_and_digits(named):
        same = (each for each in first[:_FIRST] if letters_and_digits(each.text) == wanted)
        if title := next(same, None):
            return title
    large = [each for each in first if each.size >= _LARGER * usual]
    return max(large, key=lambda each: each.size, default=None)
