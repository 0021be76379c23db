"""Known names in bylines and datelines: places, persons' given names, and news suppliers (agencies,
papers)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reader.core.arabic.folding import fold, fold_key
from reader.core.arabic.known_words import COUNTRIES, is_word, places
from reader.core.formats.text.name_tables import (
    GIVEN_TOO,
    MORE_CITIES,
    MORE_COUNTRIES,
    NO_NAMES,
    RANKS,
    SUPPLIERS,
    WORDS,
)

_MAX_REMEMBERED = 2000
_LONGEST_NAMES = 300  # characters of several
_SIGN = re.compile("[+/،,&–—-]")
_BETWEEN = re.compile(rf"\s*{_SIGN.pattern}\s*")
_SUPPLIER_WORDS = re.compile(
    r"(?:وكالة|صحيفة|جريدة|موقع|قناة|شبكة|بوابة|مجلة|إذاعة|اذاعة)\s\S+(?:\s\S+){0,3}$"
    r"|(?:ال)?وكالة\s\S+(?:\s\S+)?\sلل(?:أنباء|انباء|إعلام|اعلام|أخبار|اخبار)$"
)
_ENDS_SO = (
    "نيوز", "برس", "أونلاين", "اونلاين", "لاين", "تايمز", "بوست", "ديجيتال",
    "الإخباري", "الإخبارية", "الإخباريه",
)  # fmt: skip
_LAST_WORD = re.compile(r"\s(?:نت|تيفي|تي في|بريس|ميديا|دوت كوم|[أإا]ف [أإا]م)$")
_OF_PLACE = re.compile(r"(?P<place>\w+(?:\s\w+)?)\s(?:اليوم|الآن|الان|24|٢٤)$")  # العراق اليوم
_CALLED_SO = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)?\s\S+(?:\sلاين)?$")
_NO_NAMES = frozenset(fold(NO_NAMES).split())
_RANKS = frozenset(fold(RANKS).split())
AMBIGUOUS_GIVEN = frozenset(
    fold(
        "نور أمل سلام صباح كامل كريم سعيد جميل شريف نصر صالح هادي سالم سعود عادل طاهر صادق شي لا بول"
        " هند لولا مارك ناصر"
    ).split()
)  # names that are more often ordinary words, or begin other phrases
_NAME = re.compile(r"[^\W\d_][\w.'’]*(?:[ -][^\W\d_][\w.'’]*)*")
_FIRST_PARTS = ("عبد", "بن", "ابن", "ابو", "ابي", "ال", "ولد", "ايت", "بو")
_COMPOUND = re.compile(rf"(?<!\w)({'|'.join(_FIRST_PARTS)})\s+(?=\w)")  # one name in two words
OFFICES = frozenset(
    fold(
        "وزير وزيرة رئيس رئيسة مدير مديرة محافظ نائب عضو لاعب مدرب وكيل متحدث المتحدث الناطق مستشار مرشح"
        " مرشحة نائبة مديرا رئيسا وزيرا"
    ).split()
)  # after a name: a caption, not a byline
_NAME_WORDS = 5
_KINDS_OF_PLACES = frozenset(
    ("مدينة", "قرية", "بلدة", "محافظة", "مخيم", "ولاية", "إقليم", "اقليم", "ناحية", "قضاء", "مديرية", "ريف")
)
_MOTHER = "أم"  # mother of, but also a conjunction
_ALI, _ALI_IN_EGYPT = "علي", "على"  # homographs of a preposition when folded


def can_be_person(name: str) -> bool:
    """Whether the words after an author label can be a name: few, and not part of a sentence."""
    words = without_rank(name).split()
    return (
        0 < len(words) <= _NAME_WORDS
        and not name.endswith(".")
        and _NAME.fullmatch(name) is not None
        and not holds_words_of_sentences(name)
    )


def holds_words_of_sentences(name: str) -> bool:
    """Whether it contains a word that does not occur in names and keywords."""
    words = [word for word in name.split() if word not in (_ALI, _MOTHER)]
    if words and words[-1] == _ALI_IN_EGYPT:
        words.pop()
    return not _NO_NAMES.isdisjoint(fold(" ".join(words)).split())


@lru_cache(_MAX_REMEMBERED)
def is_person(name: str) -> bool:
    """Whether unlabelled words are a person's name: two to four, the first a known given name."""
    words = name_words(name)
    return (
        2 <= len(words) <= 4
        and can_be_person(name)
        and (is_given(words[0]) or (words[0] in AMBIGUOUS_GIVEN and is_given(words[1])))
        and not any(map(is_of_sentence, words[1:]))
        and OFFICES.isdisjoint(words[1:])
        and not is_place(name)
    )


def name_words(name: str) -> list[str]:
    """The folded words of a name without its rank; `عبد القادر` and `بن علي` are one."""
    words = fold(without_rank(name)).split()
    if not any(word.endswith(_FIRST_PARTS) for word in words[:-1]):  # the common case
        return words
    return _COMPOUND.sub(r"\1", " ".join(words)).split()


@lru_cache(_MAX_REMEMBERED)
def without_rank(name: str) -> str:
    """A name without its title: `د. `, `الشيخ `."""
    first, _, rest = name.partition(" ")
    return rest if rest and fold(first) in _RANKS else name


def names_supplier(name: str) -> bool:
    """Whether the words are known suppliers, or call themselves one (`وكالة الواحة`); quotation marks are
    ignored."""
    bare = name.strip(' «»"“”()')
    return are_suppliers(bare) or (
        _SUPPLIER_WORDS.match(bare) is not None and not holds_words_of_sentences(bare) and "." not in bare
    )


def is_of_sentence(word: str) -> bool:
    """Whether a word after a given name looks like a verb or the start of a phrase, not a name."""
    return (
        word.startswith(("ي", "ت", "بال", "لل", "وال", "سي", "ست")) and not is_given(word) and len(word) > 3
    )


def is_given(word: str) -> bool:
    return word not in AMBIGUOUS_GIVEN and (word in _given_too() or is_word(word, "given"))


@lru_cache(_MAX_REMEMBERED)  # places and names recur
def is_place(name: str) -> bool:
    """Whether it is a known city or country."""
    return (key := fold_key(name)) in places() or key in _more_places()


def may_be_place(name: str) -> bool:
    """The same, or one that says what kind of place it is: `بلدة الكروم`. Only beside other known names."""
    if is_place(name):
        return True
    words = name.split(maxsplit=_NAME_WORDS)
    called = 2 <= len(words) <= _NAME_WORDS and words[0] in _KINDS_OF_PLACES
    named = called and not any(word.startswith("و") for word in words[2:])
    return named and _NAME.fullmatch(name) is not None and not holds_words_of_sentences(name)


@lru_cache(_MAX_REMEMBERED)
def is_country(name: str) -> bool:
    """Whether it is a known country, which a dateline may have after the city."""
    return fold_key(name) in _countries()


@lru_cache(_MAX_REMEMBERED)  # places and names recur
def is_supplier(name: str) -> bool:
    """Whether it is a known agency, paper or channel, or named like one (`واحة نيوز`); quotation marks are
    ignored."""
    bare = name.strip(" «»\"“”'()[].:/*")
    if (of_place := _OF_PLACE.match(bare)) and is_place(of_place["place"]):
        return True
    called = (bare.endswith(_ENDS_SO) or _LAST_WORD.search(bare)) and _CALLED_SO.match(bare) is not None
    return called or fold_key(bare) in _suppliers()


def is_surely_supplier(name: str) -> bool:
    """Whether a line with only this name is unambiguously a supplier."""
    return is_supplier(name) and fold_key(name) not in _words()


def are_suppliers(names: str) -> bool:
    """Whether all names, with separators, are suppliers: `رويترز + أ ف ب`."""
    if len(names) > _LONGEST_NAMES:
        return False
    bare = names.strip(" /*-–—")
    sign = _SIGN.search(bare)
    first = bare[: sign.start()].rstrip() if sign else bare
    return is_supplier(first) and all(map(is_supplier, _BETWEEN.split(bare)))


@cache
def _countries() -> frozenset[str]:
    return frozenset(map(fold_key, f"{COUNTRIES}؛{MORE_COUNTRIES}".split("؛")))


@cache
def _more_places() -> frozenset[str]:
    return frozenset(map(fold_key, f"{MORE_COUNTRIES}؛{MORE_CITIES}".split("؛")))


@cache
def _given_too() -> frozenset[str]:
    return frozenset(fold(GIVEN_TOO).split())


@cache
def _words() -> frozenset[str]:
    return frozenset(map(fold_key, WORDS.split("؛")))


@cache
def _suppliers() -> frozenset[str]:
    return frozenset(filter(None, map(fold_key, SUPPLIERS.split("؛"))))
