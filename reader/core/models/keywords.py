"""A keyword of an article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword of the library (or of one article, as written there) and how many articles carry it."""

    id: int
    name: str
    count: int
