"""Words that are written as one or as two: عبدالله, ثلاثمئة, لاسيما, كوفيد19. Taken as two, they meet."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.arabic.folding import fold

_CLITICS = "[وفبلك]{0,2}"
_PAIRS = """
لا سيما، لا زال، لا زالت، لا يزال، لا تزال، لا بد، ما زال، ما زالت، ما زالوا، ما يزال، ما دام، ما عدا،
أبو ظبي، أبو غريب، أبو ديس، بور سعيد، بور سودان
"""
_NUMBERS = "ثلاث|اربع|خمس|ست|سبع|ثمان|ثماني|تسع"
_SERVANT = re.compile(f"({_CLITICS}عبد)(ال..+)")  # عبدالله, عبدالرحمن
_HUNDREDS = re.compile(f"((?:{_CLITICS}|[وفب]?ال)(?:{_NUMBERS}))(ما?ءه)")
_DIGITS = re.compile(r"\d+|[^\W\d_]+")
_BEGUN = re.compile(f"({_CLITICS}عبد)ال?.?$")


def parts(word: str) -> tuple[str, ...]:
    """The words that a folded word is; most often itself."""
    if "عبدال" in word and (found := _SERVANT.fullmatch(word)):
        return found.groups()
    if "ءه" in word and (found := _HUNDREDS.fullmatch(word)):
        return found.groups()
    if word in _listed():
        return _listed()[word]
    if not word.isalpha() and not word.isdigit() and not word.isascii():
        return tuple(_DIGITS.findall(word)) or (word,)
    return (word,)


def begun_part(word: str) -> str:
    """What is whole of a word that is only begun: عبد of عبدال."""
    found = _BEGUN.match(word)
    return found[1] if found else word


@lru_cache(maxsize=1)
def _listed() -> dict[str, tuple[str, ...]]:
    return {
        f"{letter}{one}{other}": (letter + one, other) for one, other in _pairs() for letter in ("", *"وفبلك")
    }


def _pairs() -> list[list[str]]:
    return [pair.split() for pair in fold(_PAIRS).split("،")]
