"""Whether the library is well, and copies of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the library found; `problems` are sentences, empty when all is well."""

    articles: int
    problems: tuple[str, ...]
    repaired: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What was copied: the file it came from and the one it went to, and its articles. `kept` is where the
    former library lies, `None` where there was none."""

    source: Path
    target: Path
    articles: int
    kept: Path | None = None
