"""MODS: records of libraries and reference managers, each with its abstract as the text, if it has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.formats import xml_units
from reader.core.formats.records.drafts import record
from reader.core.formats.xml_fields import inner, line, local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.html.tree import Element
    from reader.core.formats.records.drafts import Record

_DATES = ("dateissued", "datecreated", "date")


def articles(page: Element) -> Iterator[Record]:
    """A record for each MODS record of the page that has a title."""
    for each in page.elements():
        if local(each) == "mods" and (title := _title(each)):
            host = _of_host(each)
            each.children = [
                child for child in each.children if isinstance(child, str) or not _is_other(child)
            ]
            yield {**xml_units.fields_within(each), **host, "title": title, **_abstract(each)}


def _is_other(child: Element) -> bool:
    """Whether it tells of something else: the journal, a series, the record itself."""
    return local(child) in ("relateditem", "recordinfo")


def _title(element: Element) -> str | None:
    """The first title, with its subtitle."""
    info = next((child for child in inner(element) if local(child) == "titleinfo"), None)
    parts = [line(child) for child in inner(info) if local(child) in ("title", "subtitle")] if info else []
    return ": ".join(filter(None, parts[:2])) or None


def _of_host(element: Element) -> Record:
    """The journal or the book that it appeared in, as the source, and its date."""
    related = (child for child in inner(element) if local(child) == "relateditem")
    host = next((each for each in related if each.attributes.get("type") == "host"), None)
    if host is None:
        return {}
    days = (line(each) for each in host.elements() if local(each) in _DATES)
    return record({"source": _title(host), "date": next(filter(None, days), None)})


def _abstract(element: Element) -> Record:
    written = "\n".join(child.text.strip() for child in inner(element) if local(child) == "abstract")
    return {"abstract": written} if written else {}
