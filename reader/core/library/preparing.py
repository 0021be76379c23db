"""The part of adding that needs no library: words, stems, identities, packed originals.

It is most of the work, and plain values go in and out, so other processes can do it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from reader.core.library.texts import joined, storable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.models import Draft, FileReading

Tokens = tuple[str, str, str, str]
"""Stems of the title and of the body; then, word for word beside them, the folded words of both."""


Words = tuple[tuple[str, str, int], ...]
"""Folded words, the stem of each, and in how many articles it occurs."""


@dataclass(frozen=True, slots=True)
class PreparedDraft:
    """One article ready to be compared and stored; nothing in it that SQLite cannot hold."""

    draft: Draft
    identity: bytes
    tokens: Tokens


@dataclass(frozen=True, slots=True)
class PreparedReading:
    """One file ready to be added; `packed` are its bytes, compressed by zlib."""

    path: str
    format: str
    encoding: str
    sha256: str
    packed: bytes
    drafts: tuple[PreparedDraft, ...]
    words: Words = ()


_QUICK = 1  # of zlib's levels: a sixth larger than the usual one, in half the time


def prepare(reading: FileReading) -> PreparedReading:
    """All that can be known about a file's articles before the library is asked."""
    from zlib import compress

    drafts = tuple(map(_prepare_draft, reading.drafts))
    return PreparedReading(
        storable(reading.path),
        reading.format,
        reading.encoding,
        reading.sha256,
        compress(reading.original, _QUICK),
        drafts,
        words_of(draft.tokens for draft in drafts),
    )


def words_of(articles: Iterable[Tokens]) -> Words:
    """The different words of articles."""
    times: Counter[tuple[str, str]] = Counter()
    for title_stems, body_stems, title_words, body_words in articles:
        found = set(zip(body_words.split(" "), body_stems.split(" "), strict=True))
        found.update(zip(title_words.split(" "), title_stems.split(" "), strict=True))
        times.update(found)
    del times["", ""]
    return tuple((word, stem, number) for (word, stem), number in times.items())


def tokens_of(title: str, body: str) -> Tokens:
    """What the search index holds of an article."""
    from reader.core.arabic.matching import index_and_surface_text

    (title_stems, title_words), (body_stems, body_words) = map(index_and_surface_text, (title, body))
    return title_stems, body_stems, title_words, body_words


def identity_of(title: str, body: str, tokens: Tokens) -> bytes:
    """What makes two articles the same: their folded letters and digits, whatever stands between them.

    Where there are none, the texts as they are.
    """
    from hashlib import blake2b

    words = "\n".join(part.replace(" ", "") for part in tokens[2:]).strip()
    return blake2b((words or f"{title}\n{body}").encode(), digest_size=16).digest()


def _prepare_draft(draft: Draft) -> PreparedDraft:
    draft = _storable_draft(draft)
    body = joined(draft.body)
    tokens = tokens_of(draft.title, body)
    return PreparedDraft(draft, identity_of(draft.title, body, tokens), tokens)


def _storable_draft(draft: Draft) -> Draft:
    values = {field.name: getattr(draft, field.name) for field in fields(draft)}
    try:
        for value in values.values():
            if isinstance(value, str | tuple):
                "".join(map(str, value)).encode()
    except UnicodeEncodeError:
        return replace(draft, **{name: _storable(value) for name, value in values.items()})
    return draft


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    return tuple(map(_storable, value)) if isinstance(value, tuple) else value
