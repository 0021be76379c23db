"""Unwraps hard-wrapped text with blank lines between paragraphs: each paragraph becomes one line.

A line was wrapped if the next word would not have fitted. Only if that holds for nearly all lines is the text
unwrapped; verses and lists do not look like this.
"""

from __future__ import annotations

import re
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARGINS = range(50, 101)  # characters of the longest line
_MIN_CUTS = 3
_MAX_AT_EDGES = 2  # groups of field lines before and after the text
_ENDED = re.compile(r"[.!؟?:…»”\")\]]$")


def unwrapped(lines: Sequence[str]) -> list[str]:
    """The non-blank lines, stripped; if they were hard-wrapped, each paragraph as one."""
    stripped = list(map(str.strip, lines))
    written = list(filter(None, stripped))
    if all(stripped[1:-1]):  # the common case
        return written
    width = max(map(len, written), default=0)
    if width not in _MARGINS:
        return written
    groups = [list(group) for said, group in groupby(stripped, bool) if said]
    cut = [_is_cut(group, width) for group in groups]
    if not _are_paragraphs(groups, cut):
        return written
    pieces = ([" ".join(group)] if joined else group for group, joined in zip(groups, cut, strict=True))
    return list(chain.from_iterable(pieces))


def _is_cut(group: Sequence[str], width: int) -> bool:
    """Whether the lines are one wrapped paragraph: no line had room for the next word."""
    full = all(len(line) + 1 + len(after.split()[0]) > width for line, after in pairwise(group))
    return len(group) > 1 and full and _ENDED.search(group[-1]) is not None


def _are_paragraphs(groups: Sequence[Sequence[str]], cut: Sequence[bool]) -> bool:
    """Whether all groups of several lines are wrapped paragraphs, except some of the first and last."""
    inner = range(_MAX_AT_EDGES, len(groups) - _MAX_AT_EDGES)
    if any(len(groups[at]) > 1 and not cut[at] for at in inner):
        return False
    ends = [line for group, joined in zip(groups, cut, strict=True) if joined for line in group[:-1]]
    return len(ends) >= _MIN_CUTS and 3 * sum(map(bool, map(_ENDED.search, ends))) <= len(ends)
