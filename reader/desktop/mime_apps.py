"""The program's entry in a `mimeapps.list` (MIME Applications Specification 1.0.1); all else stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ADDED = "[Added Associations]"
DEFAULT = "[Default Applications]"


class MimeApps:
    """The lines of the file by group; the heading is the first line of its group."""

    def __init__(self, text: str) -> None:
        self._groups: list[list[str]] = [[]]
        for line in text.splitlines():
            if line.startswith("["):
                self._groups.append([])
            self._groups[-1].append(line)

    def __str__(self) -> str:
        return "".join(f"{line}\n" for group in self._groups for line in group)

    def offer(self, entry_id: str, mime_types: Iterable[str]) -> None:
        """Add the entry for these types, after the programs already listed."""
        for mime_type in mime_types:
            others = self._others(ADDED, mime_type, entry_id)
            self._put(ADDED, mime_type, [*others, entry_id])

    def prefer(self, entry_id: str, mime_types: Iterable[str]) -> None:
        """Make the entry the default for these types; the former programs come after it."""
        for mime_type in mime_types:
            others = self._others(DEFAULT, mime_type, entry_id)
            self._put(DEFAULT, mime_type, [entry_id, *others])

    def forget(self, entry_id: str) -> None:
        """Remove the entry from all lines; lines and groups that become empty are removed."""
        for group in self._groups:
            before = len(group)
            group[:] = [
                line for line in (_line_without(line, entry_id) for line in group) if line is not None
            ]
            if len(group) < before and not any(line.strip() for line in group[1:]):
                group.clear()

    def _others(self, heading: str, mime_type: str, entry_id: str) -> list[str]:
        lines = [line for line in self._group(heading) if _key(line) == mime_type]
        return [known for line in lines for known in _entries(line) if known != entry_id]

    def _put(self, heading: str, mime_type: str, entries: list[str]) -> None:
        group = self._group(heading)
        wanted = f"{mime_type}={';'.join(entries)};"
        places = [index for index, line in enumerate(group) if _key(line) == mime_type]
        for index in places:
            group[index] = wanted
        if not places:
            group.insert(1 + max(index for index, line in enumerate(group) if line.strip()), wanted)

    def _group(self, heading: str) -> list[str]:
        for group in self._groups:
            if group and group[0].strip() == heading:
                return group
        self._groups.append([heading])
        return self._groups[-1]


def _key(line: str) -> str:
    return line.partition("=")[0].strip()


def _entries(line: str) -> list[str]:
    return [entry for entry in line.partition("=")[2].strip().split(";") if entry]


def _line_without(line: str, entry_id: str) -> str | None:
    entries = _entries(line)
    if line.startswith("#") or entry_id not in entries:
        return line
    others = [entry for entry in entries if entry != entry_id]
    return f"{_key(line)}={';'.join(others)};" if others else None
