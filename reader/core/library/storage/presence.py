"""What stands at a path. `Path.exists` raises where one may not look into the folder (until Python 3.14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import LibraryAbsent, LibraryMoved

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


def refuse_absent(library: Path) -> None:
    """Opening would make one: what is then made of nothing would pass for that of the library meant.
    Raises `LibraryAbsent`."""
    if is_absent(library):
        raise LibraryAbsent(library)


def refuse_moved(library: Path) -> None:
    """Where a library was opened there must be one. Raises `LibraryMoved`."""
    if is_absent(library):
        raise LibraryMoved(library)


def file_identity(path: Path) -> tuple[int, int] | None:
    """Of which file the path is the name now; `None` where of none that one may look at."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def are_same(one: Path, other: Path) -> bool:
    """Whether both lead to one file that one may look at."""
    try:
        return one.samefile(other)
    except OSError:
        return False
