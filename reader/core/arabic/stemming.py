"""The part of a word that stays when its sticky prefixes go: conjunctions, prepositions, the article.

Light on purpose: what is taken off one form of a word must come off all of them, so stripping goes on until
nothing more may go, and stops at words whose first letter only looks like a prefix. Words come in folded.
"""

from __future__ import annotations

from functools import lru_cache

from reader.core.arabic.folding import fold

STEMMER_VERSION = 1  # raise it whenever any word stems differently: what was indexed must be indexed anew

# prefix → how many letters must remain for it to go; longer prefixes first
_PREFIXES = (("ال", 2), ("لل", 2), ("و", 3), ("ف", 4), ("ب", 4), ("ك", 4), ("ل", 4))

_WHOLE_WORDS = """
الله اللهم التي الذي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي الان الي الا اليوم الاول
الاولي وزير وزيره وزراء وزاره وزارات وزاري وزاريه ولايه ولايات واحد واحده وكاله وكالات وكيل وكلاء
وطني وطنيه وطنيين واشنطن وثيقه وثائق وسيله وسائل وساطه وسيط وسطاء وفاه وفيات ورشه ورشات وقود وباء
وبايي والد والده والدين والي وحده وحدات وحيد واجب واجبات واقع واقعه وقائع وقاءع وجود وصول وقوع وظيفه
وظائف وظاءف وزن ورقه ورقات وراثه وعود وجهه وجبه وجبات ودائع وداءع وديعه وردي ورديه وسام وشيك وضوح
وعاء وفاق وفود وقايه وليد وهران وهمي ويكيليكس فيروس فيروسات فرنسا فرنسي فرنسيه فريق فرقاء فلسطين
فلسطيني فلسطينيه فلسطينيين فلسطينيون فيلم فيديو فنزويلا فنلندا فضاءي فضاءيه فعاليه فعاليات فيضان
فيضانات فيدرالي فيدراليه فاتوره فواتير فاطمه فيصل فائده فوائد فنادق بريطانيا بريطاني بريطانيه برلمان
برلماني برلمانيه برنامج برامج باكستان بغداد بيروت باريس بيانات بلديه بلديات بطوله بطولات بنغازي
بوتين برشلونه بولندا بلجيكا بكين بورصه برميل براميل بنوك بحرين بدايه بطاقه بطاقات بعثه بنغلادش بورما
بوابه بوليفيا بريكس بضاعه بضائع بضاءع باحث باحثين باحثون بشري بشريه بيئه بيءه بيءيه بتكوين كورونا
كورسيكا كوريا كوري كندا كتابه كتابات كهرباء كارثه كوارث كاميرا كاميرات كنيسه كنائس كناءس كرواتيا
كولومبيا كواليس كرامه كاتبه كلينتون كريستيانو كردستان كركوك كربلاء كثافه كيلومتر كيلومترا كاملا
كامله كفاءه كفاءات لبنان لبناني لبنانيه لبنانيين لبنانيون لندن ليبيا ليبي ليبيه ليبيين لجنه لجان
لاعب لاعبين لاعبون لاعبي لقاءات لحظه لحظات لوائح لواءح لاجءين لاجءون لاجء ليفربول لوكسمبورغ لغوي
لغويه لتوانيا لاتفيا لوحات ليلي ليله
"""
_WHOLE = frozenset(fold(_WHOLE_WORDS).split())


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of one folded word; never empty for a word that is not."""
    while (shorter := _without_prefix(word)) != word:
        word = shorter
    return word


def _without_prefix(word: str) -> str:
    if word == "لله":
        return "الله"
    if word in _WHOLE:
        return word
    for prefix, least in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= least:
            return word[len(prefix) :]
    return word
