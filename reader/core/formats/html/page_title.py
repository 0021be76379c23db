"""The title of a page: the declared one, unless a heading or the first line of the text is the better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import is_day
from reader.core.formats.html import above_text as html_above_text
from reader.core.formats.html import marks as html_marks
from reader.core.formats.html import titles as html_titles
from reader.core.formats.text.known_names import names_supplier
from reader.core.formats.text.labels import line_fields

if TYPE_CHECKING:
    from reader.core.formats.html.tree import Element

_FIRST_LINES = 3  # of a text, that may contain the title
_LONGEST_OPENING = 120  # characters of a first line that is a title
_MIN_OPENING, _MIN_TEXT = 3, 80  # words of such a line, characters of the paragraph after it


def title_of_page(
    page: Element, declared: str | None, body: tuple[str, ...], fallback: str
) -> tuple[str, str | None]:
    """The title, and the site name that the `declared` title has next to or instead of it."""
    heading = html_marks.opening_heading(page, body) or html_marks.only_heading(page)
    if declared is None:
        return heading or _opening_line(body) or _line_above(page, body) or fallback, None
    if heading and html_titles.names_other(declared, heading) and not html_marks.is_shown(page, declared):
        return heading, html_titles.site_in(declared)
    if names_supplier(declared) and (
        opening := _opening_line(tuple(line for line in body if not is_day(line)))
    ):
        return opening, declared
    return html_titles.as_shown(declared, body[:_FIRST_LINES])


def _line_above(page: Element, body: tuple[str, ...]) -> str | None:
    """The line above the text, if it can be its title."""
    above = html_above_text.line_above_text(page, body)
    return _opening_line((above, *body)) if above else None


def _opening_line(body: tuple[str, ...]) -> str | None:
    """The title of a page without one: a short first line before a paragraph, not a sentence or list item."""
    first, second = body[:2] if len(body) > 1 else ("", "")
    short = len(first) <= _LONGEST_OPENING and len(first.split()) >= _MIN_OPENING
    sentence = not first[:1].isalpha() or first.endswith((".", "،", ":", "؛"))
    before_text = len(second) >= max(len(first), _MIN_TEXT)
    return first if short and before_text and not sentence and not line_fields(first) else None
