"""Titles as numbers, equal for titles that fold alike."""

from __future__ import annotations


def title_key(folded: str) -> int:
    """The key of a title given by its folded words; 0 if it has none."""
    from hashlib import blake2b

    letters = folded.replace(" ", "")
    if not letters:
        return 0
    return int.from_bytes(blake2b(letters.encode(), digest_size=8).digest(), signed=True)


def title_key_of(title: str) -> int:
    """The key of a title."""
    from reader.core.arabic.matching import surface_text

    return title_key(surface_text(title))
