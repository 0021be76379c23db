"""FictionBook: each section with text is an article, the book its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date
from reader.core.errors import ArticlesMissing
from reader.core.formats import xml_tree
from reader.core.formats.encoding import decode
from reader.core.formats.html import body as html_body
from reader.core.formats.html.marks import line_of
from reader.core.formats.html.tree import Element
from reader.core.formats.registry import Content
from reader.core.models import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TAGS = {
    "subtitle": "h3",
    "title": "h2",
    "v": "p",
    "text-author": "p",
    "empty-line": "hr",
    "image": "hr",
    "section": "div",
    "poem": "div",
    "stanza": "div",
    "epigraph": "div",
    "cite": "div",
    "annotation": "div",
}  # FictionBook tag → HTML tag
_CONTENT_TAGS = ("p", "poem", "cite", "table", "subtitle")  # direct content of a section
_MIN_TEXT = 20  # characters; dedications have fewer


@dataclass(frozen=True, slots=True)
class _Book:
    title: str
    author: str | None
    published: str | None
    language: str
    keywords: tuple[str, ...]
    notes: Mapping[str, str]


def read(data: bytes, title: str) -> Content:
    """The chapters. Raises `FileBinary`, `FileHostile`, `ArticlesMissing`."""
    decoded = decode(data, xml_tree.declared_encoding(data))
    page = xml_tree.parse(decoded.text)
    book = _book(page, title)
    chapters = [chapter for body in _bodies(page) for chapter in _chapters(body)]
    drafts = [draft for chapter in chapters if (draft := _draft(chapter, book))]
    if not drafts:
        raise ArticlesMissing
    return Content(decoded.encoding, tuple(_numbered(drafts, book)))


def _book(page: Element, title: str) -> _Book:
    info = next(page.elements("title-info"), Element("#page"))
    authors = (_person(author) for author in info.elements("author") if author.parent is info)
    written = next(info.elements("date"), None)
    date = parse_date(written.attributes.get("value") or written.text) if written else None
    language = _first(info, "lang")[:2].lower()
    return _Book(
        title=_first(info, "book-title") or title,
        author="، ".join(filter(None, authors)) or None,
        published=date.iso if date else None,
        language=language if language.isalpha() and language else "ar",
        keywords=tuple(filter(None, map(str.strip, _first(info, "keywords").replace("،", ",").split(",")))),
        notes=dict(_notes(page)),
    )


def _person(author: Element) -> str:
    names = (_first(author, tag) for tag in ("first-name", "middle-name", "last-name"))
    return " ".join(filter(None, names)) or _first(author, "nickname")


def _first(element: Element, tag: str) -> str:
    return next(filter(None, map(line_of, element.elements(tag))), "")


def _bodies(page: Element) -> Iterator[Element]:
    return (body for body in page.elements("body") if "name" not in body.attributes)


def _notes(page: Element) -> Iterator[tuple[str, str]]:
    """(id, text) of each note, without its number."""
    for body in page.elements("body"):
        for section in body.elements("section") if "name" in body.attributes else ():
            note = [line_of(each) for each in _elements(section) if each.tag != "title"]
            yield section.attributes.get("id", ""), " ".join(filter(None, note))


def _chapters(holder: Element) -> Iterator[Element]:
    """The sections with direct content; `holder` itself if it has no sections."""
    inner = [each for each in _elements(holder) if each.tag == "section"]
    if not inner or any(each.tag in _CONTENT_TAGS for each in _elements(holder)):
        yield holder
        return
    for section in inner:
        yield from _chapters(section)


def _elements(holder: Element) -> Iterator[Element]:
    return (child for child in holder.children if isinstance(child, Element))


def _draft(chapter: Element, book: _Book) -> Draft | None:
    heading = next((each for each in _elements(chapter) if each.tag == "title"), None)
    title = line_of(heading) if heading else ""
    if heading is not None:
        chapter.children.remove(heading)
    notes = [f"[{mark}] {note}" for mark, note in _footnotes(chapter, book.notes)]
    for element in chapter.elements():
        element.tag = _TAGS.get(element.tag, element.tag)
    body = (*html_body.fragment(chapter), *notes)
    if sum(map(len, body)) < _MIN_TEXT:
        return None
    return Draft(
        title,
        body,
        published=book.published,
        source=book.title or None,
        author=book.author,
        keywords=book.keywords,
        keywords_settled=True,
        language=book.language,
    )


def _footnotes(chapter: Element, notes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(mark, text) of the notes referred to in the chapter; the references are put in brackets in place."""
    for link in chapter.elements("a"):
        target = next((value for name, value in link.attributes.items() if name.endswith("href")), "")
        note = notes.get(target.removeprefix("#"))
        if note:
            mark = line_of(link).strip("[](){} ")
            link.tag, link.children = "span", [f"[{mark}]"]
            yield mark, note


def _numbered(drafts: list[Draft], book: _Book) -> Iterator[Draft]:
    from dataclasses import replace

    for part, draft in enumerate(drafts, 1):
        alone = book.title if len(drafts) == 1 else f"{book.title} ({part})".strip()
        yield replace(draft, title=draft.title or alone, part=part)
