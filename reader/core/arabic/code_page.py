"""What becomes of each character, for texts of usual characters: nearly all texts hold no others.

Each of these is one byte in a code page of our own, so a text takes three calls (9 µs for 2000 letters):
into bytes, through a table, and back.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable

_BYTES = 256
_NONE = "\ufffe"  # in a code page: the byte is no character
# NUL and white space where ASCII has them, so that `bytes.split` parts there; but for the vertical tab, in
# whose place the no-break space is
_FIRST = {0: "\0", 9: "\t", 10: "\n", 11: "\u00a0", 12: "\f", 13: "\r", 32: " "}
_ARABIC = (*range(0x621, 0x63B), *range(0x640, 0x653), *range(0x660, 0x66A), 0x670)
_OTHERS = "".join(map(chr, (*range(0x21, 0x7F), *_ARABIC))) + (
    "ٱپچژڤکگیہھے،؛؟٪«»“”‘’–—•·×÷°©®±\u200b\u200c\u200d\u200e\u200f\ufeff"
)


@dataclass(frozen=True, slots=True)
class CodePage:
    """`page` has the character of each byte; `becomes` the byte each goes into, but for those `left_out`."""

    page: str
    encoding: Any  # of `codecs.charmap_build`, which names no type
    becomes: bytes
    left_out: bytes

    @classmethod
    def of(cls, change: Callable[[str], str]) -> Self:
        """Characters that `change` makes several of, or one that is not usual, are none of it."""
        others = iter(_OTHERS)
        page = "".join(_FIRST.get(byte) or next(others, _NONE) for byte in range(_BYTES))
        changed = {char: change(char) for char in page if char != _NONE}
        page = "".join(char if changed.get(char, _NONE) in ("", *page) else _NONE for char in page)
        bytes_of = {char: byte for byte, char in enumerate(page)}
        becomes = bytes(bytes_of.get(changed.get(char, ""), byte) for byte, char in enumerate(page))
        left_out = bytes(bytes_of[char] for char in page if changed.get(char) == "")
        return cls(page, codecs.charmap_build(page), becomes, left_out)

    def changed(self, text: str) -> str | None:
        """The text as it becomes; none where it holds characters that are not usual."""
        try:
            encoded = codecs.charmap_encode(text, "strict", self.encoding)[0]
        except UnicodeEncodeError:
            return None
        return codecs.charmap_decode(encoded.translate(self.becomes, self.left_out), "strict", self.page)[0]

    def encoded(self, text: str) -> bytes | None:
        """A byte for each character of the text."""
        try:
            return codecs.charmap_encode(text, "strict", self.encoding)[0]
        except UnicodeEncodeError:
            return None

    def decoded(self, encoded: bytes) -> str:
        return codecs.charmap_decode(encoded, "strict", self.page)[0]
