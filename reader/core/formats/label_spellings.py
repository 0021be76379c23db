"""How pages spell the words that announce a field, and the patterns made of them; all of it folded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from reader.core.arabic.folding import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = Literal["published", "updated", "source", "author", "keywords", "related"]

_SPELLINGS: dict[Kind, str] = {
    "published": """
        تاريخ النشر؛ تاريخ نشر الخبر؛ تاريخ نشر المقال؛ تاريخ الخبر؛ تاريخ المقال؛ وقت النشر؛
        تاريخ النشر والتحديث؛ تاريخ ووقت النشر؛ تاريخ المقالة؛ تاريخ المادة؛ تاريخ الموضوع؛ تاريخ التقرير؛
        تاريخ الرفع؛ يوم النشر؛ موعد النشر؛ نشرت؛ نشر الخبر في؛ نشر المقال في؛ تم نشر الخبر في؛
        تم نشر المقال في؛ تم نشر هذا المقال في؛ نشر هذا المقال في؛ نشر هذا الخبر في؛ تاريخ الإضافة؛
        تاريخ المنشور؛ تاريخ الإصدار؛ تاريخ الإنشاء؛
        تاريخ التحرير؛ تاريخ الكتابة؛ التاريخ؛ تاريخ؛ النشر؛ تاريخ الإدراج؛ تاريخ الإرسال؛
        نشر بتاريخ؛ نشر في؛ نشر يوم؛ نشرت في؛ نشرت بتاريخ؛ نشرت يوم؛ منشور في؛ منشور بتاريخ؛ نشر؛
        نشر أول مرة في؛ نشر لأول مرة في؛ تم النشر في؛ تم النشر بتاريخ؛ تم النشر يوم؛ تم النشر؛
        تم نشره؛ تم نشره في؛ تم نشره بتاريخ؛ تم نشره يوم؛ أضيف في؛ أضيف بتاريخ؛ تمت الإضافة؛ تمت الإضافة في؛
        تمت الإضافة بتاريخ؛ حرر في؛ حرر بتاريخ؛ كتب في؛ كتب بتاريخ؛ حررت في؛ كتبت في؛ أدرج في؛ أدرج بتاريخ؛
        أرسل في؛ أرسلت في؛ أرسلت بتاريخ؛ نشر على الموقع في؛ نشرت على الموقع في؛ تاريخ ووقت الإضافة؛
        published on؛ published at؛ published؛ publish date؛ publication date؛ posted on؛ posted؛ date""",
    "updated": """
        آخر تحديث؛ آخر تحديث للخبر؛ آخر تحديث للصفحة؛ آخر تحديث للمقال؛ آخر تحديث في؛ آخر تحديث بتاريخ؛
        تاريخ التحديث؛ تاريخ آخر تحديث؛ التحديث الأخير؛ تم التحديث؛ تم التحديث في؛ تم التحديث بتاريخ؛
        تم تحديثه في؛ حدث في؛ حدث بتاريخ؛ محدث في؛ محدث؛ تحديث؛ تحديث بتاريخ؛ آخر تحديث يوم؛ آخر تعديل؛
        آخر تعديل في؛ تاريخ التعديل؛ تاريخ آخر تعديل؛ تم التعديل في؛ عدل في؛ عدل بتاريخ؛ جرى تحديثه في؛
        جرى التحديث في؛ تم آخر تحديث في؛
        آخر مراجعة؛ تمت مراجعته في؛ تمت المراجعة في؛
        last updated؛ last updated on؛ last update؛ last modified؛ updated on؛ updated at؛ updated؛ update""",
    "source": """
        المصدر؛ المصادر؛ رابط المصدر؛ مصدر الخبر؛ مصادر الخبر؛ مصدر المقال؛ اسم المصدر؛ منبع؛ نقلا عن؛
        جهة النشر؛ الناشر؛ الجهة الناشرة؛ الصحيفة؛ الجريدة؛ مصدر؛ source؛ sources""",
    "author": """
        كتب؛ كتبت؛ كتبه؛ كتبته؛ كتب الخبر؛ كاتب الخبر؛ كاتب المقال؛ كاتب المقالة؛
        بقلم؛ الكاتب؛ الكاتبة؛ اسم الكاتب؛ المؤلف؛ المحرر؛ المحررة؛
        إعداد؛ ترجمة؛ بواسطة؛ author؛ by؛ written by""",
    "keywords": """
        كلمات دلالية؛ الكلمات الدلالية؛ كلمات دليلية؛ الكلمات الدليلية؛ كلمات البحث؛ الكلمات المفتاحية؛
        كلمات مفتاحية؛ الكلمات الدالة؛ كلمات دالة؛ كلمات ذات صلة؛ مفاتيح البحث؛ وسوم؛ الوسوم؛ وسوم الخبر؛
        وسوم المقال؛ الوسوم المرتبطة؛ الوسوم ذات الصلة؛ تاغات؛ تاجات؛ التاغات؛ التاجات؛ التسميات؛ العلامات؛
        علامات؛ وسم؛ الأوسمة؛ أوسمة؛ تاغ؛ تاج؛ سمات؛ السمات؛ دلالات؛ الدلالات؛ مواضيع؛ المواضيع؛ الموضوعات؛
        هاشتاغ؛ هاشتاج؛ هاشتاق؛ هاشتاغات؛ الهاشتاغ؛ الهاشتاج؛ الهاشتاق؛ الهاشتاغات؛
        الهاشتاجات؛ موسوم ك؛ موسوم ب؛ موسومة ب؛ تحت الوسوم؛ تحت وسم؛ الوسم؛ تاقات؛ التاقات؛ تاقز؛
        الكلمات الرئيسية؛ كلمات رئيسية؛
        الكلمات الأساسية؛ كلمات أساسية؛ عبارات البحث؛ عبارات مفتاحية؛ كلمات دلالية للخبر؛
        كلمات دلالية للمقال؛ tags؛ keywords؛ key words""",
    "related": """
        اقرأ أيضا؛ اقرئي أيضا؛ اقرأي أيضا؛ اقرؤوا أيضا؛ اقرأوا أيضا؛ تقرأون أيضا؛ اقرأ المزيد؛ اقرأ كذلك؛
        واقرأ أيضا؛ طالع أيضا؛ طالعي أيضا؛ طالعوا أيضا؛ شاهد أيضا؛ شاهدي أيضا؛ شاهدوا أيضا؛ انظر أيضا؛
        انظري أيضا؛ تابع أيضا؛ تابعوا أيضا؛ تصفح أيضا؛ اقرأ في نفس الموضوع؛ اقرأ في الموضوع نفسه؛
        ذات صلة؛ ذو صلة؛ قد يهمك؛ قد يهمك أيضا؛ ربما يهمك؛ ربما يهمك أيضا؛ وقد يهمك؛ وقد يهمك أيضا؛
        قد يهمك قراءة؛ قد يعجبك؛ قد يعجبك أيضا؛ وقد يعجبك؛ لا تفوت؛ ربما يعجبك؛ ربما يعجبك أيضا؛
        ربما تود قراءة؛ قد ترغب في قراءة؛ قد ترغب بقراءة؛ في الموضوع نفسه؛ للاستزادة؛
        اخترنا لك؛ اخترنا لكم؛ نرشح لك؛ نرشح لكم؛ للمزيد؛ لقراءة المزيد؛ ننصحك بقراءة؛ ننصح بقراءة؛
        لا تفوت قراءة؛ لا يفوتك؛ يمكنك قراءة؛ يمكنك أيضا قراءة؛ يمكنكم قراءة؛ اقرأ على موقعنا؛ اقرأ في موقعنا؛
        للمزيد من الأخبار؛ للمزيد من التفاصيل؛ لمزيد من التفاصيل؛ للاطلاع أكثر؛ مزيد من الأخبار؛
        المزيد من الأخبار؛ أخبار أخرى؛ مقالات أخرى؛ مواضيع أخرى؛ من نفس القسم؛ من نفس التصنيف؛ المقال التالي؛
        المقال السابق؛ الخبر التالي؛ الخبر السابق؛ read also؛ also read؛ read more؛ related؛
        related articles؛ related news؛ see also""",
}
_LINKED = (
    (
        "أخبار؛ مواضيع؛ موضوعات؛ مقالات؛ مواد؛ روابط؛ تقارير؛ قصص؛ فيديوهات",
        "ذات صلة؛ متعلقة؛ مرتبطة؛ مشابهة؛ قد تهمك",
    ),
    (
        "الأخبار؛ المواضيع؛ الموضوعات؛ المقالات؛ المواد؛ الروابط؛ التقارير",
        "ذات الصلة؛ المتعلقة؛ المرتبطة؛ المشابهة",
    ),
    ("موضوع؛ خبر؛ مقال؛ محتوى؛ تقرير؛ فيديو", "ذو صلة؛ متعلق؛ مرتبط"),
)  # what related articles are called, with what is said of them
_READ_ALSO = """
    اقرأ أيضا؛ واقرأ أيضا؛ اقرئي أيضا؛ اقرأي أيضا؛ اقرؤوا أيضا؛ اقرأوا أيضا؛ تقرأون أيضا؛ اقرأ المزيد؛
    اقرأ كذلك؛
    طالع أيضا؛ طالعي أيضا؛ طالعوا أيضا؛ شاهد أيضا؛ شاهدي أيضا؛ شاهدوا أيضا؛ انظر أيضا؛ انظري أيضا؛
    تابع أيضا؛ تابعوا أيضا؛ read also؛ also read؛ see also"""
_ADDRESSES = """
    عزيزي القارئ؛ عزيزي القاري؛ عزيزتي القارئة؛ أعزاءنا القراء؛ أعزائي القراء؛
    أخي القارئ؛ أخي القاري؛ عزيزي الزائر"""
_SURE = """
    تاريخ النشر؛ تاريخ نشر الخبر؛ تاريخ نشر المقال؛ تاريخ الخبر؛
    آخر تحديث؛ آخر تحديث للخبر؛ آخر تحديث للصفحة؛ تاريخ التحديث؛ تاريخ آخر تحديث"""
ORNAMENTS = "\u2190-\u21ff\u2300-\u27bf\ufe0f\U0001f300-\U0001faff"  # pictures and arrows before a field
_DOUBTFUL = """
    الناشر؛ الجهة الناشرة؛ مصدر؛ الوسم؛ نشرت؛ الصحيفة؛ الجريدة؛ جهة النشر؛ علامات؛ العلامات؛ وسم؛ الأوسمة؛
    أوسمة؛ تاغ؛ تاج؛ سمات؛ السمات؛
    دلالات؛ الدلالات؛ مواضيع؛ المواضيع؛ الموضوعات؛ بواسطة؛
    الكاتب؛ الكاتبة؛ المحرر؛ المحررة؛ المؤلف؛ أخبار أخرى؛
    مقالات أخرى؛ مواضيع أخرى؛ للاستزادة؛ في الموضوع نفسه؛ موضوع متعلق؛ خبر متعلق؛ مقال متعلق؛ تقرير متعلق؛
    محتوى متعلق؛ فيديو متعلق؛ موضوع مرتبط؛ خبر مرتبط؛ مقال مرتبط؛ تقرير مرتبط؛ محتوى مرتبط؛ فيديو مرتبط؛
    المقال التالي؛ المقال السابق؛ الخبر التالي؛ الخبر السابق؛ لا يفوتك؛ لا تفوت؛ ذو صلة؛
    يمكنك قراءة؛ يمكنكم قراءة؛ لمزيد من التفاصيل؛ للمزيد من التفاصيل"""


@dataclass(frozen=True, slots=True)
class LabelPatterns:
    """`start` matches a label at the start of a line, `inner` one within a line of fields, `closing` a source
    named after the last sentence of a paragraph, `dated` one of a date right after another date; each has a
    group `label`."""

    start: re.Pattern[str]
    inner: re.Pattern[str]
    closing: re.Pattern[str]
    dated: re.Pattern[str]


@cache
def patterns() -> LabelPatterns:
    """Made when the first text is read."""
    names = [name for kind in _SPELLINGS if kind != "related" for name in _spellings(kind)]
    words = doubtful_labels() | frozenset(_spellings("author"))
    every = _either([*names, *_spellings("related")])
    glued = _either([name for name in names if name not in words])
    apart = _either([name for name in names if name in words])  # may end other words
    related, source = _alternatives("related"), _alternatives("source")
    days = (*_spellings("published"), *_spellings("updated"))
    addresses, read_also = map(_either, (_folded(_ADDRESSES), tuple(read_also_labels())))
    return LabelPatterns(
        start=re.compile(
            rf"[\s(\[«*•#>|\-–—⁃{ORNAMENTS}]*:?\s*(?:(?:{addresses})\s*[,،]?\s*(?={read_also}))?"
            rf"(?P<label>(?P<also>{read_also})|{every})(?!\w)"
            r"(?(also)(?:\s[^\W\d_][^:.!؟?«\"]{1,30}(?=:))?|)"  # اقرأ أيضا القصة التالية:
            r"\s*[)\]»]?\s*(?:[:=|؛]|\.{2,}|…|!|<+|>+|»|[←↓⬇👇]+\ufe0f?)?[\s:.…*]*"
        ),
        inner=re.compile(
            rf"(?P<colon>:\s*)?(?:(?<![a-z])|(?![a-z]))(?P<label>{glued}|(?<![^\W\d_]){apart}|(?:{related})(?=\s*:\s*$))"
            r"(?(colon)(?:\s*:\s*|\s+)|\s*:\s*)"
        ),
        dated=re.compile(
            rf"(?<=[\dم)])\s*[-–—|،,/(]*\s*(?P<label>{_either(days)})\s*:?\s*(?=[^:]{{0,20}}\d)"
        ),
        closing=re.compile(rf"[.!؟?»”\")…]\s*:?\s*(?P<label>{source})\s*:\s*(?=.{{2,70}}$)"),
    )


@cache
def kind_of(label: str) -> Kind:
    """The field a folded label announces."""
    return next(kind for kind in _SPELLINGS if label in _spellings(kind))


@cache
def sure_labels() -> frozenset[str]:
    """The labels of dates that no prose begins with."""
    return frozenset(map(fold_key, _SURE.split("؛")))


@cache
def doubtful_labels() -> frozenset[str]:
    """The labels that are words of prose too, and count only before what can be nothing but their value."""
    return frozenset(_folded(_DOUBTFUL))


@cache
def read_also_labels() -> frozenset[str]:
    """The labels that bid the reader read something else."""
    return frozenset(_folded(_READ_ALSO))


@cache
def _spellings(kind: Kind) -> tuple[str, ...]:
    return (*_folded(_SPELLINGS[kind]), *(_linked() if kind == "related" else ()))


@cache
def _linked() -> tuple[str, ...]:
    return tuple(
        f"{name} {said}" for names, told in _LINKED for name in _folded(names) for said in _folded(told)
    )


def _folded(names: str) -> tuple[str, ...]:
    return tuple(map(fold_key, names.split("؛")))


def _alternatives(kind: Kind) -> str:
    return _either(_spellings(kind))


def _either(spellings: Sequence[str]) -> str:
    """A pattern for any of them, the longest first; by their first letters, which most lines have none of."""
    named = sorted((name.replace(" ", r"\s") for name in spellings), key=len, reverse=True)
    groups: dict[str, list[str]] = {}
    for name in named:
        groups.setdefault(name[0], []).append(name[1:])
    return "(?:" + "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in groups.items()) + ")"


def folded_label(found: re.Match[str]) -> str:
    """The label a pattern found."""
    return fold_key(found["label"])
