"""Search in marks: each word must occur in quote, note or title, in any form or as the beginning of a word.

No index is kept: marks are few beside articles, and the forms of words are cached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.arabic.matching import index_form, index_text, surface_text, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.models import Mark


def matching(marks: Iterable[Mark], text: str) -> list[Mark]:
    """The marks that contain every word of the text, in their order; none if the text has no words."""
    wanted = [(f" {index_form(form)} ", f" {form}") for form in words(text)]
    return [mark for mark in marks if wanted and _holds(mark, wanted)]


def _holds(mark: Mark, wanted: list[tuple[str, str]]) -> bool:
    text = f"{mark.quote}\n{mark.note or ''}\n{mark.title}"
    stems, surface = f" {index_text(text)} ", f" {surface_text(text)}"
    return all(stem in stems or beginning in surface for stem, beginning in wanted)
