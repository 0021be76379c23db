"""Takes a last line of paper, issue and date: `صحيفة الواحة - العدد 4008 - 28 أغسطس 2013`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date
from reader.core.formats.text.known_names import names_supplier

if TYPE_CHECKING:
    from reader.core.formats.text.article_fields import Reading

_LONGEST_IMPRINT = 120
_IMPRINTED = re.compile(r"\s+[-–—|]\s+|\s*[|:،]\s+")
_STAMP = re.compile(r"\s\d{4}\s(?:جمت|غرينتش|تغ)\s")  # بنا 1432 جمت 09/01/2020
_ISSUE = re.compile(r"(?:ال)?عدد (?:رقم )?\(?\d{1,6}\)?")


def take_imprint(reading: Reading) -> None:
    """Take the source and the date of such a line."""
    line = reading.text[-1].text if len(reading.text) > 1 else ""
    if not 0 < len(line) <= _LONGEST_IMPRINT or not any(map(str.isdigit, line)):
        return
    parts = [part for part in _IMPRINTED.split(_STAMP.sub(" | ", line)) if part.strip(" .")]
    names = [part for part in parts if names_supplier(part)]
    days = [part for part in parts if parse_date(part)]
    others = [part for part in parts if part not in names and part not in days]
    if len(names) == 1 and days and all(map(_ISSUE.fullmatch, others)):
        reading.learn("source", names[0])
        reading.learn("published", days[0])
        reading.text.pop()
