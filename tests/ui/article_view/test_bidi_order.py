"""Numbers, signs and Latin words stand in Arabic lines where the bidi algorithm puts them.

These paragraphs were compared with Chromium's as well, character by character.
"""

import re

import pytest
from bidi import get_display  # type: ignore[import-untyped]

PARAGRAPHS = (
    "أعلنت شركة Apple Inc. عن هاتف iPhone 15 Pro في كاليفورنيا.",
    "بلغ النمو 12.5% في 2024، مقابل 9,3% في العام السابق.",
    "للاتصال: +966 11 123 4567 أو 0501234567 (داخل المملكة).",
    'قال: "هذا كتاب جيد"، ثم أضاف «إنه أفضل من "Moby Dick"».',
    "نشرت (رويترز - Reuters) الخبر [انظر الصفحة 12] أولًا.",
    "#حديقة_النهر و#Breaking_News تتصدر المواضيع على @reader_user",
    "خلال الفترة 2010-2015 ثم 2016–2020 ارتفع العدد.",
    "سجلت الحرارة -5 درجات، والفرق −3.2 نقطة.",
    "السعر 999$ أو $1,299.99 أو 350 € أو ١٢٠ ر.س أو EGP 500.",
    "2024/12/04 - القاهرة: افتتح الوزير المؤتمر.",
    "معادلة E=mc² ونسبة 3:2 ودرجة 37.5°C ومساحة 120 م²",
    "Google ترد على ما قيل عنها بشأن Android",
    "The quick brown fox قفز فوق السور.",
)
_LETTERS = "\u0621-\u0652"
_BRACKETS = str.maketrans("()[]«»", "||||||")  # mirrored by either


def order(text):
    """Signs, digits and Latin letters as they are seen, and of Arabic words their first letter."""
    seen = re.sub(f"[{_LETTERS}]*([{_LETTERS}])", r"\1", text)  # a word stands turned round
    return seen.translate(_BRACKETS).replace(" ", "")


def order_on_page(block):
    places = []
    for found in re.finditer(f"[{_LETTERS}]+|\\S", block.text()):
        runs = block.layout().glyphRuns(found.start(), len(found[0]))
        places.append((min(point.x() for run in runs for point in run.positions()), found[0][0]))
    return "".join(char for _, char in sorted(places, key=lambda place: place[0])).translate(_BRACKETS)


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_every_run_stands_where_it_belongs(show, paragraph):
    view = show(paragraph, size=7.0, column_width=110)
    block = view.text.document().firstBlock()
    assert block.layout().lineCount() == 1
    way = "R" if any("\u0621" <= char <= "\u064a" for char in paragraph[:8]) or paragraph[0] in "2#G" else "L"
    assert order_on_page(block) == order(get_display(paragraph, base_dir=way))
