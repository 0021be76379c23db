"""The part of adding that needs no library: words, stems, identities, packed originals.

It is most of the work, and plain values go in and out, so other processes can do it.
"""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Self

from reader.core.library.schema.title_keys import title_key
from reader.core.library.storage.texts import joined, lead, storable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from reader.core.arabic.analysis import Analysed
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

    def negated(self) -> Words:
        """The same words to be counted off."""
        times = array("i", [-number for number in memoryview(self.times).cast("i")])
        return Words(self.forms, self.stems, times.tobytes())

    @classmethod
    def of(cls, forms: Collection[str], stems: Iterable[str], times: Iterable[int]) -> Self:
        return cls(" ".join(forms), " ".join(stems), array("i", times).tobytes())


@dataclass(frozen=True, slots=True)
class PreparedDraft:
    """One article ready to be compared and stored; nothing in it that SQLite cannot hold."""

    draft: Draft
    identity: bytes
    tokens: Tokens
    title_key: int
    lead: str
    words: int  # how many


@dataclass(frozen=True, slots=True)
class PreparedReading:
    """One file ready to be added; `packed` are its bytes, compressed by zlib."""

    path: str
    format: str
    encoding: str
    sha256: str
    packed: bytes
    drafts: tuple[PreparedDraft, ...]
    left_out: str | None = None


_QUICK = 1  # of zlib's levels: a sixth larger than the usual one, in half the time


def prepare(reading: FileReading, counted: WordCount | None = None) -> PreparedReading:
    """All that can be known about a file's articles before the library is asked; their words are `counted`
    where that is wanted."""
    from zlib import compress

    counted = counted or WordCount()
    return PreparedReading(
        storable(reading.path),
        reading.format,
        reading.encoding,
        reading.sha256,
        compress(reading.original, _QUICK),
        tuple(_prepare_draft(draft, counted) for draft in reading.drafts),
        reading.left_out,
    )


class WordCount:
    """The different words of articles, counted while they are prepared."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()

    def add(self, words: Iterable[str]) -> None:
        """The different words of one article."""
        self._times.update(words)

    def words(self) -> Words:
        """What was counted so far."""
        from reader.core.arabic.analysis import stems_of

        return Words.of(self._times, stems_of(self._times), self._times.values())


def words_of(articles: Iterable[Tokens]) -> Words:
    """The different words of articles."""
    counted = WordCount()
    for _, _, title_words, body_words in articles:
        counted.add({*title_words.split(), *body_words.split()})
    return counted.words()


def tokens_of(title: str, body: str) -> Tokens:
    """What the search index holds of an article."""
    from reader.core.arabic.analysis import analysed

    return _tokens(analysed(title), analysed(body))


def _tokens(title: Analysed, body: Analysed) -> Tokens:
    return title.stems, body.stems, title.surface, body.surface


def identity_of(title: str, body: str, tokens: Tokens) -> bytes:
    """What makes two articles the same: their folded letters and digits, whatever stands between them.

    Where there are none, the texts as they are.
    """
    from hashlib import blake2b

    words = "\n".join(part.replace(" ", "") for part in tokens[2:]).strip()
    return blake2b((words or f"{title}\n{body}").encode(), digest_size=16).digest()


def _prepare_draft(draft: Draft, counted: WordCount) -> PreparedDraft:
    from reader.core.arabic.analysis import analysed, different_words

    draft = _storable_draft(draft)
    body = joined(draft.body)
    title, text = analysed(draft.title), analysed(body)
    counted.add(different_words(title, text))
    tokens = _tokens(title, text)
    return PreparedDraft(
        draft,
        identity_of(draft.title, body, tokens),
        tokens,
        title_key(title.surface),
        lead(draft.body),
        text.written,
    )


def _storable_draft(draft: Draft) -> Draft:
    names = tuple(draft.__dataclass_fields__)
    values = attrgetter(*names)(draft)
    try:
        "".join(map(_text, values)).encode()
    except UnicodeEncodeError:
        return replace(draft, **dict(zip(names, map(_storable, values), strict=True)))
    return draft


def _text(value: object) -> str:
    return value if isinstance(value, str) else "".join(map(str, value)) if isinstance(value, tuple) else ""


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    return tuple(map(_storable, value)) if isinstance(value, tuple) else value
