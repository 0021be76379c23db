"""The reading order of a line drawn from right to left: the inverse of the bidirectional algorithm."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RIGHT, _NUMBERS = frozenset(("R", "AL")), frozenset(("EN", "AN"))
_BRACKETS = dict(zip("()[]{}«»‹›", ")(][}{»«›‹", strict=True))
_OPENING = frozenset("([{«‹")
_STOPS = ".,:;!?\u060c\u061b\u061f"  # at the end of a phrase
_NUMBER = re.compile("\\d+(?:[.,:/\u066b\u066c]\\d+)*|\\D+?(?=\\d|$)")
_PERCENT = re.compile("^([%\u066a])(\\d[\\d.,\u066b\u066c]*)")
_SCHEME = re.compile(r"//:(https?|ftp)\b")


def has_right(text: str) -> bool:
    """Whether there are letters read from right to left."""
    return any(unicodedata.bidirectional(char) in _RIGHT for char in text)


def has_left(text: str) -> bool:
    """Whether there are letters read from left to right."""
    return any(unicodedata.bidirectional(char) == "L" for char in text)


def _has_digit(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in _NUMBERS for char in text)


def logical(pieces: Sequence[str]) -> str:
    """The text of a line of a right-to-left paragraph, in reading order.

    `pieces` are the glyphs and spaces as drawn, from left to right; the letters of each are in reading order.
    """
    text = "".join(pieces)
    if not has_right(text) and has_left(text) and text[0] not in _STOPS:
        return text
    runs = "".join(_runs(tuple(reversed(pieces))))
    return _with_brackets(_PERCENT.sub(r"\2\1", _SCHEME.sub(r"\1://", runs)))


def _runs(pieces: Sequence[str]) -> Iterator[str]:
    """The pieces from right to left, runs that are read from left to right in their own order."""
    at = 0
    while at < len(pieces):
        end = _end_of_run(pieces, at)
        yield from _run(pieces[at:end]) if end > at else (pieces[at],)
        at = max(end, at + 1)


def _end_of_run(pieces: Sequence[str], start: int) -> int:
    """The end of a run of other letters, digits and what stands between them; `start` if none begins here."""
    end = at = start
    while at < len(pieces) and not has_right(pieces[at]):
        if has_left(pieces[at]) or _has_digit(pieces[at]):
            end = at + 1
        elif end == start or (end == at and _ends_phrase(pieces, at)):
            break
        at += 1
    return end + (end > start and "".join(pieces[end : end + 1]) == "+")


def _ends_phrase(pieces: Sequence[str], at: int) -> bool:
    return pieces[at] in _STOPS and not "".join(pieces[at + 1 : at + 2]).strip()


def _run(pieces: Sequence[str]) -> Iterator[str]:
    lefts = [at for at, piece in enumerate(pieces) if has_left(piece)]
    if not lefts:
        yield from _numbers(pieces)
        return
    spaces = (at for at in range(lefts[-1] + 1, len(pieces)) if not pieces[at].strip())
    cut = next(spaces, len(pieces))
    yield "".join(reversed(pieces[:cut]))
    yield from _numbers(pieces[cut:])


def _numbers(pieces: Sequence[str]) -> Iterator[str]:
    """The numbers from the right, each in its order; a telephone number drawn after its plus is one."""
    text = "".join(pieces)
    if text.endswith("+"):
        yield text[::-1]
        return
    yield from (part[::-1] if part[0].isdigit() else part for part in _NUMBER.findall(text))


def _with_brackets(text: str) -> str:
    """The text with each bracket turned to what it encloses: some programs store them as they are drawn."""
    if _BRACKETS.keys().isdisjoint(text):
        return text
    padded, open_ones = f" {text} ", set[str]()
    return "".join(
        _turned(char, padded[at], padded[at + 2], open_ones) if char in _BRACKETS else char
        for at, char in enumerate(text)
    )


def _turned(sign: str, before: str, after: str, open_ones: set[str]) -> str:
    """The bracket that opens or closes, by the letters beside it, or by whether one is open."""
    opening, closing = sorted((sign, _BRACKETS[sign]), key=lambda each: each not in _OPENING)
    is_after, is_before = not before.isspace(), not (after.isspace() or after in _STOPS)
    opens = is_before if is_after != is_before else opening not in open_ones
    (open_ones.add if opens else open_ones.discard)(opening)
    return opening if opens else closing
