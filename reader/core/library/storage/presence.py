"""What is at a path. `Path.exists` raises if the folder may not be read (until Python 3.14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import LibraryAbsent, LibraryMoved

if TYPE_CHECKING:
    from pathlib import Path


def is_absent(path: Path) -> bool:
    """Whether there is certainly nothing at the path; in a folder that may not be read there may be."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def refuse_absent(library: Path) -> None:
    """Raise `LibraryAbsent` if there is no library, which opening would create empty."""
    if is_absent(library):
        raise LibraryAbsent(library)


def refuse_moved(library: Path) -> None:
    """Raise `LibraryMoved` if there is no library at the path it was opened at."""
    if is_absent(library):
        raise LibraryMoved(library)


def file_identity(path: Path) -> tuple[int, int] | None:
    """Device and inode of the file at the path; `None` if it is missing, unreadable, or no path (NUL)."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def are_same(one: Path, other: Path) -> bool:
    """Whether both paths lead to one file that may be looked at."""
    try:
        return one.samefile(other)
    except OSError:
        return False
