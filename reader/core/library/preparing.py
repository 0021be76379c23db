"""The part of adding that needs no library: words, stems, identities, packed originals.

It is most of the work, and plain values go in and out, so other processes can do it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from reader.core.library.texts import joined, storable

if TYPE_CHECKING:
    from reader.core.models import Draft, FileReading

Tokens = tuple[str, str, str, str]
"""Stems of the title and of the body; then, word for word beside them, the folded words of both."""


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


def prepare(reading: FileReading) -> PreparedReading:
    """All that can be known about a file's articles before the library is asked."""
    from zlib import compress

    return PreparedReading(
        storable(reading.path),
        reading.format,
        reading.encoding,
        reading.sha256,
        compress(reading.original),
        tuple(map(_prepare_draft, reading.drafts)),
    )


def tokens_of(title: str, body: str) -> Tokens:
    """What the search index holds of an article."""
    from reader.core.arabic.matching import index_form, words

    of_title, of_body = words(title), words(body)
    stems = " ".join(map(index_form, of_title)), " ".join(map(index_form, of_body))
    return *stems, " ".join(of_title), " ".join(of_body)


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
    clean = {name: _storable(value) for name, value in values.items()}
    return draft if clean == values else replace(draft, **clean)


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    return tuple(map(_storable, value)) if isinstance(value, tuple) else value
