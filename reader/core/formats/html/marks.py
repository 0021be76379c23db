"""Metadata from the visible page, where it declares none: headings, times, the author's name."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import is_day, parse_date
from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.text.page_noise import is_noise
from reader.core.formats.text.reading_text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.core.formats.html.tree import Element

_MADE_UP = ("", "untitled document", "untitled", "document", "title", "new page 1")
_MIN_HEADING = 12  # letters; shorter headings may be section names
_SITE_AFTER = re.compile(r"\s+(?:\||::|»|-|–|—|•)\s+\S")
_MAX_HEADINGS = 200
_YEAR = 4  # characters of an ISO date with only a year
_DAY = 10  # characters of an ISO date without a time
_BESIDE_HEADING = 3  # elements above a heading
_MAX_TIMES = 500
_PUBLISHED = re.compile(
    r"(?:^|[\s_-])(?:published|date-header|thead|posted-on|(?:post|entry|article|news|publish|pub)-?date)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"(?:^|[\s_-])(?:updated|modified)(?:$|[\s_-])", re.IGNORECASE)
_TITLE_NAME = re.compile(r"(?:title|headline|heading)\s*$|title(?=\s)|(?<=\s)title", re.IGNORECASE)
_LONGEST_TITLE = 300  # characters
_LONGEST = 60  # characters of a name or a date
MAX_AROUND = 12  # ancestors that are checked


def title(page: Element) -> str | None:
    """The longest heading contained in `<title>`, otherwise the only `<h1>`, otherwise `<title>`."""
    titles = [line for element in page.elements("title") if _is_given(line := line_of(element))]
    headings = [line for heading in page.elements("h1") if (line := line_of(heading))]
    if titles and (begun := _beginning(page, headings, titles[0])):
        return begun
    if named := _headings_within(page, letters_and_digits(titles[0]) if titles else ""):
        return max(named, key=len)
    if len(headings) == 1 and (not titles or headings[0] in titles[0]):
        return headings[0]
    return next(iter(titles or headings), None)


def _beginning(page: Element, first_rank: Sequence[str], title: str) -> str | None:
    """A heading of several words that `<title>` begins with, before a site name; or an `<h1>` that continues
    `<title>`."""
    shown = (line_of(each) for each in islice(page.elements("h1", "h2", "h3"), _MAX_HEADINGS))
    for line in shown:
        if len(line.split()) > 1 and title.startswith(line) and _SITE_AFTER.match(title[len(line) :]):
            return line
    for heading in islice(page.elements("h1", "h2", "h3"), _MAX_HEADINGS):
        if _is_called_title(heading) and (line := line_of(heading)) and title.endswith(f": {line}"):
            return line  # as in Blogger, after the name of the blog
    longer = (line for line in first_rank if line.startswith(f"{title} "))
    return next(longer, None) if len(title.split()) > 1 else None


def only_heading(page: Element) -> str | None:
    """The heading of a page with a single `<h1>` or `<h2>`."""
    lines = map(line_of, islice(page.elements("h1", "h2"), _MAX_HEADINGS))
    shown = list(islice((line for line in lines if line and not is_day(line)), 2))
    return shown[0] if len(shown) == 1 else None


def is_shown(page: Element, title: str) -> bool:
    """Whether a heading shows the title, or most of it."""
    shown = islice(page.elements("h1", "h2", "h3"), _MAX_HEADINGS)
    return bool(_within(shown, letters_and_digits(title)))


def _headings_within(page: Element, letters: str) -> list[str]:
    """The headings contained in the title, otherwise the elements with a title class."""
    shown = islice(page.elements("h1", "h2", "h3"), _MAX_HEADINGS)
    called = (
        element
        for element in page.elements("td", "div", "span", "p", "strong", "font")
        if _is_called_title(element)
    )
    return _within(shown, letters) or _within(islice(called, _MAX_HEADINGS), letters)


def _is_called_title(element: Element) -> bool:
    names = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}"
    return _TITLE_NAME.search(names) is not None and len(element.text) < _LONGEST_TITLE


def _within(elements: Iterable[Element], letters: str) -> list[str]:
    return [
        line
        for line in map(line_of, elements)
        if len(own := letters_and_digits(line)) >= _MIN_HEADING and own in letters
    ]


def _is_given(name: str) -> bool:
    """Whether a person wrote the title, rather than the program that generated the page."""
    return name.lower() not in _MADE_UP and not is_noise(name)


def opening_heading(page: Element, body: Sequence[str]) -> str | None:
    """A heading of any level that the text begins with, for a page without a title."""
    first = letters_and_digits(body[0]) if body else ""
    shown = map(line_of, islice(page.elements("h1", "h2", "h3", "h4"), _MAX_HEADINGS))
    return next((line for line in shown if letters_and_digits(line) == first), None) if first else None


def time(page: Element) -> str | None:
    """The publication date: the first time marked as such in any way."""
    times = (text for text in _times(page) if len(text) <= _LONGEST)
    return next(filter(_tells_month, islice(times, _MAX_TIMES)), None)


def _tells_month(text: str) -> bool:
    """Whether it is a date of more than a year, which a copyright notice has."""
    date = parse_date(text)
    return date is not None and len(date.iso) > _YEAR


def day_above_title(page: Element, title: str) -> str | None:
    """The date with a time in an element directly above the heading with this title, as ISO; one without a
    time may be that of the visit."""
    wanted = letters_and_digits(title)
    for heading in islice(page.elements("h1", "h2", "h3"), _MAX_HEADINGS):
        if heading.parent is None or letters_and_digits(line_of(heading)) != wanted:
            continue
        beside = [child for child in heading.parent.children if not isinstance(child, str)]
        above = beside[: next(at for at, child in enumerate(beside) if child is heading)]
        lines = (line_of(child) for child in above[-_BESIDE_HEADING:])
        days = [
            date.iso
            for line in lines
            if len(line) <= _LONGEST and is_day(line) and (date := parse_date(line))
        ]
        return next((day for day in reversed(days) if len(day) > _DAY), None)
    return None


def change(page: Element) -> str | None:
    """The modification date, if a time is marked as such."""
    marked = (
        element for element in page.elements("time") if _CHANGED.search(element.attributes.get("class", ""))
    )
    times = (element.attributes.get("datetime") or line_of(element) for element in marked)
    return next((text for text in times if parse_date(text)), None)


def _times(page: Element) -> Iterator[str]:
    for element in page.elements("abbr"):  # hAtom has the date in the title attribute
        if "published" in element.attributes.get("class", "").split():
            yield element.attributes.get("title", "").strip()
    for element in page.elements("time"):
        yield (element.attributes.get("datetime") or element.text).strip()
    for element in page.elements("abbr", "span", "div", "p", "h2", "li", "a", "td"):
        if _PUBLISHED.search(element.attributes.get("class", "")):
            yield element.attributes.get("title", "").strip() or line_of(element)


def stands_in(element: Element, called: re.Pattern[str], most: int) -> bool:
    """Whether one of its `most` nearest ancestors has such a class or id."""
    holder = element.parent
    for _ in range(most):
        if holder is None:
            return False
        if called.search(f"{holder.attributes.get('class', '')} {holder.attributes.get('id', '')}"):
            return True
        holder = holder.parent
    return False


def has_relation(link: Element, kind: str) -> bool:
    return kind in link.attributes.get("rel", "").split()


def line_of(element: Element) -> str:
    """The text of an element on one line."""
    return one_line(element.text_with(" "))
