"""Which texts are nearly the same: those that differ in a few words, and not in their numbers."""

import pytest

from reader.core.arabic.text_similarity import Shingles, containment, same_numbers

PROSE = (
    "أعلن المصرف المركزي في نشرته الصباحية أسعار الصرف في السوق الرسمية وقال إن السوق بقيت هادئة طوال "
    "الأسبوع وإن التجار ينتظرون قرار لجنة السياسة النقدية في اجتماعها المقبل بعد عطلة العيد الطويلة"
)


def bulletin(*numbers):
    return f"{PROSE} {' '.join(map(str, numbers))}"


def near(one, other):
    return Shingles.of(one).is_near_duplicate(Shingles.of(other))


def test_a_word_more_leaves_texts_near():
    assert near(PROSE, PROSE.replace("الصباحية", "المسائية"))
    assert not near(PROSE, "نص آخر لا يشبهه في شيء ولا يذكر السوق ولا المصرف ولا الأسعار ولا العيد")


@pytest.mark.parametrize(
    ("mine", "its", "same"),
    [
        ((11, 12, 13, 14), (21, 22, 23, 24), False),
        ((11, 12, 13, 14), (11, 12, 23, 24), False),
        ((11, 12, 13, 14), (11, 12, 13, 24), True),
    ],
)
def test_bulletins_that_differ_in_their_numbers_are_not_near(mine, its, same):
    one, other = bulletin(*mine), bulletin(*its)
    assert containment(one, other) > 0.8
    assert near(one, other) is same
    assert same_numbers(one, other) is same


def test_few_numbers_tell_short_texts_apart_and_long_ones_not():
    one, other = bulletin(11, 12, 13), bulletin(21, 22, 23)
    assert same_numbers(one, other)  # too few to tell
    assert not near(one, other)
    prose = " ".join(f"{word} {other}" for word in PROSE.split() for other in PROSE.split()[:4])
    assert near(f"{prose} {one}", f"{prose} {other}")


def test_a_copy_without_the_paragraph_of_the_numbers_is_near():
    prose = " ".join(f"{word} {other}" for word in PROSE.split() for other in PROSE.split()[:4])
    numbers = "وبلغ السعر 11 ثم 12 ثم 13 ثم 14 دينارا في السوق"
    assert near(f"{prose} {numbers}", f"{prose} ويفتح المتحف الكبير أبوابه غدا")


@pytest.mark.parametrize("written", ["363,378", "363.378", "363378", "٣٦٣٬٣٧٨"])
def test_a_number_is_the_same_with_and_without_separators(written):
    half = len(PROSE) // 2
    one, other = (f"{PROSE[:half]} {number} {PROSE[half:]}" for number in ("363378", written))
    assert near(one, other)
    assert not near(one, other.replace(written, "47,912"))
