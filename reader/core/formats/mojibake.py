"""Mojibake: recognises by its letters text that was decoded in a wrong encoding, and repairs it.

A layer is written `taken` where UTF-8 was taken for another encoding, else `taken=encoding`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.core.formats import letter_shares

_SAMPLE = 65_536  # characters
_MAX_LAYERS = 3
_MIN_SHARE = 1 / 6  # of the characters, spaces left out
_MAX_LOST = 1 / 50  # of the characters, for those that cannot be repaired
_LEAST_OF_SIGNS = 12  # images of letters to each of the most frequent ones
_LETTERS = "اليمنوتربدسفعهقكحجشصطخذىضءثغزةأإئظآؤ"


@dataclass(frozen=True)
class Mistake:
    """Text in `encoding` was taken for text in `taken`; `frequent` pieces and `letters` of such text."""

    taken: str
    encoding: str = "utf-8"
    frequent: tuple[str, ...] = ("ا", "ل")
    letters: str = _LETTERS

    @cached_property
    def layer(self) -> str:
        return self.taken if self.encoding == "utf-8" else f"{self.taken}={self.encoding}"

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """What the frequent pieces became, two or more characters each."""
        return tuple(map(self.mistaken, self.frequent))

    @cached_property
    def images(self) -> str:
        """The first characters of what the letters became."""
        return "".join(dict.fromkeys(self.mistaken(letter)[0] for letter in self.letters))

    def mistaken(self, text: str) -> str:
        """The text after this mistake."""
        bytes_ = text.encode(self.encoding)
        return "".join(
            bytes([each]).decode(self.taken, "replace").replace("\ufffd", chr(each)) for each in bytes_
        )

    def may_be_in(self, text: str) -> bool:
        return any(
            all(char in text for char in sign) and sign in text  # one character is found 20 times as fast
            for sign in self.signs
        )

    def is_in(self, text: str) -> bool:
        """Whether so many characters are images of letters, each with what follows it, that it is not
        chance."""
        spaceless = len(text) - text.count(" ")
        images = sum(map(text.count, self.images))
        signs = sum(map(text.count, self.signs)) * _LEAST_OF_SIGNS
        return min(images, signs) >= spaceless * _MIN_SHARE > 0

    def undone(self, text: str) -> str:
        """The text without this mistake, in the lines that have images of letters."""
        return "\n".join(
            unlayered(line, self.layer) if any(image in line for image in self.images) else line
            for line in text.split("\n")
        )


_LATIN = Mistake("windows-1252")
_MISTAKES = (
    *(_LATIN, *map(Mistake, ("windows-1256", "mac_roman", "cp437", "cp850", "windows-1251"))),
    Mistake("windows-1252", frequent=_LATIN.signs, letters=_LATIN.mistaken(_LETTERS)),
    *(
        Mistake(taken, encoding, frequent=("ال",))
        for taken, encoding in (
            *(("windows-1252", "windows-1256"), ("windows-1252", "iso8859-6")),
            *(("windows-1251", "windows-1256"), ("cp437", "cp720")),
        )
    ),
)


class Mended(NamedTuple):
    """Text as it was meant, and the layers that were taken off."""

    text: str
    layers: tuple[str, ...]


def mended(text: str) -> Mended:
    """Repair the text as a whole, or else line by line."""
    suspects = [mistake for mistake in _MISTAKES if mistake.may_be_in(text)]
    if not suspects:
        return Mended(text, ())
    layers = _layers(text[:_SAMPLE])
    if layers:
        for mistake in layers:
            text = mistake.undone(text)
        return Mended(text, tuple(mistake.layer for mistake in layers))
    return _mended_lines(text, suspects)


def _mended_lines(text: str, suspects: list[Mistake]) -> Mended:
    """Repair the lines that need it."""
    lines, found = text.split("\n"), dict[str, None]()
    for number, line in enumerate(lines):
        if any(mistake.may_be_in(line) for mistake in suspects):
            for mistake in _layers(line[:_SAMPLE]):
                lines[number] = mistake.undone(lines[number])
                found[mistake.layer] = None
    return Mended("\n".join(lines), tuple(found)[:1])


def _layers(sample: str) -> tuple[Mistake, ...]:
    """The mistakes, the last one first, that explain the text; none if it is right as it is."""
    best, _ = _explained(sample, ())
    return best


def _explained(sample: str, before: tuple[Mistake, ...]) -> tuple[tuple[Mistake, ...], float]:
    """The mistakes, `before` among them, without which the text is most likely, and how likely."""
    best, most = before, letter_shares.likelihood(sample)
    for mistake in _MISTAKES if len(before) < _MAX_LAYERS else ():
        if mistake.is_in(sample):
            undone = mistake.undone(sample)
            if undone.count("\ufffd") <= len(undone) * _MAX_LOST:
                layers, likely = _explained(undone, (*before, mistake))
                if likely > most and likely > 0:
                    best, most = layers, likely
    return best, most


def unlayered(text: str, layer: str) -> str:
    """The text with one layer taken off. Raises `LookupError` for an unknown encoding."""
    taken, _, encoding = layer.partition("=")
    return bytes_of(text, taken).decode(encoding or "utf-8", "replace")


def bytes_of(text: str, encoding: str) -> bytes:
    """Encode text; a character that the code page lacks becomes its code point, as in browsers (WHATWG)."""
    pieces = (
        char.encode(encoding, "ignore") or (char.encode("latin-1") if char <= "\xff" else char.encode())
        for char in text
    )
    return b"".join(pieces)
