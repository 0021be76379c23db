"""Whether the library is well."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the library found; `problems` are sentences, empty when all is well."""

    articles: int
    problems: tuple[str, ...]
    repaired: tuple[str, ...] = ()
