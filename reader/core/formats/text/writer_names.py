"""Names that may be a writer's: less certain than known ones, and only beside a date or a city."""

from __future__ import annotations

import re

from reader.core.arabic.folding import fold
from reader.core.arabic.known_words import is_word
from reader.core.formats.text.known_names import (
    AMBIGUOUS_GIVEN,
    OFFICES,
    can_be_person,
    holds_words_of_sentences,
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
_RARELY_GIVEN = frozenset(
    fold(
        "أمين منصف فرح رحمة مختار مالك فاضل غانم غالب عزيز حميد حليم وحيد مفيد ربيع رزق عوض شهاب نادر "
        "نضال فاتح فرج حسن كرم عيد رمضان شعبان رجب حياة بسمة ثابت ثائر باهر نافع ناجح حنا نعمة فردوس "
        "بيان"
    ).split()
)  # words that are names too
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
    given = _can_be_given(words[0]) or any(map(is_given, words[1:]))
    compound = len(words) < len(without_rank(name).split())
    return given or compound or _SURNAME.fullmatch(words[-1]) is not None


def may_be_town(name: str) -> bool:
    """Whether one or two words beside a writer can be a town that nobody knows: `النماص`, `حفر الباطن`."""
    words = fold(name).split()
    said = holds_words_of_sentences(name) or is_supplier(name) or can_be_genre(words[0] if words else "")
    return 1 <= len(words) <= 2 and not said and all(word.isalpha() for word in words)


def can_be_genre(word: str) -> bool:
    """Whether a folded word is a head noun, an office or a genre, which no name begins with."""
    bare = word.removeprefix("ال")
    return bare in _OF_PHRASES or any(is_word(bare, kind) for kind in ("head", "office"))


def _can_be_given(word: str) -> bool:
    return is_given(word) or word in AMBIGUOUS_GIVEN or word in _RARELY_GIVEN


def _cannot_begin_name(word: str) -> bool:
    """Whether a folded word begins phrases, not names: a definite one, or a head noun."""
    if _can_be_given(word):
        return False
    definite = word.startswith(("ال", "وال", "بال", "لل"))
    return definite or word.endswith("ات") or word in _OF_PHRASES or is_word(word, "head")
