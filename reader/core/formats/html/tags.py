"""The tags a page links to: links marked as tags, links to tag pages, and links next to a keyword label."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.html.marks import MAX_AROUND, has_relation, line_of, stands_in
from reader.core.formats.text.labels import line_fields

if TYPE_CHECKING:
    from reader.core.formats.html.tree import Element

_TAG_ADDRESS = re.compile(r"/(?:tags?|keywords?|topics?|hashtags?|وسم|وسوم)(?:/|\?|=)", re.IGNORECASE)
_TAG_LIST = re.compile(r"(?:^|[\s_-])(?:tags?|keywords|tag-?list|tagcloud)(?:$|[\s_-])", re.IGNORECASE)
_ARTICLE_TAGS = re.compile(
    r"(?:(?:post|article|news|entry|story|single|item)[-_]{0,2})?tags?(?:[-_]{0,2}(?:list|links|box|wrap|items?))?",
    re.IGNORECASE,
)
_CLOUD = re.compile(r"sidebar|widget|cloud|popular|trend", re.IGNORECASE)
_MAX_TAGS = 30
_LONGEST_LABEL = 30  # characters
_NEAR = 3
_DELIMITER = re.compile(r"\s*[،,؛;|#]\s*")
_MAX_WORDS = 5  # of a written tag
_LONGEST = 60  # characters of a tag


def tags(page: Element) -> list[str]:
    """The names of the tags that the page links to."""
    links = [link for link in page.elements("a") if has_relation(link, "tag")]
    links = (
        links
        or [link for link in page.elements("a") if _leads_to_tag(link)]
        or _labelled(page)
        or _listed(page)
    )
    names = [line_of(link).lstrip("#") for link in links if not has_relation(link, "category")]
    names = names or _written(page)
    return list(dict.fromkeys(name for name in names if 0 < len(name) <= _LONGEST))


def _labelled(page: Element) -> list[Element]:
    """The links nearest to a keyword label."""
    for element in page.elements():
        if element.tag == "a" or not _is_label(element) or stands_in(element, _CLOUD, MAX_AROUND):
            continue
        holders = (element, element.parent, element.parent.parent if element.parent else None)
        near = (list(islice(holder.elements("a"), _MAX_TAGS + 1)) for holder in holders if holder)
        links = next(filter(None, near), [])
        if 0 < len(links) <= _MAX_TAGS:
            return links
    return []


def _listed(page: Element) -> list[Element]:
    """The links of an element with a tag-list class that has no other content."""
    for element in page.elements("div", "ul", "p", "section", "footer", "span"):
        links = list(islice(element.elements("a"), _MAX_TAGS + 1)) if _is_tag_list(element) else []
        text = "".join(map(line_of, links))
        if 0 < len(links) <= _MAX_TAGS and letters_and_digits(element.text) == letters_and_digits(text):
            return links
    return []


def _written(page: Element) -> list[str]:
    """The delimited words of an element with a tag-list class and without links."""
    for element in page.elements("div", "p", "span"):
        text = (
            line_of(element) if _is_tag_list(element) and not any(True for _ in element.elements("a")) else ""
        )
        fields = line_fields(text)
        phrases = list(filter(None, _DELIMITER.split(fields[0].value if fields else text)))
        if 1 < len(phrases) <= _MAX_TAGS and all(len(phrase.split()) <= _MAX_WORDS for phrase in phrases):
            return phrases
    return []


def _is_tag_list(element: Element) -> bool:
    called = any(map(_ARTICLE_TAGS.fullmatch, element.attributes.get("class", "").split()))
    return called and not stands_in(element, _CLOUD, MAX_AROUND)


def _is_label(element: Element) -> bool:
    """Whether its own text is a keyword label, apart from separators between links."""
    own = " ".join(child for child in element.children if isinstance(child, str)).strip(" :،,;؛|/•#\n\t\xa0")
    if not 0 < len(own) <= _LONGEST_LABEL:
        return False
    fields = line_fields(f"{own}:")
    return len(fields) == 1 and fields[0].kind == "keywords" and not fields[0].value


def _leads_to_tag(link: Element) -> bool:
    """Whether the link is in an element with a tag-list class and points to a tag page."""
    leads = _TAG_ADDRESS.search(link.attributes.get("href", "")) is not None
    return leads and stands_in(link, _TAG_LIST, _NEAR)
