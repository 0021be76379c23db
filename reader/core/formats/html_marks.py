"""What a page shows of itself, where it tells machines nothing: headings, times, the writer's name, tags."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.arabic.dates import parse_date
from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.bylines import writer
from reader.core.formats.reading_text import clean, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.html_tree import Element

_LEAST_HEADING = 12  # letters of one that is surely not the name of a section
_MOST_HEADINGS = 200
_PUBLISHED = re.compile(
    r"(?:^|[\s_-])(?:published|date-header|posted-on|(?:post|entry|article|news|publish|pub)-?date)(?:$|[\s_-])",
    re.IGNORECASE,
)
_WRITER = re.compile(
    r"(?:^|\s)(?:(?:post|entry|article|news|story)?-?author(?:-?name)?|byline-?name|fn)(?:$|\s)",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"comment|respon[ds]", re.IGNORECASE)
_NO_NAME = re.compile(r"[\d:@|/]")
_TAG_ADDRESS = re.compile(r"/(?:tags?|keywords?|topics?|hashtags?|وسم|وسوم)(?:/|\?|=)", re.IGNORECASE)
_TAG_LIST = re.compile(r"(?:^|[\s_-])(?:tags?|keywords|tag-?list|tagcloud)(?:$|[\s_-])", re.IGNORECASE)
_NEAR = 3
_LONGEST = 60  # characters of a name or a date
_MOST_WORDS = 5
_MOST_AROUND = 12  # elements around one that are looked at


def title(page: Element) -> str | None:
    """The longest heading that stands in the page's title, else the only first-rank one, else the title."""
    titles = [line for element in page.elements("title") if _is_given(line := _line(element))]
    headings = [line for heading in page.elements("h1") if (line := _line(heading))]
    if named := _headings_within(page, letters_and_digits(titles[0]) if titles else ""):
        return max(named, key=len)
    if len(headings) == 1 and (not titles or headings[0] in titles[0]):
        return headings[0]
    return next(iter(titles or headings), None)


def _headings_within(page: Element, letters: str) -> list[str]:
    shown = map(_line, islice(page.elements("h1", "h2", "h3"), _MOST_HEADINGS))
    return [
        line for line in shown if len(own := letters_and_digits(line)) >= _LEAST_HEADING and own in letters
    ]


def _is_given(name: str) -> bool:
    """Whether somebody wrote the title, and not the program that made the page."""
    return name.lower() not in ("", "untitled document", "untitled", "document", "title", "new page 1")


def time(page: Element) -> str | None:
    """When it was published: the first time that the page marks as such, in one way or another."""
    return next((text for text in _times(page) if len(text) <= _LONGEST and parse_date(text)), None)


def _times(page: Element) -> Iterator[str]:
    for element in page.elements("time"):
        yield (element.attributes.get("datetime") or element.text).strip()
    for element in page.elements("abbr", "span", "div", "p", "h2", "li", "a"):
        if _PUBLISHED.search(element.attributes.get("class", "")):
            yield element.attributes.get("title", "").strip() or _line(element)


def author(page: Element) -> str | None:
    """Who wrote it, where a link or a name is marked as that."""
    marked = [element for element in page.elements("a") if _has_relation(element, "author")]
    marked += filter(_is_named_writer, page.elements("a", "span", "div", "p", "h4", "h5", "strong"))
    written = [element for element in marked if not _stands_in(element, _COMMENT, _MOST_AROUND)]
    names = (writer(_line(element)).strip() for element in written)
    return next(filter(_is_name, names), None)


def _is_named_writer(element: Element) -> bool:
    return _WRITER.search(element.attributes.get("class", "")) is not None


def _is_name(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS and not _NO_NAME.search(text)


def _stands_in(element: Element, called: re.Pattern[str], most: int) -> bool:
    """Whether one of the elements around it, `most` at the most, has such a class or id."""
    holder = element.parent
    for _ in range(most):
        if holder is None:
            return False
        if called.search(f"{holder.attributes.get('class', '')} {holder.attributes.get('id', '')}"):
            return True
        holder = holder.parent
    return False


def tags(page: Element) -> list[str]:
    """The names of the tags that the page links to."""
    links = [link for link in page.elements("a") if _has_relation(link, "tag")]
    links = links or [link for link in page.elements("a") if _leads_to_tag(link)]
    names = (_line(link).lstrip("#") for link in links if not _has_relation(link, "category"))
    return list(dict.fromkeys(name for name in names if 0 < len(name) <= _LONGEST))


def _leads_to_tag(link: Element) -> bool:
    """Whether a link stands in what is called a list of tags, and leads to one."""
    leads = _TAG_ADDRESS.search(link.attributes.get("href", "")) is not None
    return leads and _stands_in(link, _TAG_LIST, _NEAR)


def _has_relation(link: Element, kind: str) -> bool:
    return kind in link.attributes.get("rel", "").split()


def _line(element: Element) -> str:
    """The text of an element, its line breaks spaces."""
    pieces: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            pieces.append(node)
        elif node.tag == "br":
            pieces.append(" ")
        else:
            stack.extend(reversed(node.children))
    return squeezed(clean("".join(pieces)).replace("\n", " "))
