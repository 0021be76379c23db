"""How much each sign of a run of keywords counts, as `resources/keywords/weights.tsv` has it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reader import paths

if TYPE_CHECKING:
    from collections.abc import Mapping


class KeywordWeights(NamedTuple):
    """Log odds by the names of signs; a sign that is not there counts nothing."""

    alone: Mapping[str, float]  # where the library teaches nothing of the run
    taught: Mapping[str, float]  # where it teaches something


@cache
def keyword_weights() -> KeywordWeights:
    """The weights, read once."""
    text = (paths.resources() / "keywords" / "weights.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return KeywordWeights(
        {sign: float(weight) for sign, weight, _ in rows if weight},
        {sign: float(weight) for sign, _, weight in rows if weight},
    )
