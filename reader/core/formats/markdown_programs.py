"""Lines of programs that Markdown sets in by four spaces. Arabic text is often set in so, and is none."""

from __future__ import annotations

import re

_PROGRAM = re.compile(r"(?: {4}|\t)[^\u0600-\u06ff]+")
_ITEM = re.compile(r"[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+\S")


def program_lines(lines: list[str]) -> set[int]:
    """The lines of programs that are set in by four spaces, after an empty line, and not in a list."""
    found: set[int] = set()
    before = ""  # the last line with text
    for at, line in enumerate(lines):
        set_in = line.startswith(("    ", "\t")) and _PROGRAM.fullmatch(line) and line.strip()
        follows = at - 1 in found or ((not at or not lines[at - 1].strip()) and not _may_hold(before))
        if set_in and follows and not _ITEM.match(line):
            found.add(at)
        elif line.strip():
            before = line
    return found


def _may_hold(line: str) -> bool:
    """Whether what is set in after the line belongs to an item of a list."""
    return line.startswith("  ") or _ITEM.match(line) is not None
