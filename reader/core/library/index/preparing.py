"""The part of adding that needs no library: words, stems, identities, packed originals.

It is most of the work, and plain values go in and out, so other processes can do it.
"""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Self

from reader.core.library.storage.texts import joined, storable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from reader.core.models import Draft, FileReading

Tokens = tuple[str, str, str, str]
"""Stems of the title and of the body; then, word for word beside them, the folded words of both."""


@dataclass(frozen=True, slots=True)
class Words:
    """Different folded words with a space between; beside them the stem of each, and in how many articles it
    occurs (an array of numbers, below 0 where articles went)."""

    forms: str = ""
    stems: str = ""
    times: bytes = b""

    def __iter__(self) -> Iterator[tuple[str, str, int]]:
        if not self.forms:
            return iter(())
        times = memoryview(self.times).cast("i")
        return zip(self.forms.split(" "), self.stems.split(" "), times, strict=True)

    def __len__(self) -> int:
        return len(self.times) // array("i").itemsize

    @classmethod
    def of(cls, forms: Collection[str], stems: Iterable[str], times: Iterable[int]) -> Self:
        return cls(" ".join(forms), " ".join(stems), array("i", times).tobytes())


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
    words: Words = Words()


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
    times: Counter[str] = Counter()
    stems: dict[str, str] = {}
    for title_stems, body_stems, title_words, body_words in articles:
        found = dict(zip(body_words.split(" "), body_stems.split(" "), strict=True))
        found.update(zip(title_words.split(" "), title_stems.split(" "), strict=True))
        stems |= found
        times.update(found.keys())
    del times[""]
    return Words.of(times, map(stems.__getitem__, times), times.values())


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
