"""Titles as numbers, by which articles of the same title are found: the same for titles that fold alike."""

from __future__ import annotations


def title_key(folded: str) -> int:
    """The number of a title given by its folded words; 0 for one without any."""
    from hashlib import blake2b

    letters = folded.replace(" ", "")
    if not letters:
        return 0
    return int.from_bytes(blake2b(letters.encode(), digest_size=8).digest(), signed=True)


def title_key_of(title: str) -> int:
    """The number of a title as it is written."""
    from reader.core.arabic.matching import surface_text

    return title_key(surface_text(title))
