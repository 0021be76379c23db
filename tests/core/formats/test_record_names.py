"""Fields of records by the names people give them, and values as programs write them."""

import csv
import io
import json

import pytest
from builders import read_record

from reader.core.errors import ArticlesMissing
from reader.core.formats.records.drafts import record
from reader.core.formats.records.names import KNOWN, names_of, plain_name

TITLE, FIRST, SECOND = "سوق الميناء", "فتحت السوق أبوابها صباحا.", "وبيعت كتب كثيرة."
OTHER = {"title": "خبر ثان", "text": "نصّ الخبر الثاني."}


def rows(*cells, delimiter=","):
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(cells)
    return written.getvalue()


@pytest.mark.parametrize(
    "name", ["article_title", "news_title", "postTitle", "title_ar", "subject", "عنوان_الخبر"]
)
def test_a_title_is_found_under_any_of_its_names(name):
    (draft,) = read_record({name: TITLE, "text": f"{FIRST}\n{SECOND}"})
    assert (draft.title, draft.body) == (TITLE, (FIRST, SECOND))


@pytest.mark.parametrize(
    "name", ["post_content", "news_body", "cleaned_text", "body_html", "content_ar", "نص_المقال"]
)
def test_a_text_is_found_under_any_of_its_names(name):
    (draft,) = read_record({"title": TITLE, name: f"{FIRST}\n{SECOND}"})
    assert draft.body == (FIRST, SECOND)


@pytest.mark.parametrize(
    ("field", "name", "value", "read"),
    [
        ("author", "author_name", "سعاد", "سعاد"),
        ("author", "اسم الكاتب", "كتب - سعاد", "كتب - سعاد"),
        ("author", "author", {"display_name": "سعاد"}, "سعاد"),
        ("author", "user", {"name": "سعاد"}, "سعاد"),
        ("source", "website", "المرفأ", "المرفأ"),
        ("source", "hostname", "example.net", "example.net"),
        ("source", "publisher_name", "المرفأ", "المرفأ"),
        ("keywords", "meta_keywords", ["كتب", "سوق"], ("كتب", "سوق")),
        ("keywords", "وسوم", "كتب، سوق", ("كتب", "سوق")),
        ("keywords", "tags", "['كتب', 'سوق']", ("كتب", "سوق")),
        ("published", "date_publish", "2024-12-04 16:14:35", "2024-12-04T16:14:35"),
        ("published", "published_at", {"$date": "2024-12-04T16:14:35Z"}, "2024-12-04T16:14:35+00:00"),
        ("published", "date", {"$date": {"$numberLong": "1733328875000"}}, "2024-12-04T16:14:35+00:00"),
        ("published", "date", "1733328875", "2024-12-04T16:14:35+00:00"),
        ("published", "date", "/Date(1733328875000+0300)/", "2024-12-04T19:14:35+03:00"),
        ("published_text", "date", "منذ ساعتين", "منذ ساعتين"),
        ("updated", "date_modify", "2024-12-05", "2024-12-05"),
    ],
)
def test_other_fields_are_found_under_their_names(field, name, value, read):
    (draft,) = read_record({"title": TITLE, "text": FIRST, name: value})
    assert getattr(draft, field) == read


def test_the_plain_name_comes_first():
    (draft,) = read_record(
        {"page_title": "المرفأ", "headline": TITLE, "text": FIRST, "author": 5, "byline": "سعاد"}
    )
    assert (draft.title, draft.author) == (TITLE, "سعاد")


def test_line_ends_escaped_twice_end_paragraphs():
    (draft,) = read_record({"title": TITLE, "text": rf"{FIRST}\r\n{SECOND}"})
    assert draft.body == (FIRST, SECOND)


@pytest.mark.parametrize(
    "holder",
    [
        lambda one, two: {
            "took": 3,
            "hits": {"total": 2, "hits": [{"_id": 1, "_source": one}, {"_source": two}]},
        },
        lambda one, two: {"رياضة": [one], "اقتصاد": [two]},
        lambda one, two: {"count": 2, "الأخبار": [one, two]},
        lambda one, two: {"@graph": [{"@type": "WebSite", "name": "المرفأ"}, one, two]},
        lambda one, two: f"{json.dumps(one)}{json.dumps(two)}",
        lambda one, two: f"{{}}{json.dumps(one)}[] {json.dumps(two)}{{}}",
        lambda one, two: f"var data = {json.dumps([one, two])};",
        lambda one, two: f"[{json.dumps(one)}, {json.dumps(two)},\n]",
        lambda one, two: f"{one}\n{two}\n",
    ],
)
def test_articles_are_found_wherever_they_are_held(holder):
    found = read_record(holder({"title": TITLE, "text": FIRST}, OTHER))
    assert [(draft.title, draft.body, draft.source) for draft in found] == [
        (TITLE, (FIRST,), None),
        (OTHER["title"], (OTHER["text"],), None),
    ]


@pytest.mark.parametrize("value", ["['كتب من الميناء]", "['كتب', {'x': 1}, 5]" * 2])
def test_a_text_that_only_looks_like_a_list_stays(value):
    (draft,) = read_record({"title": TITLE, "text": value})
    assert draft.body == (value,)


def test_things_with_titles_that_are_no_articles_are_passed_over():
    with pytest.raises(ArticlesMissing):
        read_record({"version": 1, "menu": {"open": [{"title": "فتح", "key": "O"}]}})


def test_embedded_names_of_wordpress_give_author_and_keywords():
    terms = [[{"name": "أخبار", "taxonomy": "category"}], [{"name": "كتب", "taxonomy": "post_tag"}]]
    (draft,) = read_record(
        [
            {
                "title": {"rendered": TITLE},
                "content": {"rendered": f"<p>{FIRST}</p><p>{SECOND}</p>"},
                "author": 5,
                "tags": [7],
                "_embedded": {"author": [{"name": "سعاد"}], "wp:term": terms},
            }
        ]
    )
    assert (draft.title, draft.body, draft.author, draft.keywords) == (
        TITLE,
        (FIRST, SECOND),
        "سعاد",
        ("كتب",),
    )


LONG = f"{FIRST} {SECOND} وقال بائع إن الصباح كان هادئا وإن القراء أقبلوا."


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_without_a_header_is_read(delimiter):
    cells = (["1", TITLE, LONG, "2024-12-04"], ["2", "خبر ثان من الميناء", f"ثم {LONG}", "2024-12-05"])
    first, second = read_record(rows(*cells, delimiter=delimiter), "x.csv")
    assert (first.title, first.body, first.published) == (TITLE, (LONG,), "2024-12-04")
    assert second.title == "خبر ثان من الميناء"


def test_the_separator_a_table_names_for_excel_is_used():
    (draft,) = read_record("sep=;\r\n" + rows(["title", "body"], [TITLE, FIRST], delimiter=";"), "x.csv")
    assert (draft.title, draft.body) == (TITLE, (FIRST,))


def test_a_table_of_numbers_holds_no_articles():
    with pytest.raises(ArticlesMissing):
        read_record(rows(["1", "2"], ["3", "4"]), "x.csv")


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("title_txt_ar", "title"),  # Solr
        ("tbl_news.news_title", "title"),
        ("content_txt_ar", "body"),
        ("نص_المقال_كامل", "body"),
        ("dcterms:abstract", "summary"),
        ("published_dt", "published"),
        ("dateOfPublication", "published"),
        ("createdTimestampUsec", "published"),
        ("تاريخ الاضافة", "published"),
        ("تاريخ_نشر_الخبر", "published"),
        ("article:modified_time", "updated"),
        ("userEditedTimestampUsec", "updated"),
        ("post_modified_gmt", "updated"),
        ("og:site_name", "source"),
        ("الجهة الناشرة", "source"),
        ("WriterFullName", "author"),
        ("tags_ss", "keywords"),
        ("رابط الخبر الأصلي", "url"),
        ("canonical-url", "url"),
    ],
)
def test_the_words_of_a_name_tell_its_field(name, field):
    assert names_of(field, [plain_name(name)])


@pytest.mark.parametrize(
    "name",
    [
        "image_title",
        "sub_title",
        "author_title",
        "author_id",
        "author_bio",
        "crawled_at",
        "access_date",
        "date_download",
        "start_date",
        "comment_date",
        "comment_content",
        "reading_time",
        "thumb_url",
        "article_name",
        "عنوان_فرعي",
        "عنوان_الصورة",
        "تاريخ_السحب",
    ],
)
def test_names_of_other_things_give_no_field(name):
    assert plain_name(name) not in KNOWN


def test_thousands_of_names_are_keys_of_objects():
    few, many = ({f"key{number}": {"id": number} for number in range(count)} for count in (10, 2000))
    assert "~title" in record({**few, "tbl_news_title_txt": "عنوان"})
    assert "~title" not in record({**many, "tbl_news_title_txt": "عنوان"})
