"""When each watched folder was last scanned."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

_KEY = "watched:{folder}"
_FROM = "SELECT 1 FROM paths WHERE path > ? AND path < ? LIMIT 1"


class Watched:
    """Reads and writes the times of scans, in seconds since 1970."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def looked_at(self, folder: str) -> float:
        """When the folder was last scanned; 0.0 for never."""
        key = _KEY.format(folder=folder)
        return float(self._database.value("SELECT value FROM meta WHERE key = ?", [key]) or 0)

    def knows(self, folder: str) -> bool:
        """Whether files were imported from this folder or one within."""
        return (
            self._database.value(_FROM, [f"{folder}{os.sep}", f"{folder}{chr(ord(os.sep) + 1)}"]) is not None
        )

    def note(self, folder: str, at: float) -> None:
        """Record that the folder was scanned at this time and its new files were imported."""
        key = _KEY.format(folder=folder)
        with self._database.change() as connection:
            connection.execute("REPLACE INTO meta (key, value) VALUES (?, ?)", [key, str(at)])
