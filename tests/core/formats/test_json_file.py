"""JSON and JSON Lines: fields by any of their usual names, articles wherever they are held."""

import json
from pathlib import Path

import pytest

from reader.core import errors
from reader.core.formats import read_bytes, read_file

SAMPLE = Path(__file__).parents[2] / "samples" / "articles.jsonl"
TEXT = "هذه فقرة من مقالة قصيرة، وهي تقول ما تقول."


def drafts_of(value, name="مقالات.json"):
    return read_bytes(json.dumps(value, ensure_ascii=False).encode(), name).drafts


def test_each_line_is_an_article():
    reading = read_file(SAMPLE)
    first, second = reading.drafts
    assert (reading.format, first.part, second.part) == ("json", 1, 2)
    assert first.title == "سوق الكتب يعود إلى الميناء: رفوف على الماء"
    assert len(first.body) == 2
    assert (first.published, first.updated) == ("2024-05-02T09:30:00+03:00", "2024-05-03T10:00:00+03:00")
    assert (first.source, first.author) == ("صدى المرفأ", "سلمى الرباط، نادر عون")
    assert first.keywords == ("كتب", "الميناء القديم", "معارض")
    assert first.keywords_raw == "كتب، الميناء القديم، معارض"
    assert second.body == ("عبر قارب صغير الخليج بطاقة الشمس وحدها.", "واستغرقت رحلته ست ساعات.")
    assert (second.published, second.keywords) == ("2024-12-04", ("طاقة", "بحار"))
    assert second.source == "example.net", "the site where nothing else names a source"


def test_it_is_told_by_its_content():
    assert read_bytes(SAMPLE.read_bytes(), "بلا-اسم").format == "json"
    assert read_bytes(SAMPLE.read_bytes(), "خبر.txt").format == "json"


@pytest.mark.parametrize("holder", ["articles", "items", "posts", "data"])
def test_articles_within_an_object_are_read(holder):
    first, second = drafts_of(
        {"title": "صدى المرفأ", holder: [{"title": "أول", "text": TEXT}, {"body": TEXT}]}
    )
    assert (first.title, first.source, first.body) == ("أول", "صدى المرفأ", (TEXT,))
    assert (second.part, second.source, second.title) == (2, "صدى المرفأ", TEXT)


def test_articles_under_their_numbers_are_read():
    assert [
        d.title for d in drafts_of({"1": {"title": "أ", "text": TEXT}, "2": {"title": "ب", "text": TEXT}})
    ] == [
        "أ",
        "ب",
    ]


def test_an_article_within_an_answer_is_read():
    (draft,) = drafts_of({"status": "ok", "article": {"title": "خبر", "body": TEXT}})
    assert (draft.title, draft.body) == ("خبر", (TEXT,))


def test_fields_that_are_objects_are_read():
    post = {
        "date": "2024-05-02T09:30:00",
        "title": {"rendered": "خبر"},
        "content": {"rendered": f"<p>{TEXT}</p>"},
    }
    for value in (post, {name: post[name] for name in ("title", "content")}):
        (draft,) = drafts_of(value)
        assert (draft.title, draft.body) == ("خبر", (TEXT,))


def test_a_json_feed_is_read():
    (draft,) = drafts_of(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "صدى المرفأ",
            "items": [
                {
                    "id": "1",
                    "title": "خبر",
                    "content_html": f"<p>{TEXT}</p>",
                    "date_published": "2024-05-02T09:30:00Z",
                    "authors": [{"name": "سلمى"}],
                    "tags": ["كتب"],
                }
            ],
        }
    )
    assert (draft.source, draft.author, draft.keywords) == ("صدى المرفأ", "سلمى", ("كتب",))
    assert (draft.body, draft.published) == ((TEXT,), "2024-05-02T09:30:00+00:00")


@pytest.mark.parametrize("text", ["", TEXT])
def test_a_long_title_is_no_paragraph(text):
    (draft,) = drafts_of({"title": "خبر طويل العنوان " * 20, "text": text})
    assert draft.body == ((text,) if text else ())


def test_a_date_nobody_understands_is_kept_as_written():
    (draft,) = drafts_of({"title": "خبر", "text": TEXT, "published": "قبيل العيد"})
    assert (draft.published, draft.published_text) == (None, "قبيل العيد")


def test_a_date_may_be_seconds_or_milliseconds():
    drafts = drafts_of([{"title": "خبر", "text": TEXT, "created": moment} for moment in (1e9, 10**12)])
    assert [draft.published for draft in drafts] == ["2001-09-09T01:46:40+00:00"] * 2


@pytest.mark.parametrize("moment", [True, -5, 10**400, float("inf"), float("nan"), {"a": 1}, [[]]])
def test_a_number_that_is_no_date_is_none(moment):
    (draft,) = drafts_of({"title": "خبر", "text": TEXT, "created": moment})
    assert (draft.published, draft.published_text) == (None, None)


def test_a_broken_line_costs_only_itself():
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    broken = "\n".join([lines[0], '{"title": "ناقص", "text', lines[1], lines[0][:90]])
    assert len(read_bytes(broken.encode(), "x.jsonl").drafts) == 2


def test_a_program_s_own_json_is_no_article():
    with pytest.raises(errors.ArticlesMissing) as raised:
        drafts_of({"name": "warraq", "description": "برنامج", "scripts": {"test": "x"}}, "package.json")
    assert "package.json" in raised.value.sentence


@pytest.mark.parametrize("data", ["{", "[" * 100_000, '{"a": ' * 100_000, "نصّ", "[1, 2"])
def test_what_is_no_json_is_told(data):
    with pytest.raises(errors.FileError):
        read_bytes(data.encode(), "خبر.json")


@pytest.mark.parametrize("head", ["", '{"status": "ok", "count": 40, "articles": '])
def test_the_whole_objects_of_a_list_that_is_cut_are_read(head):
    articles = [{"title": f"خبر {n}", "body": f"نص الخبر {n}."} for n in range(40)]
    written = head + json.dumps(articles, ensure_ascii=False)
    read = read_bytes(written.encode()[: len(written.encode()) // 2], "x.json")
    assert 15 < len(read.drafts) < 21
    assert [draft.title for draft in read.drafts] == [f"خبر {n}" for n in range(len(read.drafts))]
    assert read.left_out == "الملف مبتور أو فيه خلل؛ قُرئ السليم منه."


@pytest.mark.parametrize("indent", [None, 1])
def test_the_objects_of_a_large_list_are_read_one_by_one(monkeypatch, indent):
    articles = [{"title": f"خبر {n}", "body": f"نص الخبر {n}."} for n in range(40)]
    written = json.dumps(articles, ensure_ascii=False, indent=indent).encode()
    before = read_bytes(written, "x.json").drafts
    monkeypatch.setattr("reader.core.formats.records.json_values.LARGE", 100)
    assert read_bytes(written, "x.json").drafts == before
    assert len(before) == 40


def limit(monkeypatch, **limits):
    """Files of more than 100 characters are large, and may have so many pieces."""
    monkeypatch.setattr("reader.core.formats.records.json_values.LARGE", 100)
    for name, value in limits.items():
        monkeypatch.setattr(f"reader.core.formats.records.json_pieces.{name}", value)


_ARTICLES = [{"title": f"خبر {n}", "body": f"نص الخبر {n}."} for n in range(120)]


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize(
    "value",
    [
        {"title": "موجز الواحة", "version": 1, "items": _ARTICLES, "language": "ar"},
        {f"خبر-{n}": article for n, article in enumerate(_ARTICLES)},
    ],
)
def test_the_articles_of_a_large_object_are_read_one_by_one(monkeypatch, indent, value):
    written = json.dumps(value, ensure_ascii=False, indent=indent).encode()
    before = read_bytes(written, "x.json").drafts
    limit(monkeypatch, _MAX_AT_ONCE=50)
    assert read_bytes(written, "x.json").drafts == before
    assert len(before) == 120


@pytest.mark.parametrize("name", ["blocks", "data"])
def test_a_large_article_of_many_objects_is_one(monkeypatch, name):
    paragraphs = [{"text": f"فقرة {n} من المقالة الطويلة."} for n in range(120)]
    value = {"title": "خبر", "text": "أول الكلام.", name: paragraphs}
    limit(monkeypatch)
    assert len(read_bytes(json.dumps(value, ensure_ascii=False).encode(), "x.json").drafts) == 1


def test_a_table_that_would_fill_the_memory_is_refused(monkeypatch):
    table = [["title", "body"], *([f"خبر {n}", f"نص الخبر {n}."] for n in range(150))]
    limit(monkeypatch, _MAX_AT_ONCE=400)
    with pytest.raises(errors.FileTooLarge):
        read_bytes(json.dumps(table, ensure_ascii=False).encode(), "x.json")


@pytest.mark.parametrize(
    "written",
    [
        "[" + "[]," * 300 + "[]]",
        json.dumps({"title": "خبر", "body": [f"فقرة {n}" for n in range(300)]}),
        json.dumps([{"title": "خبر", "tags": [f"وسم {n}" for n in range(600)]}]),
        json.dumps({"title": "خبر", "body": "نص"} | {f"k{n}": "ا" for n in range(300)}),
        "[" + "{}," * 300 + '{"title": "خبر"}]',
    ],
)
def test_lists_without_end_are_no_article(monkeypatch, written):
    limit(monkeypatch, _MAX_LISTS=200, _MAX_TEXTS=50, _MAX_NAMES=100, _NAMES_OF_ONE=10)
    with pytest.raises(errors.FileTooLarge):
        read_bytes(written.encode(), "x.json")


def test_many_articles_and_texts_full_of_quotation_marks_are(monkeypatch):
    limit(monkeypatch, _MAX_LISTS=200, _MAX_TEXTS=50)
    rows = [{"title": f"خبر {n}", "body": 'قال: "نعم".' * 9, "tags": ["ا", "ب"]} for n in range(150)]
    table = [["title", "body"], *([f"خبر {n}", f"نص الخبر {n}."] for n in range(150))]
    columns = {
        "title": {str(n): f"خبر {n}" for n in range(150)},
        "text": {str(n): f"نص الخبر {n}." for n in range(150)},
    }
    values: list[object] = [{"articles": rows}, table, columns]
    for each in values:
        assert len(read_bytes(json.dumps(each, ensure_ascii=False).encode(), "x.json").drafts) == 150
