"""Splits a line into bidi runs in visual order (left to right), the text of each run in logical order.

For renderers that shape text but do not reorder it (HarfBuzz). Line breaking comes first.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from reader.core.arabic.visual import with_embeddings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.arabic.direction import Direction

_UNKNOWN = "\ufffd"  # for a character without a direction, which python-bidi refuses


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one direction, in logical order."""

    text: str
    direction: Direction


def visual_runs(line: str, direction: Direction) -> list[Run]:
    """The runs of a line whose paragraph has this base direction; bidi controls are removed."""
    from bidi import algorithm  # type: ignore[import-untyped]

    if line.isascii() and direction == "ltr":
        return [Run(line, "ltr")] if line else []
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = (1, "R") if direction == "rtl" else (0, "L")
    known = "".join(char if unicodedata.bidirectional(char) else _UNKNOWN for char in with_embeddings(line))
    algorithm.get_embedding_levels(known, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    algorithm.reorder_resolved_levels(storage, debug=False)
    return list(_runs(storage["chars"]))


def _runs(chars: list[dict[str, Any]]) -> Iterator[Run]:
    for level, same in groupby(chars, key=lambda char: char["level"]):
        text = "".join(char["ch"] for char in same)
        yield Run(text[::-1], "rtl") if level % 2 else Run(text, "ltr")
