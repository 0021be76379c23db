"""Copied pages that show their title twice, and texts that begin with their paper instead of a title."""

import pytest

from reader.core.formats.text.aggregator_text import read_articles

TITLE = "بلدية الربوة تفتح سوقها القديم بعد الترميم"
DAY = "الخميس 23 أكتوبر 2025 - 09:29"
TEXT = (
    "فتحت بلدية الربوة صباح اليوم سوقها القديم أمام الزوار بعد عامين من أعمال الترميم الواسعة.",
    "وقالت مديرة السوق سلمى الحداد إن خمسين متجرا عادت إلى العمل في الأسبوع الأول من الشهر.",
)


def read(*lines, name="ملف"):
    (draft,) = read_articles("\n".join((*lines, *TEXT)), name)
    return draft


@pytest.mark.parametrize(
    ("head", "source", "author"),
    [
        (("اقتصاد", "|", DAY, TITLE, "صدى الربوة", "صدى الربوة", TITLE, "صص"), "صدى الربوة", None),
        (("اقتصاد", "|", DAY, TITLE, "محمد الحداد", "محمد الحداد", TITLE), None, "محمد الحداد"),
        (("رويترز", "رياضة", TITLE, TITLE, "صورة: أ.ف.ب", DAY), "رويترز", None),
        (
            ("هسبريس", "مجتمع", TITLE, TITLE, "صورة: أرشيف", "هسبريس - محمد الحداد", DAY),
            "هسبريس",
            "محمد الحداد",
        ),
        ((TITLE, DAY, TITLE), None, None),
    ],
)
def test_the_title_that_a_page_shows_twice(head, source, author):
    draft = read(*head)
    assert (draft.title, draft.published, draft.body) == (TITLE, "2025-10-23T09:29", TEXT)
    assert (draft.source, draft.author) == (source, author)


def test_a_line_that_a_poem_repeats_stays():
    verses = ("يا سوق الربوة القديم هل تذكر", "أيامنا التي مضت", "يا سوق الربوة القديم هل تذكر", "وجوهنا")
    (draft,) = read_articles("\n".join(verses), "ملف")
    assert (draft.title, *draft.body) == verses


def test_the_paper_above_a_date_is_no_title():
    draft = read("هسبريس - و.م.ع", DAY)
    assert (draft.title, draft.published, draft.source) == ("ملف", "2025-10-23T09:29", "هسبريس - و.م.ع")
    assert draft.body == TEXT
