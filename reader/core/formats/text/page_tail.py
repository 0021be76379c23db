"""Finds where the boilerplate after an article begins: comments, lists of other articles, agency
sign-offs."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold
from reader.core.formats.text.known_names import (
    are_suppliers,
    is_person,
    is_place,
    is_supplier,
    is_surely_supplier,
)
from reader.core.formats.text.page_noise import interrupts, is_noise
from reader.core.formats.text.page_prompts import ABOUT_WRITER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.formats.text.page_lines import Line

_COMMENTS = re.compile(
    fold(
        r"(?:ال)?تعليقات(?: (?:ال)?(?:زوار|قراء|اعضاء|مستخدمين))?(?: ?\(?\d*\)?)?"
        r"|\(?\d{1,4}\)? (?:تعليق|تعليقات|تعليقا)"
        r"|(?:اترك|اكتب|اضف|شارك ب)(?: ?ال)? ?(?:تعليقا?|ردا?)[كه]?(?: .{0,30})?"
        r"|اراء القراء|ارسال تعليق|comments?"
    )
)
_LISTS = re.compile(
    fold(
        r"(?:ال)?اكثر (?:قراءه|مشاهده|تعليقا|تداولا|شيوعا)(?: .{0,20})?|(?:شارك|مشاركه)(?:ها|ه)?"
        r"(?: (?:هذا|هذه))?(?: (?:ال)?(?:موضوع|مقال|مقاله|خبر|صفحه|قصه))?"
        r"|(?:اخر|احدث) (?:الاخبار|المقالات|المواضيع"
        r"|الموضوعات|التدوينات|المنشورات)|السابق|التالي|تصفح المقالات|(?:ال)?رابط (?:ال)?(?:دائم|مختصر|قصير)"
        r"|(?:الموضوعات|المواضيع|الاخبار|اخبار|موضوعات|مواضيع|مقالات) (?:ال)?(?:متعلقه|مشابهه|مرتبطه|ذات صله)"
        r"|حول هذه القصه|متعلقات|(?:اخبار|مقالات|مواضيع) اخري"
        r"|ترشيحات(?:نا)?(?: لك)?|رشحنا لك|لا يفوتك|لا تفوت"
        r"|(?:موضوعات|مواضيع|مقالات|اخبار) (?:قد )?(?:تهمكم?|تعجبكم?)"
        r"|من نحن|تواصل معنا|(?:ال)?نشره (?:ال)?بريديه|ذات صله|مختارات|اختيار المحرر"
        r"|اختيارات المحرر|قد يعجبك(?: ايضا)?|المقالات الاخيره|اقسام الموقع|القاءمه الرءيسيه"
    )
)
_WRITER = re.compile(fold(ABOUT_WRITER))
_MAX_ABOUT = 4  # lines of an author's biography
_LONGEST_HEAD = 60
_LONGEST_OF_LIST = 120  # characters of a title in a list
_WORDS_OF_SENTENCE = 5
_MAX_TAIL = 12  # lines after the last paragraph
_MAX_UNKNOWN = 2  # of these, after boilerplate
_MAX_HEADS = 20  # headings examined
_MAX_LISTED = 60  # lines
_ADDRESS = re.compile(r"(?:https?://|www\.|t\.me/)\S+|@\w+(?:\s+@\w+)*", re.IGNORECASE)
_FIGURES = re.compile(r"\d{1,6}|\d{1,2}:\d\d(?:\s[صمAPM]{1,2})?")
_OWN_ADDRESS = re.compile(
    r"@\w+|(?:[^.!؟?]{0,50}[:\s👇⬇])?(?:https?://)?(?:t\.me|wa\.me|chat\.whatsapp\.com|whatsapp\.com/channel)/\S+",
    re.IGNORECASE,
)  # of a channel, with an invitation to join it
_BRACKETS = re.compile(r"[(/\[]\s?([^()/\[\]]{2,30})\s?[)/\]]$")
_ENDED = re.compile(r"[(/]{1,2}\s?(?:النهاية|انتهى)\s?[)/]{1,2}|={4,}")
_STAMPED = re.compile(r"[\w\s/.]{0,20}\s[^\W\d]{2,6}\d{6}\s?جمت(?:\s\S+\s\d\d)?")
_DASHED = re.compile(r"[-–]\s?[^\W\d]{1,4}\s?[-–]\s?\.?")  # - مل -.
_APART = re.compile(r"[\s./\\،,\-–—ـ|:]+")
_MAX_INITIALS = 8
_LONGEST_SIGNS = 60


def without_tail(lines: Sequence[Line]) -> list[Line]:
    """The lines up to the heading of comments or of a list, if most of the text is before it and the article
    does not continue after it."""
    short = (at for at, line in enumerate(lines) if len(line.text) <= _LONGEST_HEAD and at > 1)
    heads = (at for at in short if _opens_tail(lines, at))
    for at in islice(heads, _MAX_HEADS):
        before, after = (sum(len(line.text) for line in part) for part in (lines[:at], lines[at + 1 :]))
        if before > after and any(line.is_paragraph for line in lines[1:at]):
            while at > 1 and _FIGURES.fullmatch(lines[at - 1].text):  # how often it was shared
                at -= 1
            return list(lines[:at])
    return list(lines)


def _opens_tail(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the heading of comments, or of a list without prose."""
    folded = fold(lines[at].text).strip(" :.|•◦▪-–")
    if _COMMENTS.fullmatch(folded):
        return True
    listed = len(lines) - at - 1
    if _WRITER.fullmatch(folded):
        return listed <= _MAX_ABOUT
    if listed > _MAX_LISTED or not _LISTS.fullmatch(folded):
        return False
    return not any(_is_prose(line.text) for line in lines[at + 1 :])


def _is_prose(text: str) -> bool:
    return not is_noise(text) and (
        len(text) > _LONGEST_OF_LIST or (text.endswith(".") and len(text.split()) >= _WORDS_OF_SENTENCE)
    )


def count_of_page(lines: Sequence[Line]) -> int:
    """The number of trailing boilerplate lines, with URLs and numbers next to them."""
    count = sure = 0
    for line in reversed(lines):
        noise = is_noise(line.text) or _is_own_address(line.text)
        if not noise and not _ADDRESS.fullmatch(line.text) and not _FIGURES.fullmatch(line.text):
            break
        count += 1
        sure = count if noise else sure
    found = count if sure and sure < count and _ADDRESS.fullmatch(lines[-count].text) is None else sure
    return max(found, _count_from_noise(lines))


def _count_from_noise(lines: Sequence[Line]) -> int:
    """The number of lines from boilerplate after the last paragraph on, if hardly any of them is unknown."""
    last = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].is_paragraph), len(lines))
    tail = lines[last + 1 :]
    if not 1 < len(tail) <= _MAX_TAIL or not lines[last].is_prose:
        return 0
    known = [_is_of_page(line.text) and not interrupts(line.text) for line in tail]
    first = next((at for at, sure in enumerate(known) if sure), len(tail))
    unknown = sum(not sure for sure in known[first:])
    return len(tail) - first if unknown <= min(_MAX_UNKNOWN, sum(known)) else 0


def _is_of_page(text: str) -> bool:
    return (not text.startswith("@") and _is_own_address(text)) or is_noise(text)


def _is_own_address(text: str) -> bool:
    return ("/" in text or text.startswith("@")) and _OWN_ADDRESS.fullmatch(text) is not None


def signs_off(line: str) -> tuple[bool, str | None]:
    """Whether a last line is an agency sign-off (`م.ح/ع.ا (رويترز)`, `--(بترا)`, `وام/منى سالم`), and the
    name in it, if any."""
    if len(line) > _LONGEST_SIGNS or not line.strip():
        return False, None
    if _DASHED.fullmatch(line) or _STAMPED.fullmatch(line):
        return True, None
    ended = _ENDED.match(line)
    bare = line[ended.end() :] if ended else line
    source, initials = _in_brackets(bare.strip())
    pieces = [piece for piece in _APART.split(initials) if piece]
    if len(pieces) <= _MAX_INITIALS and all(len(piece) == 1 and piece.isalpha() for piece in pieces):
        sure = source is not None or ended is not None or (len(pieces) > 1 and len(line) <= 2 * _MAX_INITIALS)
        return sure or not pieces, source
    return _of_editors(line)


def _in_brackets(line: str) -> tuple[str | None, str]:
    """The agencies in brackets at one end of a sign-off, and the rest."""
    for found in (_BRACKETS.search(line), re.match(r"^\W*\(([^()]{2,20})\)", line)):
        if found and (agencies := _agencies(found[1])):
            return agencies, line[: found.start()] + line[found.end() :]
    return None, line


def _agencies(text: str) -> str | None:
    """The agencies in a text, with or without places; `None` if it has anything else."""
    if are_suppliers(text):
        return text.strip()
    parts = [part.strip() for part in re.split(r"\s[-–—]\s|[،,/+]", text)]
    agencies = [part for part in parts if is_supplier(part)]
    known = all(part in agencies or is_place(part) for part in parts)
    return "، ".join(agencies) if agencies and known else None


def _of_editors(line: str) -> tuple[bool, str | None]:
    agency, *editors = [part.strip() for part in line.strip(" /").split("/")]
    sure = (
        bool(editors) and is_surely_supplier(agency) and all(is_person(name) or not name for name in editors)
    )
    return sure, agency if sure else None
