"""Archives: the articles of all members, nested archives included.

Parts are numbered across members. An unreadable member is skipped if others are readable.
"""

from __future__ import annotations

from dataclasses import replace
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
from reader.core.formats.recognition import HEAD, known_format, may_be_article
from reader.core.formats.registry import ARCHIVES, TEXT, Content
from reader.core.formats.unpacking import Allowance, decompressed, member_names, untarred, unzipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.models import Draft

_DEEPEST = 3  # levels: `.gz`, the `.tar` in it, and an archive in that
_OFFICE = "[Content_Types].xml"  # the first member of a Microsoft Office document
_COMPRESSED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ")


def read(data: bytes, title: str) -> Content:
    """The articles of all members. Raises a `FileError`; if no member is readable, that of the first."""
    encodings: dict[str, None] = {}
    drafts: list[Draft] = []
    failures: list[FileError] = []
    told, settled = _told_by_tables(data)
    drafts += _following(told, 0)
    for name, member in _files(data, title, Allowance(len(data)), failures):
        if name in settled:
            continue
        if name == _OFFICE:
            raise FormatUnknown
        try:
            content = _content(name, member)
        except (ArchiveTooLarge, FileHostile):
            raise
        except FileError as error:
            failures.append(error)
            omissions.report(omissions.MEMBERS)
            continue
        encodings[content.encoding] = None
        drafts += _following(content.drafts, len(drafts))
    if not drafts:
        raise next(iter(failures), ArticlesMissing())
    return Content(", ".join(encodings), tuple(drafts))


def _told_by_tables(data: bytes) -> tuple[tuple[Draft, ...], frozenset[str]]:
    """The articles whose text is one member of a zip file and whose other fields are in a table, and the
    names of these members."""
    if not data.startswith(b"PK"):
        return (), frozenset()
    from reader.core.formats import manifests

    names = member_names(data)
    if not any(map(manifests.is_table, names)) or not any(map(manifests.is_text, names)):
        return (), frozenset()
    members = dict(unzipped(data, Allowance(len(data))))
    tables = {name: member for name, member in members.items() if manifests.is_table(name)}
    texts = {name: member for name, member in members.items() if manifests.is_text(name)}
    found = list(manifests.told(tables, texts))
    drafts = tuple(replace(draft, part=part) for part, (_, _, draft) in enumerate(found, 1))
    return drafts, frozenset(name for table, text, _ in found for name in (table, text))


def _files(
    data: bytes, name: str, allowance: Allowance, failures: list[FileError], depth: int = 1
) -> Iterator[tuple[str, bytes]]:
    """(name, content) of the files in an archive and in nested archives, to the level `_DEEPEST`; those that
    cannot be unpacked are added to the failures."""
    for member_name, member in _members(data, name, allowance):
        found = known_format(member_name, member)
        if found not in ARCHIVES:
            yield member_name, member
        elif depth < _DEEPEST:
            try:
                yield from _files(member, member_name, allowance, failures, depth + 1)
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


def _following(drafts: tuple[Draft, ...], before: int) -> Iterator[Draft]:
    """The drafts, their parts renumbered after the `before` earlier ones."""
    for draft in drafts:
        related = tuple(part + before for part in draft.related)
        yield replace(draft, part=draft.part + before, related=related)
