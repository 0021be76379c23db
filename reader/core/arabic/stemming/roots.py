"""Extraction of triliteral roots, for a deliberately broad search: كتاب, كاتب and مكتبة share one.

After the ISRI stemmer (Taghva, Elkhoury and Coombs, 2005): pattern matching without a dictionary. It
conflates many unrelated words, so it is only used on request.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.arabic.stemming import stem

_LETTERS = 3  # of a root
_PREFIX = re.compile("^م?ست(?=....?$)|^است(?=...)|^مت(?=...)|^ان(?=...)")  # مستخدم, استخدام, متقدم, انفجار
# (word lengths, pattern, groups that form the root)
_STEPS = (
    ((5, 6), re.compile("^([اتمين]?)(.)ت(.)ا(.)$"), (2, 3, 4)),  # اجتماع
    ((5,), re.compile("^[ما](.)ت([^اوي])(.)$"), (1, 2, 3)),  # مجتمع
    ((5,), re.compile("^[اتمين](.)(.)[اوي](.)$"), (1, 2, 3)),  # تعليم, إعلام, مكتوب
    ((5,), re.compile("^[اتم](.)ا(.)(.)$"), (1, 2, 3)),  # تعاون, مدارس
    ((5,), re.compile("^ست(.)(.)(.)$"), (1, 2, 3)),  # استخدم, without its alef
    ((5,), re.compile("^(.)وا(.)(.)$"), (1, 2, 3)),  # قوانين without its suffix
    ((5,), re.compile("^(.)ا(.)[وي](.)$"), (1, 2, 3)),  # حاسوب
    ((4,), re.compile("^[اتميني](.)(.)(.)$"), (1, 2, 3)),  # مكتب, تقدم
    ((4,), re.compile("^(.)[اوي](.)(.)$"), (1, 2, 3)),  # كاتب
    ((4,), re.compile("^(.)(.)[اويء](.)$"), (1, 2, 3)),  # كتاب, كبير
    ((4,), re.compile("^(.)(.)(.)[اويءن]$"), (1, 2, 3)),  # خبراء without its suffix, عمران
    ((4,), re.compile("^(.)(?:ت|(?<=ز)د|(?<=[صض])ط)(.)(.)$"), (1, 2, 3)),  # اجتمع, without its alef
)
_ENDING = re.compile("(?<=...)(?:اء|ات|ان|ون|ين|ه|ي|ا|ت)$")


def root(word: str) -> str:
    """The likely root of one folded word; its stem if no pattern matches."""
    return root_of_stem(stem(word))


@lru_cache(maxsize=50_000)
def root_of_stem(stem: str) -> str:
    """The likely root of a stem; the stem itself if no pattern matches."""
    remaining = _ENDING.sub("", stem)
    if len(remaining) > _LETTERS + 1:
        remaining = _PREFIX.sub("", remaining)
    for lengths, pattern, groups in _STEPS:
        if len(remaining) in lengths and (letters := pattern.match(remaining)):
            remaining = "".join(letters.group(*groups))
    return remaining
