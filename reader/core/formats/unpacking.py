"""Unpacks archives in memory, member by member, with limits against decompression bombs.

Members with a path outside the archive and hidden members are skipped; encrypted ones too if others are
readable.
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, cast

from reader.core.errors import ArchiveLocked, ArchiveTooLarge, FileDamaged
from reader.core.formats import omissions

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from io import BufferedIOBase
    from zipfile import ZipFile, ZipInfo

LARGEST = 128 * 1024 * 1024  # total bytes that a file may unpack to
MAX_MEMBERS = 50_000
_RATIO = 150  # maximum compression ratio; text has about 10, seldom 50
_FREE = 8 * 1024 * 1024  # bytes that a file may unpack to at any ratio
_STEP = 1024 * 1024
BROKEN = (
    OSError, EOFError, ValueError, KeyError, IndexError, OverflowError, RuntimeError,
    zlib.error, struct.error, LZMAError,
)  # fmt: skip


@dataclass(slots=True)
class Allowance:
    """How much a file may still unpack to, summed over its members."""

    packed: int  # bytes of the file
    spent: int = 0
    members: int = 0

    def count(self, size: int) -> None:
        """Count unpacked bytes. Raises `ArchiveTooLarge`."""
        self.spent += size
        if self.spent > min(LARGEST, max(_FREE, _RATIO * self.packed)):
            raise ArchiveTooLarge

    def count_member(self) -> None:
        """Count a member. Raises `ArchiveTooLarge`."""
        self.members += 1
        if self.members > MAX_MEMBERS:
            raise ArchiveTooLarge


def unzipped(
    data: bytes, allowance: Allowance, wanted: Callable[[str], bool] = lambda _: True
) -> Iterator[tuple[str, bytes]]:
    """(name, content) of the members of a zip file whose names are wanted.

    Raises `ArchiveTooLarge`, and `FileDamaged` or `ArchiveLocked` if none of them can be read.
    """
    from zipfile import BadZipFile, ZipFile

    given, failure = 0, None
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            for info in (each for each in _members(archive, allowance) if wanted(each.filename)):
                try:
                    member = _unzipped(archive, info, allowance)
                except (ArchiveLocked, FileDamaged) as error:  # the others may be intact
                    failure = failure or error
                    omissions.report(omissions.MEMBERS)
                else:
                    given += 1
                    yield info.filename, member
    except (BadZipFile, *BROKEN):
        raise FileDamaged from None
    if failure and not given:
        raise failure


def _members(archive: ZipFile, allowance: Allowance) -> Iterator[ZipInfo]:
    """The files that may be articles. Raises `ArchiveTooLarge`."""
    pages = {name for name in archive.namelist() if name.lower().endswith((".html", ".htm"))}
    for info in archive.infolist():
        allowance.count_member()
        if not info.is_dir() and is_inside(info.filename) and not _is_beside(info.filename, pages):
            yield info


def member_names(data: bytes) -> list[str]:
    """The names of the members of a zip file; none if it is damaged."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (BadZipFile, *BROKEN):
        return []


def _unzipped(archive: ZipFile, info: ZipInfo, allowance: Allowance) -> bytes:
    """The content of a member. Raises `FileDamaged`, `ArchiveTooLarge`, `ArchiveLocked`."""
    from zipfile import BadZipFile

    if info.flag_bits & 1:
        raise ArchiveLocked
    try:
        with archive.open(info) as member:
            return _all_of(cast("BufferedIOBase", member), allowance)
    except (BadZipFile, *BROKEN):
        raise FileDamaged from None


def untarred(data: bytes, allowance: Allowance) -> Iterator[tuple[str, bytes]]:
    """(name, content) of the files of a tar archive, also of a truncated one.

    Raises `FileDamaged`, `ArchiveTooLarge`.
    """
    from tarfile import TarError
    from tarfile import open as open_tar

    found = False
    try:
        with open_tar(fileobj=io.BytesIO(data), mode="r:") as archive:
            for info in archive:
                allowance.count_member()
                member = archive.extractfile(info) if info.isreg() and is_inside(info.name) else None
                if member is not None:
                    content = _all_of(cast("BufferedIOBase", member), allowance)
                    found = True
                    yield info.name, content
            if archive.offset >= len(data):  # without the end-of-archive blocks
                omissions.report(omissions.BROKEN)
    except (TarError, *BROKEN):
        if not found:
            raise FileDamaged from None
        omissions.report(omissions.BROKEN)


def decompressed(data: bytes, allowance: Allowance) -> bytes:
    """Decompress gzip, bzip2 or xz, also a truncated file. Raises `FileDamaged`, `ArchiveTooLarge`."""
    pieces: list[bytes] = []
    try:
        with _decompressor(data)(io.BytesIO(data)) as stream:
            pieces.extend(pieces_of(stream.read1, allowance))
    except BROKEN:
        if not pieces:
            raise FileDamaged from None
        omissions.report(omissions.BROKEN)  # the part before is kept
    return b"".join(pieces)


def _decompressor(data: bytes) -> Callable[[IO[bytes]], BufferedIOBase]:
    import bz2
    import gzip
    import lzma

    if data.startswith(b"BZh"):
        return lambda file: bz2.BZ2File(file)
    if data.startswith(b"\xfd7zXZ"):
        return lambda file: lzma.LZMAFile(file)
    return lambda file: gzip.GzipFile(fileobj=file)


def _all_of(stream: BufferedIOBase, allowance: Allowance) -> bytes:
    return b"".join(pieces_of(stream.read1, allowance))  # `read1` returns what precedes an error


def pieces_of(read: Callable[[int], bytes], allowance: Allowance) -> Iterator[bytes]:
    """All that can be read, at most so many bytes at a time, each counted before more is unpacked.

    Raises `ArchiveTooLarge`.
    """
    while piece := read(_STEP):
        allowance.count(len(piece))
        yield piece


def _is_beside(name: str, pages: Collection[str]) -> bool:
    """Whether it is in the resource folder of a saved page: `page_files/…` next to `page.html`."""
    page, beside, _ = name.partition("_files/")
    return bool(beside) and (f"{page}.html" in pages or f"{page}.htm" in pages)


def is_inside(name: str) -> bool:
    """Whether the path stays inside the archive and has no hidden component."""
    path = PurePosixPath(name.replace("\\", "/").removeprefix("./"))
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
    return not (path.is_absolute() or hidden or re.match(r"[A-Za-z]:", name))
