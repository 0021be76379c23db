"""The buttons that a page has around its text: a row of them in one line (`طباعة حفظ PDF A+ A-`), or a line
of their words only (`إظهار كل التعليقات`)."""

from __future__ import annotations

import re

from reader.core.arabic.folding import fold
from reader.core.formats.text.noise_lines import NETWORKS

_SEND = "شارك|شاركه|شاركها|مشاركه|انشر|ارسل|ارسال|تابعنا|غرد|تغريد"
_BUTTONS = (
    rf"(?:{_SEND})(?: (?:علي|عبر|في|ب)| ب)? ?(?:{NETWORKS}|(?:ال)?بريد(?: الالكتروني)?|(?:ال)?ايميل)",
    rf"{_SEND}|{NETWORKS}|نسخ(?: الرابط)?|طباعه|اطبع|حفظ|احفظ|pdf|استمع|استماع",
    r"لينكدين|pin ?interest|whats ?app|email|تعليق|تعليقات|علق|اعجاب|متابعه",
    r"(?:ال)?مفضله|(?:تكبير|تصغير|حجم) (?:ال)?خط|تكبير|تصغير|a ?[+-]|[+-] ?a|a|save|[+] ?الخط ?-",
    r"[تا] ?[+]|[تا] ?-|(?:ال)?حجم (?:ال)?طبيعي|[+]|-",
)
BUTTON_ROW = rf"(?:(?:{'|'.join(_BUTTONS)})(?:[\s|،,·•/–-]+|$)){{2,12}}"

_TELLING = frozenset(
    fold(
        "تعليق تعليقات التعليقات تعليقك تعليقا تعليقاتكم طباعة للطباعة الطباعة اطبع مشاركة المشاركة شارك "
        "شاركنا شاركها pdf الزوار القراء زيارات الزيارات مشاهدات المشاهدات رابط الرابط فيسبوك الفيسبوك "
        "تويتر واتساب تليجرام تلغرام facebook twitter whatsapp telegram البريد الإلكتروني إيميل الإيميل "
        "اشترك اشتراك القائمة البريدية النشرة المفضلة الخط تكبير تصغير إعجاب الردود بريدك صديق لصديق "
        "لصديقك loading print share like comments"
    ).split()
)
_OTHER = frozenset(
    fold(
        "عرض إظهار إخفاء أظهر كل جميع أضف إضافة اكتب أكتب اترك أرسل إرسال حفظ احفظ بصيغة نسخة ملائمة "
        "مناسبة صالحة إلى هذا هذه المقال المقالة الخبر الموضوع المادة الصفحة على عبر في من عدد إعادة "
        "تحميل المزيد مختصر دائم قصير الآن كن أول يعلق ابحث إبحث بحث مقالات الكتاب الكاتب أرشيف الأرشيف "
        "الموقع العودة عودة رجوع للخلف أعلى الأعلى الرئيسية صفحة ملف نسخ عن ال مع حجم this that related "
        "more page المحرر محرر"
    ).split()
)
_MAX_WORDS = 8
_LONGEST = 80  # characters
_WORD = re.compile(r"[^\W\d_]+")


def is_of_buttons(folded: str) -> bool:
    """Whether a folded line has only words of buttons, at least one of which nothing else has."""
    if len(folded) > _LONGEST:
        return False
    words = _WORD.findall(folded)
    return (
        1 < len(words) <= _MAX_WORDS
        and not folded.endswith((".", "،"))
        and not _TELLING.isdisjoint(words)
        and all(word in _TELLING or word in _OTHER for word in words)
    )
