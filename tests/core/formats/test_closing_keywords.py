"""Keywords as the last words of a text that was copied into one line."""

import pytest

from reader.core.formats.text.aggregator_text import read_articles

TITLE = "فوائد المشي في الصباح"
TEXT = "ينصح الأطباء بالمشي نصف ساعة كل صباح، لأن الهواء أنقى والنوم بعده أهدأ."


def read(text):
    (draft,) = read_articles(f"{TITLE}\n{text}", "ملف")
    return draft


@pytest.mark.parametrize("label", ["الكلمات الدلالية:", "كلمات مفتاحية :", "الكلمات الدالة: "])
def test_keywords_after_the_last_sentence_are_taken(label):
    draft = read(f"{TEXT} {label} المشي، الصباح، النوم")
    assert (draft.body, draft.keywords) == ((TEXT,), ("المشي", "الصباح", "النوم"))


@pytest.mark.parametrize(
    "end",
    [
        " الكلمات المفتاحية: هي العبارات التي يبحث بها الناس",
        " الكلمات الدلالية: المشي. وفي الختام نرجو لكم الصحة.",
        "، وكتبت الكلمات الدلالية: المشي والنوم",
    ],
)
def test_prose_on_keywords_stays(end):
    draft = read(f"{TEXT}{end}")
    assert (draft.body, draft.keywords) == ((f"{TEXT}{end}",), ())
