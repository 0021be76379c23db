"""Counts the values of a large JSON text before parsing: each takes ten times its size in memory, so files
with more of them than articles ever need are refused."""

from __future__ import annotations

from dataclasses import dataclass

LARGE = 4_000_000  # characters
_MAX_LISTS = 2_000_000
_MAX_TEXTS, _TEXTS_OF_ONE = 500_000, 100
_MAX_NAMES, _NAMES_OF_ONE = 500_000, 1000
_MAX_AT_ONCE = 600_000


@dataclass(frozen=True, slots=True)
class Pieces:
    """The numbers of lists, objects, object keys, and strings that are not values of a key."""

    lists: int
    objects: int
    names: int
    texts: int

    @property
    def are_too_many(self) -> bool:
        """Whether there are more lists, strings, keys per object, or empty objects than articles have."""
        return (
            self.lists > _MAX_LISTS
            or self.texts > _MAX_TEXTS + _TEXTS_OF_ONE * (self.lists + self.objects)
            or self.names > _MAX_NAMES + _NAMES_OF_ONE * self.objects
            or self.objects > _MAX_NAMES + 2 * self.names
        )

    @property
    def are_too_many_at_once(self) -> bool:
        """Whether parsing them all at once would take too much memory."""
        return self.lists + self.objects + self.names + self.texts > _MAX_AT_ONCE


def count(written: str) -> Pieces:
    """The approximate counts for a JSON text: the contents of strings are counted too."""
    names = written.count('":')
    texts = (written.count('"') - written.count('\\"')) // 2 - 2 * names
    return Pieces(written.count("["), written.count("{"), names, max(texts, 0))
