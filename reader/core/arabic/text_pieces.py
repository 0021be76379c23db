"""Text ranges across paragraphs: their text, their context, and trimming of white space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.models import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CONTEXT = 64  # characters before and after a range
BREAK = "\n"  # between the paragraphs of a range


def spans(body: Sequence[str], place: TextRange) -> Iterator[tuple[int, int, int]]:
    """(paragraph number from 1, start, end) for each paragraph of the range."""
    for number in range(place.first, place.last + 1):
        start = place.start if number == place.first else 0
        end = place.end if number == place.last else len(body[number - 1])
        yield number, start, end


def pieces_of(body: Sequence[str], place: TextRange) -> list[str] | None:
    """The text of the range, one string per paragraph; `None` if the range is outside the text."""
    if not 1 <= place.first <= place.last <= len(body):
        return None
    if not (0 <= place.start <= len(body[place.first - 1]) and 0 <= place.end <= len(body[place.last - 1])):
        return None
    return [body[number - 1][start:end] for number, start, end in spans(body, place)]


def trimmed(body: Sequence[str], place: TextRange, quote: str) -> TextRange | None:
    """The range without leading and trailing white space, given its text; `None` if nothing is left."""
    if not quote.strip():
        return None
    first, start = _advance(body, place.first, place.start, len(quote) - len(quote.lstrip()))
    last, end = _retreat(body, place.last, place.end, len(quote) - len(quote.rstrip()))
    return TextRange(first, start, last, end)


def _advance(body: Sequence[str], number: int, offset: int, steps: int) -> tuple[int, int]:
    while offset + steps > len(body[number - 1]):
        steps -= len(body[number - 1]) - offset + len(BREAK)
        number, offset = number + 1, 0
    return number, offset + steps


def _retreat(body: Sequence[str], number: int, offset: int, steps: int) -> tuple[int, int]:
    while steps > offset:
        steps -= offset + len(BREAK)
        number, offset = number - 1, len(body[number - 2])
    return number, offset - steps


def text_before(body: Sequence[str], place: TextRange) -> str:
    """Up to `CONTEXT` characters before the range, across paragraphs."""
    found, number = body[place.first - 1][: place.start], place.first - 1
    while len(found) < CONTEXT and number > 0:
        found, number = body[number - 1] + BREAK + found, number - 1
    return found[-CONTEXT:]


def text_after(body: Sequence[str], place: TextRange) -> str:
    """Up to `CONTEXT` characters after the range, across paragraphs."""
    found, number = body[place.last - 1][place.end :], place.last
    while len(found) < CONTEXT and number < len(body):
        found, number = found + BREAK + body[number], number + 1
    return found[:CONTEXT]
