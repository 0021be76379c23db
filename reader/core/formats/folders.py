"""Finds the files of a folder that may be articles: by name, or by the first bytes if the name is no
evidence."""

from __future__ import annotations

import os
import re
from functools import partial
from typing import TYPE_CHECKING

from reader.core.formats.files import without_waiting
from reader.core.formats.recognition import HEAD, may_be_article
from reader.core.formats.registry import EXTENSIONS, HTML

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

BESIDE_DATABASES = ("-wal", "-shm", "-journal")
_OF_OFFICE = "~$"  # how the sign that a document is open begins
_BESIDE_PAGES = ("_files", ".files", "_fichiers", "-Dateien", "_ملفات")  # as browsers name folders


def article_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files to read: each given path, and in folders, recursively, each possible article, in natural
    order.

    Skips hidden files, the resource folders of saved pages, and folders already visited. An unreadable folder
    is yielded itself, so that `read_file` reports it.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        yield from _files_in(path, seen) if os.path.isdir(path) else [path]  # noqa: PTH112 never raises


def _files_in(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path]:
    waiting: list[tuple[Path, Collection[str]]] = [(folder, ())]  # each with the names beside it
    while waiting:
        entry, names = waiting.pop()
        if not os.path.isdir(entry):  # noqa: PTH112 `Path.is_dir` raises without permission
            if _is_chosen(entry, names):
                yield entry
        elif not is_page_part(entry.name, names):
            try:
                entries = _entries(entry, seen)
            except OSError:
                yield entry
                continue
            within = {each.name for each in entries}
            waiting.extend((each, within) for each in reversed(entries) if not each.name.startswith("."))


def _entries(folder: Path, seen: set[tuple[int, int]]) -> list[Path]:
    """What is in the folder; nothing if it was visited already. Raises `OSError`."""
    status = folder.stat()
    entries = sorted(folder.iterdir(), key=_natural)
    place = status.st_dev, status.st_ino
    if place in seen:
        return []
    seen.add(place)
    return entries


def _is_chosen(file: Path, names: Collection[str]) -> bool:
    return not file.name.startswith(_OF_OFFICE) and (
        file.suffix.lower() in EXTENSIONS
        or (not is_of_database(file.name, names) and may_be_article(file.name, partial(_head, file)))
    )


def is_page_part(folder: str, names: Collection[str]) -> bool:
    """Whether the folder has the resources of a saved page: `page_files` next to `page.html`."""
    page = next((folder.removesuffix(end) for end in _BESIDE_PAGES if folder.endswith(end)), None)
    return page is not None and any(f"{page}{ending}" in names for ending in HTML.extensions)


def is_of_database(name: str, names: Collection[str]) -> bool:
    """Whether the file is a SQLite database in use, or its journal.

    It may be our library: opening and closing it as a file would release the POSIX locks that this process
    holds on it.
    """
    return name.endswith(BESIDE_DATABASES) or any(f"{name}{end}" in names for end in BESIDE_DATABASES)


def _head(path: Path) -> bytes:
    """The first bytes; empty if it is not a regular file or cannot be read."""
    try:
        if not path.is_file():
            return b""
        with open(path, "rb", opener=without_waiting) as file:
            return file.read(HEAD) or b""
    except OSError:
        return b""


def _natural(path: Path) -> list[tuple[int, str]]:
    """`2.txt` before `10.txt`; letters by case-folded code point."""
    return [
        (int(part), "") if part.isdecimal() else (-1, part)
        for part in re.split(r"(\d+)", path.name.casefold())
    ]
