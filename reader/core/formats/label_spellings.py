"""How pages spell the words that announce a field, and the patterns made of them; all of it folded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from reader.core.arabic.folding import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = Literal["published", "updated", "source", "keywords", "related"]

_SPELLINGS: dict[Kind, str] = {
    "published": """
        تاريخ النشر؛ تاريخ نشر الخبر؛ تاريخ نشر المقال؛ تاريخ الخبر؛ تاريخ المقال؛ وقت النشر؛
        تاريخ النشر والتحديث؛ تاريخ ووقت النشر؛ تاريخ الإضافة؛ تاريخ المنشور؛ التاريخ؛ تاريخ؛
        نشر بتاريخ؛ نشر في؛ نشر يوم؛ نشرت في؛ نشرت بتاريخ؛ نشرت يوم؛ منشور في؛ نشر؛
        تم النشر في؛ تم النشر بتاريخ؛ تم النشر يوم؛ تم النشر؛ تم نشره في؛ أضيف في؛ أضيف بتاريخ؛ حرر في؛
        published on؛ published at؛ published؛ publish date؛ publication date؛ posted on؛ posted؛ date""",
    "updated": """
        آخر تحديث؛ آخر تحديث للخبر؛ آخر تحديث في؛ آخر تحديث بتاريخ؛ تاريخ التحديث؛ تاريخ آخر تحديث؛
        تم التحديث؛ تم التحديث في؛ تم التحديث بتاريخ؛ حدث في؛ حدث بتاريخ؛ محدث في؛ محدث؛ تحديث؛
        آخر تحديث يوم؛ آخر تعديل؛ آخر تعديل في؛ تاريخ التعديل؛ تاريخ آخر تعديل؛ تم التعديل في؛
        last updated؛ last update؛ last modified؛ updated on؛ updated at؛ updated؛ update""",
    "source": """
        المصدر؛ المصادر؛ رابط المصدر؛ مصدر الخبر؛ مصدر المقال؛ منبع؛ نقلا عن؛ source؛ sources""",
    "keywords": """
        كلمات دلالية؛ الكلمات الدلالية؛ كلمات البحث؛ الكلمات المفتاحية؛ كلمات مفتاحية؛
        الكلمات الدالة؛ كلمات دالة؛ كلمات ذات صلة؛ مفاتيح البحث؛ وسوم؛ الوسوم؛ وسوم الخبر؛ وسوم المقال؛
        الوسوم المرتبطة؛ الوسوم ذات الصلة؛ تاغات؛ تاجات؛ التاغات؛ التاجات؛ التسميات؛ العلامات؛
        هاشتاغ؛ هاشتاج؛ هاشتاق؛ الهاشتاغات؛ tags؛ keywords؛ key words""",
    "related": """
        اقرأ أيضا؛ اقرئي أيضا؛ اقرؤوا أيضا؛ اقرأ المزيد؛ اقرأ كذلك؛ طالع أيضا؛ شاهد أيضا؛ انظر أيضا؛
        أخبار متعلقة؛ أخبار ذات صلة؛ مواضيع ذات صلة؛ مواضيع متعلقة؛ موضوعات ذات صلة؛
        موضوعات متعلقة؛ مواضيع مرتبطة؛ مواضيع مشابهة؛ أخبار مرتبطة؛ أخبار مشابهة؛ ذات صلة؛ روابط ذات صلة؛
        مقالات ذات صلة؛ مقالات متعلقة؛ مقالات مشابهة؛ مقالات مرتبطة؛ قد يهمك؛ قد يهمك أيضا؛ ربما يهمك؛
        ربما يهمك أيضا؛ وقد يهمك؛ قد يهمك قراءة؛ قد يعجبك؛ قد يعجبك أيضا؛ وقد يعجبك؛ للمزيد؛ لقراءة المزيد؛
        اقرأوا أيضا؛ تابع أيضا؛ تصفح أيضا؛ ننصحك بقراءة؛ ننصح بقراءة؛ read also؛ also read؛ read more؛
        related؛ related articles؛ related news؛ see also""",
}
_READ_ALSO = """
    اقرأ أيضا؛ اقرئي أيضا؛ اقرؤوا أيضا؛ اقرأوا أيضا؛ اقرأ المزيد؛ اقرأ كذلك؛ طالع أيضا؛ شاهد أيضا؛ انظر أيضا؛
    تابع أيضا؛ read also؛ also read؛ see also"""
_ADDRESSES = """
    عزيزي القارئ؛ عزيزي القاري؛ عزيزتي القارئة؛ أعزاءنا القراء؛ أعزائي القراء؛
    أخي القارئ؛ أخي القاري؛ عزيزي الزائر"""
_SURE = """
    تاريخ النشر؛ تاريخ نشر الخبر؛ تاريخ نشر المقال؛ تاريخ الخبر؛
    آخر تحديث؛ آخر تحديث للخبر؛ تاريخ التحديث؛ تاريخ آخر تحديث"""


@dataclass(frozen=True, slots=True)
class LabelPatterns:
    """`start` matches a label at the start of a line, `inner` one within a line of fields, `closing` a source
    named after the last sentence of a paragraph; each has a group `label`."""

    start: re.Pattern[str]
    inner: re.Pattern[str]
    closing: re.Pattern[str]


@cache
def patterns() -> LabelPatterns:
    """Made when the first text is read."""
    fields = _either([name for kind in _SPELLINGS if kind != "related" for name in _spellings(kind)])
    related, source = _alternatives("related"), _alternatives("source")
    addresses, read_also = map(_either, (_folded(_ADDRESSES), tuple(read_also_labels())))
    return LabelPatterns(
        start=re.compile(
            rf"[\s(\[«*•◦▪#>\-–—]*:?\s*(?:(?:{addresses})\s*[,،]?\s*(?={read_also}))?"
            rf"(?P<label>(?P<also>{read_also})|{fields}|{related})(?!\w)"
            r"(?(also)(?:\s[^\W\d_][^:.!؟?«\"]{1,30}(?=:))?|)"  # اقرأ أيضا القصة التالية:
            r"\s*[)\]»]?\s*(?::|\.{2,}|…|!|<+|>+|[←↓⬇👇]+\ufe0f?)?[\s:.…]*"
        ),
        inner=re.compile(
            rf"(?P<colon>:\s*)?(?<![a-z])(?P<label>{fields}|(?:{related})(?=\s*:\s*$))(?(colon)(?:\s*:\s*|\s+)|\s*:\s*)"
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
def read_also_labels() -> frozenset[str]:
    """The labels that bid the reader read something else."""
    return frozenset(_folded(_READ_ALSO))


@cache
def _spellings(kind: Kind) -> tuple[str, ...]:
    return _folded(_SPELLINGS[kind])


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
