"""Builds drafts of articles from records: an object, a row, an element."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.folding import letters_and_digits
from reader.core.arabic.keywords.splitting import split_keywords
from reader.core.errors import ArticlesMissing
from reader.core.formats import omissions
from reader.core.formats.long_bodies import beginning, says_something
from reader.core.formats.records.dates import date_text
from reader.core.formats.records.names import KNOWN, names_of, plain_name
from reader.core.formats.records.values import host, items, person, prose, text
from reader.core.formats.text.aggregator_text import read_articles
from reader.core.formats.text.bylines import byline
from reader.core.formats.text.datelines import dateline
from reader.core.formats.text.reading_text import clean, one_line, paragraphs, squeezed
from reader.core.formats.text.web_addresses import web_address
from reader.core.models import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.core.formats.text.byline_names import Byline

_NOTHING = ("", "n/a", "nan", "null", "none", "-")
_MAX_NAMES = 1_000_000
_LONGEST_RUN = 20_000  # characters of keywords in one string
_MIN_WORDS = 10  # of a text under an unknown name
_SOME_TEXT = "نص " * 20
_LONGEST_TITLE = 80  # characters of a first sentence that is moved from the text to the title
_LONG = 6  # letters
_SIGN_IN_TITLE = re.compile(r"\s[-–—|]\s")
_SIGN_AT_END = re.compile(r"\s+[-–—|]\s+$")
_DELIMITER = re.compile(r"\s*[,،;؛|\n#]\s*")

Record = dict[str, object]


def record(values: Mapping[Any, object]) -> Record:
    """The values under their normalized names; of several with one name the first non-empty counts."""
    found: Record = {}
    if len(values) > _MAX_NAMES:
        omissions.report(omissions.REST)
    for name, value in islice(values.items(), _MAX_NAMES):
        if isinstance(name, str) and not _is_nothing(value):
            found.setdefault(plain_name(name), value)
    return found


def _is_nothing(value: object) -> bool:
    """Whether the value is empty, or a placeholder that programs write for a missing value."""
    if isinstance(value, str):
        written = value.strip()
        return len(written) < _LONG and written.lower() in _NOTHING
    return value in (None, [], {})


def is_article(values: Record) -> bool:
    """Whether the record has a text, an unambiguous title, or a name with a summary and a date."""
    if _first(values, "body") is not None or _first(values, "title") is not None:
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


def _first(values: Record, field: str) -> object:
    names = names_of(field, values)
    return values[names[0]] if names else None


def _line(values: Record, field: str) -> str | None:
    """The field on one line, from the first name with a text."""
    names = names_of(field, values)
    if not names:
        return None
    found = (text(values[name]) for name in names)
    return next((line for written in found if written and (line := _one_line(written))), None)


def _one_line(written: str) -> str:
    return one_line(written)


def _draft(values: Record, source: str | None, part: int) -> Draft:
    body = _body(values)
    heading = _line(values, "title") or _line(values, "name")
    headed = _without_source(squeezed(" ".join(prose(heading))), values) if heading else ""
    if body and heading and body[0] == headed:
        body = body[1:]
    parsed = _parsed_text(headed, body)
    published, updated = (_date(values, field) for field in ("published", "updated"))
    keywords, run = _keywords(values, parsed)
    return replace(
        parsed,
        **_origin(values, parsed, source),
        part=part,
        published=published[0] if any(published) else parsed.published,
        published_text=published[1] if any(published) else parsed.published_text,
        updated=updated[0] if any(updated) else parsed.updated,
        updated_text=updated[1] if any(updated) else parsed.updated_text,
        keywords=keywords or parsed.keywords,
        keywords_raw=run if keywords else parsed.keywords_raw,
        language=_language(values) or parsed.language,
    )


def _without_source(title: str, values: Record) -> str:
    """The title without the source name that news aggregators append: `عنوان - الواحة`."""
    if not _SIGN_IN_TITLE.search(title) or not (source := _source(values)):
        return title
    before = title.removesuffix(source)
    bare = _SIGN_AT_END.sub("", before)
    return bare if bare != before != title and len(bare) > len(source) else title


def _origin(values: Record, parsed: Draft, source: str | None) -> dict[str, Any]:
    """The source, the author and the place."""
    author, place = person(_line(values, "author")), _line(values, "place")
    named = _parsed_byline(author) if author else None  # واس - الدمام
    dated = _parsed_dateline(place) if place else None  # القاهرة 4-12 (أ ف ب)
    sources = (_source(values), dated and dated.source, parsed.source, source)
    return {
        "source": next(filter(None, sources), None) or host(text(_first(values, "url"))),
        "author": author or parsed.author,
        "place": (dated and dated.place) or place or (named and named.place) or parsed.place,
        "url": web_address(*(values[name] for name in names_of("url", values))) or parsed.url,
    }


def _body(values: Record) -> tuple[str, ...]:
    """The text, with the lead prepended unless it repeats it; without a text, the longest of the summary and
    the values under unknown names."""
    if body := prose(_first(values, "body")):
        lead = prose(_first(values, "lead"))
        return (*lead, *body) if lead and not _begins_with(body, lead) else body
    summary, other = prose(_first(values, "summary")), prose(_longest_unnamed(values))
    return other if sum(map(len, other)) > 2 * sum(map(len, summary)) else summary


def _begins_with(body: tuple[str, ...], lead: tuple[str, ...]) -> bool:
    return letters_and_digits("".join(lead)) in letters_and_digits("".join(body[: len(lead) + 1]))


def _longest_unnamed(values: Record) -> object:
    """The longest text of several words under an unknown name."""
    texts = (value for name, value in values.items() if name not in KNOWN and isinstance(value, str | list))
    candidates = ((text(value) or "", value) for value in texts)
    long = [(len(written), value) for written, value in candidates if len(written.split()) >= _MIN_WORDS]
    return max(long, key=lambda found: found[0], default=(0, None))[1]


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
    read = read_articles("\n".join((title, *first) if title else first), title)
    if not title:
        return _untitled(first, read[0], rest) if read else Draft(title, body)
    if len(read) != 1 or read[0].title != title:
        return Draft(title, body)
    remaining = read[0].body
    remaining = remaining[1:] if remaining[:1] == (title,) else remaining  # a long title is returned as text
    return replace(read[0], body=remaining + rest)


def _untitled(body: tuple[str, ...], parsed: Draft, rest: tuple[str, ...]) -> Draft:
    """A draft without a title: the first sentence becomes the title; a long one stays in the text too. `rest`
    is the unexamined remainder of the body."""
    sentence = parsed.title == body[0] and len(body[0]) > _LONGEST_TITLE and body[0].endswith((".", "؟", "!"))
    kept = replace(parsed, body=(body[0], *parsed.body)) if sentence else parsed
    return replace(kept, body=kept.body + rest, related=())


def _date(values: Record, field: str) -> tuple[str | None, str | None]:
    """(date as ISO, `None`), or (`None`, date as written) if it cannot be parsed."""
    written = date_text(_first(values, field))
    date = parse_date(written) if written else None
    return (date.iso, None) if date else (None, written)


def _source(values: Record) -> str | None:
    """The first value that is a name; otherwise the host of the first address."""
    site = None
    for name in names_of("source", values):
        line = _one_line(text(values[name]) or "")
        found = host(line)
        if line and not found:
            return line
        site = site or found
    return site


def _language(values: Record) -> str | None:
    found = re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", _line(values, "language") or "")
    return found[0].lower() if found else None


def _keywords(values: Record, parsed: Draft) -> tuple[tuple[str, ...], str | None]:
    """The keywords, and the string they were split from, if any; without keywords, the categories, not
    split."""
    listed = _first(values, "keywords")
    names = items(listed)
    if len(names) == 1:
        run = "، ".join(paragraphs(names[0][:_LONGEST_RUN]))
        return split_keywords(run, parsed.title, parsed.body), run if isinstance(listed, str) else None
    if not names:
        names = [part for name in items(_first(values, "category")) for part in _DELIMITER.split(name)]
    return tuple(dict.fromkeys(filter(None, (squeezed(clean(name)) for name in names)))), None
