"""Find new files in watched folders: those that appeared or changed since the last scan."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library import Library

_MAX_WATCHED = 4000  # most files and folders for a file system watcher
_SLACK = 2.0  # seconds: timestamps of file systems are coarse
_STILL = 1.0  # seconds without a change, before a file counts as complete


@dataclass(frozen=True, slots=True)
class Scan:
    """What scanning a folder at a time (seconds since 1970) found: new files, and places to watch.

    `is_growing`: some new files are perhaps still being written and are left to the next scan. For a folder
    that is not there, the place to watch is the nearest one above it.
    """

    folder: str
    is_there: bool
    at: float
    new: tuple[Path, ...] = ()
    watched: tuple[str, ...] = ()
    is_growing: bool = False


def scan(library: Library, folder: str, at: float) -> Scan:
    """Scan a folder. Call `library.watched.note(folder, at)` once the new files are imported."""
    from reader.core.formats import article_files

    if not os.path.isdir(folder):  # noqa: PTH112 never raises
        return Scan(folder, is_there=False, at=at, watched=(_nearest(folder),))
    looked_at = library.watched.looked_at(folder)
    since = looked_at - _SLACK if looked_at <= at else 0.0  # the clock was set back
    files = list(article_files([Path(folder)]))
    within = {*_folders(folder), *(str(file.parent) for file in files)} - {folder}
    moved = {place for place in within if _moment(place) > since and not library.watched.knows(place)}
    new = [
        file
        for file in files
        if _moment(file) > since or (moved and not moved.isdisjoint(map(str, file.parents)))
    ]
    still = tuple(file for file in new if not -_SLACK <= at - _moment(file) < _STILL)
    places = [folder, *sorted(within), *map(str, files)]
    watched = tuple(places[:_MAX_WATCHED])
    return Scan(folder, is_there=True, at=at, new=still, watched=watched, is_growing=len(still) < len(new))


def _nearest(folder: str) -> str:
    """The nearest folder above that is there."""
    return next(str(place) for place in Path(folder).parents if os.path.isdir(place))  # noqa: PTH112


def _folders(folder: str) -> Iterator[str]:
    """All folders within, empty ones too: a file may be added to each."""
    from reader.core.formats.folders import is_page_part

    waiting = [folder]
    while waiting:  # `os.walk` of Python 3.11 fails a thousand folders below
        place = waiting.pop()
        yield place
        with suppress(OSError):
            entries = list(os.scandir(place))
            beside = {entry.name for entry in entries}
            waiting += [
                entry.path
                for entry in entries
                if entry.is_dir(follow_symlinks=False)
                and not (entry.name.startswith(".") or is_page_part(entry.name, beside))
            ]


def _moment(place: Path | str) -> float:
    """When the file, folder or link last changed or was moved here; 0 if it has gone meanwhile."""
    try:
        status, link = os.stat(place), os.lstat(place)  # noqa: PTH116
    except OSError:
        return 0.0
    return max(status.st_mtime, status.st_ctime, link.st_ctime)
