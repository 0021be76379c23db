"""Write and remove whole files, in folders that are created as needed and removed when empty."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, ClassVar

from reader.core.errors import ReaderError
from reader.core.texts import marked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class DesktopUnwritable(ReaderError):
    """A file or folder that cannot be written; `subject` is its path."""

    template: ClassVar[str] = marked(
        "Errors", "تعذّرت الكتابة في {subject}؛ تحقّق من الأذونات والمساحة ثم أعد المحاولة."
    )


def write(file: Path, data: bytes) -> None:
    """Replace the file in one step; a link is followed. Raises `DesktopUnwritable`."""
    target = file.resolve()
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    with _answerable(file):
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(data)
        fresh.replace(target)


def remove(file: Path) -> bool:
    """Remove the file if it exists; return whether it did. Raises `DesktopUnwritable`."""
    there = file.is_file()
    with _answerable(file):
        file.unlink(missing_ok=True)
    return there


def prune(folder: Path, top: Path) -> None:
    """Remove the folder and its empty parents below `top`."""
    while folder != top and folder.is_relative_to(top):
        with _answerable(folder):
            if folder.is_dir() and any(folder.iterdir()):
                return
            if folder.is_dir():
                folder.rmdir()
        folder = folder.parent


@contextlib.contextmanager
def _answerable(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DesktopUnwritable(file) from error
