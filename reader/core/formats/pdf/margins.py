"""Removes what is above and below the text of a page: running heads, page numbers, what browsers print."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from reader.core.formats.text.web_addresses import web_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.formats.pdf.lines import Line, Row

_OUTER = 2  # rows at each edge that may not be part of the text
_OFTEN = 0.4  # minimum share of the pages with a running head: those of even and odd pages may differ
_MIN_PAGES = 2
_DIGITS = re.compile(r"\d+")
_NUMBER = r"(?:\d{1,4}|[ivxlc]{1,6})"
_PAGE = re.compile(
    rf"\W*(?:(?:ال)?صفحة|page|p\.|ص)?\W*{_NUMBER}(?:\s*(?:/|من|of|\|)\s*{_NUMBER})?\W*", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?://|file://|www\.|about:)\S+")
_STAMP = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\W{1,6}\d{1,2}:\d{2}")


@dataclass(frozen=True, slots=True)
class Pages:
    """The lines of each page without its margins, and the address that a browser printed in them."""

    lines: tuple[tuple[Line, ...], ...]
    address: str | None = None


def without_margins(pages: Sequence[Sequence[Line]]) -> Pages:
    rows = [[tuple(row) for _, row in groupby(page, key=lambda line: line.row)] for page in pages]
    running = _running(rows)
    printed = [_printed_address(page) for page in rows]
    kept = [
        _kept(page, running, is_printed=bool(address)) for page, address in zip(rows, printed, strict=True)
    ]
    address = next((found for each in printed if each and (found := web_address(each))), None)
    return Pages(tuple(tuple(line for row in page for line in row) for page in kept), address)


def _outer(page: Sequence[Row]) -> list[Row]:
    return [*page[:_OUTER], *page[max(_OUTER, len(page) - _OUTER) :]]


def _running(pages: Sequence[Sequence[Row]]) -> frozenset[str]:
    """The keys of rows that are at an edge of many pages in the same size, numbers aside."""
    counts = Counter(key for page in pages for key in {_key(row) for row in _outer(page)})
    least = max(_MIN_PAGES, _OFTEN * len(pages))
    return frozenset(key for key, times in counts.items() if times >= least)


def _key(row: Row) -> str:
    return " ".join(f"{_DIGITS.sub('#', line.text)} {line.size:.0f}" for line in row)


def _printed_address(page: Sequence[Row]) -> str | None:
    """The address that a browser printed at an edge of the page, beside the page number or the date."""
    for row in (*page[:1], *page[-1:]):
        if len(row) > 1 and (found := next(filter(None, (_ADDRESS.match(line.text) for line in row)), None)):
            return found[0]
    return None


def _kept(page: Sequence[Row], running: frozenset[str], *, is_printed: bool) -> list[Row]:
    """The rows between the margins. `is_printed`: a browser printed the page."""

    def is_text(row: Row) -> bool:
        return not (_key(row) in running or _is_page_number(row) or (is_printed and _is_printed(row)))

    start = next((at for at, row in enumerate(page[:_OUTER]) if is_text(row)), min(_OUTER, len(page)))
    rest = list(page[start:])
    for _ in range(_OUTER):
        if rest and not is_text(rest[-1]):
            rest.pop()
    return rest


def _is_page_number(row: Row) -> bool:
    return len(row) == 1 and _PAGE.fullmatch(row[0].text) is not None


def _is_printed(row: Row) -> bool:
    return any(_ADDRESS.match(line.text) or _STAMP.search(line.text) for line in row)
