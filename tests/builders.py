"""Made-up articles for tests: drafts, what files give, and filled libraries."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reader.core.formats import read_bytes
from reader.core.models import Draft, FileReading

if TYPE_CHECKING:
    from pathlib import Path

    from reader.core.library import Library

BODY = (
    "أعلنت البلدية أمس افتتاح حديقة عامة جديدة على ضفة النهر.",
    "وقال رئيس البلدية إن الحديقة تضم مكتبة صغيرة للأطفال ومقهى.",
    "وتُفتح أبوابها للزوار طوال أيام الأسبوع.",
)


def draft(**fields: Any) -> Draft:
    """A plain article; every field can be given."""
    return replace(Draft(title="افتتاح حديقة على ضفة النهر", body=BODY, published="2024-05-01"), **fields)


def reading(*drafts: Draft, path: str | None = None, original: bytes | None = None) -> FileReading:
    """What one file with these articles gives (one plain article where none is given); other articles are
    another file, unless its path is given."""
    drafts = drafts or (draft(),)
    data = original if original is not None else repr(drafts).encode()
    sha256 = hashlib.sha256(data).hexdigest()
    path = path or ("/articles/park.txt" if drafts == (draft(),) else f"/articles/{sha256[:12]}.txt")
    return FileReading(path, "text", "utf-8", sha256, data, drafts)


def drafts_of(*lines: str) -> tuple[Draft, ...]:
    """The articles read from a text file of these lines."""
    return read_bytes("\n".join(lines).encode(), "x.txt").drafts


def draft_of(*lines: str) -> Draft:
    """The only article read from a text file of these lines."""
    (only,) = drafts_of(*lines)
    return only


def read_record(data: object, name: str = "x.json") -> tuple[Draft, ...]:
    """The articles of a file that holds this text, or this value as JSON."""
    written = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return read_bytes(written.encode(), name).drafts


def json_lines(path: Path, count: int) -> Path:
    """A file of so many articles, one a line."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            text = f"أعلنت البلدية افتتاح الحديقة رقم {number} على ضفة النهر. " * 12
            line = {"title": f"الخبر رقم {number}", "body": text}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def numbered(number: int, **fields: Any) -> Draft:
    """The article with this number: its own title, text and date, so that each is a different article."""
    day, month = number % 28 + 1, number // 28 % 12 + 1
    year = 2024 - number // 336 % 20
    given = {
        "title": f"الخبر رقم {number}",
        "body": (f"نصّ الخبر رقم {number} كما ورد.", *BODY),
        "published": f"{year}-{month:02}-{day:02}",
        "source": f"وكالة {number % 7}",
        "keywords": (f"موضوع {number % 5}", f"مدينة {number % 11}"),
    }
    return draft(**{**given, **fields})


def fill(library: Library, count: int, first: int = 1, **fields: Any) -> list[int]:
    """Add that many articles, each from a file of its own; their ids."""
    numbers = range(first, first + count)
    readings = [reading(numbered(n, **fields), path=f"/articles/{n}.txt") for n in numbers]
    return [outcome.articles[0] for outcome in library.add(readings)]


def add(library: Library, *drafts: Draft, **more: Any) -> tuple[int, ...]:
    """Add one file with these articles; their ids."""
    (outcome,) = library.add([reading(*drafts, **more)])
    return outcome.articles
