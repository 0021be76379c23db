"""A library with everything in it goes out as JSON Lines and comes back into an empty one."""

from __future__ import annotations

import json

import pytest
from builders import BODY, add, draft, fill, numbered

from reader.core.exporting import AllMarks, ExportRequest, Listed, export
from reader.core.importing import import_paths
from reader.core.library import Library
from reader.core.models import ArticleFilter, Position, TextRange
from reader.core.wording import Wording

WHERE = TextRange(1, 0, 2, 9)
ALL = ArticleFilter()


@pytest.fixture
def full(library):
    """Linked articles, every kind of mark (one of them lost its words), places, colours, merged names."""
    first, second, *_ = add(
        library,
        draft(title="أول", source="وكالة", keywords=("نفط", "غاز"), keywords_raw="نفط غاز", author="كاتبة"),
        draft(title="ثانٍ", part=2, related=(1,), published=None, published_text="أمس", keywords=("بترول",)),
    )
    fill(library, 3)
    library.marks.add(first, WHERE, "green", "ملاحظة\nفي سطرين")
    library.marks.add(first, TextRange(3, 0, 3, 5), "pink")
    library.bookmarks.add(first, 2, "فقرة مهمّة")
    library.bookmarks.add(second, note="المقالة كلها")
    library.set_read([first])
    library.positions.save(first, Position(2, 0.25))
    by_name = {keyword.name: keyword.id for keyword in library.names.keywords(limit=1000)}
    library.names.set_keywords(first, ("نفط", "غاز طبيعي"))
    library.names.merge("keyword", by_name["بترول"], by_name["نفط"])
    library.names.color("keyword", by_name["نفط"], "#c04000")
    library.names.rename("source", library.names.sources(limit=1000)[-1].id, "وكالة الأنباء")
    return library


def told(library):
    """All of a library that an export has to carry, by title."""
    found = {}
    for row in library.page(ALL, 0, 100):
        article, kept = library.article(row.id), library.exported.of(row.id)
        marks = {
            (m.kind, m.paragraph, m.quote, m.note, m.color, m.created_at, m.anchor, m.placed)
            for m in kept.marks
        }
        found[article.title] = {
            "fields": (
                article.body,
                article.source,
                article.author,
                article.published,
                article.published_text,
            ),
            "keywords": [keyword.name for keyword in article.keywords],
            "related": {other.title for other in article.related},
            "state": (article.read, article.bookmarked, article.imported_at),
            "kept": (kept.position, kept.position_saved_at, kept.keywords_confirmed, kept.listed_at),
            "names": set(kept.names),
            "marks": marks,
        }
    return found


def copied(library, tmp_path, selection=None):
    """The library that comes of its export."""
    export(ExportRequest(library.path, selection or Listed(ALL), tmp_path / "all.jsonl", Wording()))
    import_paths([tmp_path / "all.jsonl"], tmp_path / "other.db")
    return Library.open(tmp_path / "other.db")


def test_everything_comes_back(full, tmp_path):
    with copied(full, tmp_path) as other:
        before = told(full)
        assert told(other) == before
        assert [row.title for row in other.page(ALL, 0, 10)] == [row.title for row in full.page(ALL, 0, 10)]
        assert other.shelf_counts() == full.shelf_counts()
        assert [row.title for row in other.page(ArticleFilter(keyword="بترول"), 0, 9)] == ["أول", "ثانٍ"]
    assert len(before["أول"]["marks"]) == 3
    assert before["أول"]["kept"][0] == Position(2, 0.25)
    assert {name.kind for article in before.values() for name in article["names"]} == {"keyword", "source"}


def test_a_mark_without_its_words_says_so_on_the_other_side_too(library, tmp_path):
    (article_id,) = add(library, draft())
    library.marks.add(article_id, TextRange(1, 0, 1, 30), "blue", "عن الحديقة")
    library.bookmarks.add(article_id, 2, "عن الرئيس")
    newer = ("كلام آخر لا صلة له بما قيل، وفيه شيء عن البحر.", BODY[2], "وسطر ثالث عن الجبل والثلج.")
    library._database.connection.execute("UPDATE article_texts SET body = ?", ["\n\n".join(newer)])
    assert [mark.placed for mark in library.marks.all()] == [False, False]
    with copied(library, tmp_path) as other:
        assert told(other) == told(library)


def test_marks_join_those_of_an_article_that_is_here_already(library, tmp_path):
    (article_id,) = add(library, draft())
    library.marks.add(article_id, WHERE, "green", "من هناك")
    library.bookmarks.add(article_id, 3, "فقرة")
    export(ExportRequest(library.path, Listed(ALL), tmp_path / "all.jsonl", Wording()))
    with Library.open(tmp_path / "other.db") as other:
        (here,) = add(other, draft())
        other.marks.add(here, TextRange(2, 0, 2, 4), "blue", "من هنا")
    (outcome,) = import_paths([tmp_path / "all.jsonl"], tmp_path / "other.db").outcomes
    assert outcome.status == "updated"
    (again,) = import_paths([tmp_path / "all.jsonl"], tmp_path / "other.db").outcomes
    assert again.status == "duplicate"
    with Library.open(tmp_path / "other.db") as other:
        assert {mark.note for mark in other.marks.all()} == {"من هناك", "من هنا", "فقرة"}


def test_all_marks_as_lines_are_the_marked_articles(full, tmp_path):
    with copied(full, tmp_path, AllMarks()) as other:
        before = told(full)
        assert told(other) == {title: before[title] for title in ("أول", "ثانٍ")}


def test_links_outlive_a_file_read_in_blocks(library, tmp_path):
    long = "كلمة أخرى " * 3000
    for number in range(1, 41):
        far = numbered(number, published=f"20{number % 25:02}-01-01", body=(long, str(number)))
        near = draft(title=f"قرين {number}", part=2, related=(1,), body=(long, f"قرين {number}"))
        add(library, far, near)
    with copied(library, tmp_path) as other:
        assert (tmp_path / "all.jsonl").stat().st_size > 2_000_000
        assert told(other) == told(library)


BROKEN = [
    {"kind": "passage", "paragraph": 1, "start": 0, "last_paragraph": 2**70, "end": 3, "quote": "كلام"},
    {"kind": "passage", "paragraph": -1, "start": 0, "last_paragraph": 1, "end": 3, "quote": "كلام"},
    {"kind": "passage", "paragraph": 1, "start": 0, "last_paragraph": 1, "end": 3, "quote": ""},
    {"kind": "paragraph", "paragraph": True},
    {"kind": "elsewhere"},
    {"kind": ["passage"], "color": {}},
    None,
    5,
]


@pytest.mark.parametrize("mark", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_mark_is_left_out_and_its_article_is_not(tmp_path, mark):
    good = {
        "kind": "paragraph",
        "paragraph": 9,
        "quote": "ليس هنا",
        "note": "\ud800 نصف",
        "created_at": "أمس",
    }
    record = {
        "warraq": 1, "id": 1, "title": "عنوان", "body": ["نصّ قصير."], "marks": [mark, good],
        "position": {"paragraph": 1e400, "fraction": "x"}, "names": [mark, {"kind": "keyword", "name": 3}],
        "imported_at": 5,
    }  # fmt: skip
    (tmp_path / "x.jsonl").write_text(json.dumps(record))
    (outcome,) = import_paths([tmp_path / "x.jsonl"], tmp_path / "library.db").outcomes
    assert outcome.status == "imported"
    with Library.open(tmp_path / "library.db") as library:
        (found,) = library.marks.all()
    assert (found.placed, found.paragraph, found.quote, found.note) == (False, 9, "ليس هنا", "� نصف")


def changed(library, tmp_path, change):
    """An export of the library's only article with its record changed."""
    export(ExportRequest(library.path, Listed(ALL), tmp_path / "all.jsonl", Wording()))
    record = json.loads((tmp_path / "all.jsonl").read_text("utf-8"))
    change(record)
    (tmp_path / "all.jsonl").write_text(json.dumps(record), "utf-8")
    return tmp_path / "all.jsonl"


def test_a_highlight_follows_its_words_into_a_text_that_was_edited(library, tmp_path):
    (article_id,) = add(library, draft())
    library.marks.add(article_id, TextRange(1, 0, 1, 20), "green")
    file = changed(library, tmp_path, lambda record: record["body"].insert(0, "سطر زاده من حرّر الملف."))
    import_paths([file], tmp_path / "other.db")
    with Library.open(tmp_path / "other.db") as other:
        (mark,) = other.marks.all()
    assert (mark.placed, mark.paragraph) == (True, 2)
    assert mark.quote == library.marks.all()[0].quote


def test_a_bookmark_that_fits_no_paragraph_joins_the_article_that_is_here_once(library, tmp_path):
    (article_id,) = add(library, draft())
    library.bookmarks.add(article_id, 2, "عن الرئيس")
    file = changed(library, tmp_path, lambda record: record["marks"][0].update(quote="كلام ليس هنا"))
    with Library.open(tmp_path / "other.db") as other:
        add(other, draft())
    assert [import_paths([file], tmp_path / "other.db").outcomes[0].status for _ in range(2)] == [
        "updated",
        "duplicate",
    ]
    with Library.open(tmp_path / "other.db") as other:
        (mark,) = other.marks.all()
    assert (mark.placed, mark.paragraph, mark.note) == (False, 2, "عن الرئيس")


def test_an_article_told_to_be_bookmarked_without_its_marks_is_bookmarked(library, tmp_path):
    (article_id,) = add(library, draft())
    library.bookmarks.add(article_id)
    file = changed(library, tmp_path, lambda record: record.pop("marks"))
    import_paths([file], tmp_path / "other.db")
    with Library.open(tmp_path / "other.db") as other:
        (mark,) = other.marks.all()
        assert (mark.kind, other.shelf_counts().bookmarked) == ("article", 1)
