"""Articles that are nearly the same: found, merged, and taken apart again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import add, draft, fill

from reader.core.errors import ArticleNotFound

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
    library.near_duplicates.prepare()
    return [summary.id for summary in library.near_duplicates.of(article_id)]


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
    assert library.near_duplicates.groups() == (pair,)


def test_what_came_since_is_sketched_too(library: Library, pair: tuple[int, int]) -> None:
    assert len(near(library, pair[0])) == 1
    add(library, draft(title="سوق السمك مرة أخرى", body=(*NEWS, "انتهى.")))
    assert len(near(library, pair[0])) == 2


def test_bulletins_with_other_numbers_are_not_near(library: Library) -> None:
    words = "سعر الصرف اليوم كما أعلنه المصرف المركزي هو {} للشراء و{} للبيع و{} لليورو و{} للجنيه"
    (one,) = add(library, draft(title="أسعار", body=(words.format(11, 12, 13, 14),)))
    add(library, draft(title="أسعار الغد", body=(words.format(21, 22, 23, 24),)))
    assert near(library, one) == []


def test_short_texts_are_never_near(library: Library) -> None:
    (one,) = add(library, draft(title="أ", body=("صورة اليوم.",)))
    add(library, draft(title="ب", body=("صورة اليوم.",)))
    assert near(library, one) == []


def test_merged_ones_leave_the_list_and_come_back(library: Library, pair: tuple[int, int]) -> None:
    one, other = pair
    library.near_duplicates.prepare()
    merged = library.near_duplicates.merge(one, [one, other])
    assert library.summary(other) is None
    assert library.near_duplicates.merged_into(one) == (other,)
    assert library.near_duplicates.of(one) == ()
    library.near_duplicates.undo(merged)
    assert library.summary(other) is not None
    assert library.near_duplicates.merged_into(one) == ()
    assert library.check().problems == ()


def test_progress_is_heard_and_sketching_can_be_stopped(library: Library) -> None:
    fill(library, 3)
    heard: list[int] = []
    library.near_duplicates.prepare(heard.append, cancelled=lambda: True)
    assert heard == []
    library.near_duplicates.prepare(heard.append)
    assert heard == [3]


def test_an_article_that_is_not_there_is_named(library: Library) -> None:
    with pytest.raises(ArticleNotFound):
        library.near_duplicates.of(9)


def test_hundreds_of_copies_are_paired_slice_by_slice(library: Library, monkeypatch) -> None:
    monkeypatch.setattr("reader.core.library.intake.near_duplicates._SLICE_SECONDS", 0.0)
    ids = fill(library, 4, published="2024-01-01")
    slices = []
    while (done := library.near_duplicates.prepare_some())[0]:
        slices.append(done[0])
    assert slices == [4, 1, 1, 1]  # the first one sketched them all
    assert len(library.near_duplicates.paired(ids[0])) == 3
