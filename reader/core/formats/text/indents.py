"""The spaces before a line of a program, which are part of what it says; those before other lines are not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models import Draft

_HELD = "\ufdd0"  # of no script: no file holds it, and nothing takes it for a space
_SHOWN = "\u00a0"
_TAB = 4
_DEEPEST = 40


def held(line: str) -> str:
    """The line with signs for the spaces it begins with, which nothing squeezes."""
    wide = line.expandtabs(_TAB) if "\t" in line else line
    bare = wide.lstrip(" ")
    return _HELD * min(len(wide) - len(bare), _DEEPEST) + bare


def shown(draft: Draft) -> Draft:
    """The article with its spaces again."""
    if not any(_HELD in paragraph for paragraph in draft.body):
        return draft
    said = (paragraph for paragraph in draft.body if paragraph.strip(_HELD))
    return replace(draft, body=tuple(paragraph.replace(_HELD, _SHOWN) for paragraph in said))
