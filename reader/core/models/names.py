"""Keywords and sources."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamePlace:
    """A keyword or source with its articles, its first and last ISO date, and its colour (`#rrggbb`)."""

    id: int
    name: str
    count: int
    first: str | None
    last: str | None
    color: str | None
