"""Word-level diff of two versions of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from reader.core.arabic.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

Change = Literal["same", "removed", "added"]
_MARKS = r"""،؛؟.,;:!?…«»“”"'()\[\]{}"""
_PIECE = re.compile(rf"\s*[{_MARKS}]+|\s*[^\s{_MARKS}](?:\S*[^\s{_MARKS}])?|\s+$")


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of words and marks of punctuation that is in both versions or in only one.

    Each has the white space before it.
    """

    change: Change
    text: str


def word_diff(old: str, new: str) -> tuple[Difference, ...]:
    """The differences in order; white space is ignored, and unchanged runs have the text of `new`."""
    return _compared(_PIECE.findall(old), _PIECE.findall(new), str.strip)


def folded_word_diff(old: str, new: str) -> tuple[Difference, ...]:
    """The same on folded words: a change of diacritics, hamza and the like only is no difference."""
    return _compared(_PIECE.findall(old), _PIECE.findall(new), _folded)


def _folded(piece: str) -> str:
    return fold(piece).strip()


def _compared(old: list[str], new: list[str], key: Callable[[str], str]) -> tuple[Difference, ...]:
    matcher = SequenceMatcher(
        None, [key(piece) for piece in old], [key(piece) for piece in new], autojunk=False
    )
    found: list[Difference] = []
    for what, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if what == "equal":
            found.append(Difference("same", "".join(new[new_start:new_end])))
            continue
        if old_start < old_end:
            found.append(Difference("removed", "".join(old[old_start:old_end])))
        if new_start < new_end:
            found.append(Difference("added", "".join(new[new_start:new_end])))
    return tuple(found)
