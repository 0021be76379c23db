"""Converts Markdown blocks to plain lines: headings, list items and table rows on lines of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats.markdown_programs import program_lines
from reader.core.formats.text.indents import held

if TYPE_CHECKING:
    from collections.abc import Iterator

_BULLETS = "•◦▪"  # by nesting level; the last for all deeper levels
_TAB = 4
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(\S.*)")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-{2,})[ \t]*")
_RULE = re.compile(r"[ ]{0,3}(?:-[ \t]*){3,}|[ ]{0,3}(?:\*[ \t]*){3,}|[ ]{0,3}(?:_[ \t]*){3,}")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_REFERENCE = re.compile(r"[ ]{0,3}\[[^\]^][^\]]*\]:[ \t]+\S+(?:[ \t]+[\"'(].*)?")
_NOTE = re.compile(r"[ ]{0,3}\[\^([^\]\s]{1,40})\]:[ \t]+(?=\S)")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ \t]?)+")
_ITEM = re.compile(r"([ \t]*)(?:([*+-])|(\d{1,9})[.)])[ \t]+(?=\S)")
_TASK = re.compile(r"^\[([ xX])\][ \t]+(?=\S)")
_CALLOUT = re.compile(r"^\[![\w-]+\][+-]?[ \t]*(.*)$")  # GitHub, Obsidian
_SEPARATOR = re.compile(r"[ \t]*+\|?[ \t]*+:?-+:?[ \t]*+(?:\|[ \t]*+:?-+:?[ \t]*+)*\|?[ \t]*+")
_LONG_LINE = 1000  # characters; longer lines are no thematic breaks or table separators
_MAX_CELLS = 10_000
_CELL_EDGE = re.compile(r"(?<!\\)\|")


def heading_text(written: str) -> str:
    """The text of an ATX heading without closing `#` characters."""
    text = written.rstrip()
    return text.rstrip("#").rstrip() if text.rstrip("#").endswith((" ", "\t")) else text


def plain_blocks(text: str) -> str:
    """One line for each block and hard line break. Inline markup is kept."""
    paragraphs: list[list[str]] = []
    joins = False  # whether the next line of text belongs to the last paragraph
    for line in _blocks(text.split("\n")):
        words = line.strip().removesuffix("\\")
        if words and joins and not line.startswith("\n"):
            paragraphs[-1].append(words)
        elif words:
            paragraphs.append([words])
        joins = bool(words) and not line.endswith(("  ", "\\", "\n"))
    return "\n".join(map(" ".join, paragraphs))


def _blocks(lines: list[str]) -> Iterator[str]:
    """The lines without block markup: `\\n` before a line starts a block, after a line ends it."""
    at, fenced, quoted, indents = 0, False, False, [0]
    programs = program_lines(lines)
    while at < len(lines):
        line = lines[at]
        at += 1
        if _FENCE.match(line):
            fenced = not fenced
            yield ""
        elif fenced:
            yield f"\n{held(line)}\n"
        elif at - 1 in programs:
            yield f"\n{held(line.expandtabs(_TAB)[_TAB:])}\n"
        elif _begins_table(line, lines[at : at + 1]):
            rows = _rows(lines, at - 1)
            at += len(rows)
            yield from (f"\n{row}\n" for row in rows)
        else:
            was_quoted, quoted = quoted, line.lstrip().startswith(">")
            begins = "\n" if quoted and not was_quoted else ""
            yield begins + _block(_unquoted(line) if quoted else line, indents)


def _begins_table(line: str, following: list[str]) -> bool:
    return "|" in line and any("|" in other and _is_separator(other) for other in following) and _is_row(line)


def _unquoted(line: str) -> str:
    """The line without its `>` prefixes; for long lines without a regex, which would be slow."""
    if len(line) > _LONG_LINE:
        return line.lstrip("> \t")
    return _QUOTE.sub("", line, count=1)


def _is_separator(line: str) -> bool:
    return len(line) <= _LONG_LINE and _SEPARATOR.fullmatch(line) is not None


def _is_row(line: str) -> bool:
    """Whether the line has no more cells than a real table."""
    return line.count("|") <= _MAX_CELLS


def _block(line: str, indents: list[int]) -> str:
    if not line.strip() or _is_rule(line) or _UNDERLINE.fullmatch(line) or _REFERENCE.fullmatch(line):
        return ""
    line = _CALLOUT.sub(r"\1", line, count=1)
    if heading := _HEADING.fullmatch(line):
        return f"\n{heading_text(heading[1])}\n"
    if note := _NOTE.match(line):
        return f"\n[{note[1]}] {line[note.end() :]}"
    if item := _ITEM.match(line):
        return f"\n{_mark(item, indents)} {_TASK.sub(_box, line[item.end() :], count=1)}"
    return line


def _box(task: re.Match[str]) -> str:
    return "☐ " if task[1] == " " else "☑ "


def _is_rule(line: str) -> bool:
    """Whether the line is a thematic break; for long lines without a regex, which would be slow."""
    return not line.strip("*-_ \t") if len(line) > _LONG_LINE else _RULE.fullmatch(line) is not None


def _mark(item: re.Match[str], indents: list[int]) -> str:
    """The bullet or number of an item. `indents`: the columns of the previous item and its ancestors;
    updated."""
    columns = len(item[1].expandtabs(_TAB))
    while len(indents) > 1 and indents[-1] >= columns:
        indents.pop()
    if columns > indents[-1]:
        indents.append(columns)
    return f"{item[3]}." if item[3] else _BULLETS[min(len(indents), len(_BULLETS)) - 1]


def _rows(lines: list[str], at: int) -> list[str]:
    """The rows of the table whose header is line `at`; with two columns as `name: value`."""
    follows = range(at + 2, len(lines))
    stop = next((n for n in follows if "|" not in lines[n] or not _is_row(lines[n])), len(lines))
    rows = (_cells(line) for n, line in enumerate(lines[at:stop]) if n != 1)
    return [": ".join(row) if len(row) == 2 and all(row) else " | ".join(row) for row in rows]


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    cells = _CELL_EDGE.split(inner)
    if len(cells) > 1 and not cells[-1].strip():
        cells.pop()
    return [cell.strip().replace("\\|", "|") or "–" for cell in cells]
