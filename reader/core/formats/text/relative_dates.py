"""Recognizes a relative date: `قبل 3 ساعات`."""

from __future__ import annotations

import re

from reader.core.arabic.folding import fold

_AGO_BEGINS = tuple("مق0123456789٠١٢٣٤٥٦٧٨٩")
_AGO = re.compile(
    r"(?:منذ|قبل)\s(?:(?:ساعه|يوم|اسبوع|شهر|سنه|دقيقه)(?:\sواحده?)?|(?:ساع|يوم|اسبوع|شهر|سن|دقيق)ت?ين"
    r"|(?:\d{1,3}|(?:ثلاث|اربع|خمس|ست|سبع|ثمان|ثماني|تسع|عشر)ه?)\s(?:ثاني?ه?|ثواني?|دقيقه"
    r"|دق[اي]+[يء]?ق|دقاءق|ساعه|ساعات|يوما?|ايام"
    r"|اسبوعا?|اسابيع|شهرا?|اشهر|شهور|سنه|سنوات))|\d{1,3}\s(?:minute|hour|day|week|month)s?\sago"
)  # relative dates are useless: it is not known when the page was copied


def is_ago(line: str) -> bool:
    """Whether a line is only a relative date."""
    return line.startswith(_AGO_BEGINS) and _AGO.fullmatch(fold(line)) is not None
