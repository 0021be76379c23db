"""Another text of an article: told from a new article, kept, compared, shown again; imports undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from builders import BODY, draft, reading

from reader.core.errors import ArticleNotFound, RevisionNotFound
from reader.core.models import ArticleFilter, Position, TextRange

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.core.models import Draft, ImportOutcome

LONGER = (*BODY, "وأضاف أن المرحلة الثانية تشمل ملعبًا ومضمارًا للدراجات على امتداد الضفة.")
STAMPED: dict[str, Any] = {"source": "صدى المرفأ", "updated": "2024-05-01T10:00"}


def take(library: Library, *drafts: Draft, path: str = "/articles/park.txt") -> ImportOutcome:
    """Import one file, as an import of its own."""
    from reader.core.library.index.preparing import prepare

    number = library.imports.begin([path])
    (outcome,) = library.add_prepared([prepare(reading(*drafts, path=path))], number)
    return outcome


def test_a_file_that_changed_gives_its_article_the_new_text(library: Library) -> None:
    (article_id,) = take(library, draft()).articles
    outcome = take(library, draft(body=LONGER))
    assert outcome.status == "updated"
    assert outcome.articles == outcome.revised == (article_id,)
    assert "السابق" in (outcome.reason or "")
    assert library.article(article_id).body == LONGER
    (kept,) = library.revisions.of(article_id)
    assert kept.body == BODY
    assert kept.origin.sha256 != library.article(article_id).origin.sha256
    assert library.count(ArticleFilter()) == 1
    assert library.count(ArticleFilter(text="الدراجات")) == 1
    assert library.check().problems == ()


def test_a_new_title_over_the_same_text_is_found(library: Library) -> None:
    (article_id,) = take(library, draft()).articles
    assert take(library, draft(title="حديقة جديدة للزوار")).revised == (article_id,)
    assert library.article(article_id).title == "حديقة جديدة للزوار"
    assert library.count(ArticleFilter(text="عنوان:حديقة")) == 1


def test_a_later_stamp_under_the_same_source_and_title_is_newer(library: Library) -> None:
    (article_id,) = take(library, draft(**STAMPED), path="/a.txt").articles
    later = draft(**{**STAMPED, "updated": "2024-05-01T16:30"}, body=LONGER)
    assert take(library, later, path="/b.txt").revised == (article_id,)
    assert library.article(article_id).updated == "2024-05-01T16:30"
    assert [kept.updated for kept in library.revisions.of(article_id)] == ["2024-05-01T10:00"]


@pytest.mark.parametrize(
    ("stamp", "status"), [("2024-05-03T10:00", "updated"), ("2024-05-03T10:01", "imported")]
)
def test_after_two_days_a_title_elsewhere_is_another_article(
    library: Library, stamp: str, status: str
) -> None:
    take(library, draft(**STAMPED, published=None), path="/a.txt")
    later = draft(**{**STAMPED, "updated": stamp}, published=None, body=LONGER)
    assert take(library, later, path="/b.txt").status == status


@pytest.mark.parametrize("source", [None, "صدى المرفأ"])
@pytest.mark.parametrize("stamp", [None, "2024-05-01T10:00"])
def test_a_first_stamp_and_a_missing_source_are_no_hindrance(
    library: Library, stamp: str | None, source: str | None
) -> None:
    older = draft(published="2024-05-01", updated=stamp, source=None)
    newer = draft(published="2024-05-01", updated="2024-05-01T16:30", source=source, body=LONGER)
    (article_id,) = take(library, older, path="/a.txt").articles
    assert take(library, newer, path="/b.txt").revised == (article_id,)
    assert library.article(article_id).body == LONGER


@pytest.mark.parametrize(("day", "magnitude", "articles"), [(4, 5, 1), (5, 4, 1), (5, 5, 2)])
def test_reports_of_two_days_with_other_numbers_are_two_articles(
    library: Library, day: int, magnitude: int, articles: int
) -> None:
    def report(day: int, magnitude: int) -> Draft:
        body = (f"ضرب زلزال بقوة {magnitude} درجات سواحل الجزيرة فجرًا. {' '.join(BODY)}",)
        return draft(body=body, published=f"2024-12-0{day}", updated=f"2024-12-0{day}T08:00", source="واحة")

    take(library, report(4, 4), path="/a.txt")
    later = report(day, magnitude)
    take(library, replace(later, updated="2024-12-05T09:00"), path="/b.txt")
    assert library.count(ArticleFilter()) == articles


def test_the_same_title_of_another_text_without_a_source_is_another_article(library: Library) -> None:
    take(library, draft(published="2024-05-01", source=None), path="/a.txt")
    other = ("سقط المطر طوال الليل على المدينة وأغلق السيل طريق الجبل.",)
    later = draft(published="2024-05-01", updated="2024-05-01T16:30", source=None, body=other)
    assert take(library, later, path="/b.txt").status == "imported"


def test_an_earlier_stamp_is_kept_behind_the_newer_text(library: Library) -> None:
    later = draft(**{**STAMPED, "updated": "2024-05-01T16:30"}, body=LONGER)
    (article_id,) = take(library, later, path="/b.txt").articles
    outcome = take(library, draft(**STAMPED), path="/a.txt")
    assert (outcome.status, outcome.articles, outcome.revised) == ("updated", (article_id,), ())
    assert "أقدم" in (outcome.reason or "")
    assert library.article(article_id).body == LONGER
    assert [kept.body for kept in library.revisions.of(article_id)] == [BODY]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (draft(), draft(title="خبر آخر", body=("سقط المطر طوال الليل على المدينة وأغلق السيل طريق الجبل.",))),
        (
            draft(**STAMPED),
            draft(**{**STAMPED, "updated": "2024-06-09"}, body=LONGER, published="2024-06-09"),
        ),
        (draft(**STAMPED), draft(**{**STAMPED, "source": "وكالة أخرى"}, body=LONGER)),
    ],
    ids=["another text in its place", "another day", "another source"],
)
def test_another_article_is_another_article(library: Library, first: Draft, second: Draft) -> None:
    take(library, first)
    assert take(library, second).status == "imported"
    assert library.count(ArticleFilter()) == 2


def test_the_same_title_elsewhere_without_a_later_stamp_is_an_article_of_its_own(library: Library) -> None:
    take(library, draft(source="صدى المرفأ"), path="/a.txt")
    assert take(library, draft(source="صدى المرفأ", body=LONGER), path="/b.txt").status == "imported"


def test_a_bulletin_with_other_numbers_is_no_revision(library: Library) -> None:
    lines = "أسعار السمك اليوم: الهامور {} والسردين {} والبلطي {} والروبيان {} للكيلو في سوق المرفأ القديم."
    take(library, draft(title="أسعار السمك", body=(lines.format(11, 22, 33, 44),)))
    other = draft(title="أسعار السمك", body=(lines.format(15, 26, 37, 48),))
    assert take(library, other).status == "imported"


@pytest.mark.parametrize("path", ["/articles/gold.txt", "/articles/gold of tomorrow.txt"])
@pytest.mark.parametrize("field", ["published", "updated"])
def test_a_bulletin_of_another_day_with_another_number_is_no_revision(
    library: Library, path: str, field: str
) -> None:
    line = (
        "بلغ سعر جرام الذهب عيار 21 نحو {} جنيها في محال الصاغة وسط ترقب لقرار المصرف المركزي بشأن الفائدة."
    )
    given: dict[str, Any] = {"title": "سعر الذهب اليوم", "published": None}
    take(
        library, draft(**{**given, field: "2024-03-03"}, body=(line.format(3410),)), path="/articles/gold.txt"
    )
    later = draft(**{**given, field: "2024-03-04"}, body=(line.format(3422),))
    assert take(library, later, path=path).status == "imported"


def test_a_few_words_that_grew_to_many_are_a_revision(library: Library) -> None:
    few = ("بدأت الجلسة بحضور مئة نائب.", "رئيس البرلمان يعلن جدول الأعمال.")
    (article_id,) = take(library, draft(**STAMPED, body=few), path="/a.txt").articles
    more = draft(**{**STAMPED, "updated": "2024-05-01T12:00"}, body=(*few, "التصويت على الموازنة يبدأ الآن."))
    assert take(library, more, path="/b.txt").revised == (article_id,)


@pytest.mark.parametrize("url", ["https://sada.example/park", "https://sada.example/other", None])
def test_a_page_that_comes_again_from_its_address_is_newer(library: Library, url: str | None) -> None:
    (article_id,) = take(library, draft(url="https://sada.example/park"), path="/feed of may.jsonl").articles
    outcome = take(library, draft(url=url, body=LONGER), path="/feed of june.jsonl")
    assert outcome.revised == ((article_id,) if url == "https://sada.example/park" else ())


def test_a_beginning_in_a_feed_gives_way_to_the_whole_from_its_address(library: Library) -> None:
    page = draft(url="https://sada.example/park", body=LONGER)
    (article_id,) = take(library, replace(page, body=(f"{LONGER[0][:40]}",)), path="/feed.xml").articles
    assert take(library, page, path="/park.html").revised == (article_id,)
    assert library.article(article_id).body == LONGER


def test_two_of_one_title_and_address_in_one_import_are_two(library: Library) -> None:
    page = draft(url="https://sada.example/")
    assert len(take(library, page, replace(page, body=LONGER, part=2), path="/feed.xml").articles) == 2


def test_a_mere_beginning_never_takes_the_place_of_the_whole(library: Library) -> None:
    take(library, draft(**{**STAMPED, "body": LONGER}), path="/a.txt")
    teaser = draft(**{**STAMPED, "updated": "2024-05-01T18:00"}, body=LONGER[:1])
    assert take(library, teaser, path="/b.txt").status == "imported"


def test_a_file_read_while_it_was_written_stays_one_article(library: Library) -> None:
    whole = ("جملة رقم 1 من نصّ يُكتب ببطء.", "جملة رقم 2 أطول منها بقليل.", "جملة رقم 3 هي الأخيرة.")
    (article_id,) = take(library, draft(body=())).articles
    for body in (whole[:1], (whole[0], whole[1][:9]), whole):
        assert take(library, draft(body=body)).revised == (article_id,)
    assert library.article(article_id).body == whole
    assert take(library, draft(body=(whole[2], whole[1]))).status == "imported"


def test_a_kept_text_that_comes_again_is_a_duplicate(library: Library) -> None:
    (article_id,) = take(library, draft()).articles
    take(library, draft(body=LONGER))
    again = take(library, draft(), path="/elsewhere.txt")
    assert (again.status, again.articles) == ("duplicate", (article_id,))
    assert library.article(article_id).body == LONGER


def test_a_kept_text_in_another_file_is_a_duplicate_too(library: Library) -> None:
    (article_id,) = take(library, draft()).articles
    take(library, draft(body=LONGER))
    other = draft(title="عن البحر", part=2, body=("هاج البحر ليلًا وعادت المراكب إلى الميناء.",))
    outcome = take(library, draft(), other, path="/articles/both.txt")
    assert outcome.articles[0] == article_id
    assert (library.article(article_id).body, library.revisions.count(article_id)) == (LONGER, 1)
    assert library.origins(article_id)[-1].path == "/articles/both.txt"


def test_what_the_person_chose_and_what_the_new_text_lacks_stay(library: Library) -> None:
    (article_id,) = take(library, draft(author="ليلى", keywords=("حدائق",))).articles
    take(library, draft(body=LONGER))
    article = library.article(article_id)
    assert (article.author, [keyword.name for keyword in article.keywords]) == ("ليلى", ["حدائق"])


def test_marks_follow_the_words(library: Library) -> None:
    (article_id,) = take(library, draft()).articles
    library.marks.add(article_id, TextRange(1, 14, 1, 28), "yellow")
    library.bookmarks.add(article_id, 2, "ملاحظة")
    take(library, draft(body=("تمهيد جديد قبل الخبر.", *BODY)))
    assert [(mark.paragraph, mark.placed) for mark in library.marks.of_article(article_id)] == [
        (2, True),
        (3, True),
    ]


def test_the_reading_position_follows_the_words(library: Library) -> None:
    (article_id,) = take(library, draft(body=LONGER)).articles
    library.positions.save(article_id, Position(3, 0.25))
    above = ("نُشر أولًا صباح الأربعاء ثم زيد عليه.", "واجتمع المجلس البلدي قبل ذلك بأسبوع.")
    take(library, draft(body=(*above, *LONGER)))
    assert library.positions.of(article_id) == Position(5, 0.25)
    (kept,) = library.revisions.of(article_id)
    library.revisions.restore(kept.id)
    assert library.positions.of(article_id) == Position(3, 0.25)
    library.revisions.restore(kept.id)
    take(library, draft(body=(*above, *LONGER[:2], *LONGER[3:])))
    assert library.positions.of(article_id) == Position(4, 1.0)


def test_a_kept_text_is_shown_again_and_that_is_undone(library: Library) -> None:
    (article_id,) = take(library, draft(keywords=("حدائق",))).articles
    take(library, draft(body=LONGER, keywords=("متنزهات",)))
    (kept,) = library.revisions.of(article_id)
    library.revisions.restore(kept.id)
    article = library.article(article_id)
    assert (article.body, article.keywords[0].name) == (BODY, "حدائق")
    assert article.origin.sha256 == kept.origin.sha256
    assert [each.body for each in library.revisions.of(article_id)] == [LONGER]
    library.revisions.restore(kept.id)
    assert library.article(article_id).body == LONGER
    assert library.check().problems == ()
    with pytest.raises(RevisionNotFound):
        library.revisions.restore(99)


# --- imports ------------------------------------------------------------------------------------------------


def test_an_import_is_undone_as_a_whole_and_nothing_else(library: Library) -> None:
    (first,) = take(library, draft()).articles
    number = library.imports.begin(["/more"])
    from reader.core.library.index.preparing import prepare

    files = [
        reading(draft(body=LONGER), path="/articles/park.txt"),
        reading(draft(title="ثانية", body=("نص الثانية.",))),
    ]
    outcomes = library.add_prepared([prepare(file) for file in files], number)
    assert library.imports.one(number).articles == 1  # type: ignore[union-attr]
    assert library.imports.one(number).revised == 1  # type: ignore[union-attr]

    undone = library.imports.undo(number)
    assert library.article(first).body == BODY
    assert library.revisions.of(first) == ()
    with pytest.raises(ArticleNotFound):
        library.article(outcomes[1].articles[0])
    assert library.imports.one(number).undone  # type: ignore[union-attr]

    library.imports.redo(undone)
    assert library.article(first).body == LONGER
    assert library.count(ArticleFilter()) == 2
    assert library.check().problems == ()


def test_what_came_later_stays_when_an_import_is_undone(library: Library) -> None:
    (article_id,) = take(library, draft()).articles
    take(library, draft(body=LONGER))
    last = (*LONGER, "وتُنجز المرحلة كلها في الربيع المقبل.")
    take(library, draft(body=last))
    middle = library.imports.all()[1]
    library.imports.undo(middle.id)
    assert library.article(article_id).body == last


def test_an_import_can_be_run_again_after_it_was_undone(library: Library) -> None:
    (article_id,) = take(library, draft()).articles
    take(library, draft(body=LONGER))
    library.imports.undo(library.imports.all()[0].id)
    assert take(library, draft(body=LONGER)).revised == (article_id,)


def test_an_import_that_changed_nothing_is_forgotten(library: Library) -> None:
    number = library.imports.begin(["/empty"])
    assert library.imports.end(number) is None
    assert library.imports.all() == ()


def test_every_origin_is_named_those_of_older_texts_last(library: Library) -> None:
    (article_id,) = take(library, draft()).articles
    take(library, draft(body=LONGER))
    take(library, draft(body=LONGER), path="/copy.txt")
    assert [origin.path for origin in library.origins(article_id)] == [
        "/articles/park.txt",
        "/copy.txt",
        "/articles/park.txt",
    ]


def test_near_copies_follow_the_newer_text(library: Library) -> None:
    (one,) = take(library, draft()).articles
    take(library, draft(title="حديقة للزوار", body=(*BODY, "وأشاد الأهالي بها.")), path="/copy.txt")
    while library.near_duplicates.prepare_some()[0]:
        pass
    assert len(library.near_duplicates.paired(one)) == 1
    added = tuple(f"وفي اليوم {n} من الافتتاح زار الحديقة {n * 31} شخصًا من أحياء المدينة." for n in range(9))
    take(library, draft(body=(*BODY, *added)))
    assert library.near_duplicates.paired(one) == ()
    library.revisions.restore(library.revisions.of(one)[0].id)
    assert len(library.near_duplicates.paired(one)) == 1


def keywords_of(library: Library, article_id: int) -> list[str]:
    return [keyword.name for keyword in library.article(article_id).keywords]


def test_keywords_a_person_edited_stay_whatever_text_is_shown(library: Library) -> None:
    (article_id,) = take(library, draft(keywords=("حدائق",))).articles
    take(library, draft(body=LONGER, keywords=("حدائق", "دراجات")))
    change = library.names.set_keywords(article_id, ("حدائق", "نزهة"))
    (kept,) = library.revisions.of(article_id)
    for _ in ("older", "newer"):
        library.revisions.restore(kept.id)
        assert keywords_of(library, article_id) == ["حدائق", "نزهة"]
    undone = library.imports.undo(2)
    assert keywords_of(library, article_id) == ["حدائق", "نزهة"]
    library.imports.redo(undone)
    library.names.undo(change)
    assert keywords_of(library, article_id) == ["حدائق", "دراجات"]


def test_an_older_text_shows_its_keywords_by_their_present_names(library: Library) -> None:
    (article_id,) = take(library, draft(keywords=("حدائق", "أنهار"))).articles
    take(library, draft(body=LONGER, keywords=("حدائق", "أنهار", "دراجات")))
    rivers = library.names.find("keyword", "أنهار")
    assert rivers is not None
    change = library.names.rename("keyword", rivers.id, "ضفاف")
    (kept,) = library.revisions.of(article_id)
    library.revisions.restore(kept.id)
    assert keywords_of(library, article_id) == ["حدائق", "ضفاف"]
    library.names.undo(change)
    library.revisions.restore(kept.id)
    assert keywords_of(library, article_id) == ["حدائق", "أنهار", "دراجات"]
    assert library.check().problems == ()
