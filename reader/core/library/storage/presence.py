"""What stands at a path. `Path.exists` raises where one may not look into the folder (until Python 3.14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def is_absent(path: Path) -> bool:
    """Whether nothing is there for certain; a place one may not look into may hold it."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def are_same(one: Path, other: Path) -> bool:
    """Whether both lead to one file that one may look at."""
    try:
        return one.samefile(other)
    except OSError:
        return False
