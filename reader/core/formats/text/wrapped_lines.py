"""Text that was cut at a margin, with blank lines between its paragraphs: each paragraph as one line again.

A line was cut where the next word would not have fitted. Where that holds of nearly all lines that others
follow, the lines are no paragraphs; verses and lists do not stand so.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARGINS = range(50, 101)  # characters of the longest line
_LEAST_CUTS = 3
_MOST_AT_EDGES = 2  # groups of lines of fields before and after the text
_ENDED = re.compile(r"[.!؟?:…»”\")\]]$")
_BLANK = re.compile(r"\n[^\S\n]*\n")


def unwrapped(text: str) -> str:
    """The text with the lines of each paragraph in one, where it was cut; any other text as it is."""
    if not _BLANK.search(text):
        return text
    width = max(map(len, map(str.strip, text.split("\n"))))
    if width not in _MARGINS:
        return text
    groups = [list(filter(None, map(str.strip, group.split("\n")))) for group in _BLANK.split(text)]
    groups = [group for group in groups if group]
    cut = [_is_cut(group, width) for group in groups]
    if not _are_paragraphs(groups, cut):
        return text
    return "\n\n".join(
        (" " if joined else "\n").join(group) for group, joined in zip(groups, cut, strict=True)
    )


def _is_cut(group: Sequence[str], width: int) -> bool:
    """Whether the lines are one paragraph: no word after a line would have fitted into it."""
    full = all(len(line) + 1 + len(after.split()[0]) > width for line, after in pairwise(group))
    return len(group) > 1 and full and _ENDED.search(group[-1]) is not None


def _are_paragraphs(groups: Sequence[Sequence[str]], cut: Sequence[bool]) -> bool:
    """Whether the text is made of such groups: all but some of its first and last that have more lines."""
    inner = range(_MOST_AT_EDGES, len(groups) - _MOST_AT_EDGES)
    if any(len(groups[at]) > 1 and not cut[at] for at in inner):
        return False
    ends = [line for group, joined in zip(groups, cut, strict=True) if joined for line in group[:-1]]
    return len(ends) >= _LEAST_CUTS and 3 * sum(map(bool, map(_ENDED.search, ends))) <= len(ends)
