"""What the first bytes of a file tell before SQLite is let near it: a file that is not ours is never touched.

The layout is that of https://sqlite.org/fileformat.html#the_database_header.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.errors import LibraryDamaged, LibraryTooNew, LibraryUnreachable, NotALibrary

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = int.from_bytes(b"WARQ", "big")

_MAGIC = b"SQLite format 3\x00"
_SIZE = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of the header that we read; `stated_size` is what the file says it holds, in bytes."""

    application_id: int
    user_version: int
    stated_size: int


def refuse_strangers(path: Path, newest_version: int) -> None:
    """Let a missing, an empty and a sound file of ours pass.

    Raises `NotALibrary`, `LibraryTooNew`, `LibraryDamaged`, `LibraryUnreachable`.
    """
    start, size = _first_bytes(path)
    if not start:
        return
    header = read_header(start)
    if header is None or header.application_id != APPLICATION_ID:
        raise NotALibrary(path)
    if header.user_version > newest_version:
        raise LibraryTooNew(path)
    if size < header.stated_size and not _has_journal(path):
        raise LibraryDamaged(path)


def read_header(start: bytes) -> Header | None:
    """The header in the first bytes of a file, `None` where they are not SQLite's."""
    if len(start) < _SIZE or not start.startswith(_MAGIC):
        return None

    def number(at: int, length: int = 4) -> int:
        return int.from_bytes(start[at : at + length], "big")

    page = number(16, 2)
    pages = number(28) if number(24) == number(92) else 0  # the count is void where an old SQLite wrote last
    return Header(number(68), number(60), pages * (65536 if page == 1 else page))


def _first_bytes(path: Path) -> tuple[bytes, int]:
    try:
        if path.exists() and not path.is_file():  # a pipe would keep us waiting
            raise LibraryUnreachable(path)
        with path.open("rb") as file:
            return file.read(_SIZE), path.stat().st_size
    except FileNotFoundError:
        return b"", 0
    except OSError as error:
        raise LibraryUnreachable(path) from error


def _has_journal(path: Path) -> bool:
    """Whether a program died here and left pages that SQLite will put in their place."""
    real = path.resolve()
    journals = [real.with_name(real.name + ending) for ending in ("-wal", "-journal")]
    return any(journal.exists() and journal.stat().st_size for journal in journals)
