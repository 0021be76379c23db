"""Corrects text typed in the wrong keyboard layout: hgp;,lm is الحكومة, لخخلمث is google.

Maps between the US layout and the Arabic (101) layout of Windows and Linux.
"""

from __future__ import annotations

_PLAIN = zip("`qwertyuiop[]asdfghjkl;'zxcvnm,./", "ذضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ", strict=True)
_SHIFTED = zip("HYNJKP~QWEASRX", ["أ", "إ", "آ", "ـ", "،", "؛", "ّ", "َ", "ً", "ُ", "ِ", "ٍ", "ٌ", "ْ"], strict=True)
_LIGATURES = {"b": "لا", "B": "لآ", "G": "لأ", "T": "لإ"}
_ARABIC_OF = {**dict(_PLAIN), **dict(_SHIFTED), **_LIGATURES}
_LATIN_OF = {arabic: latin for latin, arabic in reversed(_ARABIC_OF.items()) if latin not in "QWEASRX~"}


def in_other_layout(text: str) -> str | None:
    """The text the same keys produce in the other layout; `None` if the letters are not all of one layout."""
    text = text.lower() if len(text) > 1 and text.isupper() else text  # Caps Lock
    letters = [char for char in text if char.isalpha()]
    if letters and all(char in _ARABIC_OF for char in letters):
        return "".join(_ARABIC_OF.get(char, char) for char in text)
    if letters and all(char in _LATIN_OF for char in letters):
        latin = "".join(_LATIN_OF.get(char, char) for char in text.replace("لا", "b"))
        return latin if latin.replace(" ", "").isalpha() else None
    return None
