"""Numbers in Arabic text: conversion of digits, and nouns inflected for a number (CLDR plural categories)."""

from __future__ import annotations

from typing import NamedTuple

_WESTERN = "0123456789"
_ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩"
_PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
_TO_WESTERN = str.maketrans(_ARABIC_INDIC + _PERSIAN, _WESTERN * 2)
_TO_ARABIC_INDIC = str.maketrans(_WESTERN + _PERSIAN, _ARABIC_INDIC * 2)


class Counted(NamedTuple):
    """The forms of a noun by CLDR plural category; `zero`, `one` and `two` include the number."""

    zero: str
    one: str
    two: str
    few: str  # 3–10, 103–110 …
    many: str  # 11–99, 111–199 …
    other: str  # 100–102, 200–202 …
    english: tuple[str, str] = ("", "")  # singular, plural


ARTICLES = Counted("لا مقالات", "مقالة واحدة", "مقالتان", "مقالات", "مقالة", "مقالة", ("article", "articles"))
FILES = Counted("لا ملفات", "ملف واحد", "ملفان", "ملفات", "ملفًا", "ملف", ("file", "files"))
MINUTES = Counted("أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة", ("minute", "minutes"))
KEYWORDS = Counted(
    "لا كلمات دلالية",
    "كلمة دلالية واحدة",
    "كلمتان دلاليتان",
    "كلمات دلالية",
    "كلمة دلالية",
    "كلمة دلالية",
    ("keyword", "keywords"),
)
SOURCES = Counted("لا مصادر", "مصدر واحد", "مصدران", "مصادر", "مصدرًا", "مصدر", ("source", "sources"))
DUPLICATES = Counted(
    "لا مكرّرات", "مكرّر واحد", "مكرّران", "مكرّرات", "مكرّرًا", "مكرّر", ("duplicate", "duplicates")
)
UNREAD_FILES = Counted(
    "قُرئت كل الملفات",
    "ملف واحد لم يُقرأ",
    "ملفان لم يُقرآ",
    "ملفات لم تُقرأ",
    "ملفًا لم يُقرأ",
    "ملف لم يُقرأ",
    ("file not read", "files not read"),
)
LOST_MARKS = Counted(
    "لا علامات بلا كلام",
    "علامة لم يعد كلامها في النص",
    "علامتان لم يعد كلامهما في النص",
    "علامات لم يعد كلامها في النص",
    "علامة لم يعد كلامها في النص",
    "علامة لم يعد كلامها في النص",
    ("mark whose words are gone", "marks whose words are gone"),
)


VERSIONS = Counted("لا نسخ", "نسخة واحدة", "نسختان", "نسخ", "نسخة", "نسخة", ("version", "versions"))
NEAR_COPIES = Counted(
    "لا نسخ قريبة",
    "نسخة قريبة واحدة",
    "نسختان قريبتان",
    "نسخ قريبة",
    "نسخة قريبة",
    "نسخة قريبة",
    ("near copy", "near copies"),
)


def to_western(text: str) -> str:
    """The text with its Arabic and Persian digits as 0-9."""
    return text.translate(_TO_WESTERN)


def to_arabic_indic(text: str) -> str:
    """The text with its digits as ٠-٩."""
    return text.translate(_TO_ARABIC_INDIC)


def counted(n: int, noun: Counted) -> str:
    """`n` with the noun in the right form: «مقالتان», «3 مقالات», «11 مقالة»."""
    if n in (0, 1, 2):
        return (noun.zero, noun.one, noun.two)[n]
    return f"{n} {noun.few if 3 <= n % 100 <= 10 else noun.many if n % 100 > 10 else noun.other}"
