"""The part of adding an article that needs no library: tokens, identity, compressed original.

It is most of the work, and takes and returns plain values, so that worker processes can do it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from reader.core.library.index.word_counts import LONGEST, CodedCount
from reader.core.library.schema.title_keys import title_key
from reader.core.library.storage.texts import joined, lead, storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.arabic.analysis import Surface
    from reader.core.models import Draft, FileReading

Tokens = tuple[str, str, str, str]
"""Stems of the title and of the body; then, word for word beside them, the folded words of both."""


@dataclass(frozen=True, slots=True)
class PreparedDraft:
    """An article ready to be compared and stored; its texts hold nothing that SQLite cannot store."""

    draft: Draft
    identity: bytes
    tokens: Tokens
    title_key: int
    lead: str
    words: int  # how many, separated by white space


@dataclass(frozen=True, slots=True)
class PreparedReading:
    """A file ready to be added; `packed` is its content compressed by zlib."""

    path: str
    format: str
    encoding: str
    sha256: str
    packed: bytes
    drafts: tuple[PreparedDraft, ...]
    left_out: str | None = None
    parts_before: int = 0  # articles of the file before this block of it


_PIECE = 60_000  # characters of a portion: one short transaction while a window is used
_QUICK = 1  # of zlib's levels: a sixth larger than the usual one, in half the time


def prepare(reading: FileReading) -> PreparedReading:
    """Prepare the articles of a file."""
    return _prepared(reading, _packed(reading), reading.drafts, CodedCount())


def prepare_pieces(reading: FileReading, words: CodedCount) -> Iterator[PreparedReading]:
    """Prepare the articles of a file, a portion at a time if it is large; add their words to `words`.

    The original is dropped once it is compressed.
    """
    packed = _packed(reading)
    reading = replace(reading, original=b"")
    for drafts in _pieces(reading.drafts):
        yield _prepared(reading, packed, drafts, words)


def _pieces(drafts: tuple[Draft, ...]) -> Iterator[tuple[Draft, ...]]:
    """Articles that refer to each other stay in one portion."""
    start = size = 0
    for at, draft in enumerate(drafts):
        if size >= _PIECE and not draft.related:
            yield drafts[start:at]
            start, size = at, 0
        size += sum(map(len, draft.body))
    yield drafts[start:]


def _prepared(
    reading: FileReading, packed: bytes, drafts: tuple[Draft, ...], words: CodedCount
) -> PreparedReading:
    return PreparedReading(
        storable(reading.path),
        reading.format,
        reading.encoding,
        reading.sha256,
        packed,
        tuple(_prepare_draft(draft, words) for draft in drafts),
        reading.left_out,
    )


def _packed(reading: FileReading) -> bytes:
    from zlib import compress

    return compress(reading.original, _QUICK)


def tokens_of(title: str, body: str) -> Tokens:
    """The tokens of an article for the search index."""
    from reader.core.arabic.analysis import surface_of

    return _tokens(surface_of(title), surface_of(body))


def words_of(tokens: Tokens) -> set[str]:
    """The distinct folded words of an article."""
    return {*tokens[2].split(), *tokens[3].split()}


def stemmed_words_of(tokens: Tokens) -> set[bytes]:
    """The distinct folded words of an article, each with its stem, as in `Packed.words`."""
    return {*_stemmed(tokens[2], tokens[0]), *_stemmed(tokens[3], tokens[1])}


def _stemmed(words: str, stems: str) -> Iterator[bytes]:
    from reader.core.arabic.analysis import stems_of

    forms, beside = words.split(), stems.split()
    if len(forms) != len(beside):  # the stem of one has a space
        beside = [*stems_of(forms)]
    pairs = zip(forms, beside, strict=True)
    return (f"{form} {stem}".encode() for form, stem in pairs if len(form) <= LONGEST)


def _tokens(title: Surface, body: Surface) -> Tokens:
    return title.stems, body.stems, title.words, body.words


def identity_of(title: str, body: str, tokens: Tokens) -> bytes:
    """A 16-byte digest, equal for texts with the same folded letters and digits in the same order.

    Texts without letters and digits are compared as they are.
    """
    from hashlib import blake2b

    words = "\n".join(tokens[2:]).encode().translate(None, b" ").strip()
    return blake2b(words or f"{title}\n{body}".encode(), digest_size=16).digest()


def _prepare_draft(draft: Draft, counted: CodedCount) -> PreparedDraft:
    from reader.core.arabic.analysis import surface_of

    draft = _storable_draft(draft)
    body = joined(draft.body)
    title, text = surface_of(draft.title), surface_of(body)
    tokens = _tokens(title, text)
    counted.add({*title.each, *text.each})
    return PreparedDraft(
        draft,
        identity_of(draft.title, body, tokens),
        tokens,
        title_key(title.words),
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
