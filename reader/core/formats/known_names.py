"""Names met in bylines and datelines: places, and those who supply news. No other is taken for one."""

from __future__ import annotations

import re
from functools import cache

from reader.core.arabic.folding import fold, fold_key
from reader.core.arabic.known_words import COUNTRIES, is_word, places

_BETWEEN = re.compile(r"\s*[+/،,&–—-]\s*")
_SUPPLIERS = """
الأناضول؛ وكالة الأناضول؛ رويترز؛ أ ف ب؛ أ.ف.ب؛ أف ب؛ ا ف ب؛ أفب؛ فرانس برس؛ وكالة فرانس برس؛
أ ب؛ أ.ب؛ أسوشيتد برس؛ أسوشييتد برس؛ أسوشيتدبرس؛ د ب أ؛ د.ب.أ؛ وكالات؛ الوكالات؛ وكالات الأنباء؛
متابعات؛ سبوتنيك؛ سبوتنيك عربي؛ روسيا اليوم؛ آر تي؛ RT؛ RT Arabic؛ تاس؛ إنترفاكس؛ نوفوستي؛
ريا نوفوستي؛ شينخوا؛ واس؛ وام؛ قنا؛ كونا؛ بنا؛ بترا؛ وفا؛ سانا؛ واع؛ سونا؛ وات؛ واج؛ وأج؛ ومع؛
لاماب؛ إرنا؛ فارس؛ تسنيم؛ مهر؛ أش أ؛ أ ش أ؛ أ.ش.أ؛ الشرق الأوسط؛ الشرق الأوسط أونلاين؛ الجزيرة؛
الجزيرة نت؛ الجزيرة.نت؛ العربية؛ العربية نت؛ العربية.نت؛ سكاي نيوز عربية؛ سكاي نيوز؛ بي بي سي؛
BBC؛ BBC عربي؛ بي بي سي عربي؛ سي إن إن؛ CNN؛ CNN عربية؛ CNN بالعربية؛ الحرة؛ الميادين؛
الميادين نت؛ المنار؛ العالم؛ دويتشه فيله؛ DW؛ فرانس 24؛ فرانس24؛ يورونيوز؛ بلومبرغ؛ بلومبيرغ؛
الغد؛ الرأي؛ الدستور؛ القدس العربي؛ العربي الجديد؛ الخليج؛ الخليج أونلاين؛ الخليج الجديد؛ البيان؛
الاتحاد؛ الإمارات اليوم؛ عكاظ؛ سبق؛ الوئام؛ المدينة؛ الوطن؛ اليوم؛ اليوم السابع؛ الأهرام؛
المصري اليوم؛ الشروق؛ أخبار اليوم؛ الجمهورية؛ الاقتصادية؛ الحياة؛ النهار؛ الأخبار؛ السفير؛
اللواء؛ المستقبل؛ إيلاف؛ هسبريس؛ هيسبريس؛ بوابة الوسط؛ عين ليبيا؛ ليبيا الأحرار؛ بوابة أفريقيا؛
موزاييك؛ موزاييك أف أم؛ الجوهرة أف أم؛ شمس أف أم؛ السومرية؛ السومرية نيوز؛ شفق نيوز؛ رووداو؛
الفرات نيوز؛ المسلة؛ السياسة؛ القبس؛ الأنباء؛ الراي؛ عربي21؛ عربي 21؛ رأي اليوم؛ نيوزويك؛
نيويورك تايمز؛ واشنطن بوست؛ وول ستريت جورنال؛ الغارديان؛ التايمز؛ فايننشال تايمز؛ لوموند؛
لوفيغارو؛ هآرتس؛ يديعوت أحرونوت؛ معا؛ العين الإخبارية؛ الشارقة 24؛ صدى البلد؛ مصراوي؛ الفجر؛
وال؛ العمانية؛ ماب؛ سوا؛ فيتو؛ عين اليوم؛ أخبار 24؛ الوفد؛ بوابة الأهرام؛ الخبر؛ النصر؛ المساء؛ كووورة؛
يونهاب؛ كيودو؛ إفي؛ أنسا؛
سبأ؛ سبأنت؛ وطنية؛ الوكالة الوطنية للإعلام؛ و م أ؛ ووم؛ صونا؛ ينا؛ تانيد؛ وون؛ سبوتنيك أربيك؛ قناة الجزيرة؛
قناة العربية؛ بلومبرغ الشرق؛ الشرق؛ الحدث؛ وكالة رويترز؛ العالم الإخباري؛ الغد الأردني؛ عمون؛ خبرني؛ ناس نيوز؛
الدستور الأردنية؛ المملكة؛ الغد نيوز؛ القدس دوت كوم؛ شهاب؛ صفا؛ قدس برس؛ الوطن نيوز؛ كتابات؛ بغداد اليوم
"""


_WORDS = """
العالم؛ اليوم؛ الخبر؛ المدينة؛ الوطن؛ السياسة؛ المستقبل؛ الحياة؛ النهار؛ الأخبار؛ الغد؛ الرأي؛ الراي؛ الدستور؛
النصر؛ المساء؛ الاقتصادية؛ الجمهورية؛ المنار؛ اللواء؛ السفير؛ الاتحاد؛ البيان؛ معا؛ سبق؛ بنا؛ الفجر؛ الخليج؛
الأنباء؛ الشروق؛ العربية؛ الحرة؛ الجزيرة؛ المسلة؛ فارس؛ مهر؛ وال؛ سبأ؛ وطنية؛ الشرق؛ الحدث؛ المملكة؛
صفا؛ كتابات؛ شهاب؛ عمون
"""  # suppliers whose names are words of other things too


_MORE_PLACES = """
الإمارات العربية المتحدة؛ المملكة العربية السعودية؛ المملكة المتحدة؛ الولايات المتحدة؛ المملكة المغربية؛
"""
_SUPPLIER_WORDS = re.compile(
    r"(?:وكالة|صحيفة|جريدة|موقع|قناة|شبكة|بوابة|مجلة|إذاعة|اذاعة)\s\S+(?:\s\S+){0,3}$"
)
_NO_NAMES = frozenset(
    fold(
        "في من على إلى عن مع بعد قبل ضد حول بين منذ حتى أن إن لأن لا لم لن ما ماذا لماذا كيف هل متى"
        " أين هذا هذه ذلك التي الذي"
        " كان كانت يكون هو هي هم نحن أنا أنت قد سوف ليس ليست كل بعض غير عند لدى ثم أو أم بل لكن إذا"
        " حين عندما كما بلا"
    ).split()
)
_RANKS = frozenset(
    fold(
        "أ د م أد ا.د د. أ. م. أ.د. أ.د الدكتور الدكتورة دكتور دكتورة الأستاذ الأستاذة الشيخ المهندس"
        " المهندسة السفير الكاتب"
        " الكاتبة الزميل الزميلة الصحفي الصحفية الصحافي الصحافية اللواء العميد القس المحامي المحامية"
    ).split()
)
_GIVEN_TOO = frozenset(
    fold(
        "عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبدالرحيم عبدالحميد عبدالمجيد عبدالقادر عبدالفتاح"
        " عبدالناصر عبدالسلام عبدالملك"
        " أيمن أسامة أشرف أنس إياد باسم باسل بسام بلال بشار تامر ثامر جابر حنان حنين خلود دعاء دلال"
        " دينا راشد راغب ربى رشا رغد"
        " رولا ريم ريما زهراء زهير سامر سامية سحر سعاد سناء سهى سهير شادي شذى شهد صابر صفاء ضحى عائض"
        " عبدالله عبلة عصام علاء علياء"
        " عمار غادة غدير فدوى فريد فريدة فيروز كارم كوثر لبنى لمى لمياء ليلى ليث مؤمن ماجد ماجدة"
        " محمود مهند مي ميساء ميسون ناجي"
        " نادين نجلاء نجوى ندى نرمين نسرين نعيم نهى نوال نورا نورة هالة هبة هناء هيثم هيفاء وجدي"
        " وسام وسيم وفاء ياسمين يزيد يسرى"
    ).split()
)
_NO_GIVEN = frozenset(
    fold(
        "نور أمل سلام صباح كامل كريم سعيد جميل شريف نصر صالح هادي سالم سعود عادل طاهر صادق شي لا بول"
        " هند لولا مارك ناصر"
    ).split()
)  # names that are ordinary words, or begin other phrases, more often
_NAME = re.compile(r"[^\W\d_][\w.'’]*(?:[ -][^\W\d_][\w.'’]*)*")
_NAME_WORDS = 5


def can_be_person(name: str) -> bool:
    """Whether the words after a label that announces a writer can be a name: few, and none of a sentence."""
    words = without_rank(name).split()
    return (
        0 < len(words) <= _NAME_WORDS
        and not name.endswith(".")
        and _NAME.fullmatch(name) is not None
        and not holds_words_of_sentences(name)
    )


def holds_words_of_sentences(name: str) -> bool:
    """Whether a word stands among them that names and keywords have none of."""
    return not _NO_NAMES.isdisjoint(fold(name).split())


def is_person(name: str) -> bool:
    """Whether words that nothing announces are a person's name: two to four, the first a known given name."""
    words = fold(without_rank(name)).split()
    return (
        2 <= len(words) <= 4
        and can_be_person(name)
        and _is_given(words[0])
        and not any(map(_is_of_sentence, words[1:]))
        and not is_place(name)
    )


def without_rank(name: str) -> str:
    """A name without what goes before it: `د. `, `الشيخ `."""
    first, _, rest = name.partition(" ")
    return rest if rest and fold(first) in _RANKS else name


def names_supplier(name: str) -> bool:
    """Whether the words are known suppliers, or say that they are one: `وكالة الواحة`; in quotation marks or
    not."""
    bare = name.strip(' «»"“”()')
    return are_suppliers(bare) or (
        _SUPPLIER_WORDS.match(bare) is not None and not holds_words_of_sentences(bare) and "." not in bare
    )


def _is_of_sentence(word: str) -> bool:
    """Whether a word after a given name begins as verbs and phrases do, and is no name."""
    return (
        word.startswith(("ي", "ت", "بال", "لل", "وال", "سي", "ست")) and not _is_given(word) and len(word) > 3
    )


def _is_given(word: str) -> bool:
    return word not in _NO_GIVEN and (word in _GIVEN_TOO or is_word(word, "given"))


def is_place(name: str) -> bool:
    """Whether the name is that of a city or a country known here."""
    return (key := fold_key(name)) in places() or key in _more_places()


def is_country(name: str) -> bool:
    """Whether the name is that of a country, which a dateline may have after its city."""
    return fold_key(name) in _countries()


def is_supplier(name: str) -> bool:
    """Whether the name is that of an agency, a paper or a channel known here, in quotation marks or not."""
    return fold_key(name.strip(" «»\"“”'()[].:/*")) in _suppliers()


def is_surely_supplier(name: str) -> bool:
    """Whether a line of its own with this name can be nothing but a supplier."""
    return is_supplier(name) and fold_key(name) not in _words()


def are_suppliers(names: str) -> bool:
    """Whether all the names are, with signs between them: `رويترز + أ ف ب`."""
    return all(map(is_supplier, _BETWEEN.split(names.strip(" /*-–—"))))


@cache
def _countries() -> frozenset[str]:
    return frozenset(map(fold_key, f"{COUNTRIES}؛{_MORE_PLACES}".split("؛")))


@cache
def _more_places() -> frozenset[str]:
    return frozenset(map(fold_key, _MORE_PLACES.split("؛")))


@cache
def _words() -> frozenset[str]:
    return frozenset(map(fold_key, _WORDS.split("؛")))


@cache
def _suppliers() -> frozenset[str]:
    return frozenset(filter(None, map(fold_key, _SUPPLIERS.split("؛"))))
