"""Which files of a folder can be articles: by their names, where those tell nothing by their first bytes."""

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
_BESIDE_PAGES = ("_files", ".files", "_fichiers", "-Dateien", "_ملفات")  # as browsers name folders


def article_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files to read: each path given, and in a folder each file that can be an article, in natural order.

    Hidden files are passed over, what a browser saved beside a page, and a folder met before; a folder that
    cannot be looked into comes out itself, for `read_file` to say so.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        yield from _files_in(path, seen) if os.path.isdir(path) else [path]  # noqa: PTH112 never raises


def _files_in(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path]:
    try:
        status = folder.stat()
        entries = sorted(folder.iterdir(), key=_natural)
    except OSError:
        yield folder
        return
    if (status.st_dev, status.st_ino) in seen:
        return
    seen.add((status.st_dev, status.st_ino))
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if os.path.isdir(entry):  # noqa: PTH112 `Path.is_dir` raises where one may not look
            if not is_page_part(entry.name, names):
                yield from _files_in(entry, seen)
        elif entry.suffix.lower() in EXTENSIONS or (
            not is_of_database(entry.name, names) and may_be_article(entry.name, partial(_head, entry))
        ):
            yield entry


def is_page_part(folder: str, names: Collection[str]) -> bool:
    """Whether the folder holds what a browser saved beside a page: `page_files` beside `page.html`."""
    page = next((folder.removesuffix(end) for end in _BESIDE_PAGES if folder.endswith(end)), None)
    return page is not None and any(f"{page}{ending}" in names for ending in HTML.extensions)


def is_of_database(name: str, names: Collection[str]) -> bool:
    """Whether the file is a database in use (SQLite), or stands beside one. It may be our library: opening it
    as a file, and closing it again, would drop the locks that this process holds on it."""
    return name.endswith(BESIDE_DATABASES) or any(f"{name}{end}" in names for end in BESIDE_DATABASES)


def _head(path: Path) -> bytes:
    """The first bytes; none of what is no plain file or cannot be read."""
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
