"""The part of adding that needs no library: folded words, identities, packed originals.

It is most of the work, and plain values go in and out, so other processes can do it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from reader.core.library.schema.title_keys import title_key
from reader.core.library.storage.texts import joined, lead, storable

if TYPE_CHECKING:
    from reader.core.models import Draft, FileReading

Tokens = tuple[str, str]
"""The folded words of an article's title and of its body, with a space between."""


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


def prepare(reading: FileReading) -> PreparedReading:
    """All that can be known about a file's articles before the library is asked."""
    from zlib import compress

    return PreparedReading(
        storable(reading.path),
        reading.format,
        reading.encoding,
        reading.sha256,
        compress(reading.original, _QUICK),
        tuple(map(_prepare_draft, reading.drafts)),
        reading.left_out,
    )


def tokens_of(title: str, body: str) -> Tokens:
    """What the search index holds of an article."""
    from reader.core.arabic.analysis import surface_of

    return surface_of(title).words, surface_of(body).words


def identity_of(title: str, body: str, tokens: Tokens) -> bytes:
    """What makes two articles the same: their folded letters and digits, whatever stands between them.

    Where there are none, the texts as they are.
    """
    from hashlib import blake2b

    words = "\n".join(part.replace(" ", "") for part in tokens).strip()
    return blake2b((words or f"{title}\n{body}").encode(), digest_size=16).digest()


def _prepare_draft(draft: Draft) -> PreparedDraft:
    from reader.core.arabic.analysis import surface_of

    draft = _storable_draft(draft)
    body = joined(draft.body)
    surface = surface_of(body)
    tokens = surface_of(draft.title).words, surface.words
    return PreparedDraft(
        draft,
        identity_of(draft.title, body, tokens),
        tokens,
        title_key(tokens[0]),
        lead(draft.body),
        surface.written,
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
