"""Parse queries.

All words must match, in any form; `"…"`, `«…»`, `“…”` are phrases; `-` excludes a word, phrase or field. A
field is a name and a colon before a word or phrase (`query_fields`): one of several sources must match, and
each of several keywords. `بعد:` (from that date on), `قبل:` (before it) and `تاريخ:` (within it, or
`2020..2023`) take dates in any notation (`query_dates`). A word that ends in `*` is unfinished, and one after
`OR` or `أو` may match instead of the one before; `و` apart is passed over. No query is an error: an unknown
name or an invalid date is a word like any other, and a field without a value is ignored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.core.library.queries import query_dates
from reader.core.library.queries.query_fields import answer_of, field_of, state_of
from reader.core.library.queries.query_values import Named, Query, QueryTerm
from reader.core.library.storage.texts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library.queries.query_fields import Field

LONGEST_QUERY = 2000  # characters
MAX_TERMS = 24
LONGEST_PHRASE = 8  # words
MIN_PREFIX = 2  # letters

_QUOTED = '"(?P<a>[^"]*)"?|«(?P<b>[^»]*)»?|“(?P<c>[^”]*)”?'
_PART = re.compile(
    rf"(?P<minus>[-−](?=\S))?(?:(?P<name>[^\W\d_](?:[^\W\d_]|[\u064b-\u0652])*+)[:：]\s*)?"
    rf'(?:{_QUOTED}|(?P<word>[^\s"«“]+)|$)'
)
_AND_WORD, _OR_WORDS = "و", ("أو", "او", "or", "Or")
_OR = ("OR", *_OR_WORDS, "|", "||")
_OPERATORS = (
    *_OR,
    "AND",
    "NOT",
    "&",
    "&&",
    "+",
    _AND_WORD,
)  # as other programs have them; of AND nothing is asked
_NAME = re.compile(r"(?<!\S)([-−]?)([\w\u064b-\u0652]+)\s?[:：](\s*)")


@dataclass(frozen=True, slots=True)
class _Part:
    """A word, a phrase, or a field with one of them. `begun`: unfinished; `either`: after an `OR`."""

    value: str
    field: Field | None = None
    minus: bool = False
    quoted: bool = False
    begun: bool = False
    either: bool = False


_ARTICLES = frozenset(("ال", "وال", "فال", "بال", "كال", "لل", "ولل"))


@dataclass(slots=True)
class _Reading:
    """The state of parsing a query."""

    terms: list[QueryTerm] = field(default_factory=list)
    excluded: list[QueryTerm] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    since: int | None = None
    until: int | None = None
    read: bool | None = None
    bookmarked: bool | None = None

    def take(self, part: _Part) -> None:
        from reader.core.arabic.joined_words import complete_part
        from reader.core.arabic.matching import term_of
        from reader.core.library.queries.connected_words import token_groups

        runs = token_groups(part.value)
        if part.begun and runs and runs[-1][-1] in _ARTICLES:
            runs.pop()  # half of all words begin so: ignored while it is unfinished
        if part.begun and runs:
            runs[-1] = (*runs[-1][:-1], complete_part(runs[-1][-1]))
        begun = part.begun and bool(runs) and len(runs[-1][-1]) >= MIN_PREFIX
        if part.quoted and runs:
            runs = [tuple(form for run in runs for form in run)]
        terms = [term_of(run[:LONGEST_PHRASE]) for run in runs]
        if begun:
            terms[-1] = replace(terms[-1], prefix=True)
        (self.excluded if part.minus else self.terms).extend(
            QueryTerm(term, in_title=part.field == "title", or_before=part.either and term is terms[0])
            for term in terms
        )

    def bound(self, since: int | None, until: int | None) -> bool:
        if since is not None:
            self.since = since if self.since is None else max(self.since, since)
        if until is not None:
            self.until = until if self.until is None else min(self.until, until)
        return since is not None or until is not None

    def filter(self, part: _Part) -> bool:
        """Add the field's filter; return whether the value is valid for the field."""
        name = part.field
        if name in ("source", "keyword", "author"):
            self.named.append(Named(name, part.value if part.quoted else part.value.rstrip("*"), part.minus))
            return True
        if name in query_dates.READERS:
            return not part.minus and self.bound(*query_dates.READERS[name](part.value))
        return self._state(part)

    def _state(self, part: _Part) -> bool:
        state = state_of(part.value) if part.field == "state" else part.field
        answer = True if part.field == "state" else answer_of(part.value)
        if state is None or answer is None:
            return False
        if state == "bookmarked":
            self.bookmarked = answer is not part.minus
        else:
            self.read = (answer is not part.minus) is (state == "read")
        return True


def parse(text: str) -> Query:
    """Parse a query; its last word is unfinished unless something ends it."""
    from reader.core.library.queries.connected_words import letters_together

    text = _with_plain_fields(storable(text[:LONGEST_QUERY]))
    reading, operator = _Reading(), ""
    for found in _PART.finditer(text):
        if found[0] in _OPERATORS and _is_operator(found, text):
            operator = found[0]
            continue
        _take_part(reading, found, text, operator)
        operator = ""
    return Query(
        tuple(dict.fromkeys(letters_together(reading.terms)))[:MAX_TERMS],
        tuple(dict.fromkeys(reading.excluded))[:MAX_TERMS],
        tuple(dict.fromkeys(reading.named))[:MAX_TERMS],
        reading.since, reading.until, reading.read, reading.bookmarked,
    )  # fmt: skip


def field_places(text: str) -> Iterator[tuple[int, int, Field]]:
    """The [start, end) of the field names in a query, and the fields."""
    for found in _PART.finditer(text):
        field = field_of(found["name"]) if found["name"] else None
        if field is not None:
            yield *found.span("name"), field


def _with_plain_fields(text: str) -> str:
    """The query with no space before the colons of fields, and with dates of several words in quotes."""
    for found in reversed(list(_NAME.finditer(text)) if ":" in text or "：" in text else []):
        minus, name, _ = found.groups()
        if field := field_of(name):
            rest = text[found.end() :]
            rest = query_dates.quoted(field, rest) if field in query_dates.READERS else rest
            text = f"{text[: found.start()]}{minus}{name}:{rest}"
    return text


def _is_operator(found: re.Match[str], text: str) -> bool:
    """Whether a word that may be an operator is one: no letter of و ا س, no أو that is only begun."""
    beside = (*text[: found.start()].rsplit(maxsplit=1)[-1:], *text[found.end() :].split(maxsplit=1)[:1])
    if found[0] == _AND_WORD:
        return all(len(word) > 1 for word in beside)
    return found[0] not in _OR_WORDS or found.end() < len(text)


def _take_part(reading: _Reading, found: re.Match[str], text: str, operator: str) -> None:
    from reader.core.arabic.matching import words

    name, word = found["name"], found["word"] or ""
    minus = operator == "NOT" or found["minus"] is not None
    ended = found.end() < len(text) or not text[-1:].isalnum()
    part = _Part(
        found["word"] or found["a"] or found["b"] or found["c"] or "",
        field_of(name) if name else None,
        minus=minus,
        quoted=found["word"] is None,
        begun=bool(word) and not minus and (not ended or word.endswith("*")),
        either=operator in _OR and not minus and bool(reading.terms),
    )
    if part.field not in (None, "title") and (not words(part.value) or reading.filter(part)):
        return
    if name and part.field != "title":
        reading.take(_Part(name, minus=part.minus))
    reading.take(part)
