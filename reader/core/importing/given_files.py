"""The files that are to be imported: each once, however many they are."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class GivenFiles(Collection[Path]):
    """Paths in their order, kept as their texts: a quarter of the 40 MB that a hundred thousand take."""

    def __init__(self, files: Iterable[str]) -> None:
        self._files = list(files)

    def __len__(self) -> int:
        return len(self._files)

    def __iter__(self) -> Iterator[Path]:
        return map(Path, self._files)

    def __contains__(self, path: object) -> bool:
        return str(path) in self._files


def given_files(paths: Sequence[Path]) -> GivenFiles:
    """Each file once, whichever ways lead to it, in the order met."""
    from reader.core.formats import article_files

    found: dict[str, str] = {}
    for path in article_files(paths):
        found.setdefault(str(path.absolute()), str(path))
    return GivenFiles(found.values())
