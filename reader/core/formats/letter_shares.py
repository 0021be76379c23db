"""Scores how likely a text is Arabic (or plain Latin) prose, by letter frequencies, to detect single-byte
encodings."""

from __future__ import annotations

import re

# frequencies of letters in news text, per mille
_SHARES = {
    **dict.fromkeys("ال", 120),
    **dict.fromkeys("يمونرت", 60),
    **dict.fromkeys("بعدسفهةقكحأج", 25),
    **dict.fromkeys("شصطخذىضءثغزإئ", 10),
    **dict.fromkeys("ظآؤ", 3),
}
_OTHER_ARABIC = -40  # diacritics, Persian letters: rare
_FOREIGN = -60  # other characters, not frequent in Arabic news text
_ARTICLE = 150
_MIXED = -250  # a Latin letter next to an Arabic one
_MIXED_WORD = re.compile("[A-Za-z][\u0620-\u06ff]|[\u0620-\u06ff][A-Za-z]")
_HARMLESS = frozenset("،؛؟«»“”‘’–—…•°\u00a0\u200c\u200d\u200e\u200f\u0640")


def likelihood(text: str) -> float:
    """The mean weight of the non-ASCII letters: higher is more likely; 0 if all are ASCII."""
    foreign = [char for char in text if char > "\x7f" and char not in _HARMLESS]
    if not foreign:
        return 0.0
    articles = text.replace("\u00a0", " ").count(" ال")
    mixed = len(_MIXED_WORD.findall(text))
    return (sum(map(_weight, foreign)) + _ARTICLE * articles + _MIXED * mixed) / len(foreign)


def _weight(char: str) -> int:
    if char in _SHARES:
        return _SHARES[char]
    return _OTHER_ARABIC if "\u0600" <= char <= "\u06ff" else _FOREIGN
