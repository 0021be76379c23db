"""Snippets: the passage of a text that matches a query best."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.matching import index_text
from reader.core.models import Hits

if TYPE_CHECKING:
    from collections.abc import Sequence

Span = tuple[int, int]
_SENTENCE = re.compile(r"[.!؟?…]\s+|\n\s*")
_SPACE = re.compile(r"\s")
_SPACES = re.compile(r"\s+")


def best_passage(text: str, hits: Hits, width: int = 220) -> tuple[str, Hits]:
    """The passage of about `width` code points with the most distinct query words, and its hits.

    Hits are spans within it. It starts at a sentence boundary if one is near; `…` marks a cut end. Without
    hits, it is the beginning of the text.
    """
    start = _passage_start(text, _densest_window(text, hits.matches, width), width)
    end = _word_end(text, start + width)
    head, tail = "… " if start else "", " …" if text[end:].strip() else ""
    passage = _SPACE.sub(" ", text[start:end]).rstrip()
    within = [_shifted(spans, start, end, len(head)) for spans in (hits.matches, hits.exact)]
    return head + passage + tail, Hits(*within)


def _shifted(spans: Sequence[Span], start: int, end: int, shift: int) -> tuple[Span, ...]:
    return tuple((a - start + shift, b - start + shift) for a, b in spans if start <= a and b <= end)


def _densest_window(text: str, marks: Sequence[Span], width: int) -> int:
    """The start offset of the window of `width` with the most distinct query words."""
    forms = [index_text(text[a:b]) for a, b in marks]
    most, best = 0, 0
    for i, (start, _) in enumerate(marks):
        near = set()
        for form, (_, end) in zip(forms[i:], marks[i:], strict=True):
            if end - start > width:
                break
            near.add(form)
        if len(near) > most:
            most, best = len(near), start
    return best


def _passage_start(text: str, at: int, width: int) -> int:
    """The last sentence start in the third of a width before `at`, otherwise the first word start there."""
    if at <= width // 3:
        return 0
    earliest = at - width // 3
    before = text[earliest:at]
    sentence = max((m.end() for m in _SENTENCE.finditer(before)), default=None)
    if sentence is not None:
        return earliest + sentence
    space = _SPACES.search(before)
    return earliest + space.end() if space else at


def _word_end(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    space = max(text.rfind(" ", 0, end + 1), text.rfind("\n", 0, end + 1))
    return space if space > end - 60 else end
