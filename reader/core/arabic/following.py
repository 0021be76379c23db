"""Where a reading position is after the text was replaced by another version of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.arabic.anchoring import place
from reader.core.models import Anchor, Position, TextRange

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 5  # paragraphs looked for: this one, and those before it


def followed(position: Position, old: Sequence[str], new: Sequence[str]) -> Position:
    """The position at the same words; where they are gone, after the nearest paragraph before that is left.

    Where none of these is left either, the number of the paragraph stays.
    """
    here = min(position.paragraph, len(old))
    for number in range(here, max(0, here - _MOST), -1):
        found = _number_in(new, number, old[number - 1])
        if found is not None:
            return Position(found, position.fraction if number == here else 1.0)
    return Position(min(position.paragraph, len(new)), position.fraction)


def _number_in(new: Sequence[str], number: int, text: str) -> int | None:
    """The number of the paragraph with this text, or with what became of it, that is nearest to `number`."""
    equal = [other for other, paragraph in enumerate(new, 1) if paragraph == text]
    if equal:
        return min(equal, key=lambda other: abs(other - number))
    found = place(Anchor(TextRange(number, 0, number, len(text)), text, "", ""), new)
    return None if found is None else found.first
