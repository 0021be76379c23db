"""What stands after a text and no author wrote: permalinks, sharing, copyright, an agency's closing signs."""

from __future__ import annotations

import re

from reader.core.arabic.folding import fold

_NETWORKS = (
    "فيس ?بوك|تويتر|واتس ?اب|تلي?غرام|تيليجرام|لينكد ?ان|بنترست|ماسنجر|انستغرام|يوتيوب|البريد الالكتروني|x"
    "|facebook|twitter|whatsapp|telegram|linkedin|pinterest|messenger|instagram|youtube|email|print|share|tweet"
)
_COUNTED = "تعليق|تعليقات|تعليقا|مشاهده|مشاهدات|زياره|زيارات|قراءه|قراءات"
_LINES = (
    r"رابط (?:دائم|مختصر).*",
    r"رابط (?:الخبر|المقال|الموضوع)(?: [^:]{2,30})? ?:.{5,}",
    r"للتواصل مع (?:الكاتب|الكاتبه)(?: .{0,60})?",
    r"(?:\d{5,6} ?[-–] ?)(?:stc|mobily|zain|الاتصالات|موبايلي|زين)",
    r"تبدا بالرمز \(?\d{1,5}\)? .{0,60}",
    r"اترك (?:تعليقا|ردا).*",
    r"اضف تعليقا?.*",
    r"(?:شارك|شاركها|مشاركه)(?: (?:هذا|هذه))?(?: (?:الموضوع|المقال|المقاله|الخبر|الصفحه))?\s?:.{0,60}",
    r"(?:شارك|مشاركه) (?:هذا |هذه )?(?:الموضوع|المقال|المقاله|الخبر|الصفحه)",
    r"شارك (?:عبر|علي).{0,60}|شارك(?:ها|ه)?|ا?نسخ الرابط|حفظ|ارسال(?: الي صديق)?|ارسل الي صديق",
    rf"(?:(?:{_NETWORKS})[\s|،,]*)+",
    rf"\d{{1,5}} (?:{_COUNTED})|(?:ال)?(?:{_COUNTED}) ?[:(]? ?\d{{1,7}}\)?|لا (?:توجد|يوجد) تعليقات?",
    r"اشترك في (?:نشرتنا|النشره|القائمه) البريديه.{0,60}",
    r"skip to (?:main )?content|advertisement|(?:- ?)?اعلان(?: ?-)?|مساحه اعلانيه|a ?a ?a|حجم الخط.{0,20}",
    r"(?:الرئيسيه|الصفحه الرئيسيه|القائمه|home)(?: ?[»/>|›-] ?.{2,60})?",
    r"استمع (?:الي )?(?:الخبر|المقال|للخبر|للمقال)|(?:مده|وقت) القراءه ?:? ?.{1,20}",
    r"(?:\d{1,2} (?:دقائق|دقيقه)|دقيقه واحده|دقيقتان|اقل من دقيقه)(?: للقراءه| قراءه| من القراءه)?",
    r"خلاصات rss.{0,40}",
    r"(?:جميع|كل|كافه) (?:الحقوق محفوظه|حقوق النشر محفوظه).*",
    r"حقوق النشر محفوظه.*",
    r"طباعه|ارسل لصديق|اطبع",
    r"تابعو?نا علي (?:فيسبوك|تويتر|تلغرام|تليغرام|انستغرام|واتساب|واتس اب|يوتيوب|غوغل نيوز|google news).*",
    r"//+ ?انتهي ?//+.*|-? ?انتهي ?-?|\(انتهي\)",
    r"\d{1,2}:\d\d ?ت ?م.{0,10}",
    r"\.{2,} ?المزيد|المزيد ?\.{2,}",
    r"\( ?اعداد .{2,60} للنشره العربيه.*",
    r"next previous|previous next|facebook|twitter|whatsapp",
    r"عدد المشاهدات.{0,30}",
    r"(?:عزيزي القار[يء] (?:الكريم )?)?هناك المزيد (?:من|عن) .{0,40}[ذد]ات صله.{0,40}",
    r"(?:و)?للمزيد من .{0,40}(?:زوروا|زر|يمكنكم زياره|تابعوا|تابع|اضغط).{0,60}",
    r"[-=*~#+.–—_ ]+",
)
_LINE = re.compile(fold("|".join(_LINES)))
_TITLES = re.compile(r"(?:مقالات|مواضيع) (?:اخري|سابقه) للكاتبه?")  # and the titles right after it
_OPENING = re.compile(r"(?:next previous|previous next)(?:\s+|$)", re.IGNORECASE)  # the signs of a gallery
_LONGEST = 140
_CLOSING_REACH = 300
_MOST_SIGNS = 5
_CLOSING = re.compile(
    r"\s*(?://+\s?انتهى\s?//+(?:\s*\d{1,2}:\d\d\s*ت\s?م)?(?:\s*\d{2,6})*|\d{1,2}:\d\d\s*ت\s?م(?:\s*\d{2,6})*|\.{3}\s?المزيد"
    r"|رابط (?:الخبر|المقال|الموضوع)(?: [^:]{2,30})?:[^:]{5,200}(?::[^:]{2,100})?"
    r"|\(\s?إعداد [^()]{2,60} للنشرة العربية[^()]{0,60}\))\s*$"
)


def is_noise(line: str) -> bool:
    """Whether the whole line belongs to the page and not to its text."""
    if _TITLES.match(fold(line[:_LONGEST])):
        return True
    return len(line) <= _LONGEST and bool(_LINE.fullmatch(fold(line).strip(" |•◦▪") or line))


def without_opening_noise(paragraph: str) -> str:
    """The first paragraph without what stands before it on the page; empty where it is nothing else."""
    return _OPENING.sub("", paragraph, count=1) if paragraph[:1] in "NnPp" else paragraph


def without_closing_noise(paragraph: str) -> str:
    """The paragraph without an agency's closing signs: `… النص. // انتهى // 19:23 ت م`."""
    for _ in range(_MOST_SIGNS):
        found = _CLOSING.search(paragraph, max(0, len(paragraph) - _CLOSING_REACH))
        if not found or not found.start():
            break
        paragraph = paragraph[: found.start()]
    return paragraph
