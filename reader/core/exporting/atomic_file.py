"""A file that is there whole or not at all: written beside its place under another name, then put there."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from reader.core.errors import ExportDiskFull, ExportNotWritable, ExportOntoLibrary
from reader.core.library.storage.part_names import part_of
from reader.core.library.storage.presence import are_same

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


@contextmanager
def whole_file(target: Path, library_path: Path) -> Iterator[BinaryIO]:
    """Write into it; when the block ends well it stands at `target`, else nothing has changed there.

    Raises `ExportNotWritable`, `ExportDiskFull`, and `ExportOntoLibrary` where the file is the library.
    """
    place = target.expanduser().absolute()
    try:
        _refuse_library(place, library_path)
        place = place.resolve()
        new = part_of(place)
        try:
            with new.open("wb") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            new.replace(place)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise (ExportDiskFull if error.errno in _FULL else ExportNotWritable)(target) from error


def _refuse_library(place: Path, library_path: Path) -> None:
    if are_same(place, library_path):
        raise ExportOntoLibrary(place)
