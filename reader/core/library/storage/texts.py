"""Texts as the library stores them: valid for SQLite, bodies as one string, and how a text begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_GAP = "\n\n"  # between paragraphs; a line break inside one stays
_LEAD = 300
_QUOTE = 120


def storable(text: str) -> str:
    """The text with lone surrogates replaced; SQLite stores UTF-8 only."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def joined(body: Sequence[str]) -> str:
    """The paragraphs as one string; `paragraphs` splits it again."""
    return _GAP.join(_one_block(paragraph) for paragraph in body)


def paragraphs(text: str) -> tuple[str, ...]:
    return tuple(text.split(_GAP)) if text else ()


def lead(body: Iterable[str]) -> str:
    """The first 300 characters or so of the body, on one line."""
    return _beginning(body, _LEAD)


def quote(body: Iterable[str]) -> str:
    """The beginning of a text, long enough to recognise it."""
    return _beginning(body, _QUOTE)


def _one_block(paragraph: str) -> str:
    if _GAP not in paragraph and not paragraph.startswith("\n") and not paragraph.endswith("\n"):
        return paragraph
    return "\n".join(line for line in paragraph.split("\n") if line)


def _beginning(body: Iterable[str], length: int) -> str:
    found = ""
    for paragraph in body:
        found = f"{found} {' '.join(paragraph[: 4 * length].split())}".strip()
        if len(found) > length:
            return found[: max(found.rfind(" ", 0, length + 1), length // 2)] + "…"
    return found
