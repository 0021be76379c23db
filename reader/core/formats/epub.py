"""EPUB: each chapter is an article, the book its source, in the order of the spine."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.folding import fold
from reader.core.errors import ArticlesMissing, FileDamaged
from reader.core.formats import xml_tree
from reader.core.formats.encoding import decode
from reader.core.formats.html import body as html_body
from reader.core.formats.html import marks as html_marks
from reader.core.formats.html import notes as html_notes
from reader.core.formats.html import titles as html_titles
from reader.core.formats.html import tree as html_tree
from reader.core.formats.html.facts import Facts, facts
from reader.core.formats.registry import Content
from reader.core.formats.text.reading_text import one_line
from reader.core.formats.text.web_addresses import web_address
from reader.core.formats.unpacking import Allowance, unzipped
from reader.core.models import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.core.formats.html.tree import Element

_CONTAINER = "META-INF/container.xml"
_COUNTED = re.compile(
    r"(?:(?:ال)?(?:فصل|باب|جزء|قسم|مقاله|صفحه)|chapter|section|part)?\W*(?:[\divxl]+|ال[^\W\d_]+)\W*"
)  # generic entries of a table of contents, such as "Chapter 3"
_MIN_TEXT = 40  # characters; a cover or a title page has fewer
_PROGRAM = re.compile(r"calibre.*", re.IGNORECASE)  # which is no author of the news it gathers
_DAY_AT_END = re.compile(
    r"\s*\[[^\[\]]*\d[^\[\]]*\]$"
)  # of an issue: `صدى الساحل [الثلاثاء, 03 ديسمبر 2024]`


@dataclass(frozen=True, slots=True)
class _Book:
    """The package document: metadata, and the paths of the chapters in order."""

    title: str | None
    author: str | None
    published: str | None
    language: str
    chapters: tuple[str, ...]
    contents: str | None  # the path of its table of contents


def read(data: bytes, title: str) -> Content:
    """The chapters. Raises `FileDamaged`, `FileHostile`, `ArchiveTooLarge`, `ArticlesMissing`."""
    files = dict(unzipped(data, Allowance(len(data))))
    book = _book(files)
    titles = _titles(files, book.contents)
    drafts = [
        replace(draft, source=draft.source or book.title or title or None)
        for path in book.chapters
        if (draft := _chapter(files.get(path, b""), titles.get(path), book))
    ]
    if not drafts:
        raise ArticlesMissing
    numbered = (replace(draft, part=part) for part, draft in enumerate(drafts, 1))
    return Content("utf-8", tuple(_titled(draft, book.title or title) for draft in numbered))


def _titled(draft: Draft, book: str) -> Draft:
    return draft if draft.title else replace(draft, title=f"{book} ({draft.part})".strip())


def _xml(files: Mapping[str, bytes], path: str) -> Element:
    data = files.get(path, b"")
    return xml_tree.parse(decode(data, xml_tree.declared_encoding(data)).text)


def _plain(tree: Element) -> Element:
    """The tree, modified in place, with namespace prefixes removed from tags."""
    for element in tree.elements():
        element.tag = element.tag.rpartition(":")[2]
    return tree


def _book(files: Mapping[str, bytes]) -> _Book:
    roots = (
        root.attributes.get("full-path", "") for root in _plain(_xml(files, _CONTAINER)).elements("rootfile")
    )
    path = next((root for root in roots if root in files), None)
    path = path or next((name for name in files if name.lower().endswith(".opf")), None)
    if path is None:
        raise FileDamaged
    package = _plain(_xml(files, path))
    items = {item.attributes.get("id", ""): item for item in package.elements("item")}
    order = [ref.attributes.get("idref", "") for ref in package.elements("itemref")]
    guides = {name: item for name, item in items.items() if _is_contents(item)}
    chapters = items.keys() - guides.keys()
    date = _first(package, "date")
    written = parse_date(date) if date else None
    language = re.match("[A-Za-z]{2,3}", _first(package, "language") or "")
    return _Book(
        title=_DAY_AT_END.sub("", _first(package, "title") or "") or None,
        author=_person(_first(package, "creator")),
        published=written.iso if written else None,
        language=language[0].lower() if language else "ar",
        chapters=tuple(dict.fromkeys(_path(path, items[name]) for name in order if name in chapters)),
        contents=next((_path(path, item) for item in guides.values()), None),
    )


def _person(name: str | None) -> str | None:
    return None if name and _PROGRAM.fullmatch(name) else name


def _is_contents(item: Element) -> bool:
    attributes = item.attributes
    return "nav" in attributes.get("properties", "").split() or "ncx" in attributes.get("media-type", "")


def _first(package: Element, tag: str) -> str | None:
    found = (one_line(element.text) for element in package.elements(tag))
    return next(filter(None, found), None)


def _path(base: str, element: Element, attribute: str = "href") -> str:
    """The path an element refers to, relative to the root of the book."""
    href = unquote(element.attributes.get(attribute, "").partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), href))


def _titles(files: Mapping[str, bytes], contents: str | None) -> dict[str, str]:
    """Path → the first entry of the table of contents that refers to it."""
    if contents is None or contents not in files:
        return {}
    found: dict[str, str] = {}
    for target, name in _entries(_plain(_xml(files, contents)), contents):
        if line := one_line(name):
            found.setdefault(target, line)
    return found


def _entries(tree: Element, base: str) -> Iterator[tuple[str, str]]:
    for link in tree.elements("a"):
        yield _path(base, link), link.text
    for point in tree.elements("navpoint"):
        target = next(point.elements("content"), None)
        label = next(point.elements("navlabel"), None)
        if target is not None and label is not None:
            yield _path(base, target, "src"), label.text


def _chapter(data: bytes, title: str | None, book: _Book) -> Draft | None:
    """The article of a chapter; `None` for covers, title pages and the like."""
    if not data.strip():
        return None
    written = decode(data, xml_tree.declared_encoding(data)).text
    page = html_notes.settled(html_tree.parse_xhtml(written))
    body = html_body.fragment(page)
    if sum(map(len, body)) < _MIN_TEXT:
        return None
    heading = next(filter(None, map(html_marks.line_of, page.elements("h1", "h2", "h3"))), "")
    counted = title is not None and _COUNTED.fullmatch(fold(title)) is not None
    named = (heading or title or "") if counted else (title or heading)
    body = html_titles.without_title(body, named) or body
    links = (
        link for link in page.elements("a") if "calibre-downloaded-from" in link.attributes.get("rel", "")
    )
    url = web_address(*(link.attributes.get("href") for link in links))
    draft = Draft(named, body, published=book.published, author=book.author, language=book.language, url=url)
    return _with_facts(draft, _told(page))


def _with_facts(draft: Draft, told: Facts) -> Draft:
    return replace(
        draft,
        published=told.published or draft.published,
        updated=told.updated,
        source=told.source,
        author=told.author or draft.author,
        place=told.place,
        keywords=told.keywords,
    )


def _told(page: Element) -> Facts:
    """The fields that the chapter gives as microdata, as in books that Warraq exports."""
    marked = any("itemprop" in meta.attributes for meta in page.elements("meta"))
    return facts(page) if marked else Facts()
