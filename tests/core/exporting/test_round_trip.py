"""What goes out comes back in: JSON Lines without loss, EPUB with its text."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from builders import add, draft
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.exporting import Chosen, ExportRequest, Listed, export
from reader.core.formats import read_bytes, read_file
from reader.core.importing import import_paths
from reader.core.library import Library
from reader.core.models import ArticleFilter
from reader.core.wording import Wording

OF_ITS_LIBRARY = ("id", "imported_at", "origin", "bookmarked", "read")


def same(article):
    """All of an article that does not belong to one library."""
    kept = {
        name: getattr(article, name) for name in article.__dataclass_fields__ if name not in OF_ITS_LIBRARY
    }
    keywords = [keyword.name for keyword in article.keywords]
    return {**kept, "keywords": keywords, "related": [other.title for other in article.related]}


def test_json_lines_come_back_without_loss(library, written, articles, tmp_path):
    target = written("out.jsonl")
    import_paths([target], tmp_path / "other.db")
    with Library.open(tmp_path / "other.db") as other:
        rows = other.page(ArticleFilter(), 0, 10)
        back = {row.title: same(other.article(row.id)) for row in rows}
    before = [same(library.article(article_id)) for article_id in articles]
    assert back == {article["title"]: article for article in before}
    assert [article["published"] for article in before] == ["2024-12-04T16:14+02:00", None]
    assert [article["published_text"] for article in before] == [None, "أمس مساءً"]
    assert [article["related"] for article in before] == [["خبر ثانٍ"], [before[0]["title"]]]


def test_articles_without_a_text_come_back(library, tmp_path):
    alone = draft(title="عنوان بلا نص", body=(), keywords=("كلمة",))
    add(library, alone, draft(title="غيره", body=(), part=2, related=(1,)), path="/articles/titles.txt")
    target = tmp_path / "titles.jsonl"
    export(ExportRequest(library.path, Listed(ArticleFilter()), target, Wording()))
    import_paths([target], tmp_path / "other.db")
    with Library.open(tmp_path / "other.db") as other:
        rows = other.page(ArticleFilter(), 0, 10)
        assert sorted(row.title for row in rows) == ["عنوان بلا نص", "غيره"]
        assert [len(other.article(row.id).related) for row in rows] == [1, 1]


def test_json_lines_are_the_articles_of_the_library_already(library, written, articles):
    report = import_paths([written("out.jsonl")], library.path)
    assert report.articles_added == 0
    assert report.count("duplicate") == 1


def test_a_body_like_labels_and_bylines_is_left_alone(library, tmp_path):
    body = ("المصدر: وكالة", "كتب: فلان", "نُشر في 2020-01-01", "اقرأ أيضًا", "سطر\u00a0آخر", "خبر")
    (article_id,) = add(library, draft(title="عنوان", body=body, published="2024"))
    export(ExportRequest(library.path, Chosen((article_id,)), tmp_path / "out.jsonl", Wording()))
    (back,) = read_file(tmp_path / "out.jsonl").drafts
    assert (back.title, back.body, back.published, back.source) == ("عنوان", body, "2024", None)


def test_a_torn_line_does_not_take_the_others_along(library, written, articles):
    whole = written("out.jsonl").read_bytes().splitlines()
    torn = b"\n".join([whole[0], whole[1][:40], b'{"warraq":1,"title":5}', b"[]"])
    assert [each.title for each in read_bytes(torn, "torn.jsonl").drafts] == [json.loads(whole[0])["title"]]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    title=st.text(min_size=1),
    body=st.lists(st.text(), min_size=1, max_size=4),
    keyword=st.text(),
    raw=st.text(),
)
def test_any_line_of_ours_is_read_word_for_word(title, body, keyword, raw):
    title = f"عنوان {title}"
    record = {"warraq": 1, "id": 7, "title": title, "body": body, "keywords": [keyword], "keywords_raw": raw}
    data = json.dumps(record, ensure_ascii=False).encode(errors="backslashreplace")
    (back,) = read_bytes(data, "x.jsonl").drafts
    assert (back.title, list(back.body), back.keywords, back.keywords_raw) == (title, body, (keyword,), raw)


def test_a_book_comes_back_as_its_chapters(library, written, tmp_path):
    add(library, replace(draft(title="فصل أول"), keywords=("كلمة",), source="صحيفة"))
    drafts = read_file(written("كتاب.epub", Listed(ArticleFilter(source="صحيفة")))).drafts
    assert [(each.title, each.body) for each in drafts] == [("فصل أول", draft().body)]


@pytest.mark.parametrize(
    ("name", "title"),
    [("out.html", "بلدية المرسى </script> تجدد"), ("out.md", "بلدية المرسى تجدد شبكة المياه")],
)
def test_a_file_of_several_articles_comes_back_as_several(library, written, name, title):
    first = draft(
        title=title,
        body=("أطلقت بلدية المرسى خطة لتجديد شبكة المياه القديمة في أحياء المدينة كلها.", "وتستمر عامًا."),
        published="2024-03-12T10:22",
        updated="2024-03-13",
        source="صحيفة المرسى",
        author="هدى علي",
        place="تونس",
        keywords=("مياه", "مدن"),
    )
    second = draft(title="تراجع أسعار التمور", body=("تراجعت الأسعار.", "ويتوقع التجار أن تستقر."))
    back = read_file(written(name, Chosen(tuple(add(library, first, second))))).drafts
    assert [found.part for found in back] == [1, 2]
    for found, sent in zip(back, (first, second), strict=True):
        for field in ("title", "body", "published", "updated", "source", "author", "place", "keywords"):
            assert getattr(found, field) == getattr(sent, field)


FIRST = draft(
    title="افتتاح سوق الكتب القديمة",
    body=(
        "افتُتحت صباح اليوم سوق الكتب القديمة بعد توسيعها، وزارها في ساعتها الأولى مئات القراء.",
        "ويقول باعتها إن الموسوعات أكثر ما يُسأل عنه.",
    ),
    published="2024-12-04",
    updated="2024-12-04T16:14",
    source="صحيفة الحقل",
    author="هدى علي",
    place="تونس",
    keywords=("الكتب القديمة", "سوق المدينة"),
)
SECOND = draft(
    title="عودة القطار إلى الجبل",
    body=("عاد القطار إلى محطات الجبل بعد غياب عشر سنين، واستقبله الأهالي بالورد في كل محطة.",),
    published=None,
    source="وكالة الأناضول",
    place="بيروت",
    part=2,
)
FIELDS = ("title", "body", "published", "updated", "source", "author", "place", "keywords")


@pytest.mark.parametrize("ending", ["html", "epub", "md", "txt"])
def test_articles_come_back_with_their_fields(library, tmp_path, ending):
    ids = add(library, FIRST, SECOND, path="/articles/two.txt")
    target = tmp_path / f"out.{ending}"
    export(ExportRequest(library.path, Chosen(ids), target, Wording()))
    back = read_file(target).drafts
    assert [[getattr(each, name) for name in FIELDS] for each in back] == [
        [getattr(each, name) for name in FIELDS] for each in (FIRST, SECOND)
    ]


def test_asterisks_between_scenes_part_no_text():
    scenes = "ليلة على النهر\n\nكان القمر بعيدًا تلك الليلة، ولم ينم أحد.\n\n***\n\nوفي الصباح مضوا جميعًا.\n"
    (story,) = read_bytes(scenes.encode(), "x.txt").drafts
    assert story.title == "ليلة على النهر"
    assert story.body[-1] == "وفي الصباح مضوا جميعًا."
