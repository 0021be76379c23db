"""Copied pages that show the title twice above the text: in a picture or a path, and as the heading."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import is_day
from reader.core.formats.text.known_names import is_person, names_supplier
from reader.core.formats.text.labels import line_fields

if TYPE_CHECKING:
    from collections.abc import Sequence

_REACH = 10  # lines that hold both titles
_MIN_WORDS, _LONGEST = 4, 200  # words, characters of a title
_WORDS_ABOVE = 4  # of a section or a name
_LONGEST_BETWEEN = 60  # characters
_NEAR = 4  # lines


def from_repeated_title(lines: list[str]) -> list[str]:
    """The lines from the title on, without the second one; the fields and names around them follow it. A name
    that is shown twice too, and is not a person's, is the source."""
    at, again = _places(lines[:_REACH])
    if not again:
        return lines
    below = lines[again + 1 :]
    if not any(map(_tells, (*lines[:again], *below[:_NEAR]))):
        return lines  # a poem may repeat a line
    above = [told for line in lines[:at] if (told := _told_above(line, below[:_NEAR]))]
    between = Counter(lines[at + 1 : again])
    names = (_named(line) if count > 1 else line for line, count in between.items())
    return [lines[at], *above, *names, *below]


def _places(head: Sequence[str]) -> tuple[int, int]:
    """The indices of the two titles; (0, 0) if there are none."""
    for at, line in enumerate(head):
        if len(line) > _LONGEST:
            break
        if _may_be_title(line) and line in head[at + 1 :]:
            again = head.index(line, at + 1)
            between = head[at + 1 : again]
            return (at, again) if all(len(other) <= _LONGEST_BETWEEN for other in between) else (0, 0)
        if len(line.split()) > _WORDS_ABOVE and not _tells(line):
            break
    return 0, 0


def _may_be_title(line: str) -> bool:
    words = len(line.split())
    return (
        words >= _MIN_WORDS and len(line) <= _LONGEST and not line.endswith((".", "،")) and not _tells(line)
    )


def _tells(line: str) -> bool:
    return len(line) <= _LONGEST and (is_day(line) or bool(line_fields(line)))


def _told_above(line: str, below: Sequence[str]) -> str:
    """A line above the title as moved below it: a field, or the paper if no line there names it."""
    if _tells(line):
        return line
    named = names_supplier(line) and not any(other.startswith(line) for other in below)
    return f"المصدر: {line}" if named else ""


def _named(line: str) -> str:
    return line if _tells(line) or is_person(line) else f"المصدر: {line}"
