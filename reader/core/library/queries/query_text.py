"""Edit the text of queries: add a field in front, or show fields under the names of another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.core.library.queries.query_fields import Field
    from reader.core.models import FacetKind

FIELD_NAMES: dict[FacetKind, str] = {"source": "مصدر", "keyword": "وسم", "year": "تاريخ"}
_QUOTES = str.maketrans(dict.fromkeys('"«»“”', " "))


def narrowed(text: str, field: str, value: str) -> str:
    """The query with a field before it; its last word may stay unfinished."""
    return f"{field_text(field, value)} {text}" if text.strip() else field_text(field, value)


def field_text(field: str, value: str) -> str:
    """The field with its value, quoted if it has several words."""
    plain = " ".join(value.translate(_QUOTES).split())
    return f"{field}:{plain}" if plain.isalnum() else f'{field}:"{plain}"'


def with_names(text: str, names: Mapping[Field, str]) -> str:
    """The query with its fields under these names."""
    from reader.core.library.queries.query import field_places

    for start, end, field in reversed(list(field_places(text))):
        text = text[:start] + names.get(field, text[start:end]) + text[end:]
    return text
