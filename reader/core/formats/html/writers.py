"""The author that a page shows, by a mark or a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats.html.marks import MAX_AROUND, has_relation, line_of, stands_in
from reader.core.formats.text.byline_patterns import SEPARATOR
from reader.core.formats.text.bylines import writer_named
from reader.core.formats.text.known_names import is_place, is_supplier
from reader.core.formats.text.writer_names import may_be_writer
from reader.core.formats.text.writers import writer

if TYPE_CHECKING:
    from reader.core.formats.html.tree import Element

_WRITER = re.compile(
    r"(?:^|\s)(?:(?:[a-z]+[-_]{1,2})*(?:author|writer|journalist|reporter)(?:[-_]{0,2}(?:name|link))?"
    r"|byline(?:[-_]{0,2}name)?|fn|(?:big)?username|write-?by|reader-credits|field--name-uid|(?:news|article|story)author)(?:$|\s)",
    re.IGNORECASE,
)
_WRITER_ADDRESS = re.compile(
    r"/(?:authors?|writers?|columnists?|contributors?|journalists?|كاتب|كتاب|الكاتب|مؤلف)/[^/]", re.IGNORECASE
)
_COMMENT = re.compile(r"comment|respon[ds]", re.IGNORECASE)
_NO_NAME = re.compile(r"[\d:@|/]")
_MAX_WORDS = 5
_LONGEST = 60  # characters of a name


def author(page: Element) -> str | None:
    """The author, if a link or a name is marked as such."""
    marked = [element for element in page.elements("a") if has_relation(element, "author")]
    marked += [link for link in page.elements("a") if _leads_to_writer(link)]
    marked += filter(_is_named_writer, page.elements("a", "span", "div", "p", "h3", "h4", "h5", "strong"))
    written = [element for element in marked if not stands_in(element, _COMMENT, MAX_AROUND)]
    names = (without_place(writer_named(writer(line_of(element))).strip()) for element in written)
    return next(filter(_is_name, names), None)


def _leads_to_writer(link: Element) -> bool:
    """Whether a link leads to the page of an author, and shows a name."""
    return _WRITER_ADDRESS.search(link.attributes.get("href", "")) is not None and may_be_writer(
        line_of(link)
    )


def without_place(name: str) -> str:
    """A name without the city or the paper before or after it: `القاهرة - علي`."""
    parts = SEPARATOR.split(name)
    others = [part for part in parts if part and not is_place(part) and not is_supplier(part)]
    return others[0] if len(parts) > 1 and len(others) == 1 else name


def _is_named_writer(element: Element) -> bool:
    return _WRITER.search(element.attributes.get("class", "")) is not None


def _is_name(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and len(text.split()) <= _MAX_WORDS and not _NO_NAME.search(text)
