"""The file of weights that the fits of keywords write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader import paths

if TYPE_CHECKING:
    from reader.core.arabic.keywords.weights import KeywordWeights

FILE = paths.resources() / "keywords" / "weights.tsv"
MIN = 0.1  # what weighs less is left out


def write_weights(weights: KeywordWeights) -> None:
    """Put these in the place of those that are there; the head stays."""
    head = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    kept = [{sign: f"{w:.2f}" for sign, w in column.items() if abs(w) >= MIN} for column in weights]
    signs = sorted({sign for column in kept for sign in column})
    rows = ["\t".join((sign, *(column.get(sign, "") for column in kept))) for sign in signs]
    FILE.write_text("\n".join((*head, *rows)) + "\n", encoding="utf-8")
