"""How much a large JSON file is made of. In the memory each piece takes ten times its room, so there is a
limit that no articles reach."""

from __future__ import annotations

from dataclasses import dataclass

LARGE = 4_000_000  # characters
_MOST_LISTS = 2_000_000
_MOST_TEXTS, _TEXTS_OF_ONE = 500_000, 100
_MOST_NAMES, _NAMES_OF_ONE = 500_000, 1000
_MOST_AT_ONCE = 600_000


@dataclass(frozen=True, slots=True)
class Pieces:
    """How many there are: lists, objects, names in objects, and texts under no name."""

    lists: int
    objects: int
    names: int
    texts: int

    @property
    def are_too_many(self) -> bool:
        """Whether so many lists, texts and names in so few of them, or empty objects are no articles."""
        return (
            self.lists > _MOST_LISTS
            or self.texts > _MOST_TEXTS + _TEXTS_OF_ONE * (self.lists + self.objects)
            or self.names > _MOST_NAMES + _NAMES_OF_ONE * self.objects
            or self.objects > _MOST_NAMES + 2 * self.names
        )

    @property
    def are_too_many_at_once(self) -> bool:
        """Whether they would fill the memory if all were there together."""
        return self.lists + self.objects + self.names + self.texts > _MOST_AT_ONCE


def count(written: str) -> Pieces:
    """Those of a JSON text; about, for what stands within texts is counted too."""
    names = written.count('":')
    texts = (written.count('"') - written.count('\\"')) // 2 - 2 * names
    return Pieces(written.count("["), written.count("{"), names, max(texts, 0))
