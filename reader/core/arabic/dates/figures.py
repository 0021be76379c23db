"""Normalizes less usual ways to write a date to digits that the patterns match.

These are ordinals for days and hours, ISO compact, week and ordinal dates, and two-digit years. Input is
folded.
"""

from __future__ import annotations

import re
from functools import cache

_DAYS = (
    "اول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر حادي+عشر ثاني+عشر ثالث+عشر رابع+عشر خامس+عشر"
    " سادس+عشر سابع+عشر"
    " ثامن+عشر تاسع+عشر عشرون حادي+و+عشرون ثاني+و+عشرون ثالث+و+عشرون رابع+و+عشرون خامس+و+عشرون سادس+و+عشرون"
    " سابع+و+عشرون ثامن+و+عشرون تاسع+و+عشرون ثلاثون حادي+و+ثلاثون"
)
_HOURS = "واحده ثانيه ثالثه رابعه خامسه سادسه سابعه ثامنه تاسعه عاشره حاديه+عشره ثانيه+عشره"
_PARTS_OF_HOURS = {"ونصف": 30, "والنصف": 30, "وربع": 15, "والربع": 15, "وثلث": 20, "والثلث": 20}
_HOUR_AND_MINUTES = re.compile(r"ساعه:?\s*(\d\d?)\s*و\s*(\d\d)(?:\s*(?:دقيقه|دقائق|دقاءق|د)(?!\w))?")
_ZONE_BEFORE = re.compile(r"\b(gmt|utc)\s+(\d\d?:\d\d(?::\d\d)?)(?!\d)")
_REPEATED_ZONE = re.compile(r"([+-]\d\d:?\d\d) (?:gmt|utc)$")
_HOUR_SIGN = re.compile(r"(?<!\w)س\s?:?\s?(?=\d\d?:\d\d)")  # for الساعة
_CLOCK_AFTER_YEAR = re.compile(r"(?<=[/.\- ])((?:19|20)\d\d)(?=\d\d?:\d\d)")  # 13/3/202409:14
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)?(?=\D|$)")
_DIGITS = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_ALL_DIGITS = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)")
_WEEK = re.compile(r"((?:19|20)\d\d)-?w(\d\d)-?([1-7])(?!\d)")
_DAY_OF_YEAR = re.compile(r"((?:19|20)\d\d)-(\d\d\d)")
_SHORT_YEAR = re.compile(r"((?:mon|tue|wed|thu|fri|sat|sun),\s+\d\d?\s+[a-z]{3})\s+(\d\d)(?=\s+\d\d:\d\d)")
_DATABASE_YEAR = re.compile(r"(?<!\d)(\d\d?-[a-z]{3})-(\d\d)(?=\s|$)")
_OLD_YEAR = re.compile(
    r"(?<![\d/.\-])((?:1[3-9]|2\d|3[01])([/.\-])(?:0?[1-9]|1[0-2])\2)([5-9]\d)(?![\d/.\-])"
)


def normalized(text: str) -> str:
    """The folded text with dates and times in the forms that the patterns match."""
    if text[:1].isdigit() and (found := _from_iso(text)):
        return found
    if " من " in text:
        text = _days()[0].sub(lambda found: f"{_days()[1][_one_spelling(found[1])]} من ", text)
    if "ساعه ال" in text:
        text = _hours()[0].sub(_hour_in_figures, text)
    if "ساعه" in text:
        text = _HOUR_AND_MINUTES.sub(r"ساعه \1:\2", text)
    if ":" in text:
        text = _CLOCK_AFTER_YEAR.sub(r"\1 ", text)
        text = _REPEATED_ZONE.sub(r"\1", _ZONE_BEFORE.sub(r"\2 \1", _HOUR_SIGN.sub(" ", text)))
    text = _SHORT_YEAR.sub(lambda found: f"{found[1]} {_century(found[2])}{found[2]}", text)
    text = _DATABASE_YEAR.sub(lambda found: f"{found[1]}-{_century(found[2])}{found[2]}", text)
    return _OLD_YEAR.sub(r"\g<1>19\3", text)


def _from_iso(text: str) -> str | None:
    """The ISO date in its usual form (`2024-12-04`); `None` for other texts.

    Read are compact (`20241204T161400`, `20241204`), week (`2024-W49-3`) and ordinal dates (`2024-339`).
    """
    if found := _COMPACT.match(text):
        year, month, day, hour, minute, second = found.groups()
        rest = f":{second}{text[found.end() :]}" if second else text[found.end() :]
        return f"{year}-{month}-{day}t{hour}:{minute}{rest}"
    if found := _ALL_DIGITS.fullmatch(text):
        year, month, day, *clock = found.groups()
        return f"{year}-{month}-{day} {':'.join(clock)}"
    if found := _DIGITS.fullmatch(text):
        return "-".join(found.groups())
    if found := _WEEK.match(text):
        return _day_as("%G %V %u", found.groups(), text[found.end() :])
    if found := _DAY_OF_YEAR.fullmatch(text):
        return _day_as("%Y %j", found.groups(), "")
    return None


def _day_as(form: str, figures: tuple[str, ...], rest: str) -> str | None:
    from datetime import datetime

    try:
        return datetime.strptime(" ".join(figures), form).date().isoformat() + rest  # noqa: DTZ007 a day has no zone
    except ValueError:
        return None


def _century(year: str) -> str:
    return "20" if year < "50" else "19"


def _hour_in_figures(found: re.Match[str]) -> str:
    hour = _hours()[1][_one_spelling(found[1])]
    part = found[2]
    if part is None:
        return f"ساعه {hour}"
    if part not in _PARTS_OF_HOURS:  # الا ربعا
        return f"ساعه {(hour - 2) % 12 + 1}:{'45' if 'ربع' in part else '40'}"
    return f"ساعه {hour}:{_PARTS_OF_HOURS[part]}"


def _one_spelling(words: str) -> str:
    """Normalizes `الحادي والعشرين` to the key of the table, `حادي و عشرون`."""
    bare = re.sub(r"(?<!\w)و?ال", lambda found: "و " if found[0][0] == "و" else "", words)
    return " ".join(bare.replace("رين", "رون").replace("ثين", "ثون").split())


@cache
def _days() -> tuple[re.Pattern[str], dict[str, int]]:
    """A pattern for an ordinal before a month (`السابع من`), and its numbers."""
    named = _numbered(_DAYS)
    spelt = "|".join(sorted((_written(name) for name in named), key=len, reverse=True))
    return re.compile(rf"(?<!\w)({spelt})\s+من\s+(?:شهر\s+)?"), named


@cache
def _hours() -> tuple[re.Pattern[str], dict[str, int]]:
    """A pattern for a spelled-out time (`الساعة الثامنة والنصف`), and its numbers."""
    named = _numbered(_HOURS)
    spelt = "|".join(sorted((_written(name) for name in named), key=len, reverse=True))
    part = "|".join((*_PARTS_OF_HOURS, r"الا\s(?:ربعا?|ثلثا?)"))
    return re.compile(rf"ساعه\s+({spelt})(?!\w)(?:\s+({part})(?!\w))?"), named


def _numbered(names: str) -> dict[str, int]:
    return {name.replace("+", " "): number for number, name in enumerate(names.split(), 1)}


def _written(name: str) -> str:
    words = name.replace(" و ", " وال").split()
    return r"\s+".join(
        word if word.startswith(("وال", "عشر")) and at else f"ال{word}" for at, word in enumerate(words)
    ).replace("ون", "(?:ون|ين)")
