"""Archives: the articles of all members, nested archives included.

Parts are numbered across members. An unreadable member is skipped if others are readable.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.core.errors import (
    ArchiveLocked,
    ArchiveTooLarge,
    ArticlesMissing,
    FileDamaged,
    FileError,
    FileHostile,
    FormatUnknown,
)
from reader.core.formats import omissions
from reader.core.formats.manifests import article_of, is_table, is_text, rows_by_text
from reader.core.formats.recognition import HEAD, known_format, may_be_article
from reader.core.formats.registry import ARCHIVES, TEXT, Content
from reader.core.formats.unpacking import Allowance, decompressed, member_names, untarred, unzipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.core.formats.manifests import TableRow
    from reader.core.models import Draft

_DEEPEST = 3  # levels: `.gz`, the `.tar` in it, and an archive in that
_OFFICE = "[Content_Types].xml"  # the first member of a Microsoft Office document
_COMPRESSED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ")


def read(data: bytes, title: str) -> Content:
    """The articles of all members. Raises a `FileError`; if no member is readable, that of the first."""
    rows = _rows_by_text(data)
    tables = {table for table, _ in rows.values()}
    found = _Found(_without_ending(title) if data.startswith(_COMPRESSED) else None)
    waiting: list[tuple[str, bytes]] = []
    for name, member in _files(data, title, Allowance(len(data)), found.failures):
        if name == _OFFICE:
            raise FormatUnknown
        if name in tables:
            waiting.append((name, member))
            continue
        table, values = rows.get(name, ("", {}))
        if table and (content := article_of(values, member)):
            found.add(name, content)
            tables.discard(table)
        else:
            found.take(name, member)
    for name, member in waiting:
        if name in tables:  # no text came of it
            found.take(name, member)
    return found.content()


@dataclass(slots=True)
class _Found:
    """What was read so far, and the failures. `alone` names a compressed file that is no member."""

    alone: str | None = None
    encodings: dict[str, None] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    failures: list[FileError] = field(default_factory=list)

    def take(self, name: str, member: bytes) -> None:
        """Read a member. Raises only errors that concern the whole archive."""
        try:
            self.add(name, _content(name, member))
        except (ArchiveTooLarge, FileHostile):
            raise
        except FileError as error:
            self.failures.append(error)
            omissions.report(omissions.MEMBERS)

    def add(self, name: str, content: Content) -> None:
        self.encodings[content.encoding] = None
        self.drafts += _following(content.drafts, len(self.drafts), None if name == self.alone else name)

    def content(self) -> Content:
        """All together. Raises the first failure, or `ArticlesMissing`, if there is no article."""
        if not self.drafts:
            raise next(iter(self.failures), ArticlesMissing())
        return Content(", ".join(self.encodings), tuple(self.drafts))


def member(data: bytes, title: str, path: str) -> bytes | None:
    """The file with this path in an archive, `None` if there is none. Raises a `FileError`."""
    files = _files(data, title, Allowance(len(data)), [])
    return next((content for name, content in files if name == path), None)


def _rows_by_text(data: bytes) -> Mapping[str, TableRow]:
    """For the texts in a zip file that a table in it describes: the table and the row."""
    names = member_names(data) if data.startswith(b"PK") else []
    if not any(map(is_table, names)) or not any(map(is_text, names)):
        return {}
    try:
        return rows_by_text(unzipped(data, Allowance(len(data)), is_table), filter(is_text, names))
    except (ArchiveLocked, FileDamaged):  # told when the tables are read as others are
        return {}


def _files(
    data: bytes,
    name: str,
    allowance: Allowance,
    failures: list[FileError],
    depth: int = 1,
    within: str = "",
) -> Iterator[tuple[str, bytes]]:
    """(path, content) of the files in an archive and in nested archives, to the level `_DEEPEST`; those that
    cannot be unpacked are added to the failures."""
    for member_name, member in _members(data, name, allowance):
        found = known_format(member_name, member)
        if found not in ARCHIVES:
            yield f"{within}{member_name}", member
        elif depth < _DEEPEST:
            folder = within if data.startswith(_COMPRESSED) else f"{within}{member_name}/"
            try:
                yield from _files(member, member_name, allowance, failures, depth + 1, folder)
            except (ArchiveLocked, FileDamaged) as error:
                failures.append(error)
                omissions.report(omissions.MEMBERS)
        else:
            omissions.report(omissions.MEMBERS)


def _members(data: bytes, name: str, allowance: Allowance) -> Iterator[tuple[str, bytes]]:
    if data.startswith(_COMPRESSED):
        yield _without_ending(name), decompressed(data, allowance)
    elif data.startswith(b"PK"):
        yield from unzipped(data, allowance)
    else:
        yield from untarred(data, allowance)


def _without_ending(name: str) -> str:
    """The name of the decompressed file: `news.jsonl.gz` → `news.jsonl`; a tar archive is detected by
    content."""
    path = PurePosixPath(name)
    inner = path.stem if path.suffix.lower() in (".gz", ".bz2", ".xz", ".tgz", ".tbz2", ".txz") else path.name
    return inner if known_format(inner, b"") else f"{inner}.txt"


def _content(name: str, member: bytes) -> Content:
    if not member.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        return Content("", ())
    found = known_format(name, member)
    if found is None and may_be_article(name, lambda: member[:HEAD]):
        found = TEXT
    if found is None:
        raise ArticlesMissing
    return found.reader.read(member, PurePosixPath(name).stem.replace("_", " ").strip())


def _following(drafts: tuple[Draft, ...], before: int, member: str | None) -> Iterator[Draft]:
    """The drafts of a member, their parts renumbered after the `before` earlier ones."""
    for draft in drafts:
        related = tuple(part + before for part in draft.related)
        yield replace(draft, part=draft.part + before, member=member, related=related)
