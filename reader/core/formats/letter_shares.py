"""How likely a text is Arabic (or plain Latin) prose: tells single-byte encodings apart."""

from __future__ import annotations

import re

# per mille of letters in news text, rounded
_SHARES = {
    **dict.fromkeys("ال", 120),
    **dict.fromkeys("يمونرت", 60),
    **dict.fromkeys("بعدسفهةقكحأج", 25),
    **dict.fromkeys("شصطخذىضءثغزإئ", 10),
    **dict.fromkeys("ظآؤ", 3),
}
_OTHER_ARABIC = -40  # marks, Persian letters: seldom
_FOREIGN = -60  # what no Arabic news text is full of
_ARTICLE = 150
_MIXED = -250  # a Latin and an Arabic letter side by side
_MIXED_WORD = re.compile("[A-Za-z][\u0620-\u06ff]|[\u0620-\u06ff][A-Za-z]")
_HARMLESS = frozenset("،؛؟«»“”‘’–—…•°\u00a0\u200c\u200d\u200e\u200f\u0640")


def likelihood(text: str) -> float:
    """A mean over the letters that are not ASCII: higher is likelier; 0 where all are ASCII."""
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
