"""What is directly above the text of a page: its lead, and the title of a page without a marked one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.html.under_title import lines_of_page, tells_field
from reader.core.formats.text.known_names import names_supplier
from reader.core.formats.text.page_noise import is_noise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.formats.html.tree import Element

_BEGINNING = 40  # letters that identify a paragraph
_MAX_ABOVE = 4  # lines examined
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:intro|lead|standfirst|chapo|teaser|summary|excerpt|deck"
    r"|sub-?(?:head(?:line|ing)?|title))(?:$|[\s_-])",
    re.IGNORECASE,
)
_SHORTEST_LEAD, _LONGEST_LEAD = 50, 600  # characters


def lead(page: Element, title: str, body: Sequence[str]) -> tuple[str, ...]:
    """The paragraph between the title and the text that is marked as a lead, unless the text has it."""
    wanted, first = letters_and_digits(title), letters_and_digits(body[0])[:_BEGINNING] if body else ""
    marked = {
        letters_and_digits(element.text)
        for element in page.elements("p", "div", "h2", "h3", "h4", "span", "section")
        if _LEAD.search(element.attributes.get("class", "")) and len(element.text) <= _LONGEST_LEAD
    }
    found: list[str] = []
    for line in lines_of_page(page) if marked and first else ():
        letters = letters_and_digits(line)
        if letters == wanted:
            found = []
        elif letters.startswith(first):
            shown = letters_and_digits("".join(body))
            return tuple(line for line in found if letters_and_digits(line) not in shown)[:1]
        elif letters in marked and len(line) >= _SHORTEST_LEAD:
            found.append(line)
    return ()


def line_above_text(page: Element, body: Sequence[str]) -> str | None:
    """The last line above the text that is no byline and no date: the title of a page that marks none."""
    first = letters_and_digits(body[0])[:_BEGINNING] if body else ""
    above: list[str] = []
    for line in lines_of_page(page):
        if first and letters_and_digits(line).startswith(first):
            break
        above.append(line)
    else:
        return None
    near = above[-_MAX_ABOVE:]
    others = (line for line in reversed(near) if not tells_field(line) and not names_supplier(line))
    return next((line for line in others if not is_noise(line)), None)
