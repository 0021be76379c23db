import pytest

from reader.core.arabic.numerals import ARTICLES, FILES, UNREAD_FILES, counted, to_arabic_indic, to_western


@pytest.mark.parametrize(
    ("n", "articles", "files"),
    [
        (0, "لا مقالات", "لا ملفات"),
        (1, "مقالة واحدة", "ملف واحد"),
        (2, "مقالتان", "ملفان"),
        (3, "3 مقالات", "3 ملفات"),
        (10, "10 مقالات", "10 ملفات"),
        (11, "11 مقالة", "11 ملفًا"),
        (99, "99 مقالة", "99 ملفًا"),
        (100, "100 مقالة", "100 ملف"),
        (102, "102 مقالة", "102 ملف"),
        (103, "103 مقالات", "103 ملفات"),
        (111, "111 مقالة", "111 ملفًا"),
    ],
)
def test_the_noun_agrees_with_its_number(n, articles, files):
    assert counted(n, ARTICLES) == articles
    assert counted(n, FILES) == files


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (1, "ملف واحد لم يُقرأ"),
        (2, "ملفان لم يُقرآ"),
        (8, "8 ملفات لم تُقرأ"),
        (12, "12 ملفًا لم يُقرأ"),
        (100, "100 ملف لم يُقرأ"),
    ],
)
def test_files_that_were_not_read_agree_with_their_number_and_their_verb(n, said):
    assert counted(n, UNREAD_FILES) == said


def test_digits_change_their_set_and_nothing_else():
    assert to_western("عام ٢٠٢٤ و۲۰۲۵") == "عام 2024 و2025"
    assert to_arabic_indic("عام 2024") == "عام ٢٠٢٤"
