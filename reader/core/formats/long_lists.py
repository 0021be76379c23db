"""Shortens lists that are longer than those of any article, as only malformed files have them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.formats import omissions

if TYPE_CHECKING:
    from reader.core.models import Draft

_MAX_KEYWORDS = 1000  # the library files an article under each of them, in quadratic time


def shortened(draft: Draft) -> Draft:
    """The article with its first keywords, if it has more than is read."""
    if len(draft.keywords) <= _MAX_KEYWORDS:
        return draft
    omissions.report(omissions.REST)
    return replace(draft, keywords=draft.keywords[:_MAX_KEYWORDS])
