"""Display transformations of a text (vowel marks hidden, digits converted), with offsets mapped both ways.

For display only: what is stored, copied and searched is always the original.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.core.arabic.dates.words import Digits, in_digits

# Hamza and madda (U+0653 to U+0655) belong to their letters and stay.
_VOWEL_MARK = re.compile(
    "[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]"
)
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_WITH_DIGITS = re.compile(r"\S*\d\S*")
_NOTHING: tuple[int, ...] = ()
_LATIN = re.compile("[A-Za-z]")
_LINE_ENDS = str.maketrans(dict.fromkeys("\n\r\u2029", "\u2028"))  # U+2028 does not start a new block in Qt


@dataclass(frozen=True, slots=True)
class ShownText:
    """`text` is the displayed form of `original`.

    Places are UTF-16 code units of `text` (as in Qt), offsets code points of `original`. `hidden` are the
    offsets of hidden characters, `wide` the indices in `text` of characters that take two units; both
    ascending.
    """

    original: str
    text: str
    hidden: tuple[int, ...] = ()
    wide: tuple[int, ...] = ()
    _shown_before: tuple[int, ...] = field(init=False, repr=False)
    _units_before: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        shown = tuple(offset - rank for rank, offset in enumerate(self.hidden))
        units = tuple(index + rank for rank, index in enumerate(self.wide))
        object.__setattr__(self, "_shown_before", shown)
        object.__setattr__(self, "_units_before", units)

    def place(self, offset: int) -> int:
        """The place of an offset; a hidden character has the place of the next visible one."""
        index = offset - bisect_left(self.hidden, offset)
        return index + bisect_left(self.wide, index)

    def offset(self, place: int) -> int:
        """The offset of a place.

        As an end it is after the hidden marks before the place, so that a span includes them.
        """
        index = place - bisect_left(self._units_before, place)
        return index + bisect_right(self._shown_before, index)


class Showing(NamedTuple):
    """Display settings: whether vowel marks are hidden (`bare`), and which digits are used."""

    bare: bool = False
    digits: Digits = Digits.AS_WRITTEN

    def of(self, original: str) -> ShownText:
        """The displayed form of the text."""
        text, hidden = original, _NOTHING
        if self.bare and (marks := tuple(mark.start() for mark in _VOWEL_MARK.finditer(original))):
            text, hidden = _VOWEL_MARK.sub("", original), marks
        wide = () if text.isascii() else tuple(found.start() for found in _WIDE.finditer(text))
        return ShownText(original, self._in_digits(text).translate(_LINE_ENDS), hidden, wide)

    def _in_digits(self, text: str) -> str:
        if self.digits is Digits.AS_WRITTEN:
            return text
        return _WITH_DIGITS.sub(lambda found: _token_in_digits(found[0], self.digits), text)


def _token_in_digits(token: str, digits: Digits) -> str:
    """Converts the digits of a token, but not those of a URL or a code such as COVID-19."""
    return token if _LATIN.search(token) else in_digits(token, digits)
