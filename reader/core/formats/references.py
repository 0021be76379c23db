"""RIS and BibTeX exports of reference managers: each reference is an article."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.formats import omissions
from reader.core.formats.bibtex_entries import entries
from reader.core.formats.encoding import decode
from reader.core.formats.records.drafts import drafts, record
from reader.core.formats.registry import Content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.records.drafts import Record

_RIS = re.compile(r"^\ufeff?\s*TY  ?- ")
_REFER = re.compile(r"^\ufeff?\s*%[0AT] ")  # EndNote's export, which is that of refer
_REFER_LINE = re.compile(r"^%(.) (.*)$", re.MULTILINE)
_OF_REFER = {
    "0": "TY",
    "T": "TI",
    "A": "AU",
    "B": "T2",
    "J": "T2",
    "8": "DA",
    "D": "PY",
    "X": "AB",
    "K": "KW",
}
_OF_REFER |= {"U": "UR", "G": "LA", "C": "CY", "I": "PB"}
_WRITTEN = re.compile(r"[^\n]+")  # a line that is not empty
_LINE = re.compile(r"^([A-Z][A-Z0-9])  ?-(?: (.*))?$")
_TAGS = {
    "title": ("TI", "T1", "CT", "BT"),
    "authors": ("AU", "A1"),
    "date": ("DA", "PY", "Y1"),
    "source": ("T2", "JO", "JF", "JA", "PB"),
    "place": ("CY",),
    "url": ("UR", "L1", "LK"),
    "keywords": ("KW",),
    "abstract": ("AB", "N2"),
    "language": ("LA",),
}
_FIELDS = {
    "title": ("title",),
    "source": (
        "journal",
        "journaltitle",
        "booktitle",
        "maintitle",
        "howpublished",
        "publisher",
        "organization",
    ),
    "place": ("location", "address"),
    "abstract": ("abstract", "annotation", "annote"),
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {"arabic": "ar", "english": "en", "french": "fr", "persian": "fa", "urdu": "ur"}
# an Arabic comma may also separate two persons, so only one word is allowed before it
_FAMILY_FIRST = re.compile(r"([^,،]*[^,،\s])\s*,\s*([^,،]+)|([^,،\s]+)\s*،\s*([^,،]+)")
_WORD = re.compile(r"(?>.*?[^\W\d_]{2}).*\d{4}", re.DOTALL)  # of a date with the name of its month
_MAX = 50_000  # references of one list
_ADDRESS = re.compile(r"https?://")


def read(data: bytes, _title: str) -> Content:
    """The references as articles. Raises `FileBinary`, `ArticlesMissing`."""
    decoded = decode(data)
    text = _REFER_LINE.sub(_as_ris, decoded.text) if _REFER.match(decoded.text) else decoded.text
    found = _ris(text) if _RIS.match(text) else map(_of_entry, entries(text))
    return Content(decoded.encoding, drafts(map(record, _first_of(found))))


def _as_ris(line: re.Match[str]) -> str:
    return f"{_OF_REFER.get(line[1], 'N1')}  - {line[2]}"


def _first_of(references: Iterator[Record]) -> Iterator[Record]:
    """The first `_MAX` references, to bound memory use."""
    yield from islice(references, _MAX)
    if next(references, None) is not None:
        omissions.report(omissions.REST)


def _ris(written: str) -> Iterator[Record]:
    """A record for each reference, up to `ER`; a line without a tag continues the previous one."""
    values: dict[str, list[list[str]]] = {}
    last = ""
    for found in _WRITTEN.finditer(written):
        line = found[0]
        tagged = _LINE.match(line.rstrip())
        if tagged is None:
            if values.get(last) and line.strip():
                values[last][-1].append(line.strip())
            continue
        last = tagged[1]
        if last in ("TY", "ER"):
            yield from [_of_tags(values)] if values else []
            values = {}
        elif tagged[2] and tagged[2].strip():
            values.setdefault(last, []).append([tagged[2].strip()])
    if values:
        yield _of_tags(values)


def _of_tags(lines: dict[str, list[list[str]]]) -> Record:
    values = {tag: ["\n".join(value) for value in each] for tag, each in lines.items()}
    reference: Record = {}
    for name, tags in _TAGS.items():
        for tag in tags if name not in reference else ():
            if tag in values and name not in reference:
                reference[name] = values[tag] if name in ("keywords", "authors") else values[tag][0]
    reference["authors"] = "، ".join(map(in_order, values.get("AU") or values.get("A1") or ()))
    date = str(reference.get("date", ""))
    reference["date"] = date if _WORD.match(date) else _day(*re.split(r"[/\-]", date)[:3])
    return reference


def in_order(name: str) -> str:
    """`العمري, هالة` → `هالة العمري`."""
    found = _FAMILY_FIRST.fullmatch(name.strip())
    return f"{found[2] or found[4]} {found[1] or found[3]}" if found else name.strip()


def _day(year: str = "", month: str = "", day: str = "") -> str:
    """The date in ISO form, as far as given; the month may be an English name."""
    named = month.strip().lower()[:3]
    month = f"{_MONTHS.index(named) + 1}" if named in _MONTHS else month
    parts = [year.strip(), *(f"{part.strip():0>2}" for part in (month, day) if part.strip().isdecimal())]
    return "-".join(parts)


def _of_entry(entry: dict[str, str]) -> Record:
    reference: Record = {}
    for name, fields in _FIELDS.items():
        reference[name] = next((entry[each] for each in fields if entry.get(each)), "")
    names = " ".join((entry.get("author") or entry.get("editor", "")).split()).split(" and ")
    reference["authors"] = "، ".join(map(in_order, names))
    reference["date"] = entry.get("date") or _day(*(entry.get(part, "") for part in ("year", "month", "day")))
    reference["keywords"] = [
        part.strip() for part in re.split("[,،;؛]", entry.get("keywords", "")) if part.strip()
    ]
    address = entry.get("url") or reference["source"]
    reference["url"] = address if _ADDRESS.match(str(address)) else ""
    language = (entry.get("langid") or entry.get("language", "")).lower()
    reference["language"] = _LANGUAGES.get(language, language)
    return reference
