"""Which way paragraphs run."""

import pytest

from reader.core.arabic.direction import base_direction, paragraph_direction, with_direction_mark


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("iPhone 15 Pro هو الهاتف الأكثر مبيعًا، يليه غيره.", "rtl"),
        ("Warraq (ورّاق) هو برنامج لقراءة المقالات.", "rtl"),
        ("Microsoft تعلن عن إصدار Windows 11 في 5/10/2021.", "rtl"),
        ("OpenReader: أعلنت الشركة هنا https://example.org/a/very/long/address/of/a/page", "rtl"),
        ("See مكتبة (library), مدرسة (school), and so on", "ltr"),
        ('print("سلام عليكم")', "rtl"),
        ('shown("سلام")', "ltr"),
        ("4/12/2024: وصلت الدفعة الأولى في الساعة 10:30 صباحًا.", "rtl"),
        ("2024 was a hard year.", "ltr"),
        ("This paragraph is English with an Arabic word مكتبة inside it.", "ltr"),
        ("أعلنت شركة OpenReader Incorporated and Sons", "rtl"),
        ('olive.water(every="5d")', "ltr"),
        ("1234", "rtl"),
        ("", "rtl"),
    ],
)
def test_an_arabic_sentence_keeps_its_direction_whatever_name_it_begins_with(text, direction):
    assert paragraph_direction(text) == direction


def test_a_single_line_runs_as_its_first_letter_does():
    assert base_direction("iPhone 15 Pro هو الهاتف الأكثر مبيعًا") == "ltr"


def test_a_mark_steadies_only_what_would_turn_round():
    assert with_direction_mark("iPhone 15 يصل إلى الأسواق") == "\u200fiPhone 15 يصل إلى الأسواق"
    assert [with_direction_mark(text) for text in ("خبر قصير", "Why do we read?", "")] == [
        "خبر قصير",
        "Why do we read?",
        "",
    ]
