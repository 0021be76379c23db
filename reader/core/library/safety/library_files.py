"""The files of one library: the database, and what SQLite keeps beside it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ENDINGS = ("-wal", "-shm", "-journal", "")  # the database last: without it the others mean nothing


def free_name(path: Path, mark: str) -> Path:
    """An unused path beside the library: `name.mark.db`, `name.mark1.db`, …"""
    names = (path.with_name(f"{path.stem}.{mark}{number or ''}{path.suffix}") for number in count())
    return next(name for name in names if not name.exists())


def move(path: Path, target: Path) -> None:
    """Move the library with its journal."""
    for source, place in zip(_files(path), _files(target), strict=True):
        if source.exists():
            source.replace(place)


def remove(path: Path) -> None:
    """Remove the library with its journal, as far as they exist."""
    for file in _files(path):
        file.unlink(missing_ok=True)


def _files(path: Path) -> Iterator[Path]:
    return (path.with_name(path.name + ending) for ending in _ENDINGS)
