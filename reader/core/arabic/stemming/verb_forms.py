"""Generates the inflected forms of weak verbs.

They are hollow (قال), defective (بنى), doubled (رد) or hamza-final (قرأ).

Input and output are folded, so ى is ي, and ئ and ؤ are ء. First-person forms with أ and short three-letter
forms are omitted: they are usually other words (أقل, نصف). Object pronouns are left to the suffix rules,
except after the ا that stands for ى before them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MIN_LENGTH = 3  # letters; shorter forms are too often other words
_THIRD = ("ت", "تا", "وا")
_FIRST = ("ت", "نا", "تم", "ن")
_PLURAL = ("ون", "ين", "وا")
_BEFORE_PRONOUNS = ("اها", "اهم")
_WEAK = "اوي"
_WITH_ALEF = re.compile("^ا(?:.ت|ن..|زد|[صض]ط|ت.)(?=.)")


def imperfect_of(perfect: str) -> str:
    """The imperfect of a derived defective verb, given its perfect.

    التقى → يلتقي, تلقى → يتلقى, غطى → يغطي.
    """
    return "ي" + (perfect[1:] if perfect[0] == "ا" else perfect)


def verbal_noun_of(perfect: str) -> str | None:
    """The verbal noun of a derived verb that begins with ا, as in التقى → التقاء, اختار → اختيار.

    `None` for other verbs, and for hollow ones like استفاد, whose noun already stems to the verb.
    """
    head, last = perfect[:-1], perfect[-1]
    if not _WITH_ALEF.match(perfect):
        return None
    if last in "اي":
        return head + "اء"
    if perfect.startswith("است"):
        if perfect[4:5] == "ا":
            return None
        third = {"و": "ي", "ا": "ء"}.get(perfect[3], perfect[3])
        return f"است{third}{perfect[4:-1]}ا{last}" if len(perfect) > _MIN_LENGTH + 2 else None
    if perfect[-2] == "ا":
        return f"{perfect[:-2]}يا{last}"
    is_doubled = len(perfect) == _MIN_LENGTH + 1 and perfect[1] != "ت"  # التف, but not اتهم
    return f"{head}{last if is_doubled else ''}ا{last}"


def perfect_forms(perfect: str, imperfect: str) -> Iterator[str]:
    """The perfect forms of a verb, given its third person masculine singular perfect and imperfect."""
    bare, last = perfect[:-1], perfect[-1]
    if (
        len(perfect) > _MIN_LENGTH and perfect[-2] == "ا" and last not in _WEAK and perfect != "اعال"
    ):  # أعدنا; but أعلنا is a form of أعلن
        yield from (perfect[:-2] + last + ending for ending in ("نا", "تم"))
    elif len(perfect) < _MIN_LENGTH:  # doubled
        yield from (perfect + ending for ending in _THIRD)  # شددت is left to شدد
    elif imperfect[-1] == "ء" or last == imperfect[-1] == "ا":
        yield from (bare + ending for ending in ("ات", "اتا", "اوا", "ءوا", "انا"))
    elif last in "اي":
        yield from (bare + ending for ending in (*_THIRD, *_BEFORE_PRONOUNS))
        between = "و" if last == "ا" else "ي"
        yield from (bare + between + ending for ending in _FIRST)
        if len(perfect) > _MIN_LENGTH:
            yield bare + "اه"  # with three letters rather a noun: قضاة, حماة


def imperfect_forms(perfect: str, imperfect: str) -> Iterator[str]:
    """The imperfect forms of a verb, given its third person masculine singular perfect and imperfect."""
    may_end_in_alef = perfect[0] == "ت" or len(perfect) == _MIN_LENGTH  # يلقى, يتلقى
    for person in "يتنا" if len(imperfect) > _MIN_LENGTH else "يت":
        form = person + imperfect[1:]
        yield from _person_forms(form)
        if may_end_in_alef and person in "يت" and form[-1] == "ي":
            yield from (form[:-1] + ending for ending in ("اه", *_BEFORE_PRONOUNS))


def _person_forms(form: str) -> Iterator[str]:
    bare, last = form[:-1], form[-1]
    yield form
    if form[0] in "ان":
        return
    if last == "ء" or (last == "ا" and len(bare) > 1):
        yield from (bare + ending for ending in ("ءون", "ءوا", "اون", "ءها", "ءه"))
    elif last in _WEAK:
        yield from (bare + ending for ending in _PLURAL)
        if len(bare) > _MIN_LENGTH:
            yield bare
