"""Reports of checks and backups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the library found; `problems` are sentences, empty if all is well."""

    articles: int
    problems: tuple[str, ...]
    repaired: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What was copied: source and target file, and the number of articles.

    `kept` is where the former library is, `None` if there was none.
    """

    source: Path
    target: Path
    articles: int
    kept: Path | None = None
