"""A library on a disk without any space left: it is read, and every change is refused by that name."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from builders import fill

if TYPE_CHECKING:
    from pathlib import Path

    from reader.core.library import Library

ALONE = ("unshare", "--map-root-user", "--mount", "sh", "-ec")
FILLED = """mount -t tmpfs -o size=2m none "$1"
cp "$2" "$1/library.db"
dd if=/dev/zero of="$1/fill" bs=1k 2>/dev/null || true
exec "$0" -c "$3" "$1/library.db"
"""
READS = """
import sys
from pathlib import Path
from reader.core.errors import DiskFull
from reader.core.library import Library
from reader.core.models import ArticleFilter

with Library.open(Path(sys.argv[1])) as library:
    print(library.count(ArticleFilter()), [mark.note for mark in library.marks.all()] == ["هنا"])
    try:
        library.bookmarks.add(2)
    except DiskFull as error:
        print(error.subject == sys.argv[1], library.check().problems)
"""


def test_a_library_on_a_full_disk_is_read(library: Library, tmp_path: Path) -> None:
    if (
        not sys.platform.startswith("linux")
        or subprocess.run([*ALONE, "true"], capture_output=True).returncode
    ):
        pytest.skip("no file system of its own to fill")
    fill(library, 3)
    library.bookmarks.add(1, None, "هنا")
    library.backup(tmp_path / "copy.db")
    disk = tmp_path / "disk"
    disk.mkdir()
    command = [*ALONE, FILLED, sys.executable, str(disk), str(tmp_path / "copy.db"), READS]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "3 True\nTrue ()\n"
