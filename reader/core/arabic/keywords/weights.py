"""The weights of the keyword features, from `resources/keywords/weights.tsv`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reader import paths

if TYPE_CHECKING:
    from collections.abc import Mapping


class KeywordWeights(NamedTuple):
    """Log odds by feature name; a missing feature has weight 0."""

    alone: Mapping[str, float]  # without evidence from the library
    taught: Mapping[str, float]  # with evidence


@cache
def keyword_weights() -> KeywordWeights:
    """The weights, cached."""
    text = (paths.resources() / "keywords" / "weights.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return KeywordWeights(
        {sign: float(weight) for sign, weight, _ in rows if weight},
        {sign: float(weight) for sign, _, weight in rows if weight},
    )
