"""Names met in bylines and datelines: places, and those who supply news. No other is taken for one."""

from __future__ import annotations

import re
from functools import cache

from reader.core.arabic.folding import fold_key
from reader.core.arabic.known_words import places

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
وال؛ العمانية؛ ماب؛ سوا؛ فيتو؛ عين اليوم؛ أخبار 24؛ الوفد؛ بوابة الأهرام؛ الخبر؛ النصر؛ المساء؛ كووورة
"""


_WORDS = """
العالم؛ اليوم؛ الخبر؛ المدينة؛ الوطن؛ السياسة؛ المستقبل؛ الحياة؛ النهار؛ الأخبار؛ الغد؛ الرأي؛ الراي؛ الدستور؛
النصر؛ المساء؛ الاقتصادية؛ الجمهورية؛ المنار؛ اللواء؛ السفير؛ الاتحاد؛ البيان؛ معا؛ سبق؛ بنا؛ الفجر؛ الخليج؛
الأنباء؛ الشروق؛ العربية؛ الحرة؛ الجزيرة؛ المسلة؛ فارس؛ مهر؛ وال
"""  # suppliers whose names are words of other things too


def is_place(name: str) -> bool:
    """Whether the name is that of a city or a country known here."""
    return fold_key(name) in places()


def is_supplier(name: str) -> bool:
    """Whether the name is that of an agency, a paper or a channel known here, in quotation marks or not."""
    return fold_key(name.strip(" «»\"“”'()[].:")) in _suppliers()


def is_surely_supplier(name: str) -> bool:
    """Whether a line of its own with this name can be nothing but a supplier."""
    return is_supplier(name) and fold_key(name) not in _words()


def are_suppliers(names: str) -> bool:
    """Whether all the names are, with signs between them: `رويترز + أ ف ب`."""
    return all(map(is_supplier, _BETWEEN.split(names)))


@cache
def _words() -> frozenset[str]:
    return frozenset(map(fold_key, _WORDS.split("؛")))


@cache
def _suppliers() -> frozenset[str]:
    return frozenset(filter(None, map(fold_key, _SUPPLIERS.split("؛"))))
