"""The articles that a page describes in JSON-LD."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.html.tree import Element

_ARTICLE_TYPE = re.compile(r"(?:\w*Article|\w*Posting|Report)$")
_WORK_TYPE = re.compile(r"(?:Recipe|HowTo|\w*Review|CreativeWork)$")
_SITE_TYPES = ("WebSite", "Organization", "NewsMediaOrganization")
_ORGANIZATION = re.compile(r"Organization$")
_IDLE_COMMA = re.compile(r",(\s*[}\]])")
_POINTING = ("author", "publisher", "sourceOrganization")
_FRAME = re.compile(
    r"(?:(?://|/\*)\s*+)?(?:<!\[CDATA\[|\]\]>|<!--|-->)(?:\s*+\*/)?"
)  # which hid the script from old browsers
_DEEPEST = 6


def linked_articles(page: Element) -> Iterator[dict[str, Any]]:
    """The objects of an article type, in page order; invalid JSON is skipped."""
    scripts = list(_json_ld_objects(page))
    works, pages = [], []
    for objects in scripts:
        named = {item["@id"]: item for item in objects if isinstance(item.get("@id"), str) and len(item) > 1}
        yield from (_resolved(item, named) for item in objects if _is_of_type(item, _ARTICLE_TYPE))
        works += [_resolved(item, named) for item in objects if _is_of_type(item, _WORK_TYPE)]
        pages += [_resolved(item, named) for item in objects if item.get("@type") == "WebPage"]
    yield from works
    yield from (item for item in pages if "datePublished" in item)


def names_of_sites(page: Element) -> Iterator[str | None]:
    """The declared names of the site."""
    for objects in _json_ld_objects(page):
        yield from (text_of(item.get("name")) for item in objects if item.get("@type") in _SITE_TYPES)


def _json_ld_objects(page: Element) -> Iterator[list[dict[str, Any]]]:
    """The objects of each JSON-LD script."""
    import json

    for script in page.elements("script"):
        if "ld+json" not in script.attributes.get("type", "").lower():
            continue
        written = _FRAME.sub("", script.text).strip()
        for text in (written, _IDLE_COMMA.sub(r"\1", written)):
            try:
                yield list(_objects(json.loads(text, strict=False)))
                break
            except (ValueError, RecursionError):
                continue


def _resolved(item: dict[str, Any], named: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The article with references (`@id`) replaced by the objects they refer to."""

    def thing(value: object) -> object:
        if isinstance(value, list):
            return [thing(part) for part in value]
        return (
            named.get(value.get("@id", ""), value)
            if isinstance(value, dict) and "name" not in value
            else value
        )

    return {name: thing(value) if name in _POINTING else value for name, value in item.items()}


def writers_of(article: dict[str, Any]) -> tuple[str | None, list[str]]:
    """The persons that the article declares as its authors, joined, and the names of the organizations."""
    declared = article.get("author") or article.get("creator") or ()
    writers = declared if isinstance(declared, list) else [declared]
    others = [one for one in writers if isinstance(one, dict) and _is_of_type(one, _ORGANIZATION)]
    return text_of([one for one in writers if one not in others]), list(filter(None, map(text_of, others)))


def text_of(value: object, depth: int = 0) -> str | None:
    """The text of a value: the string itself, the name of an object, or those of a list, joined."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict) and depth < _DEEPEST:
        return text_of(value.get("name") or value.get("@value"), depth + 1)
    if isinstance(value, list) and depth < _DEEPEST:
        return "، ".join(filter(None, (text_of(item, depth + 1) for item in value))) or None
    return None


def _objects(data: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(data.get(key), depth + 1)


def _is_of_type(item: dict[str, Any], wanted: re.Pattern[str]) -> bool:
    kinds = item.get("@type")
    return any(
        isinstance(kind, str) and wanted.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )
