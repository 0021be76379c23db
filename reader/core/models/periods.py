"""Bars of the timeline."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """The number of articles in a period; `since` and `until` are its first and last ISO date."""

    since: str
    until: str
    count: int
