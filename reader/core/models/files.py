"""What files give, before the library knows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models.articles import Position
    from reader.core.models.choices import NameKind
    from reader.core.models.marks import Mark


@dataclass(frozen=True, slots=True)
class KeptName:
    """What a reader did with a keyword or source: its colour (`#rrggbb`), and names that now mean it."""

    kind: NameKind
    name: str
    color: str | None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What a reader did with an article and what the library knows of it alone: all an export has to carry
    besides the article, so that nothing is lost on the way back. Moments are UTC, ISO 8601 with Z."""

    marks: tuple[Mark, ...] = ()
    position: Position | None = None
    position_saved_at: str | None = None
    keywords_confirmed: bool = False
    names: tuple[KeptName, ...] = ()
    imported_at: str | None = None
    listed_at: str | None = None  # where it stands in the list, having no date of its own


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as a file gave it, before the library knows it."""

    title: str
    body: tuple[str, ...]
    published: str | None = None
    updated: str | None = None
    published_text: str | None = None  # the date as written, where it was not understood
    updated_text: str | None = None
    source: str | None = None
    author: str | None = None
    place: str | None = None
    keywords: tuple[str, ...] = ()
    keywords_raw: str | None = None
    url: str | None = None  # of the page it is from
    language: str = "ar"
    part: int = 1
    related: tuple[int, ...] = ()  # parts of the same file
    read: bool = False  # by whoever exported it
    bookmarked: bool = False
    keywords_settled: bool = False  # kept as they are, whatever is known of the run they were split from
    kept: Kept | None = None


@dataclass(frozen=True, slots=True)
class FileReading:
    """What one file gave: its drafts, and the untouched bytes they were read from."""

    path: str
    format: str
    encoding: str
    sha256: str
    original: bytes
    drafts: tuple[Draft, ...]
    left_out: str | None = None  # the sentence that says so, where not all of the file was read


@dataclass(frozen=True, slots=True)
class EncodingChoice:
    """An encoding a file may be in, and how its text begins to read in it."""

    name: str
    sample: str


@dataclass(frozen=True, slots=True)
class FieldLine:
    """The line of the file, from 1, that gave a field of an article, and what stands there."""

    field: str
    line: int
    text: str
