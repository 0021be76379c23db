"""TEI: periodicals and collections, whose divisions are articles, poems or letters of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.arabic.verses import GAP
from reader.core.formats.html import body as html_body
from reader.core.formats.html.tree import Element
from reader.core.formats.records.drafts import record
from reader.core.formats.xml_fields import inner, line, local

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.core.formats.records.drafts import Record

_ROOTS = ("tei", "tei.2", "teicorpus")
_UNITS = frozenset(("article", "item", "poem", "verse", "story", "tale", "letter", "essay", "editorial"))
_MIN_UNITS = 2
_WRITERS = ("byline", "docauthor", "author")
_BREAKS = ("lb", "pb", "cb", "milestone")  # of the lines and pages in print
_REMOVED = ("del", "gap", "fw")
_MISTAKEN = ("sic", "orig", "abbr")  # in a choice, beside what an editor puts in their place
_AS_HTML = {
    "head": "h2",
    "ab": "p",
    "lg": "div",
    "sp": "div",
    "list": "ul",
    "item": "li",
    "quote": "blockquote",
}
_AT_THE_FOOT = ("bottom", "foot", "end", "margin")


def is_tei(page: Element) -> bool:
    """Whether the page is a TEI document or a corpus of them."""
    return any(local(element) in _ROOTS for element in inner(page))


def prepare(page: Element) -> None:
    """Removes, in place, the line breaks of print, and what an editor deleted or replaced."""
    for element in [page, *page.elements()]:
        element.children = [shown for child in element.children for shown in _shown(child, element)]


def articles(page: Element) -> list[Record]:
    """The divisions that are articles; empty if the text is one itself."""
    units = [unit for text in page.elements("body") for unit in _units(text)]
    if len(units) < _MIN_UNITS:
        return []
    common = _of_header(page)
    return [record({**common, **_unit(unit)}) for unit in units]


def _shown(child: Element | str, parent: Element) -> tuple[Element | str, ...]:
    if isinstance(child, str):
        return (child,)
    name = local(child)
    if name in _BREAKS:
        return () if child.attributes.get("break") == "no" else (" ",)
    is_replaced = name in _MISTAKEN and local(parent) == "choice" and len(inner(parent)) > 1
    return () if name in _REMOVED or is_replaced else (child,)


def _units(element: Element) -> Iterator[Element]:
    """The outermost divisions that are articles."""
    for child in inner(element):
        kinds = {child.attributes.get("type", ""), child.attributes.get("subtype", "")}
        if local(child).startswith("div") and not _UNITS.isdisjoint(kinds):
            yield child
        else:
            yield from _units(child)


def _of_header(page: Element) -> Record:
    """The name, the date and the place of the periodical, from the description of the source."""
    source = next(page.elements("sourcedesc"), page)
    names = _lines([*source.elements("title"), *page.elements("title")])
    days = (date.attributes.get("when") or date.text.strip() for date in source.elements("date"))
    places = (each for place in source.elements("pubplace") for each in (*inner(place), place))
    return {
        "source": next(names, None),
        "published": next(filter(None, days), None),
        "place": next(_lines(places), None),
    }


def _unit(unit: Element) -> Record:
    notes = _taken_out(unit)
    head = _heading(unit)
    section = next(filter(None, map(_heading, _divisions_around(unit))), None)
    writers = [child for child in inner(unit) if local(child) in _WRITERS]
    persons = (next(writer.elements("persname"), writer) for writer in writers)
    left = [
        child for child in unit.children if isinstance(child, str) or local(child) not in ("head", *_WRITERS)
    ]
    return {
        "title": head or section,
        "category": section if head else None,
        "author": list(_lines(persons)),
        "text": [*_paragraphs(Element("div", {}, left)), *_lines(notes)],
    }


def _taken_out(unit: Element) -> list[Element]:
    """The notes of the foot, taken out of the texts they stand in."""
    notes = [note for note in unit.elements("note") if note.attributes.get("place") in _AT_THE_FOOT]
    for note in notes:
        if note.parent is not None:
            note.parent.children = [child for child in note.parent.children if child is not note]
    return notes


def _divisions_around(unit: Element) -> Iterator[Element]:
    around = unit.parent
    while around is not None and local(around).startswith("div"):
        yield around
        around = around.parent


def _heading(division: Element) -> str:
    return " ".join(_lines(child for child in inner(division) if local(child) == "head"))


def _lines(elements: Iterable[Element]) -> Iterator[str]:
    """The texts of the elements that have one, each on one line."""
    return filter(None, map(line, elements))


def _paragraphs(text: Element) -> tuple[str, ...]:
    """The paragraphs; the hemistichs of verses apart."""
    for element in list(text.elements()):
        if local(element) == "l":
            verse = GAP.join(_lines(element.elements("seg"))) or line(element)
            element.tag, element.children = "p", [verse]
        else:
            element.tag = _AS_HTML.get(local(element), local(element))
    return html_body.fragment(text)
