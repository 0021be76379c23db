"""Parses bylines with an introducing word: `بقلم …`, `إعداد: …`, with the place and the paper next to the
author."""

from __future__ import annotations

from reader.core.arabic.folding import fold, fold_with_map
from reader.core.formats.text.byline_names import (
    Byline,
    bare,
    place_and_source,
)
from reader.core.formats.text.byline_patterns import (
    ROLE,
    SEPARATOR,
    WRITTEN_BY,
)
from reader.core.formats.text.known_names import (
    can_be_person,
    is_person,
    is_place,
    is_supplier,
    names_supplier,
    without_rank,
)

_SHORT = 70  # characters of a line that can be a byline
_MAX_WORDS_AFTER_WORK = 3  # of a name after a genre word, which headlines begin with too


def writer(name: str) -> str:
    """A name without its introducing words: `بقلم: …`."""
    return name[start:].strip() if (start := start_of_writer(name[:_SHORT])) else name


def start_of_writer(line: str) -> int:
    """The offset of the name after the introducing words; 0 if there are none."""
    found = WRITTEN_BY.match(fold(line))
    if not found:
        return 0
    _, offsets = fold_with_map(line)
    end = offsets[found.end()]
    return end + len(line[end:]) - len(line[end:].lstrip(" -–—:/|"))


def is_work(line: str) -> bool:
    """Whether the introducing word is a genre, as in headlines too: `تقرير: …`."""
    found = WRITTEN_BY.match(fold(line))
    return found is not None and found["work"] is not None


def of_writer(line: str, *, work: bool) -> Byline | None:
    """The author after the introducing words; after a genre (`work`) only a full name counts."""
    role = ROLE.search(line)
    if role and not is_place(role["role"]) and not names_supplier(role["role"]):
        line = line[: role.start()]
    parts = [part.strip(" :") for part in SEPARATOR.split(line) if part.strip(" :")]
    names = [part for part in parts if not is_place(part) and not is_supplier(part)]
    place, source = place_and_source(parts, line)
    if not names and source:
        return Byline(place=place, source=bare(source))
    if not 1 <= len(names) <= 2 or not all(map(can_be_person, names)):
        return None
    if work and not all(map(_is_full_name, names)):
        return None
    return Byline("، ".join(names), place, source)


def _is_full_name(name: str) -> bool:
    bare = without_rank(name)
    few = 2 <= len(bare.split()) <= _MAX_WORDS_AFTER_WORK and not bare.startswith("ال")
    return few or is_person(name)
