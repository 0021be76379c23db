"""Indented code blocks of Markdown. Indented Arabic text is frequent, and not taken for code."""

from __future__ import annotations

import re

_PROGRAM = re.compile(r"(?: {4}|\t)[^\u0600-\u06ff]+")
_ITEM = re.compile(r"[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+\S")


def program_lines(lines: list[str]) -> set[int]:
    """The indices of lines in indented code blocks: four spaces, after an empty line, outside lists."""
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
    """Whether indented text after the line belongs to a list item."""
    return line.startswith("  ") or _ITEM.match(line) is not None
