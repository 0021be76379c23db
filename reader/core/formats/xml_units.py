"""Articles in XML of any schema: pairs of a text and the nearest title around it, with their fields.

The article is the largest element that holds only one such pair, up to the whole file.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.formats.html import body as html_body
from reader.core.formats.html.tree import Element
from reader.core.formats.records.drafts import record
from reader.core.formats.records.names import NAMES, plain_name
from reader.core.formats.xml_fields import (
    field_of,
    field_values,
    holds_address,
    inner,
    is_other,
    is_picture,
    local,
    name_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.core.formats.records.drafts import Record

_ONCE = ("title", "body", "summary")
_SEVERAL = ("author", "keywords", "category", "url")
_PARAGRAPHS = ("p", "para", "simpara", "par", "paragraph")
_MIN_TEXT = 60  # characters of paragraphs that are a text
_AS_HTML = {
    **dict.fromkeys(("para", "simpara", "par", "paragraph", "l", "s", "line"), "p"),
    **dict.fromkeys(("head", "title"), "h2"),
    **dict.fromkeys(("sec", "section", "lg", "block"), "div"),
    "lb": "br",
}


@dataclass(frozen=True, slots=True)
class _Places:
    """The IDs of the elements around texts, and the numbers of pairs in each element."""

    of_texts: frozenset[int]
    pairs: Counter[int]


def units(page: Element) -> Iterator[Record]:
    """The articles of a page; without any text, those with summaries."""
    for prose, texts in (
        ("body", list(_texts(page, "body"))),
        ("body", list(_framed(page))),
        ("summary", list(_texts(page, "summary"))),
    ):
        around_texts = _around(texts)
        around_titles = _around(_titles(page, prose, around_texts))
        pairs: dict[int, tuple[Element, list[Element]]] = {}
        for text in texts:
            if pair := next((each for each in _ancestors(text) if id(each) in around_titles), None):
                pairs.setdefault(id(pair), (pair, []))[1].append(text)
        places = _Places(
            around_texts,
            Counter(id(each) for pair, _ in pairs.values() for each in _self_and_ancestors(pair)),
        )
        if pairs:
            yield from (_unit(*pair, places) for pair in pairs.values() if places.pairs[id(pair[0])] == 1)
            return


def nested_fields(element: Element) -> Record:
    """The fields in the elements within an element, as of its `<meta>`."""
    values: dict[str, list[object]] = {}
    for child in inner(element):
        for leaf, field in (
            _fields(child, 0, frozenset()) if field_of(child) is None and not is_other(child) else ()
        ):
            if field not in _ONCE:
                _add(values, leaf, field)
    return record(values)


def fields_within(element: Element) -> Record:
    """All fields within an element, but for its texts."""
    values: dict[str, list[object]] = {}
    for leaf, field in _fields(element, 0, frozenset()):
        if field not in _ONCE:
            _add(values, leaf, field)
    return record(values)


def _add(values: dict[str, list[object]], element: Element, field: str) -> None:
    """Add the values of the element; of names and dates given twice the first counts."""
    name = name_of(element)
    held = values.setdefault(name if plain_name(name) in NAMES[field] else field, [])
    if not held or field in _SEVERAL:
        held.extend(field_values(element, field))


def _texts(element: Element, prose: str) -> Iterator[Element]:
    """The innermost elements whose names say that they are texts."""
    for child in inner(element):
        if is_other(child):
            continue
        within = False
        for text in _texts(child, prose):
            within = True
            yield text
        if not within and field_of(child) == prose and child.text.strip():
            yield child


def _framed(page: Element) -> Iterator[Element]:
    """Texts whose paragraphs are among other elements, as in DocBook, each in an element of its own."""
    for element in [page, *page.elements()]:
        lines = [child for child in inner(element) if local(child) in _PARAGRAPHS]
        if sum(len(line.text) for line in lines) >= _MIN_TEXT and not _is_within_line(element):
            text = Element("text", {}, list(lines), element)
            kept = set(map(id, lines))
            element.children = [*(child for child in element.children if id(child) not in kept), text]
            yield text


def _is_within_line(element: Element) -> bool:
    return any(local(around) in _PARAGRAPHS for around in (element, *_ancestors(element)))


def _titles(element: Element, prose: str, around_texts: frozenset[int]) -> Iterator[Element]:
    """The elements outside texts whose names say that they are titles."""
    for child in inner(element):
        field = field_of(child)
        if field == "title" and child.text.strip():
            yield child
        elif not is_other(child) and (field is None or id(child) in around_texts):
            yield from _titles(child, prose, around_texts)


def _ancestors(element: Element) -> Iterator[Element]:
    around = element.parent
    while around is not None:
        yield around
        around = around.parent


def _self_and_ancestors(element: Element) -> Iterator[Element]:
    yield element
    yield from _ancestors(element)


def _around(elements: Iterable[Element]) -> frozenset[int]:
    return frozenset(id(around) for element in elements for around in _ancestors(element))


def _unit(pair: Element, texts: list[Element], places: _Places) -> Record:
    """The record of an article: the pair, and what is around it and belongs to no other article."""
    values: dict[str, list[object]] = {"text": [line for text in texts for line in _paragraphs(text)]}
    done = 0
    for around in _self_and_ancestors(pair):
        if places.pairs[id(around)] != 1:
            break
        level: dict[str, list[object]] = {}
        for element, field in _fields(around, done, places.of_texts):
            if field != "title" or around is pair:
                _add(level, element, field)
        done = id(around)
        values = {**level, **values}
    return record(values)


def _fields(element: Element, done: int, around_texts: frozenset[int]) -> Iterator[tuple[Element, str]]:
    """(element, field) of the outermost fields within, except texts and the element `done`."""
    for child in inner(element):
        field = field_of(child)
        if id(child) == done or is_other(child):
            continue
        is_outside = field is None or id(child) in around_texts
        if is_outside or (field == "place" and holds_address(child)):
            yield from _fields(child, done, around_texts)
        elif field not in (None, "body", "summary"):
            yield child, field


def _paragraphs(text: Element) -> tuple[str, ...]:
    """The paragraphs of a text, whatever its schema calls them."""
    within = list(text.elements())
    for element in within:
        element.tag = "figcaption" if is_picture(element) else _AS_HTML.get(local(element), local(element))
    blocks = any(element.tag in ("p", "br", "div", "h2") for element in within)
    return html_body.fragment(text) if blocks else (text.text,)
