"""A font for PDF: words shaped by HarfBuzz into outlines of glyphs, with the boxes of their letters."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import uharfbuzz  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from pathlib import Path

    from reader.core.arabic.direction import Direction


@dataclass(frozen=True, slots=True)
class Letter:
    """One character and its box on the line, in ems from the left edge of the word; a mark has no width."""

    char: str
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class ShapedWord:
    """A shaped word, in ems: width, glyphs (number, right, up), letters from left to right, font."""

    width: float
    glyphs: tuple[tuple[int, float, float], ...]
    letters: tuple[Letter, ...]
    face: Face


class Face:
    """A font file, as the PDF draws with it.

    `name` prefixes its glyphs in the PDF, `outline` gives a glyph's path, `units` are to the em.
    """

    def __init__(self, name: str, file: Path) -> None:
        self.name = name
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))
        self._font = uharfbuzz.Font(face)
        self.units = face.upem
        self._pen = _pen()
        self.shape = lru_cache(4096)(self._shape)
        self.outline = lru_cache(None)(self._outline)
        self.has = lru_cache(None)(self._has)

    def _has(self, char: str) -> bool:
        return unicodedata.category(char) == "Cf" or self._font.get_nominal_glyph(ord(char)) is not None

    def _shape(self, word: str, direction: Direction) -> ShapedWord:
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES
        buffer.add_str(word)
        buffer.guess_segment_properties()
        buffer.direction = direction
        uharfbuzz.shape(self._font, buffer, {})
        glyphs, boxes, x = [], dict[int, tuple[int, int]](), 0
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append((info.codepoint, x + position.x_offset, position.y_offset))
            left = boxes.get(info.cluster, (x, x))[0]
            x += position.x_advance
            boxes[info.cluster] = (left, x)
        return ShapedWord(
            x / self.units,
            tuple((glyph, right / self.units, up / self.units) for glyph, right, up in glyphs),
            self._letters(word, direction, boxes),
            self,
        )

    def _letters(
        self, word: str, direction: Direction, boxes: dict[int, tuple[int, int]]
    ) -> tuple[Letter, ...]:
        found: list[Letter] = []
        for start, end in pairwise([*sorted(boxes), len(word)]):
            left, right = (edge / self.units for edge in boxes[start])
            found += shared(word[start:end], left, right, direction)
        return tuple(reversed(found)) if direction == "rtl" else tuple(found)

    def _outline(self, glyph: int) -> str:
        drawn: list[str] = []
        self._font.draw_glyph(glyph, self._pen, drawn)
        return " ".join(drawn)


def shared(chars: str, left: float, right: float, direction: Direction) -> list[Letter]:
    """Divide the box of a glyph cluster among its letters; marks get no width, after their letters."""
    bases = sum(not unicodedata.combining(char) for char in chars) or 1
    width = (right - left) / bases
    letters: list[Letter] = []
    at = 0
    for number, char in enumerate(chars):
        is_mark = number > 0 and bool(unicodedata.combining(char))
        at += not is_mark
        x = right - at * width if direction == "rtl" else left + (at if is_mark else at - 1) * width
        letters.append(Letter(char, x, 0.0 if is_mark else width))
    return letters


def _pen() -> uharfbuzz.DrawFuncs:
    pen = uharfbuzz.DrawFuncs()
    pen.set_move_to_func(lambda x, y, drawn: drawn.append(f"{x:.0f} {y:.0f} m"))
    pen.set_line_to_func(lambda x, y, drawn: drawn.append(f"{x:.0f} {y:.0f} l"))
    pen.set_cubic_to_func(
        lambda a, b, c, d, x, y, drawn: drawn.append(f"{a:.0f} {b:.0f} {c:.0f} {d:.0f} {x:.0f} {y:.0f} c")
    )
    pen.set_close_path_func(lambda drawn: drawn.append("h"))
    return pen
