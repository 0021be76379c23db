"""Several articles in one text file, with three asterisks on a line between them, as Warraq exports them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.formats.text.detail_lines import detail_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.models import Draft

_BETWEEN = "\n\n***\n\n"
_LONGEST_TITLE = 250  # characters
_ENDS_OF_SENTENCES = (".", "،", "؛", ":")


def split_articles(text: str) -> list[str]:
    """The text of each article; asterisks between the scenes of one text are not followed by titles."""
    if _BETWEEN not in text:  # nearly all there are
        return [text]
    parts = text.strip("\n").split(_BETWEEN)
    heads = [part.split("\n", 2) for part in parts]
    titled = all(_is_titled(head) for head in heads)
    return parts if titled and any(map(_is_detailed, heads)) else [text]


def numbered(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The articles of all parts, with the numbers they have in the file."""
    return tuple(replace(draft, part=part, related=()) for part, draft in enumerate(drafts, 1))


def _is_titled(head: Sequence[str]) -> bool:
    """Whether a title alone on its line comes first."""
    short = 0 < len(head[0]) <= _LONGEST_TITLE and not head[0].rstrip().endswith(_ENDS_OF_SENTENCES)
    return short and len(head) > 1 and (not head[1] or _is_detailed(head))


def _is_detailed(head: Sequence[str]) -> bool:
    return len(head) > 1 and detail_line(head[1]) is not None
