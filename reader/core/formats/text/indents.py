"""Protects the indentation of program code from white space normalization, with a placeholder character."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models import Draft

_HELD = "\ufdd0"  # a noncharacter: occurs in no file, and does not count as white space
_SHOWN = "\u00a0"
_TAB = 4
_DEEPEST = 40


def held(line: str) -> str:
    """The line with placeholders for its leading spaces."""
    wide = line.expandtabs(_TAB) if "\t" in line else line
    bare = wide.lstrip(" ")
    return _HELD * min(len(wide) - len(bare), _DEEPEST) + bare


def shown(draft: Draft) -> Draft:
    """The article with the placeholders turned back into spaces."""
    if not any(_HELD in paragraph for paragraph in draft.body):
        return draft
    said = (paragraph for paragraph in draft.body if paragraph.strip(_HELD))
    return replace(draft, body=tuple(paragraph.replace(_HELD, _SHOWN) for paragraph in said))
