"""Renders data tables as lines, one per row: `طرابلس | 1200 | 15`, or with two columns and a header
`طرابلس: 1200`. Layout tables are not handled here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats.text.reading_text import clean, squeezed

if TYPE_CHECKING:
    from reader.core.formats.html.tree import Element

_LONGEST_CELL = 200
_MAX_COLUMNS = 24
_MAX_ROWS = 5000
_MAX_SPANNED = 50  # maximum rowspan
_MAX_LINKED = 0.5  # maximum share of link text in a data table
_LEFT_OUT = ("script", "style", "noscript", "template")
_PART_END = re.compile(r"[\s:：]+$")


def row_lines(table: Element) -> list[str] | None:
    """The rows of a data table, its caption first; `None` for a layout table."""
    if table.attributes.get("role") == "presentation" or next(table.elements("table"), None) is not None:
        return None
    rows = [_cells(row) for row in list(table.elements("tr"))[:_MAX_ROWS]]
    if any(len(row) > _MAX_COLUMNS for row in rows):
        return None
    texts = _filled([[(text_of(cell), _span(cell)) for cell in row] for row in rows])
    if not _is_data(table, texts):
        return None
    has_header = any(cell.tag == "th" for row in rows for cell in row)
    captions = [line for caption in table.elements("caption") if (line := text_of(caption))]
    return [*captions, *filter(None, (_line(row, named=has_header) for row in texts))]


def _cells(row: Element) -> list[Element]:
    return [child for child in row.children if not isinstance(child, str) and child.tag in ("td", "th")]


def _is_data(table: Element, texts: list[list[str]]) -> bool:
    """Whether most rows have several short cells, and little of the text is in links."""
    full = [row for row in texts if sum(map(bool, row)) > 1]
    if len(full) < 2 or len(full) < 0.6 * len(texts):
        return False
    if any(len(cell) > _LONGEST_CELL for row in texts for cell in row):
        return False
    linked = sum(len(link.text.strip()) for link in table.elements("a"))
    return linked <= _MAX_LINKED * sum(len(cell) for row in texts for cell in row)


def _filled(rows: list[list[tuple[str, int]]]) -> list[list[str]]:
    """The texts of the cells; a cell that spans rows is repeated in each."""
    pending: dict[int, tuple[str, int]] = {}
    filled = []
    for row in rows:
        texts: list[str] = []
        for text, span in row:
            _take_spanning(texts, pending)
            if span > 1:
                pending[len(texts)] = text, span - 1
            texts.append(text)
        _take_spanning(texts, pending)
        filled.append(texts)
    return filled


def _take_spanning(texts: list[str], pending: dict[int, tuple[str, int]]) -> None:
    """Append the cells of earlier rows that span into the next columns."""
    while (at := len(texts)) in pending:
        text, left = pending.pop(at)
        texts.append(text)
        if left > 1:
            pending[at] = text, left - 1


def _span(cell: Element) -> int:
    found = re.fullmatch(r"\s*(\d{1,4})\s*", cell.attributes.get("rowspan", ""), re.ASCII)
    return min(int(found[1]), _MAX_SPANNED) if found else 1


def _line(row: list[str], *, named: bool) -> str:
    if named and len(row) == 2 and all(row):
        return f"{_PART_END.sub('', row[0])}: {row[1]}"
    return " | ".join(cell or "–" for cell in row) if sum(map(bool, row)) > 1 else "".join(row)


def text_of(element: Element) -> str:
    """The text of a cell on one line; its lines are joined by commas."""
    pieces: list[str] = []
    stack: list[Element | str | None] = list(reversed(element.children))
    while stack:
        node = stack.pop()
        if node is None or isinstance(node, str):
            pieces.append("\n" if node is None else re.sub(r"\s+", " ", node))
        elif node.tag not in _LEFT_OUT:
            edge = [None] if node.tag in ("br", "p", "div", "li") else []
            stack.extend([*edge, *reversed(node.children), *edge])
    lines = filter(None, (squeezed(line) for line in clean("".join(pieces)).split("\n")))
    return "، ".join(lines)
