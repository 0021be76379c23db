"""Glyphs that are not letters by themselves: combining marks, elongations of words, duplicates."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.core.formats.pdf.direction import has_right
from reader.core.formats.pdf.letters import UNKNOWN, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.core.formats.pdf.glyphs import Glyph

_NARROW = 0.1  # font sizes; only marks are narrower
_TOO_NARROW = 0.025  # font sizes; no letter is narrower
_LAM_ALEF = ("لا", "لآ", "لأ", "لإ")
_VOWELS = re.compile("[\u064b-\u0650\u0652\u0670\u0651]\u0651?|\u0651[\u064b-\u0650]")
_SAME_PLACE = 0.05  # font sizes
_LEAST_STEP = 0.05  # points
_FARTHEST = 1.5  # maximum distance between the baselines of a mark and its letter, in font sizes
_ODD = re.compile("[\u00a1-\u00bf\u00c0-\u02ff\u2010-\u2bff\ue000-\uf8ff]")
_MANY_ODD = 0.25  # share of accented letters and signs that no language has: the font has other letters
_TATWEEL = "\u0640"
_BETWEEN_WORDS = " .…0123456789"
_OFTEN = 0.1  # minimum share of places where an elongation is drawn twice


def with_tatweel(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs, with those that only elongate words as tatweel, whatever letters the file gives for them.

    They are recognised by their places: within Arabic words, often twice in a row.
    """
    within = _foreign_within_words(glyphs)
    codes = Counter(glyphs[at].code for at in within)
    doubled = Counter(glyphs[at].code for at in within if glyphs[at].code == glyphs[at + 1].code)
    filling = {code for code, times in doubled.items() if times >= max(2, _OFTEN * codes[code])}
    places = {at for at in within if glyphs[at].code in filling}
    return [replace(glyph, text=_TATWEEL) if at in places else glyph for at, glyph in enumerate(glyphs)]


def _foreign_within_words(glyphs: Sequence[Glyph]) -> list[int]:
    """The indices of glyphs that are not Arabic letters, between two that are."""
    found: list[int] = []
    run: list[int] | None = None
    for at, glyph in enumerate(glyphs):
        if has_right(glyph.text):
            found.extend(run or ())
            run = []
        elif not glyph.text.strip(_BETWEEN_WORDS):
            run = None
        elif run is not None and not is_mark(glyph.text):
            run.append(at)
    return found


def settled(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Letters and spaces in drawing order, each letter with its marks."""
    return _with_marks([glyph for glyph in _once(glyphs) if glyph.text and not _is_lost_mark(glyph)])


def _once(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """The glyphs without those drawn again in nearly the same place, for a shadow or to look bold."""
    places: set[tuple[str, int, int]] = set()
    for glyph in glyphs:
        step = max(_SAME_PLACE * glyph.size, _LEAST_STEP)
        across, up = round(glyph.left / step), round(glyph.base / step)
        near = ((glyph.code + glyph.text, across + x, up + y) for x in (-1, 0, 1) for y in (-1, 0, 1))
        if places.isdisjoint(near):
            places.add((glyph.code + glyph.text, across, up))
            yield glyph


def share_unknown(glyphs: Sequence[Glyph]) -> float:
    """The share of glyphs whose letters the file does not give, or gives wrongly."""
    letters = [glyph for glyph in glyphs if glyph.text.strip() and not _is_lost_mark(glyph)]
    is_arabic = any(has_right(glyph.text) for glyph in letters)
    wrong = sum(glyph.text == UNKNOWN or _is_too_narrow(glyph) for glyph in letters)
    odd = 0 if is_arabic else sum(_ODD.match(glyph.text) is not None for glyph in letters)
    return (wrong + (odd if odd > _MANY_ODD * len(letters) else 0)) / max(len(letters), 1)


def _is_too_narrow(glyph: Glyph) -> bool:
    return glyph.width < _TOO_NARROW * glyph.size and glyph.text[0].isalpha()


def _is_lost_mark(glyph: Glyph) -> bool:
    return glyph.text == UNKNOWN and glyph.width < _NARROW * glyph.size


def _with_marks(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The letters with their marks: a program draws all marks before their letters, or all after them.

    Which one is seen at spaces, which have no marks.
    """
    kinds = Counter(pairwise(map(_kind, glyphs)))
    if kinds[" ", "mark"] > kinds["mark", " "]:
        return list(_joined(glyphs))
    return list(_joined(tuple(reversed(glyphs))))[::-1]


def _kind(glyph: Glyph) -> str:
    return "mark" if is_mark(glyph.text) else glyph.text.strip() or " "


def _joined(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """The glyphs, each with the marks directly before it."""
    marks: list[Glyph] = []
    for glyph in glyphs:
        if is_mark(glyph.text):
            marks.append(glyph)
            continue
        if glyph.text.strip() and marks:
            own = [mark.text for mark in marks if abs(mark.base - glyph.base) < _FARTHEST * glyph.size]
            marks.clear()
            yield replace(glyph, text=_marked(glyph.text, "".join(reversed(own))))
        else:
            yield glyph


def _marked(letters: str, marks: str) -> str:
    """The letters with their marks.

    The first vowel of a lam-alef belongs to the lam, unless it is the only one and the alef has a hamza.
    """
    groups = _VOWELS.findall(marks)
    if letters not in _LAM_ALEF or not groups or (len(groups) == 1 and letters in _LAM_ALEF[2:]):
        return unicodedata.normalize("NFC", letters + marks)
    return unicodedata.normalize("NFC", letters[0] + groups[0] + letters[1] + "".join(groups[1:]))
