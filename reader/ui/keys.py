"""Key names on both keyboards: every letter has the Arabic letter on the same key.

An Arabic keyboard sends ت where a Latin one sends J, also with Ctrl, so a command that should respond on
either needs both. Key names are those of `QKeySequence`: `Ctrl+Shift+O`, `F3`, `?`.
"""

from __future__ import annotations

_LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,./`?"
_ARABIC = (
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظذ؟"  # the same keys on Arabic (101), from left to right, row by row
)

ARABIC_OF_LATIN = dict(zip(_LATIN, _ARABIC, strict=True))
_LATIN_OF_ARABIC = {arabic: latin for latin, arabic in ARABIC_OF_LATIN.items()}

_CAPS = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "-": "−",
    "Return": "Enter",
}


def arabic_twin(keys: str) -> str | None:
    """The same keys as an Arabic keyboard sends them; `None` if they do not differ."""
    modifiers, key = _split(keys)
    letter = ARABIC_OF_LATIN.get(key)
    return None if letter is None else modifiers + letter


def latin_twin(keys: str) -> str:
    """The keys by their Latin names, whichever keyboard sent them: `Ctrl+ن` is `Ctrl+K`."""
    modifiers, key = _split(keys)
    return modifiers + _LATIN_OF_ARABIC.get(key, key)


def with_twins(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys followed by all their Arabic twins: the first stays the one a menu shows."""
    twins = (arabic_twin(each) for each in keys)
    return (*keys, *(twin for twin in twins if twin is not None))


def key_caps(keys: str) -> tuple[str, ...]:
    """The labels of the key caps, in the order they are pressed: `("Ctrl", "Shift", "O")`."""
    modifiers, key = _split(keys)
    return (*modifiers.split("+")[:-1], _CAPS.get(key, key))


def _split(keys: str) -> tuple[str, str]:
    """The modifiers with their plus signs, and the last key, which may itself be a plus sign."""
    start = keys.rfind("+", 0, len(keys) - 1) + 1
    return keys[:start], keys[start:]
