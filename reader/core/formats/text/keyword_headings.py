"""Keyword labels that may also be a section heading of the text: `دلالات`, `سمات`, `مواضيع`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats.text.label_spellings import doubtful_labels
from reader.core.formats.text.page_noise import is_noise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.formats.text.page_lines import Line

_MIN_BEFORE = 5  # lines of text before keywords at the end
_MAX_NAMES = 20
_MAX_WORDS = 5
_SENTENCE = re.compile(r"[.؟!:،؛]")


def may_head_text(line: Line) -> bool:
    first = line.fields[0]
    return (
        first.kind == "keywords" and not first.value and not first.marked and first.label in doubtful_labels()
    )


def only_names_follow(lines: Sequence[Line], at: int) -> bool:
    """Whether all following lines are short and have no sentence punctuation."""
    following = [line.text for line in lines[at + 1 : at + _MAX_NAMES + 2] if not is_noise(line.text)]
    names = all(len(text.split()) <= _MAX_WORDS and not _SENTENCE.search(text) for text in following)
    return at >= _MIN_BEFORE and 1 < len(following) <= _MAX_NAMES and names
