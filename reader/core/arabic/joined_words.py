"""Compounds written as one word or as two: عبدالله, نورالدين, ثلاثمئة, لاسيما, كوفيد19.

They are always split, so that both spellings match.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.arabic.folding import fold

_CLITICS = "[وفبلك]{0,2}"
_PAIRS = """
لا سيما، لا زال، لا زالت، لا يزال، لا تزال، لا بد، ما زال، ما زالت، ما زالوا، ما يزال، ما دام، ما عدا،
أبو ظبي، أبو غريب، أبو ديس، بور سعيد، بور سودان، أم درمان، ما شاء، يا رب، يا ريت، يا سلام، يا أخي، ها هو، ها
هي، عبد ربه، أبو مازن، أبو بكر، أبو زيد، أبو قتادة، أبو تريكة، أبو مرزوق، أبو عبيدة، أبو سياف، أبو هريرة، أبو
طالب، ذو القعدة، ذو الحجة، ذي القعدة، ذي الحجة، ذو الفقار
"""
_BEFORE_AL_DIN = """
نور سيف صلاح عماد علاء بهاء تقي شمس بدر جمال كمال محيي محي عز نجم شرف فخر ناصر نصر خير زين جلال شهاب سعد حسام
ضياء مجد قطب برهان معز صفي تاج ظهير نصير صدر غياث محب
"""
_BEFORE_ALLAH = "جاد فضل نصر حسب هبة خلف سعد عطا فتح ضيف رزق حزب رسول حمد فرج شكر رام هدى عون ماشاء إنشاء"

_NUMBERS = "ثلاث|اربع|خمس|ست|سبع|ثمان|ثماني|تسع"
_ABD_NAME = re.compile(f"({_CLITICS}عبد)(ال..+)")  # عبدالله, عبدالرحمن
_HUNDREDS = re.compile(f"((?:{_CLITICS}|[وفب]?ال)(?:{_NUMBERS}))(ما?ءه)")
_SCRIPTS = re.compile(r"\d+|[a-z\u00df-\u024f]+|[^\W\da-z_\u00df-\u024f]+")
_LATIN = re.compile("[a-z]")
_PARTLY_TYPED = re.compile(f"({_CLITICS}عبد)ال?.?$")


def parts(word: str) -> tuple[str, ...]:
    """The parts of a folded word; usually the word alone."""
    if "عبدال" in word and (found := _ABD_NAME.fullmatch(word)):
        return found.groups()
    if "ءه" in word and (found := _HUNDREDS.fullmatch(word)):
        return found.groups()
    if listed := _listed().get(word):
        return listed
    if word.endswith(("الدين", "الله")) and (found := _names().fullmatch(word)):
        return tuple(part for each in found.groups() if each for part in parts(each))
    if (word.isalpha() and not _LATIN.search(word)) or word.isascii() or word.isdigit():
        return (word,)
    return tuple(_SCRIPTS.findall(word)) or (word,)  # كوفيد19, شركةApple


def complete_part(word: str) -> str:
    """The complete first part of a partly typed compound, عبد of عبدال; any other word unchanged."""
    found = _PARTLY_TYPED.match(word) or _partly_typed_names().match(word)
    return found[1] if found else word


@lru_cache(maxsize=1)
def _listed() -> dict[str, tuple[str, ...]]:
    return {
        f"{letter}{one}{other}": (letter + one, other) for one, other in _pairs() for letter in ("", *"وفبلك")
    }


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    """Matches نورالدين, جادالله, ذوالفقار, with or without clitics."""
    faith, god = ("|".join(fold(firsts).split()) for firsts in (_BEFORE_AL_DIN, _BEFORE_ALLAH))
    return re.compile(f"({_CLITICS}(?:{faith}))(الدين)|({_CLITICS}(?:{god}))(الله)")


@lru_cache(maxsize=1)
def _partly_typed_names() -> re.Pattern[str]:
    firsts = "|".join(fold(_BEFORE_AL_DIN + _BEFORE_ALLAH).split())
    return re.compile(f"({_CLITICS}(?:{firsts}))ال(?:د|دي|ل)?$")


def _pairs() -> list[list[str]]:
    return [pair.split() for pair in fold(_PAIRS).split("،")]
