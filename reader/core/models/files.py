"""What files give, before it is in the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models.articles import Position
    from reader.core.models.choices import NameKind
    from reader.core.models.marks import Mark


@dataclass(frozen=True, slots=True)
class KeptName:
    """The reader's changes to a keyword or source: its colour (`#rrggbb`), and names merged into it."""

    kind: NameKind
    name: str
    color: str | None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """The state of an article that an export carries besides its fields.

    What the reader did with it, and what only the library knows, so that nothing is lost on the way back.
    Times are UTC, ISO 8601 with Z.
    """

    marks: tuple[Mark, ...] = ()
    position: Position | None = None
    position_saved_at: str | None = None
    keywords_confirmed: bool = False
    names: tuple[KeptName, ...] = ()
    imported_at: str | None = None
    listed_at: str | None = None  # the date it is sorted by, if it has none of its own


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as a file gave it."""

    title: str
    body: tuple[str, ...]
    published: str | None = None
    updated: str | None = None
    published_text: str | None = None  # the dates as written, if they were not understood
    updated_text: str | None = None
    source: str | None = None
    author: str | None = None
    place: str | None = None
    keywords: tuple[str, ...] = ()
    keywords_raw: str | None = None
    url: str | None = None  # the address of its web page
    language: str = "ar"
    part: int = 1
    member: str | None = None  # the path of its file within an archive
    related: tuple[int, ...] = ()  # part numbers in the same file
    read: bool = False  # in the library that exported it
    bookmarked: bool = False
    keywords_settled: bool = False  # final: not to be split again by what the library learned
    kept: Kept | None = None


@dataclass(frozen=True, slots=True)
class FileReading:
    """What one file gave: its drafts, and the bytes they were read from."""

    path: str
    format: str
    encoding: str
    sha256: str
    original: bytes
    drafts: tuple[Draft, ...]
    left_out: str | None = None  # a sentence, if not all of the file was read


@dataclass(frozen=True, slots=True)
class EncodingChoice:
    """An encoding that a file may be in, and how its text begins in it."""

    name: str
    sample: str


@dataclass(frozen=True, slots=True)
class FieldLine:
    """The line of the file, from 1, that gave a field of an article, and its text."""

    field: str
    line: int
    text: str
