"""Made-up Arabic articles by number, about as long and as varied as news: the same number, the same text."""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import cache
from itertools import accumulate


def _words(listed: str) -> list[str]:
    return listed.split()


_SMALL_WORDS = _words("""
في من على إلى عن أن إن كان كما قد هذا هذه ذلك التي الذي بين بعد قبل عند حتى لم لن لا ما مع أو ثم بل غير كل
حول خلال ضد دون منذ حيث لكن وقد وكان وهو وهي أي فقط لدى عبر أمام عدة هناك اليوم أمس قال وقال وأضاف وأكد وأوضح
""")
_ROOTS = _words("""
كتب علم درس عمل سمع نظر خرج دخل فتح جمع فرق حمل نقل رفع خفض قطع وصل صنع زرع هدم سكن سفر نشر طبع حفظ ذكر شرح
قبل رفض طلب منح شكر نقد حكم عدل شهد كشف بحث وجد فقد ربح خسر دفع حسب عدد قدر وزن كبر صغر زيد نقص ثبت غير بدل
نصر هزم سلم حرب جرح مرض صحح طرق عبر وقف جلس نوم عقل شعر حزن غضب صدق وعد خلف صدر ورد جري برد حرق رسم لعب سبق
درب قوي ضعف كسر ربط حلل عقد فصل وحد قسم نظم رتب خطط نفذ شرف قود تبع رأس وزر مثل خلق ولد عود رجع قدم بدأ نهي
""")
_PATTERNS = _words("فعل فاعل مفعول فعيل فعال تفعيل مفاعلة افتعال استفعال تفاعل مفعل فعالة فعول أفعال فعلان")
_BEFORE = ["", "", "", "ال", "ال", "ال", "و", "وال", "بال", "لل", "ب", "ل", "سي", "ي"]
_AFTER = ["", "", "", "", "", "ة", "ات", "ون", "ين", "ه", "ها", "هم", "ية"]
_SOURCES = [
    f"وكالة {name}" for name in ("النيل", "الأطلس", "دجلة", "بردى", "الخليج", "المغرب", "الجزيرة", "الساحل")
]


def article(number: int, words: int = 300) -> tuple[str, tuple[str, ...], str, str, tuple[str, ...]]:
    """Title, paragraphs, date, source and keywords of the article with this number."""
    rng = random.Random(number)
    sentences = [_sentence(rng, rng.randint(10, 24)) for _ in range(words // 17)]
    body = tuple(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
    keywords = tuple(_sentence(rng, 2)[:-1] for _ in range(rng.randint(1, 2)))
    topic = f"موضوع {min(int(rng.expovariate(0.2)), 60)}"
    day = date(2004, 1, 1) + timedelta(days=rng.randrange(7300))
    return _sentence(rng, 8)[:-1], body, day.isoformat(), rng.choice(_SOURCES), (topic, *keywords)


def page(number: int) -> str:
    """The article as the text file a person would have."""
    title, body, day, source, keywords = article(number)
    tail = f"المصدر: {source}\nكلمات دلالية: {'، '.join(keywords)}\n"
    return "\n".join((title, f"تاريخ النشر: {day}", *body, tail))


def _sentence(rng: random.Random, length: int) -> str:
    return " ".join(_word(rng) for _ in range(length)) + "."


def _word(rng: random.Random) -> str:
    if rng.random() < 0.35:
        return rng.choice(_SMALL_WORDS)
    words, weights = _vocabulary()
    return rng.choice(_BEFORE) + rng.choices(words, cum_weights=weights)[0] + rng.choice(_AFTER)


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Roots in patterns; the words of natural texts are as unevenly frequent (Zipf, Mandelbrot)."""
    letters = str.maketrans
    words = [pattern.translate(letters("فعل", root)) for root in _ROOTS for pattern in _PATTERNS]
    random.Random(1).shuffle(words)
    return words, list(accumulate(1 / (rank + 8) for rank in range(len(words))))
