"""The three-letter root of a word, for a search that is broader on purpose: كتاب, كاتب and مكتبة are one.

After the ISRI stemmer (Taghva, Elkhoury and Coombs, 2005): what patterns add is taken off by pattern,
without a dictionary. It makes many words one that have nothing in common, so nothing is shown by it unasked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.arabic.stemming import stem

_LETTERS = 3  # of a root
_STEPS = (
    (re.compile("^م?ست(?=....?$)|^است(?=...)|^مت(?=...)|^ان(?=...)"), ""),  # مستخدم, استخدام, متقدم, انفجار
    (re.compile("^([اتمين]?)(.)ت(.)ا(.)$"), r"\2\3\4"),  # اجتماع
    (re.compile("^م(.)ت([^اوي])(.)$|^ا(.)ت([^اوي])(.)$"), r"\1\2\3\4\5\6"),  # مجتمع
    (re.compile("^[اتمين](.)(.)[اوي](.)$"), r"\1\2\3"),  # تعليم, إعلام, مكتوب
    (re.compile("^[اتم](.)ا(.)(.)$"), r"\1\2\3"),  # تعاون, مدارس
    (re.compile("^(.)وا(.)(.)$"), r"\1\2\3"),  # قوانين without its ending
    (re.compile("^(.)ا(.)[وي](.)$"), r"\1\2\3"),  # حاسوب
    (re.compile("^[اتميني](.)(.)(.)$"), r"\1\2\3"),  # مكتب, تقدم
    (re.compile("^(.)[اوي](.)(.)$"), r"\1\2\3"),  # كاتب
    (re.compile("^(.)(.)[اويء](.)$"), r"\1\2\3"),  # كتاب, كبير
    (re.compile("^(.)(.)(.)[اويءن]$"), r"\1\2\3"),  # خبراء without its end, عمران
)
_ENDING = re.compile("(?<=...)(?:اء|ات|ان|ون|ين|ه|ي|ا|ت)$")


def root(word: str) -> str:
    """The likely root of one folded word; the stem, where nothing can be taken off it."""
    return root_of_stem(stem(word))


@lru_cache(maxsize=50_000)
def root_of_stem(stem: str) -> str:
    """The same for a word whose stem is known."""
    found = _ENDING.sub("", stem)
    for pattern, letters in _STEPS:
        if len(found) <= _LETTERS:
            break
        found = pattern.sub(letters, found)
    return found
