"""What bylines look like: the words that announce a writer, folded, and shapes of lines as written."""

from __future__ import annotations

import re

from reader.core.formats.text.label_spellings import ORNAMENTS

WORKS = "تقرير|اعداد|حوار|ترجمه|تحرير|تغطيه|متابعه|تحقيق|تحليل|استطلاع|تقديم|كتابه"  # headlines too
BESIDE_WORKS = "تصوير|تصميم|رسوم|مونتاج|اخراج|تنسيق|تعليق"
WRITTEN_BY = re.compile(
    rf"(?:(?P<work>(?:{WORKS})(?:\s(?:و|and )(?:{WORKS}|{BESIDE_WORKS}))?)|كتب|كتبت|كتبه|كتبته"
    r"|مراسلنا|مراسلتنا|المراسل|المراسله|الصحفي|الصحفيه|الصحافي|الصحافيه"
    r"|اجري الحوار|اجرت الحوار|اعده|اعدته|اعد(?:ت)? (?:التقرير|الملف|التحقيق)|معد(?:ه)? (?:التقرير|الملف)"
    r"|(?:كاتب|كاتبه) (?:المقال|المقاله|الخبر|التقرير)"
    r"|المءلف|المءلفه|المحرر|المحرره|اسم (?:الكاتب|الكاتبه|المءلف)|author|by"
    r"|written by)\s*[-–—:/|]+|(?:author|by)(?:\s*,|\s(?=[\u0620-\u064a]))"
    r"|(?:(?:تحرير|نشر|نشرت|كتب|حرر) من طرف|(?:كتبت? |مرسله |نشرت? |اضيفت? |تم النشر )?بواسطه"
    r"|بقلم(?:\s(?:الكاتب|الكاتبه|الزميل|الزميله)(?=\s*:))?"
    r"|حاوره|حاورته|حاورها|حاورتها|الكاتب|الكاتبه)(?:\s*[-–—:/|]+|(?=\s))"
)
WRITER_IN_LATIN = re.compile(r"by:?\s+(?P<name>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3})$", re.IGNORECASE)
WROTE = re.compile(
    r"^(?:(?P<place>.{2,30}?)\s*[-–—:/]\s*)?(?:كتب|كتبت)(?P<sign>\s?[-–—:/]\s?|\s+)"
    r"(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){1,3})(?P<colon>\s*:)?$"
)
WROTE_IT = re.compile(r"^(?:كتبه|كتبته|أعده|أعدّه|أعدته|أعدّته)\s+(?P<name>\S.{2,40})$")
OWN = re.compile(r"^(?:خاص|حصري)(?:\s+\S+){0,2}\s*[-–—:|/]\s*(?P<wrote>كتبت?\s[^:]+):?$")
SHORT_RANK = re.compile(r"^(?:[أا]\.\s?)?[دم]\.\s?(?=\S)")  # د. and the like, before a name
PICTURES = re.compile(
    r"[\s|،(–-]+(?:تصوير|عدسة|بعدسة|صور)\s*[:/–-].*$|\s*[-–|،(]\s*تصوير\s\S+(?:\s\S+){0,2}$"
)
FROM_PLACE = re.compile(r"^(?P<name>.{2,40}?)\s+من\s+(?P<place>[^\s:]+(?:\s[^\s:]+)?)\s*:?$")
SPACED_TATWEEL = re.compile(r"\s+ـ+\s*|(?<=[^\sه])ـ+\s+")  # a dash, as it is often typed
SEPARATOR = re.compile(r"\s*[-–—:/|،,()]+\s*")
BESIDE_DATE = re.compile(r"\s+[|\-–—•·/]+\s+|\s*\|\s*")
QUOTED = re.compile(r"[«“\"]([^«»“”\"]{2,30})[»”\"]$")
TEXT_BY = re.compile(r"^نص\s?:\s*(?P<source>.+?)(?:\s+تاب[\u0650]?ع)?$")  # نص: فرانس24 تابِع
ROLE = re.compile(r"\s*\((?P<role>[^()]{3,40})\)\s*$")  # بقلم هدى علي (كاتبة وباحثة)
ROLE_AFTER = re.compile(
    r"(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){1,3}?)\s*[،,|–-]?\s+(?:كاتب|صحافي|صحفي|باحث|أكاديمي|اكاديمي|محلل"
    r"|ناقد|مراسل|إعلامي|اعلامي|أديب|مدون|مدوّن)ة?(?:\s(?!في\s)\S+){0,5}$"
)  # مريم علي صحافية
OF_NO_NAME = ("عواصم", "خاص", "خاصة", "حصري")
DESK = re.compile(
    r"^[«“\"](?P<source>[^»”\"]{2,20})[»”\"]\s?\((?P<desk>[^()]{2,30})\)$"
    r"|^[(«](?P<apart>[^()«»]{2,20})[)»]\s?(?:[-–:]\s?)?(?:خاص|متابعات)\s?:?$"
)  # «عكاظ» (النشر الإلكتروني)
OWN_SOURCE = re.compile(r"^(?:خاص|حصري)\s*[-–—:|/]\s*(?P<source>[^:]+?):?$")
SIGN = re.compile(r"[-–—:/|]")
WROTE_BEFORE = re.compile(r"^كتبت?\s(?=\S)")
HANDLE = re.compile(r"\s*[@＠]\w+$")
CLOCK = re.compile(r"\s+(?:(?:في|الساعة|عند)\s+)?\d{1,2}:\d\d\s*(?:[صم]|[ap]m)?$", re.IGNORECASE)
DATE_BEGINS = re.compile(
    r"(?<=\s)(?=\d|(?:في|بتاريخ|يوم|ال[أاإ]حد|ال[إا]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة|السبت)[،,\s])"
)
ADORNED = re.compile(rf"^[\s{ORNAMENTS}•|]+|^-\s+")
