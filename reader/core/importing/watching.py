"""What is new in a folder that is watched: files that came or changed since it was last looked through."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.library import Library

_MOST_WATCHED = 4000  # files and folders a watcher is asked to look at
_SLACK = 2.0  # seconds: clocks of file systems are coarse


@dataclass(frozen=True, slots=True)
class Scan:
    """A folder looked through at a moment (seconds since 1970): what is new, and what to watch within it."""

    folder: str
    is_there: bool
    at: float
    new: tuple[Path, ...] = ()
    watched: tuple[str, ...] = ()


def scan(library: Library, folder: str, at: float) -> Scan:
    """Look a folder through; `library.watched.note(folder, at)` once its new files are in."""
    from reader.core.formats import article_files

    if not Path(folder).is_dir():
        return Scan(folder, is_there=False, at=at)
    since = library.watched.looked_at(folder) - _SLACK
    files = list(article_files([Path(folder)]))
    new = tuple(file for file in files if _moment(file) > since)
    places = [folder, *sorted({str(file.parent) for file in files} - {folder}), *map(str, files)]
    return Scan(folder, is_there=True, at=at, new=new, watched=tuple(places[:_MOST_WATCHED]))


def _moment(file: Path) -> float:
    """When the file last changed, or came here; one that has gone meanwhile is not new."""
    try:
        status = file.stat()
    except OSError:
        return 0.0
    return max(status.st_mtime, status.st_ctime)
