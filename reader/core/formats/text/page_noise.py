"""Recognizes page boilerplate: permalinks, sharing buttons, copyright notices, agency sign-offs."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.arabic.folding import fold
from reader.core.formats.text.noise_lines import CLOSERS, HEAD_LINES, LINES
from reader.core.formats.text.page_buttons import BUTTON_ROW, is_of_buttons
from reader.core.formats.text.page_carriers import (
    CACHES,
    CACHES_BEGIN,
    COPIES,
    FORUMS,
    NEWSLETTER_NAME,
    NEWSLETTERS,
    SUBSCRIBING,
)
from reader.core.formats.text.page_prompts import COMMENTING, NOTICES, PROMPTS, PROMPTS_BEGIN

_ADVERTISEMENTS = frozenset(
    (
        "إعلان",
        "اعلان",
        "إعلانات",
        "- إعلان -",
        "-إعلان-",
        "[إعلان]",
        "Advertisement",
        "ADVERTISEMENT",
        "+ الخط -",
    )
)  # anywhere
_CLOSER = re.compile(fold("|".join((*CLOSERS, *CACHES, *COMMENTING))))
_CLOSER_BEGINS = (
    *CACHES_BEGIN,
    *("شروط", "ترحب", "يرحب", "يرجى", "الرجاء", "نرجو"),
    *("يلفت", "تنبه", "تنبيه", "الموقع", "موقع", "إدارة", "ادارة", "إن", "ان"),
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
_CLOSER_LETTERS = frozenset(begin[0] for begin in _CLOSER_BEGINS)
_SIGNS = " |•◦▪▫\ufe0f🔹🔸🔷🔶🔴🔗📌👈👉👇⬇✅📲"
_LONGEST_CLOSER = 700
_LINE = re.compile(
    fold("|".join((*LINES, *PROMPTS, *NOTICES, *COPIES, *NEWSLETTERS, *SUBSCRIBING, *FORUMS, BUTTON_ROW)))
)
_PROMPT = re.compile(fold("|".join(PROMPTS)))
_LONGEST_PROMPT = 90
_HEAD_LINE = re.compile(fold("|".join((*HEAD_LINES, NEWSLETTER_NAME))))
_TITLES = re.compile(r"(?:مقالات|مواضيع) (?:اخري|سابقه) للكاتبه?")  # with the titles directly after it
_OPENING = re.compile(r"(?:next previous|previous next)(?:\s+|$)", re.IGNORECASE)  # the buttons of a gallery
_LONGEST = 140
_CLOSING_REACH = 300
_CLOSING_WORDS = ("//", "المزيد", "رابط", "إعداد", "نتهى", "النهاية)")
_CLOCK = re.compile(r"\d:\d\d\s*ت")
_CREDIT = re.compile(r"©[^.؟!]{2,60}")  # of a picture
_MAX_SIGNS = 5
_MAX_REMEMBERED = 2000
_CLOSING = re.compile(
    r"\s*(?://+\s?انتهى\s?//+(?:\s*\d{1,2}:\d\d\s*ت\s?م)?(?:\s*\d{2,6})*"
    r"|(?:ا|إ)نتهى\s?\d{0,3}\s?/\s?[^\s/]{1,4}(?:\s?/\s?[^\s/]{1,4})?"
    r"|\d{1,2}:\d\d\s*ت\s?م(?:\s*\d{2,6})*|\.{3}\s?المزيد"
    r"|رابط (?:الخبر|المقال|الموضوع)(?: [^:]{2,30})?:[^:]{5,200}(?::[^:]{2,100})?"
    r"|\(\s?النهاية\)(?:\s*[^\W\d_]{1,2}(?:\s?[./]?\s?[^\W\d_]{1,2}){1,4})?"
    r"|\(\s?إعداد [^()]{2,60} للنشرة العربية[^()]{0,60}\))\s*$"
)


def is_noise(line: str) -> bool:
    """Whether the whole line is boilerplate."""
    if _may_be_closer(line) and _CLOSER.fullmatch(fold(line)):
        return True
    if len(line) > _LONGEST:
        return line.lstrip().startswith("م") and _TITLES.match(fold(line[:_LONGEST])) is not None
    return _is_short_noise(line)


def _may_be_closer(line: str) -> bool:
    return line[:1] in _CLOSER_LETTERS and line.startswith(_CLOSER_BEGINS) and len(line) <= _LONGEST_CLOSER


@lru_cache(_MAX_REMEMBERED)  # lines are asked about several times, and recur
def _is_short_noise(line: str) -> bool:
    folded = fold(line)
    if is_of_buttons(folded) or _TITLES.match(folded):
        return True
    return bool(_LINE.fullmatch(folded.strip(_SIGNS) or line))


def interrupts(line: str) -> bool:
    """Whether the whole line is a call to follow, share or subscribe, which is never text."""
    return (
        len(line) <= _LONGEST_PROMPT
        and (bare := line.lstrip(_SIGNS)).startswith(PROMPTS_BEGIN)
        and _PROMPT.fullmatch(fold(bare).rstrip(_SIGNS)) is not None
    )


def is_noise_within_text(line: str) -> bool:
    """Whether the whole line is boilerplate where it stands between paragraphs."""
    return len(line) <= _LONGEST_PROMPT and (
        line in _ADVERTISEMENTS or interrupts(line) or _CREDIT.fullmatch(line) is not None
    )


def is_opening_noise(line: str) -> bool:
    """Whether the whole line is boilerplate between title and text: a section, a caption."""
    return len(line) <= _LONGEST and _HEAD_LINE.fullmatch(fold(line).strip(" |•◦▪-–—*")) is not None


def is_noise_above_text(line: str) -> bool:
    """Whether the whole line is boilerplate where it stands above the text."""
    return is_noise(line) or is_opening_noise(line)


def without_opening_noise(paragraph: str) -> str:
    """The first paragraph without leading boilerplate; empty if nothing else is left."""
    return _OPENING.sub("", paragraph, count=1) if paragraph[:1] in "NnPp" else paragraph


def without_closing_noise(paragraph: str) -> str:
    """The paragraph without an agency's sign-off: `… النص. // انتهى // 19:23 ت م`."""
    for _ in range(_MAX_SIGNS):
        begin = max(0, len(paragraph) - _CLOSING_REACH)
        found = _CLOSING.search(paragraph, begin) if _may_close(paragraph[begin:]) else None
        if not found or not found.start():
            break
        paragraph = paragraph[: found.start()]
    return paragraph


def _may_close(end: str) -> bool:
    """A fast check: the pattern would be tried at every letter, and most paragraphs have no sign-off."""
    return any(map(end.__contains__, _CLOSING_WORDS)) or (":" in end and _CLOCK.search(end) is not None)
