"""Removes the blocks that screen readers may skip: from `تخطى … وواصل القراءة` to `… نهاية`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold
from reader.core.formats.text.labels import line_fields

if TYPE_CHECKING:
    from collections.abc import Sequence

_SKIP = re.compile(r"تخط[يه]? (?P<name>.{2,60}?)(?P<sure> وواصل القراءه)?")
_LISTED = re.compile(
    r"list \d{1,2} of \d{1,2}(?=\W|[^\W\da-z]|$)|end of list$", re.IGNORECASE
)  # read to the blind
_SIGN = re.compile(r"تخط|[• ]*(?:list \d|end of list)", re.IGNORECASE)
_MAX_LINES = 15  # of a block
_LONGEST = 90  # characters of its first line


def without_skipped(lines: Sequence[str]) -> list[str]:
    """The lines without such blocks; a block without an end loses only its first line."""
    if not any(map(_SIGN.match, lines)):  # the common case
        return list(lines)
    kept: list[str] = []
    end = 0
    for at, line in enumerate(lines):
        if _LISTED.match(line.lstrip("• ")):
            if kept and any(field.kind == "related" for field in line_fields(kept[-1])):
                kept.pop()
            continue
        found = _SKIP.fullmatch(fold(line)) if at >= end and _may_skip(line) else None
        if found:
            name = found["name"]
            ends = (f"{name} نهايه", f"نهايه {name}")
            block = [fold(other) for other in lines[at + 1 : at + _MAX_LINES]]
            length = next((n for n, other in enumerate(block, 1) if other in ends), None)
            if length is None and not found["sure"]:
                kept.append(line)
                continue
            end = at + 1 + (length or 0)
        elif at >= end:
            kept.append(line)
    return kept


def _may_skip(line: str) -> bool:
    return line.startswith("تخط") and len(line) <= _LONGEST
