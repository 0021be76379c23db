"""Stems: what all forms of a word have in common."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic.folding import fold
from reader.core.arabic.stemming import STEMMER_VERSION, beginnings, stem, without_clitics
from reader.core.arabic.stemming.exceptions import BEGINNINGS, DISTINCT, ENDINGS, LIKE_PLURALS, VERBLIKE
from reader.core.arabic.stemming.roots import root

CLITICS = ["و", "ال", "وال", "بال", "لل", "وبال", "ولل", "فال", "كال", "ب", "ل", "ول", "وب"]
NOUNS = "حكومة مدينة وزير كتاب بنك لبنان فلسطين مدارس سيارات مهندسون اقتصادية بخار تعاون نضال يورانيوم وطن"


def stems(text):
    return [stem(word) for word in fold(text).split()]


def same(text):
    return len(set(stems(text))) == 1


@pytest.mark.parametrize("clitic", CLITICS)
@pytest.mark.parametrize("noun", fold(NOUNS).split())
def test_clitics_leave_the_stem(noun, clitic):
    written = "ل" + noun if clitic.endswith("لل") and noun.startswith("ل") else clitic + noun
    assert stem(written) == stem(noun)


@pytest.mark.parametrize(
    "forms",
    [
        "كتاب الكتاب كتابه كتابها بكتابهم كتابان كتابين كتب بالكتب",
        "مدينة المدن مدينتان بمدينتهم مدنها",
        "وزير وزيرة وزراء الوزراء وزيرها وزيرا",
        "مهندس مهندسة مهندسون مهندسات المهندسين مهندسو",
        "لبنان لبناني اللبنانية لبنانيون للبنان لبنانيات",
        "يكتب تكتب نكتب كتبت كتبوا سيكتب يكتبون كتبها يكتبونها",
        "قال يقول قالت تقول قالوا وقالت سيقول يقولون",
        "استخدم يستخدم تستخدم استخدموا يستخدمونها",
        "أعلن أعلنت يعلن وأعلن سيعلنون",
        "مسؤول مسئول المسؤولين مسؤولون مسؤولة",
        "لغة لغات اللغات لغتهم لغوي",
        "حياة حياته حياتهم",
        "أمريكا أميركا الأميركي أمريكيون",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms):
    assert same(forms)


@pytest.mark.parametrize(
    "words",
    [
        "تقديم قديم", "تجديد جديد", "تحديد حديد", "تعادل عادل", "إسلام سلام", "إدارة دار", "أحمد حمد محمد",
        "سلطان سلطة", "فلسطين فلس", "لبنان بنان", "جامعة جامع", "طائرة طائر", "تجارة جار", "صناعة صانع",
        "عشرون عشرة", "قال أقل نقل", "وصف نصف", "الغاز لغز", "مدني مدينة",
    ],
)  # fmt: skip
def test_other_words_have_other_stems(words):
    assert len(set(stems(words))) == len(words.split())


@pytest.mark.parametrize("listed", [BEGINNINGS, VERBLIKE, ENDINGS, DISTINCT, LIKE_PLURALS])
def test_what_is_listed_is_stemmed_alike_behind_the_article(listed):
    for word in fold(listed).split():
        if len(word) > 3 and not word.startswith("ال"):
            assert stem("ال" + word) == stem("وال" + word) == stem(word)


@pytest.mark.parametrize("word", ["covid19", "2024", "", "12", "в", "中文", "اب", "في"])
def test_what_is_short_or_foreign_stays(word):
    assert stem(word) == word


@given(st.text())
def test_a_stem_is_never_empty_nor_longer_by_more_than_a_letter(text):
    for word in fold(text).split():
        assert stem(word)
        assert stem(word) == stem(word)


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويء", min_size=1, max_size=12))
def test_any_letters_have_a_stem_and_a_root(word):
    assert stem(word)
    assert root(word)
    assert without_clitics(word) in word
    assert all(part in word for part in beginnings(word))


def test_no_clitic_is_seen_after_the_article_nor_in_a_known_word():
    assert beginnings("الكتاب") == ("الكتاب", "كتاب")  # not تابعة
    assert beginnings("كتاب") == ("كتاب",)


def test_words_begun_are_looked_for_with_and_without_clitics():
    assert beginnings("الوز") == ("الوز", "وز")
    assert beginnings("وقال") == ("وقال", "قال")
    assert without_clitics("وبالوزير") == "وزير"
    assert without_clitics("بلد") == "بلد"


@pytest.mark.parametrize(
    "words", ["كاتب كتاب مكتبة كتابة كتب", "مجتمع اجتماع جامعة", "تعليم علم معلم", "فتح مفتاح"]
)
def test_roots_are_broader(words):
    assert len({root(word) for word in fold(words).split()}) == 1


def test_the_lists_wait_for_the_first_word():
    code = (
        "import sys, reader.core.arabic.matching; print('reader.core.arabic.stemming.plurals' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_version_is_that_of_these_stems():
    """Whoever changes one of these changes the version, and the library is indexed anew."""
    assert (STEMMER_VERSION, stems("والمدن وبكتبهم يستخدمونها تقارير واستخدامهم")) == (
        8,
        ["مدين", "كتاب", "ستخدم", "تقرير", "ستخدم"],
    )


def test_letters_without_end_are_no_word():
    letters = "كتاب" * 30 + "ها"
    assert stem(letters) == letters
