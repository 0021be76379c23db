"""Builds drafts of articles from records: an object, a row, an element."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from reader.core.errors import ArticlesMissing
from reader.core.formats import omissions
from reader.core.formats.long_bodies import beginning, says_something
from reader.core.formats.records import answers
from reader.core.formats.records.bodies import body_of
from reader.core.formats.records.fields import Fields
from reader.core.formats.records.names import bare_name, names_of, plain_name
from reader.core.formats.records.prose import prose
from reader.core.formats.records.values import host, person
from reader.core.formats.text.aggregator_text import read_articles
from reader.core.formats.text.bylines import byline
from reader.core.formats.text.datelines import dateline
from reader.core.formats.text.reading_text import squeezed
from reader.core.models import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.core.formats.text.byline_names import Byline

_NOTHING = ("", "n/a", "nan", "null", "none", "-")
_MAX_NAMES = 1_000_000
_MAX_MEANT = 1000  # names of fields
_SOME_TEXT = "نص " * 20
_LONGEST_TITLE = 80  # characters of a first sentence that is moved from the text to the title
_LONG = 6  # letters
_SITE = re.compile(r"(?:[A-Za-z0-9-]{2,40}\.){1,3}[A-Za-z]{2,10}")
_SIGN_IN_TITLE = re.compile(r"\s[-–—|]\s")
_SIGN_AT_END = re.compile(r"\s+[-–—|]\s+$")

Record = dict[str, object]


def record(values: Mapping[Any, object]) -> Record:
    """The values under their normalized names; of several with one name the first non-empty counts. Thousands
    of names are keys of other objects, and what their words mean is not asked."""
    found: Record = {}
    normalized = plain_name if len(values) <= _MAX_MEANT else bare_name
    if len(values) > _MAX_NAMES:
        omissions.report(omissions.REST)
    for name, value in islice(values.items(), _MAX_NAMES):
        if isinstance(name, str) and not _is_nothing(value):
            found.setdefault(normalized(name), value)
    return found


def _is_nothing(value: object) -> bool:
    """Whether the value is empty, or a placeholder that programs write for a missing value."""
    if isinstance(value, str):
        written = value.strip()
        return len(written) < _LONG and written.lower() in _NOTHING
    return value in (None, [], {})


def is_article(values: Record) -> bool:
    """Whether the record has a text, an unambiguous title, a question with its answer, or a name with a
    summary and a date."""
    if names_of("body", values) or names_of("title", values) or answers.is_answered(values):
        return True
    return all(names_of(field, values) for field in ("name", "summary", "published"))


def drafts(records: Iterable[Record], source: str | None = None) -> tuple[Draft, ...]:
    """The articles, parts numbered from 1; `source` is the default source. Raises `ArticlesMissing`."""
    found = list[Draft]()
    for values in records:
        draft = _draft(values, source, len(found) + 1)
        if says_something(draft):
            found.append(draft)
    if not found:
        raise ArticlesMissing
    return tuple(found)


def _draft(values: Record, source: str | None, part: int) -> Draft:
    fields = Fields(values)
    body = body_of(values, fields)
    heading = fields.line("title") or answers.heading(values) or fields.line("name")
    headed = _without_source(squeezed(" ".join(prose(heading))), fields) if heading else ""
    if body and heading and _repeats(body[0], headed, fields):
        body = body[1:]
    parsed = _parsed_text(headed, body)
    published, updated = fields.date("published"), fields.date("updated")
    keywords, run = fields.keywords(parsed)
    return Draft(
        title=parsed.title,
        body=parsed.body,
        **_origin(fields, parsed, source),
        part=part,
        published=published[0] if any(published) else parsed.published,
        published_text=published[1] if any(published) else parsed.published_text,
        updated=updated[0] if any(updated) else parsed.updated,
        updated_text=updated[1] if any(updated) else parsed.updated_text,
        keywords=keywords or parsed.keywords,
        keywords_raw=run if keywords else parsed.keywords_raw,
        language=fields.language() or parsed.language,
    )


def _repeats(line: str, title: str, fields: Fields) -> bool:
    """Whether a line of the text is the title again, perhaps with the source, as news aggregators write."""
    return line == title or (line.startswith(title) and line[len(title) :].strip(" -–—|") == fields.source())


def _without_source(title: str, fields: Fields) -> str:
    """The title without the source name that news aggregators append: `عنوان - الواحة`."""
    if not _SIGN_IN_TITLE.search(title) or not (source := fields.source()):
        return title
    before = title.removesuffix(source)
    bare = _SIGN_AT_END.sub("", before)
    return bare if bare != before != title and len(bare) > len(source) else title


def _origin(fields: Fields, parsed: Draft, source: str | None) -> dict[str, Any]:
    """The source, the author and the place."""
    author, place = person(fields.author()), fields.place()
    named = _parsed_byline(author) if author else None  # واس - الدمام
    dated = _parsed_dateline(place) if place else None  # القاهرة 4-12 (أ ف ب)
    sources = (fields.source(), dated and dated.source, parsed.source, source)
    address = fields.address()
    return {
        "source": next(filter(None, sources), None) or host(address),
        "author": author or parsed.author,
        "place": (dated and dated.place) or place or (named and named.place) or parsed.place,
        "url": address or parsed.url,
    }


@lru_cache(maxsize=1024)
def _parsed_byline(author: str) -> Byline | None:
    """The names given together with the author, if it is a whole byline."""
    return byline(author)


@lru_cache(maxsize=1024)
def _parsed_dateline(place: str) -> Byline | None:
    """The names given together with the place, if it is a whole dateline."""
    return dateline(f"{place.rstrip(' -–:')} - {_SOME_TEXT}")


def _parsed_text(title: str, body: tuple[str, ...]) -> Draft:
    """The fields in the text itself: byline, dateline, labels; also the title, if there is none."""
    first, rest = beginning(body)
    if not title and len(first) > 1 and _SITE.fullmatch(first[0]):  # whose text begins with its name
        parsed = _parsed_text("", first[1:] + rest)
        return replace(parsed, source=parsed.source or first[0])
    read = read_articles("\n".join((title, *first) if title else first), title)
    if not title:
        return _untitled(first, read[0], rest) if read else Draft(title, body)
    if len(read) != 1 or read[0].title != title:
        return Draft(title, body)
    remaining = read[0].body
    remaining = remaining[1:] if remaining[:1] == (title,) else remaining  # a long title is returned as text
    whole = remaining + rest
    return read[0] if whole == read[0].body else replace(read[0], body=whole)


def _untitled(body: tuple[str, ...], parsed: Draft, rest: tuple[str, ...]) -> Draft:
    """A draft without a title: the first sentence becomes the title; a long one stays in the text too. `rest`
    is the unexamined remainder of the body."""
    sentence = parsed.title == body[0] and len(body[0]) > _LONGEST_TITLE and body[0].endswith((".", "؟", "!"))
    kept = replace(parsed, body=(body[0], *parsed.body)) if sentence else parsed
    return replace(kept, body=kept.body + rest, related=())
