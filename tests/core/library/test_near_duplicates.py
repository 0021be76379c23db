"""Articles that are nearly the same: found, merged, and taken apart again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import add, draft

from reader.core.arabic.matching import words
from reader.core.models import TextRange

if TYPE_CHECKING:
    from reader.core.library import Library

NEWS = (
    (
        "أعلنت بلدية المرفأ يوم الخميس افتتاح سوق السمك الجديد على الرصيف الشرقي "
        "بحضور الصيادين وأهالي الحي القديم."
    ),
    "ويضم السوق أربعين متجرًا ومخزنًا مبرّدًا ومطعمًا صغيرًا يطل على البحر، وتُفتح أبوابه من الفجر حتى العصر.",
)
COPY = (
    NEWS[0].replace("يوم الخميس", "أمس").replace("أعلنت", "أعلنتْ"),
    NEWS[1] + " وقال الصيادون إنهم انتظروه طويلًا.",
)


def near(library: Library, article_id: int) -> list[int]:
    while library.near_duplicates.prepare_some()[0]:
        pass
    return [summary.id for summary in library.near_duplicates.paired(article_id)]


@pytest.fixture
def pair(library: Library) -> tuple[int, int]:
    (one,) = add(library, draft(title="افتتاح سوق السمك", body=NEWS))
    (other,) = add(library, draft(title="سوق جديد للسمك", body=COPY))
    add(library, draft(title="خبر آخر"))
    return one, other


def test_a_text_changed_a_little_is_near(library: Library, pair: tuple[int, int]) -> None:
    one, other = pair
    assert near(library, one) == [other]
    assert near(library, other) == [one]


def test_what_came_since_is_sketched_too(library: Library, pair: tuple[int, int]) -> None:
    assert len(near(library, pair[0])) == 1
    add(library, draft(title="سوق السمك مرة أخرى", body=(*NEWS, "انتهى.")))
    assert len(near(library, pair[0])) == 2


def test_bulletins_with_other_numbers_are_not_near(library: Library) -> None:
    words = "سعر الصرف اليوم كما أعلنه المصرف المركزي هو {} للشراء و{} للبيع و{} لليورو و{} للجنيه"
    (one,) = add(library, draft(title="أسعار", body=(words.format(11, 12, 13, 14),)))
    add(library, draft(title="أسعار الغد", body=(words.format(21, 22, 23, 24),)))
    assert near(library, one) == []


def test_a_report_by_a_pattern_with_another_number_is_not_near(library: Library) -> None:
    pattern = (
        "ضرب زلزال بقوة {} درجات على مقياس ريختر {} الجزيرة اليوم دون أن ترد أنباء عن وقوع ضحايا أو أضرار "
        "مادية بحسب المركز الوطني لرصد الزلازل الذي قال إن مركز الهزة كان على عمق عشرة كيلومترات."
    )
    (one,) = add(library, draft(title="زلزال", body=(pattern.format("4.1", "غرب"),)))
    add(library, draft(title="زلزال آخر", body=(pattern.format("4.6", "شرق"),)))
    assert near(library, one) == []


def test_a_corrected_number_in_a_long_text_leaves_it_near(library: Library) -> None:
    text = tuple(f"{line} {word}" for word in ("أولا", "ثانيا", "ثالثا") for line in NEWS)
    (one,) = add(library, draft(title="كلفة السوق", body=(*text, "وبلغت الكلفة 180 مليونا.")))
    (other,) = add(library, draft(title="كلفة السوق", body=(*text, "وبلغت الكلفة 190 مليونا.")))
    assert near(library, one) == [other]


def test_short_texts_are_never_near(library: Library) -> None:
    (one,) = add(library, draft(title="أ", body=("صورة اليوم.",)))
    add(library, draft(title="ب", body=("صورة اليوم.",)))
    assert near(library, one) == []


def test_merged_ones_leave_the_list_and_come_back(library: Library, pair: tuple[int, int]) -> None:
    one, other = pair
    assert near(library, one) == [other]
    merged = library.near_duplicates.merge(one, [one, other])
    assert library.summary(other) is None
    assert library.near_duplicates.paired(one) == ()
    library.near_duplicates.undo(merged)
    assert library.summary(other) is not None
    assert library.check().problems == ()


def test_hundreds_of_copies_are_paired_slice_by_slice(library: Library, monkeypatch) -> None:
    monkeypatch.setattr("reader.core.library.intake.near_duplicates._SLICE_SECONDS", 0.0)
    ids = copies(library, 4)
    slices = []
    while (done := library.near_duplicates.prepare_some())[0]:
        slices.append(done[0])
    assert slices == [4, 1, 1, 1]  # the first one sketched them all
    assert len(library.near_duplicates.paired(ids[0])) == 3


def copies(library: Library, count: int) -> list[int]:
    """So many articles of one text, a word of each its own."""
    texts = ((*NEWS, f"قالها الشاهد {'أ' * number}.") for number in range(1, count + 1))
    return [add(library, draft(title=f"خبر {n}", body=text))[0] for n, text in enumerate(texts)]


def test_no_text_is_taken_apart_for_each_of_its_copies(library: Library, monkeypatch) -> None:
    taken: list[str] = []

    def counted(text: str) -> list[str]:
        taken.append(text)
        return words(text)

    monkeypatch.setattr("reader.core.arabic.text_similarity.words", counted)
    ids = copies(library, 12)
    assert near(library, ids[0]) == ids[1:]
    assert len(taken) == 2 * len(ids)  # once to be sketched, once to be compared


def test_copies_beyond_what_is_compared_hang_together(library: Library, monkeypatch) -> None:
    monkeypatch.setattr("reader.core.library.intake.near_duplicates._MAX_SHARING", 2)
    ids = copies(library, 9)
    assert near(library, ids[0]) == ids[1:3]
    assert near(library, ids[4]) == [*ids[2:4], *ids[5:7]]
    assert near(library, ids[-1]) == ids[-3:-1]


def told(library: Library) -> set[tuple[object, ...]]:
    return {(m.article_id, m.kind, m.paragraph, m.quote, m.note, m.placed) for m in library.marks.all()}


@pytest.fixture
def marked(library: Library, pair: tuple[int, int]) -> tuple[int, int]:
    """The copy has a highlight and bookmarks; the other one has its first paragraph bookmarked."""
    one, other = pair
    library.bookmarks.add(one, 1, "في الأصل")
    library.bookmarks.add(other, 1, "في النسخة")
    library.bookmarks.add(other, None, "أعود إليها")
    library.marks.add(other, TextRange(2, 0, 2, 9), "green", "كم متجرًا؟")
    library.marks.add(other, TextRange(2, len(NEWS[1]) + 1, 2, len(COPY[1])), "pink")
    return pair


def test_marks_of_a_merged_copy_are_those_of_the_article_that_stays(
    library: Library, marked: tuple[int, int]
) -> None:
    one, other = marked
    before = told(library)
    merged = library.near_duplicates.merge(one, [other])
    assert {(m.article_id, m.kind, m.note, m.placed) for m in library.marks.all()} == {
        (one, "article", "أعود إليها", True), (one, "paragraph", "في الأصل\nفي النسخة", True),
        (one, "passage", "كم متجرًا؟", True), (one, "passage", None, False),
    }  # fmt: skip
    assert library.article(one).bookmarked
    library.near_duplicates.undo(merged)
    assert {row[1:-2] for row in told(library)} == {row[1:-2] for row in before}
    assert {row for row in told(library) if row[0] == other} == {row for row in before if row[0] == other}


def test_what_is_noted_after_a_merge_stays_noted_when_it_is_undone(
    library: Library, marked: tuple[int, int]
) -> None:
    one, other = marked
    library.bookmarks.add(one, None, "الأصل كله")
    merged = library.near_duplicates.merge(one, [other])
    green = next(mark for mark in library.marks.of_article(one) if mark.color == "green")
    library.marks.annotate(green.id, "أربعون")
    assert ("article", "الأصل كله\nأعود إليها") in {(m.kind, m.note) for m in library.marks.of_article(one)}
    library.near_duplicates.undo(merged)
    notes = {mark.note for mark in library.marks.of_article(other)}
    assert notes == {"أعود إليها", "في النسخة", "أربعون", None}
