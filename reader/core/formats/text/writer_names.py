"""Names that may be a writer's: less certain than known ones, and only beside a date or a city."""

from __future__ import annotations

import re

from reader.core.arabic.folding import fold
from reader.core.arabic.known_words import is_word
from reader.core.formats.text.known_names import (
    AMBIGUOUS_GIVEN,
    OFFICES,
    can_be_person,
    is_given,
    is_of_sentence,
    is_place,
    is_supplier,
    name_words,
    without_rank,
)

_OF_PHRASES = frozenset(
    fold(
        "بقلم كتب كتبت كتبه بواسطة إعداد ترجمة تحرير حوار تحقيق تحليل متابعة تغطية تقديم تصوير صورة فيديو خاص"
        " صوت صدى نبض مرآة عين عيون راديو تلفزيون منصة بوابة أخبار عالم دنيا ثقافة رياضة سياسة اقتصاد مقال"
        " مقالة رأي قصة قصيدة شعر نص زاوية ركن باب كلمة وجهة قراءة حلقة ديوان"
    ).split()
)  # first words of bylines, papers and headings, which no name has
_SURNAME = re.compile(r"ال\w{2,6}ي")  # المطيري


def may_be_writer(name: str) -> bool:
    """Whether words next to a date or a city are a person's name: the same with an ambiguous given name, or
    an unknown one before a known name or a surname like `المطيري`."""
    words = name_words(name)
    if not 2 <= len(words) <= 4 or not can_be_person(name) or is_place(name) or is_supplier(name):
        return False
    if _cannot_begin_name(words[0]) or not OFFICES.isdisjoint(words[1:]):
        return False
    if len(words) > 2 and any(map(is_of_sentence, words[1:-1])):
        return False
    given = any(is_given(word) or word in AMBIGUOUS_GIVEN for word in words)
    compound = len(words) < len(without_rank(name).split())
    return given or compound or _SURNAME.fullmatch(words[-1]) is not None


def _cannot_begin_name(word: str) -> bool:
    """Whether a folded word begins phrases, not names: a definite one, or a head noun."""
    if is_given(word) or word in AMBIGUOUS_GIVEN:
        return False
    definite = word.startswith(("ال", "وال", "بال", "لل"))
    return definite or word.endswith("ات") or word in _OF_PHRASES or is_word(word, "head")
