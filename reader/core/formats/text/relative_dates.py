"""Recognizes a relative date: `قبل 3 ساعات`."""

from __future__ import annotations

import re

from reader.core.arabic.dates.parsing import is_day
from reader.core.arabic.folding import fold

_AGO_BEGINS = tuple("مق0123456789٠١٢٣٤٥٦٧٨٩")
_AGO = re.compile(
    r"(?:منذ|قبل)\s(?:(?:ساعه|يوم|اسبوع|شهر|سنه|دقيقه)(?:\sواحده?)?|(?:ساع|يوم|اسبوع|شهر|سن|دقيق)ت?ين"
    r"|(?:\d{1,3}|(?:ثلاث|اربع|خمس|ست|سبع|ثمان|ثماني|تسع|عشر)ه?)\s(?:ثاني?ه?|ثواني?|دقيقه"
    r"|دق[اي]+[يء]?ق|دقاءق|ساعه|ساعات|يوما?|ايام"
    r"|اسبوعا?|اسابيع|شهرا?|اشهر|شهور|سنه|سنوات))|\d{1,3}\s(?:minute|hour|day|week|month)s?\sago"
)  # relative dates are useless: it is not known when the page was copied


def day_after_ago(line: str) -> str | None:
    """The date after a relative one: `منذ سنة واحدة 19 حزيران، 2022`."""
    found = _AGO.match(fold(line)) if line.startswith(_AGO_BEGINS) else None
    rest = " ".join(line.split()[len(found[0].split()) :]) if found else ""
    return rest if rest and is_day(rest) else None


def is_ago(line: str) -> bool:
    """Whether a line is only a relative date."""
    return line.startswith(_AGO_BEGINS) and _AGO.fullmatch(fold(line)) is not None
