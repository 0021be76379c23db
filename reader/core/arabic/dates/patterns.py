"""Regular expressions for folded dates and times of day, and the table of month names.

The date patterns are compiled on first use: they contain every month name of every region.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.core.arabic.dates import calendars
from reader.core.arabic.folding import fold, fold_key

GREENWICH = r"(?:ال)?(?:غرينتش|جرينتش|غرينيتش|جرينيتش|عالمي)|gmt|utc|z(?!\w)"
US_ZONES = {"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}  # RFC 822
_BARE_OFFSET = r"[+\-]\d\d:?(?:\d\d)?(?![\d/.\-]|\s*[^\W\d_])"
_ZONE = (
    rf"(?:بتوقيت\s+)?(?:مكه(?:\s+المكرمه)?|(?:{GREENWICH})\s*\(?[+\-]\s?\d\d?:?(?:\d\d)?(?!\d)"
    rf"|{_BARE_OFFSET}"
    rf"|{GREENWICH}|(?:{'|'.join(US_ZONES)})(?!\w))"
    r"|(?:ب|بال)?توقيت\s+\w+(?:\s+\w+)?|ت\s?\.?\s?م(?!\w)|ت\s?\.?\s?غ(?!\w)"
    r"|(?:دمشق|القاهره|بيروت|بغداد|الرياض|مكه|القدس|الدوحه|ابوظبي|ابو ظبي|تونس|الجزاءر|الرباط|اسطنبول|عمان"
    r"|صنعاء|طرابلس|الخرطوم)(?=\s*\)?\s*$)"
    r"|(?!am|pm)[a-z]{2,5}(?=\s*\)?\s*$)"  # AST and other ambiguous abbreviations
)
_AT = r"(?:(?:علي|عند|في|الي)\s+(?:تمام\s+)?)?"
_HALF = r"صباحا|مساءا?|ظهرا|عصرا|فجرا|ليلا|(?:بعد|قبل)\s(?:الظهر|الضهر)|(?:بعد\s)?منتصف\sالليل"
CLOCK = re.compile(
    rf"(?:[t,\-–|/@]\s*|\ba(?:t)?\s+|\bالي\s+)?(?:{_AT}(?:ال)?ساعه:?\s*)?"
    r"(?:(?<!\d)(?P<hour>\d{1,2})(?:\s?:\s?|h(?=\d\d))"
    r"|(?<![\d./\-])(?P<dotted>\d\d?)\.(?=\d\d(?![\d./\-])))(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?(?!\d)"
    rf"\s*(?P<half>{_HALF}|[صم](?!\w)|[ap]\.?m\.?(?!\w))?"
    rf"\s*(?:[\-–]\s*(?=بتوقيت|gmt|utc))?\(?\s*(?P<zone>{_ZONE})?\s*\)?"
)
HOUR = re.compile(
    rf"[t,\-–|/]?\s*{_AT}(?:(?:ال)?ساعه:?\s*(?P<at>\d{{1,2}})(?![\d:.,/\-])\s*"
    rf"(?P<of>(?:{_HALF}|[صم]|[ap]\.?m\.?)(?!\w))?"
    rf"|(?<!\d)(?P<hour>\d{{1,2}})\s*(?P<half>(?:{_HALF}|[ap]\.?m\.?)(?!\w)))"
    rf"\s*\(?\s*(?P<zone>{_ZONE})?\s*\)?"
)  # without minutes
SECOND_CLOCK = re.compile(rf"[,\-/]?\s*\d{{1,2}}:\d\d\s*\(?\s*(?:{_ZONE})\s*\)?")
_SIGN = r"[/.\-\\]"
_HIJRI_ERA = r"\s*(?:ه(?:جريه?)?(?!\w)\.?)"
_FILLER = (
    r"(?<!\w)(?:(?:ال)?(?:اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|احد|ثلوثاء|اتنين)|يوم|في|بتاريخ"
    r"|(?:ال)?موافق(?:\s+ل)?|(?:رقم\s+)?(?:ال)?عدد\s*[\[(]?\s*\d{1,6}\s*[\])]?|"
    r"م(?:يلادي|يلاديه)?|ل|gmt|utc|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?"
    r"|sun)(?:day)?)(?!\w)|[,\-–—|/()\[\].:؛;@«»]"
)


@dataclass(frozen=True, slots=True)
class DayPatterns:
    gregorian_months: dict[str, int]
    hijri_months: dict[str, int]
    gregorian: tuple[re.Pattern[str], ...]
    hijri: tuple[re.Pattern[str], ...]
    filler: re.Pattern[str]


@cache
def day_patterns() -> DayPatterns:
    gregorian_months = _names(
        calendars.GREGORIAN_VARIANTS,
        calendars.GULF_EGYPT,
        calendars.LEVANT,
        calendars.TUNISIA_ALGERIA,
        calendars.MOROCCO,
        calendars.MAURITANIA,
        calendars.ENGLISH,
        calendars.FRENCH,
    )
    hijri_months = _names(calendars.HIJRI_VARIANTS, calendars.HIJRI)
    return DayPatterns(
        _squeezed(gregorian_months),
        _squeezed(hijri_months),
        tuple(map(re.compile, _gregorian(_alternation(gregorian_months)))),
        tuple(re.compile(rf"{day}(?:{_HIJRI_ERA}|(?!\d))") for day in _hijri(_alternation(hijri_months))),
        re.compile(_FILLER),
    )


def _gregorian(month: str) -> tuple[str, ...]:
    """Patterns of a Gregorian day, month or year, most reliable first; `month` matches any month name."""
    named = rf"(?P<month>{month})\.?(?:\s*[/\-(\s]\s*(?P<also>{month})\s*\)?)?"
    return (
        (
            rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th|er)?\s*(?:of\s|من\s+(?:شهر\s+)?)?[,\-/]?\s*{named}"
            r"\s*[,\-/]?\s*(?:gmt\s+)?(?:(?:من\s+)?(?:ل|ال)?(?:عام|سنه)\s+)?(?P<y>\d{4})(?!\d)"
        ),
        rf"(?<!\w){named}[\s\-]+(?P<d>\d\d?)(?:st|nd|rd|th)?\s*[,\-]?\s*(?P<y>\d{{4}})(?!\d)",
        rf"(?<![\d/\-.])(?P<y>\d{{4}})\s?(?P<s>{_SIGN})\s?(?P<m>\d\d?)\s?(?P=s)\s?(?P<d>\d\d?)(?![\d/\-.])",
        rf"(?<![\d/\-.])(?P<d>\d\d?)\s?(?P<s>{_SIGN})\s?(?P<m>\d\d?)\s?(?P=s)\s?(?P<y>\d{{4}})(?![\d/\-.])",
        rf"(?<!\d)(?P<y>\d{{4}})\s*[,\-/]?\s*{named}\s*[,\-/]?\s*(?P<d>\d\d?)(?!\d)",
        rf"(?<!\w){named}\s*[,\-/]?\s*(?P<y>\d{{4}})(?!\d)",
        r"^\s*(?P<y>\d{4})-(?P<m>\d\d)\s*$",
        r"^\s*(?P<m>0?[1-9]|1[0-2])\s?[/.\-]\s?(?P<y>\d{4})\s*$",
        r"^\s*(?:(?:عام|سنه)\s+)?(?P<y>\d{4})(?:\s?م(?:يلاديه?)?)?\s*$",
    )


def _hijri(month: str) -> tuple[str, ...]:
    """Patterns of a Hijri day, without the era."""
    named = rf"(?P<month>{month})(?:\s+(?:ال)?(?:مبارك|حرام|معظم|مكرم|خير)(?!\w))?"
    year = r"(?:(?:من\s+)?(?:ل|ال)?(?:عام|سنه)\s+)?(?P<y>1[345]\d\d)"
    return (
        r"(?<![\d/\-.])(?P<d>\d\d?)\s?(?P<s>[/\-.])\s?(?P<m>\d\d?)\s?(?P=s)\s?(?P<y>1[345]\d\d)",
        r"(?<![\d/\-.])(?P<y>1[345]\d\d)\s?(?P<s>[/\-.])\s?(?P<m>\d\d?)\s?(?P=s)\s?(?P<d>\d\d?)(?![/\-.])",
        rf"(?<!\d)(?:(?P<d>\d\d?)|غره)\s*[,\-/]?\s*(?:من\s+)?(?:شهر\s+)?{named}\s*[,\-/]?\s*{year}",
        rf"(?<!\d)(?P<y>1[345]\d\d)\s*[,\-/]?\s*{named}\s*[,\-/]?\s*(?P<d>\d\d?)(?!\d)",
    )


def _names(variants: dict[int, tuple[str, ...]], *families: tuple[str, ...]) -> dict[str, int]:
    """Folded name, with its spaces → month number."""
    named = {fold_key(name): number for family in families for number, name in enumerate(family, 1)}
    return named | {fold_key(name): number for number, names in variants.items() for name in names}


def _squeezed(names: dict[str, int]) -> dict[str, int]:
    return {month_key(name): number for name, number in names.items()}


def month_key(name: str) -> str:
    """The key of a month name in the tables of `DayPatterns`: folded, without white space."""
    return "".join(fold(name).split())


def _alternation(names: dict[str, int]) -> str:
    """A regex for any of the names, longest first; white space between their words is optional."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(name.replace(" ", r"\s*") for name in ordered) + r")(?![^\W\d_])"
