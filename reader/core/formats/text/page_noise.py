"""What stands after a text and no author wrote: permalinks, sharing, copyright, an agency's closing signs."""

from __future__ import annotations

import re

from reader.core.arabic.folding import fold
from reader.core.formats.text.noise_lines import CLOSERS, HEAD_LINES, LINES
from reader.core.formats.text.page_prompts import NOTICES, PROMPTS, PROMPTS_BEGIN

ADVERTISEMENTS = frozenset(
    ("إعلان", "اعلان", "إعلانات", "- إعلان -", "-إعلان-", "[إعلان]", "Advertisement", "ADVERTISEMENT")
)  # wherever they stand
_CLOSER = re.compile(fold("|".join(CLOSERS)))
_CLOSER_BEGINS = (
    "كان",
    "وكان",
    "كما تجدر",
    "يذكر",
    "ويذكر",
    "نذكر",
    "الجدير",
    "والجدير",
    "هذا",
    "نش",
    "ونش",
    "شكرا",
    "وشكرا",
    "ظهر",
    "المقال",
    "التدوين",
    "The post",
)
_SIGNS = " |•◦▪▫\ufe0f🔹🔸🔷🔶🔴🔗📌👈👉👇⬇✅📲"
_LONGEST_CLOSER = 700
_LINE = re.compile(fold("|".join((*LINES, *PROMPTS, *NOTICES))))
_PROMPT = re.compile(fold("|".join(PROMPTS)))
_LONGEST_PROMPT = 90
_HEAD_LINE = re.compile(fold("|".join(HEAD_LINES)))
_TITLES = re.compile(r"(?:مقالات|مواضيع) (?:اخري|سابقه) للكاتبه?")  # and the titles right after it
_OPENING = re.compile(r"(?:next previous|previous next)(?:\s+|$)", re.IGNORECASE)  # the signs of a gallery
_LONGEST = 140
_CLOSING_REACH = 300
_CLOSING_WORDS = ("//", "المزيد", "رابط", "إعداد", "نتهى")
_CLOCK = re.compile(r"\d:\d\d\s*ت")
_MOST_SIGNS = 5
_CLOSING = re.compile(
    r"\s*(?://+\s?انتهى\s?//+(?:\s*\d{1,2}:\d\d\s*ت\s?م)?(?:\s*\d{2,6})*"
    r"|(?:ا|إ)نتهى\s?\d{0,3}\s?/\s?[^\s/]{1,4}(?:\s?/\s?[^\s/]{1,4})?"
    r"|\d{1,2}:\d\d\s*ت\s?م(?:\s*\d{2,6})*|\.{3}\s?المزيد"
    r"|رابط (?:الخبر|المقال|الموضوع)(?: [^:]{2,30})?:[^:]{5,200}(?::[^:]{2,100})?"
    r"|\(\s?إعداد [^()]{2,60} للنشرة العربية[^()]{0,60}\))\s*$"
)


def is_noise(line: str) -> bool:
    """Whether the whole line belongs to the page and not to its text."""
    if line.startswith(_CLOSER_BEGINS) and len(line) <= _LONGEST_CLOSER and _CLOSER.fullmatch(fold(line)):
        return True
    if len(line) > _LONGEST:
        return line.lstrip().startswith("م") and _TITLES.match(fold(line[:_LONGEST])) is not None
    folded = fold(line)
    return _TITLES.match(folded) is not None or bool(_LINE.fullmatch(folded.strip(_SIGNS) or line))


def interrupts(line: str) -> bool:
    """Whether the whole line bids the reader follow, share or subscribe: no text, wherever it stands."""
    return (
        len(line) <= _LONGEST_PROMPT
        and (bare := line.lstrip(_SIGNS)).startswith(PROMPTS_BEGIN)
        and _PROMPT.fullmatch(fold(bare).rstrip(_SIGNS)) is not None
    )


def is_opening_noise(line: str) -> bool:
    """The same of what is the page's only between a title and its text: sections, words about a picture."""
    return len(line) <= _LONGEST and _HEAD_LINE.fullmatch(fold(line).strip(" |•◦▪-–—*")) is not None


def without_opening_noise(paragraph: str) -> str:
    """The first paragraph without what stands before it on the page; empty where it is nothing else."""
    return _OPENING.sub("", paragraph, count=1) if paragraph[:1] in "NnPp" else paragraph


def without_closing_noise(paragraph: str) -> str:
    """The paragraph without an agency's closing signs: `… النص. // انتهى // 19:23 ت م`."""
    for _ in range(_MOST_SIGNS):
        begin = max(0, len(paragraph) - _CLOSING_REACH)
        found = _CLOSING.search(paragraph, begin) if _may_close(paragraph[begin:]) else None
        if not found or not found.start():
            break
        paragraph = paragraph[: found.start()]
    return paragraph


def _may_close(end: str) -> bool:
    """What can be told at once, for the pattern is tried at every letter; most paragraphs end in text."""
    return any(map(end.__contains__, _CLOSING_WORDS)) or (":" in end and _CLOCK.search(end) is not None)
