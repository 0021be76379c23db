"""Articles in the shapes that exports, editors and databases give them."""

from __future__ import annotations

import json

import pytest
from builders import read_record
from sample_articles import CRAFTSMEN

from reader.core.errors import ArticlesMissing
from reader.core.formats import read_bytes

TITLE, BODY = CRAFTSMEN
TEXT = "\n".join(BODY)
HTML = CRAFTSMEN.html
OTHER = "تراجع طفيف في أسعار التمور قبل موسم الجني"
OTHER_TEXT = "تراجعت أسعار التمور في أسواق الجملة بنسبة طفيفة هذا الأسبوع قبيل انطلاق موسم الجني في الواحات."
ONE = {"title": TITLE, "body": TEXT, "date": "2024-12-04"}


def only(data, name="x.json"):
    (draft,) = read_record(data, name)
    assert (draft.title, draft.body) == (TITLE, BODY)
    return draft


@pytest.mark.parametrize(
    "body",
    [
        [{"type": "paragraph", "data": {"text": paragraph}} for paragraph in BODY],
        {"blocks": [{"type": "paragraph", "data": {"text": paragraph}} for paragraph in BODY]},
        [{"_type": "block", "children": [{"_type": "span", "text": paragraph}]} for paragraph in BODY],
        {"ops": [{"insert": BODY[0][:20]}, {"insert": f"{BODY[0][20:]}\n"}, {"insert": BODY[1]}]},
        {"document": {"children": [{"type": "p", "children": [{"text": paragraph}]} for paragraph in BODY]}},
        {"ar": TEXT, "en": ""},
        [{"context": paragraph, "qas": []} for paragraph in BODY],
        f"<![CDATA[{HTML}]]>",
        f'{HTML}[caption id="a"]<img src="x"> صورة السوق[/caption][gallery ids="1"]',
    ],
)
def test_the_blocks_of_editors_are_paragraphs(body):
    only({"title": TITLE, "content": body})


@pytest.mark.parametrize(
    "author",
    [
        {"first_name": "هدى", "last_name": "المنير"},
        {"displayName": "هدى المنير"},
        {"node": {"name": "هدى المنير"}},
        {"data": {"attributes": {"name": "هدى المنير"}}},
    ],
)
def test_the_author_is_read_from_an_object(author):
    assert only({**ONE, "author": author}).author == "هدى المنير"


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        ({"year": 2024, "month": 12, "day": 4}, "2024-12-04"),
        ([2024, 12, 4], "2024-12-04"),
        ({"_seconds": 1733308800, "_nanoseconds": 0}, "2024-12-04T10:40:00+00:00"),
    ],
)
def test_a_date_is_read_from_its_parts(date, iso):
    assert only({**ONE, "date": date}).published == iso


@pytest.mark.parametrize(
    "table",
    [
        {"title": {"0": TITLE, "1": OTHER}, "text": {"0": TEXT, "1": OTHER_TEXT}},
        {"columns": ["title", "text"], "index": [0, 1], "data": [[TITLE, TEXT], [OTHER, OTHER_TEXT]]},
        {"fields": [{"name": "title"}, {"name": "text"}], "rows": [[TITLE, TEXT], [OTHER, OTHER_TEXT]]},
        [["title", "text"], [TITLE, TEXT], [OTHER, OTHER_TEXT]],
    ],
)
def test_each_row_of_a_table_written_as_objects_is_an_article(table):
    first, second = read_record(table)
    assert (first.title, first.body, second.title) == (TITLE, BODY, OTHER)


@pytest.mark.parametrize("name", ["meta", "metadata", "attributes"])
def test_metadata_beside_a_text_gives_its_fields(name):
    draft = only({name: {"title": TITLE, "date": "2024-12-04", "author": "هدى المنير"}, "text": TEXT})
    assert (draft.published, draft.author) == ("2024-12-04", "هدى المنير")


def test_a_message_of_a_channel_is_an_article():
    joined = {
        "id": 1,
        "type": "service",
        "action": "create_channel",
        "date": "2024-12-01T00:00:00",
        "text": "",
    }
    text = [{"type": "bold", "text": TITLE}, f"\n\n{TEXT} ", {"type": "hashtag", "text": "#سوق"}]
    message = {"id": 2, "type": "message", "date": "2024-12-04T10:20:00", "text": text}
    (draft,) = read_record({"name": "قناة الواحة", "type": "public_channel", "messages": [joined, message]})
    assert (draft.title, draft.source, draft.published) == (TITLE, "قناة الواحة", "2024-12-04T10:20:00")
    assert draft.body == (BODY[0], f"{BODY[1]} #سوق")


def test_hashtags_of_a_short_message_are_keywords():
    written = [{"tweet": {"full_text": BODY[0], "entities": {"hashtags": [{"text": "سوق"}]}}}]
    (draft,) = read_record(f"window.YTD.tweets.part0 = {json.dumps(written)}", "tweets.js")
    assert (draft.title, draft.keywords) == (BODY[0], ("سوق",))


@pytest.mark.parametrize("body_name", ["plain_text", "raw_content", "document", "الخبر"])
@pytest.mark.parametrize("date_name", ["firstPublished", "createdDate"])
def test_body_and_date_are_found_under_names_of_programs(body_name, date_name):
    assert only({"title": TITLE, body_name: TEXT, date_name: "2024-12-04"}).published == "2024-12-04"


def xml(inner):
    return only(f"<?xml version='1.0' encoding='UTF-8'?>{inner}", "x.xml")


@pytest.mark.parametrize(
    "names",
    [
        ("أخبار", "خبر", "عنوان", "تاريخ", "مصدر", "نص"),
        ("المقالات", "المقال", "العنوان", "التاريخ", "المصدر", "المحتوى"),
        ("الأخبار", "الخبر", "عنوان_الخبر", "تاريخ_النشر", "المصدر", "نص_الخبر"),
    ],
)
def test_elements_with_arabic_names_are_read(names):
    many, one, title, date, source, text = names
    fields = ((title, TITLE), (date, "2024-12-04"), (source, "وكالة الواحة"), (text, TEXT))
    draft = xml(f"<{many}><{one}>{''.join(f'<{n}>{v}</{n}>' for n, v in fields)}</{one}></{many}>")
    assert (draft.published, draft.source) == ("2024-12-04", "وكالة الواحة")


def test_a_sign_before_an_arabic_word_is_text():
    (draft,) = read_record(
        f"<news><item><title>{TITLE}</title><text>السعر <عشرة ريالات، ثم زاد</text></item></news>", "x.xml"
    )
    assert draft.body == ("السعر <عشرة ريالات، ثم زاد",)


@pytest.mark.parametrize(
    "inner",
    [
        f"<root><row><field name='title'>{TITLE}</field><field name='body'>{TEXT}</field></row></root>",
        f"<add><doc><field name='title'>{TITLE}</field><field name='content'>{TEXT}</field></doc></add>",
        f"<table><column name='title'>{TITLE}</column><column name='content'>{TEXT}</column></table>",
        (
            f"<nitf><head><title>{TITLE}</title></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline>"
            f"</body.head><body.content>{HTML}</body.content></body></nitf>"
        ),
        (
            f"<newsItem><contentMeta><headline>{TITLE}</headline></contentMeta><contentSet><inlineXML><html><body>"
            f"{HTML}</body></html></inlineXML></contentSet></newsItem>"
        ),
    ],
)
def test_general_elements_and_fields_far_apart_are_read(inner):
    xml(inner)


def test_an_export_of_wordpress_is_read_without_its_pictures():
    post = f"<item><title>{TITLE}</title><content:encoded><![CDATA[{HTML}]]></content:encoded></item>"
    logo = "<item><title>logo</title><wp:post_type>attachment</wp:post_type></item>"
    only(
        f"<rss xmlns:wp='w' xmlns:content='c'><channel><title>الواحة</title>{post}{logo}</channel></rss>",
        "x.xml",
    )


def test_a_news_sitemap_is_read():
    news = (
        "<news:news><news:publication><news:name>الواحة نت</news:name></news:publication>"
        f"<news:publication_date>2024-12-04</news:publication_date><news:title>{TITLE}</news:title>"
        "<news:keywords>سوق, ترميم</news:keywords></news:news>"
    )
    (draft,) = read_record(
        f"<urlset xmlns:news='n'><url><loc>https://w.example/1</loc>{news}</url></urlset>", "map.xml"
    )
    found = (draft.title, draft.source, draft.published, draft.keywords)
    assert found == (TITLE, "الواحة نت", "2024-12-04", ("سوق", "ترميم"))


def wiki_page(title, text, space=0):
    revision = f"<revision><timestamp>2024-12-04T10:20:00Z</timestamp><text>{text}</text></revision>"
    return f"<page><title>{title}</title><ns>{space}</ns>{revision}</page>"


def test_each_page_of_a_wiki_export_is_an_article():
    box, note = "{{صندوق|اسم={{سوق}}}}", "&lt;ref&gt;مرجع&lt;/ref&gt;"
    marked = f"{box}'''{BODY[0][:9]}'''{BODY[0][9:]}{note}\n\n{BODY[1]} [[ملف:x.jpg|صورة]]"
    pages = wiki_page(TITLE, marked) + wiki_page(OTHER, "#تحويل [[سوق]]") + wiki_page("نقاش:سوق", TEXT, 1)
    site = "<siteinfo><sitename>ويكي الواحة</sitename></siteinfo>"
    draft = only(f"<mediawiki xml:lang='ar'>{site}{pages}</mediawiki>", "dump.xml")
    assert (draft.source, draft.updated) == ("ويكي الواحة", "2024-12-04T10:20:00+00:00")


@pytest.mark.parametrize("line", [f"={' ' * 20_000}x", f"{'=' * 20_000} x"])
def test_headings_of_a_wiki_and_a_long_line_that_only_begins_as_one(line):
    text = f"== السوق ==\n{BODY[0]}\n{line}\n=== الترميم = ===\n{BODY[1]}"
    draft = read_record(f"<mediawiki>{wiki_page(TITLE, text)}</mediawiki>", "dump.xml")[0]
    assert [draft.body[0], draft.body[1], draft.body[-2], draft.body[-1]] == [
        "السوق",
        BODY[0],
        "الترميم =",
        BODY[1],
    ]


SETTINGS = f'{{\n  "title": "{TITLE}",\n  "date": "2024-12-04",\n  "tags": ["سوق", "ترميم"]\n}}'
PARAGRAPHS = "\n\n".join(BODY)


@pytest.mark.parametrize(
    "matter",
    [
        SETTINGS,
        f"---json\n{SETTINGS}\n---",
        f";;;\n{SETTINGS}\n;;;",
        f"---toml\ntitle = '{TITLE}'\ndate = 2024-12-04\ntags = ['سوق', 'ترميم']\n---",
        f"title: {TITLE}\ndate: 2024-12-04\ntags: سوق, ترميم",
        f"العنوان: {TITLE}\nالتاريخ: 4 ديسمبر 2024\nالوسوم: سوق، ترميم",
    ],
)
def test_front_matter_of_programs_gives_the_fields(matter):
    draft = only(f"{matter}\n\n{PARAGRAPHS}\n", "x.md")
    assert (draft.published, draft.keywords) == ("2024-12-04", ("سوق", "ترميم"))


def test_lines_that_only_look_like_settings():
    (draft,) = read_record(f"ملاحظة: هذا نص\nتنبيه: طويل\n\n{PARAGRAPHS}\n", "x.md")
    assert draft.body[-2:] == BODY


def test_an_object_alone_in_a_markdown_file_is_json():
    only(SETTINGS.replace("\n}", f',\n "text": {json.dumps(TEXT)}}}'), "x.md")


def test_unicode_text_of_excel_is_read_as_a_table():
    rows = f'title\ttext\tdate\r\n{TITLE}\t"{TEXT}"\t2024-12-04\r\n'
    (draft,) = read_bytes(rows.encode("utf-16"), "x.txt").drafts
    assert (draft.title, draft.body, draft.published) == (TITLE, BODY, "2024-12-04")


def test_xml_without_any_article_says_so():
    with pytest.raises(ArticlesMissing):
        read_record("<settings><color>أحمر</color></settings>", "x.xml")
