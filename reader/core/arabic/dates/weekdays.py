"""Weekday names: they decide whether a numeric date is written month first."""

from __future__ import annotations

import re

_NAMES = ("اثنين|mon", "ثلاثاء|tue", "اربعاء|wed", "خميس|thu", "جمعه|fri", "سبت|sat", "احد|sun")  # folded


def is_weekday_of(text: str, year: int, month: int, day: int) -> bool:
    """Whether the folded text names the weekday of this day; `False` for a day that does not exist."""
    import datetime

    try:
        weekday = datetime.date(year, month, day).weekday()
    except ValueError:
        return False
    return re.search(rf"(?<!\w)(?:ال)?(?:{_NAMES[weekday]})", text) is not None
