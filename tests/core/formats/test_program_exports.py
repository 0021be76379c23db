"""Exports of programs in files of other kinds: notes, corpora, books of news, answers of services."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile

import pytest
from sample_articles import CRAFTSMEN

from reader.core.formats import read_bytes

TITLE, BODY = CRAFTSMEN
TEXT = "\n\n".join(BODY)
HTML = CRAFTSMEN.html
OTHER = "تراجع طفيف في أسعار التمور قبل موسم الجني"
NEXT = (
    "تراجعت أسعار التمور في أسواق الجملة بنسبة طفيفة هذا الأسبوع.",
    "ويبدأ موسم الجني بعد شهر في الواحات.",
)


def only(data, name):
    (draft,) = read_bytes(data if isinstance(data, bytes) else data.encode(), name).drafts
    assert (draft.title, draft.body) == (TITLE, BODY)
    return draft


def zipped(files):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return held.getvalue()


def test_settings_below_a_note_give_its_fields():
    settings = (
        "id: 1\ncreated_time: 2024-12-03T09:15:00.000Z\nupdated_time: 2024-12-04T09:15:00.000Z\n"
        "author: هدى المنير\n"
        "source_url: https://example.net/a\nis_todo: 0\nsource: joplin-desktop\ntype_: {}"
    )
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        for name, text in (
            ("a.md", f"{TITLE}\n\n{TEXT}\n\n{settings.format(1)}"),
            ("b.md", f"دفتري\n\n{settings.format(2)}"),
        ):
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    draft = only(held.getvalue(), "notes.jex")
    assert (draft.published, draft.updated) == ("2024-12-03T09:15:00+00:00", "2024-12-04T09:15:00+00:00")
    assert (draft.author, draft.url, draft.source) == ("هدى المنير", "https://example.net/a", "example.net")


def test_settings_under_the_title_of_a_note_give_its_fields():
    page = f"# {TITLE}\n\nAuthor: هدى المنير\nPublished: 2024-12-03\nTags: حرف, أسواق\nURL: https://example.net/a\n\n{TEXT}\n"
    draft = only(page, "a.md")
    assert (draft.author, draft.published, draft.keywords) == ("هدى المنير", "2024-12-03", ("حرف", "أسواق"))
    assert draft.url == "https://example.net/a"


@pytest.mark.parametrize(
    "files",
    [
        {
            "corpus/metadata.csv": f"filename,title,date,source\na1.txt,{TITLE},2024-12-03,المرفأ\n"
            f"a2.txt,{OTHER},2024-12-04,المرفأ",
            "corpus/texts/a1.txt": TEXT,
            "corpus/texts/a2.txt": "\n\n".join(NEXT),
        },
        {
            "posts.csv": f"post_id,post_date,title,publisher\n1.souk,2024-12-03,{TITLE},المرفأ\n"
            f"2.dates,2024-12-04,{OTHER},المرفأ",
            "posts/1.souk.html": HTML,
            "posts/2.dates.html": "".join(f"<p>{paragraph}</p>" for paragraph in NEXT),
        },
        {
            "metadata_0_to_20.json": json.dumps(
                [
                    {"slug": "souk", "title": TITLE, "publishedAt": "2024-12-03", "publisher": "المرفأ"},
                    {"slug": "dates", "title": OTHER, "publishedAt": "2024-12-04", "publisher": "المرفأ"},
                ]
            ),
            "content/souk.html": f"<div>{HTML}</div>",
            "content/dates.html": "".join(f"<p>{paragraph}</p>" for paragraph in NEXT),
        },
    ],
)
def test_a_table_gives_the_fields_of_texts_beside_it(files):
    first, second = read_bytes(zipped(files), "x.zip").drafts
    assert (first.title, first.body, first.published, first.source) == (TITLE, BODY, "2024-12-03", "المرفأ")
    assert (second.title, second.body, second.published, second.part) == (OTHER, NEXT, "2024-12-04", 2)


def test_a_damaged_table_costs_only_what_it_tells():
    table = f"filename,title\na1.txt,{TITLE}\n"
    files = {"metadata.csv": table, "a1.txt": f"{OTHER}\n\n{TEXT}"}
    damaged = zipped(files).replace(table.encode(), table.encode()[::-1])  # its checksum is wrong
    read = read_bytes(damaged, "x.zip")
    assert [(draft.title, draft.body) for draft in read.drafts] == [(OTHER, BODY)]
    assert read.left_out is not None
    assert read.encoding == "utf-8"


def test_a_table_beside_texts_it_does_not_name():
    files = {"a.csv": f"title,text\n{TITLE},{BODY[0]}", "b.txt": f"{OTHER}\n{NEXT[0]}\n{NEXT[1]}"}
    assert [draft.title for draft in read_bytes(zipped(files), "x.zip").drafts] == [TITLE, OTHER]


def test_a_header_below_the_name_of_a_report_names_the_columns():
    rows = f'تقرير الرصد,,\nمن 1 إلى 31 ديسمبر 2024,,\n,,\nم,عنوان المادة,نص المادة\n1,{TITLE},"{TEXT}"\n'
    only(rows, "x.csv")


def test_dates_are_read_from_names_of_documents():
    lines = "".join(f"<P>\n{paragraph}\n</P>\n" for paragraph in BODY)
    doc = f"<HEADLINE>\n{TITLE}\n</HEADLINE>\n<TEXT>\n{lines}</TEXT>\n</DOC>\n"
    assert only(f'<DOC id="AFP_ARB_20040115.0001" type="story" >\n{doc}', "x.sgml").published == "2004-01-15"
    assert only(f"<DOC>\n<DOCNO>19940513_AFP_ARB.0001</DOCNO>\n{doc}", "x.sgml").published == "1994-05-13"
    assert only(f"<DOC>\n<DOCNO>20049913_AFP.0001</DOCNO>\n{doc}", "x.sgml").published is None


def test_each_text_of_a_crawl_is_an_article():
    text = f"{TITLE}\n" + "\n".join(BODY)
    headers = (
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://example.net/a\r\n"
        "WARC-Date: 2024-12-05T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: text/plain\r\n"
        f"Content-Length: {len(text.encode())}\r\n\r\n"
    )
    pytest.importorskip("warcio")
    draft = only(gzip.compress(f"{headers}{text}\r\n\r\n".encode()), "x.warc.wet.gz")
    assert (draft.url, draft.source) == ("https://example.net/a", "example.net")


def test_each_article_of_a_book_of_news_is_read():
    package = (
        "<package><metadata><dc:title>المرفأ [الثلاثاء, 03 ديسمبر 2024]</dc:title>"
        "<dc:creator>calibre</dc:creator></metadata>"
        '<manifest><item id="a" href="a.html"/></manifest><spine><itemref idref="a"/></spine></package>'
    )
    page = (
        f'<html><body><h1>{TITLE}</h1>{HTML}<div class="calibre_navbar"><p>تم تحميلها من <a '
        'rel="calibre-downloaded-from" href="https://example.net/a">هنا</a></p></div></body></html>'
    )
    container = '<container><rootfiles><rootfile full-path="x.opf"/></rootfiles></container>'
    book = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "x.opf": package,
        "a.html": page,
    }
    draft = read_bytes(zipped(book), "x.epub").drafts[0]
    assert (draft.title, draft.source, draft.author) == (TITLE, "المرفأ", None)
    assert draft.url == "https://example.net/a"


def test_the_address_of_the_page_that_an_article_is_part_of():
    linked = {"@type": "NewsArticle", "headline": TITLE, "isPartOf": {"@id": "https://example.net/a"}}
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    page = f"<html><head>{script}</head><body><article><h1>{TITLE}</h1>{HTML}</article></body></html>"
    assert only(page, "x.html").url == "https://example.net/a"


def test_abbreviations_of_a_bibliography_are_resolved():
    entry = f"@article{{a, title = {{{TITLE}}}, journal = marfa, abstract = {{{BODY[0]}}}}}"
    (draft,) = read_bytes(f'@string{{marfa = "المرفأ"}}\n{entry}'.encode(), "x.bib").drafts
    assert (draft.title, draft.source) == (TITLE, "المرفأ")


def test_references_of_endnote_are_read():
    tags = f"%0 Newspaper Article\n%T {TITLE}\n%A المنير، هدى\n%B المرفأ\n%D 2024\n%8 3 ديسمبر 2024\n"
    tags += f"%X {BODY[0]}\n%K حرف\n"
    (draft,) = read_bytes(tags.encode(), "x.enw").drafts
    assert (draft.title, draft.body, draft.author) == (TITLE, (BODY[0],), "هدى المنير")
    assert (draft.source, draft.published, draft.keywords) == ("المرفأ", "2024-12-03", ("حرف",))


@pytest.mark.parametrize(
    "data",
    [
        {
            "status": "ok",
            "message": {
                "items": [{"title": [TITLE], "abstract": f"<jats:p>{BODY[0]}</jats:p>", "date": "2024"}]
            },
        },
        {
            "meta": {"status": 200, "msg": "OK"},
            "response": {"posts": [{"title": TITLE, "body": BODY[0], "date": "2024"}]},
        },
    ],
)
def test_articles_are_found_in_answers_of_services(data):
    (draft,) = read_bytes(json.dumps(data).encode(), "x.json").drafts
    assert (draft.title, draft.body, draft.published) == (TITLE, (BODY[0],), "2024")


def test_when_it_was_published_comes_before_when_it_was_entered():
    data = {
        "title": TITLE,
        "text": TEXT,
        "addedOn": "2020-01-01",
        "created_time": "2021-01-01",
        "publish_on": "2024-12-03",
    }
    assert only(json.dumps(data), "x.json").published == "2024-12-03"


def test_comments_in_an_export_of_a_blog_are_left_out():
    entry = "<entry><blogger:type>{}</blogger:type><title>{}</title><content>{}</content></entry>"
    entries = entry.format("POST", TITLE, HTML.replace("<", "&lt;")) + entry.format(
        "COMMENT", "", "شكرا جزيلا لكم"
    )
    only(f"<feed><title>المرفأ</title>{entries}</feed>", "x.atom")


def test_attributes_of_a_document_give_its_fields():
    doc = f'<doc id="1" date="2024-12-03" source="المرفأ"><title>{TITLE}</title><body>{HTML}</body></doc>'
    draft = only(f'<?xml version="1.0"?><corpus>{doc}</corpus>', "x.xml")
    assert (draft.published, draft.source) == ("2024-12-03", "المرفأ")


def test_the_article_within_a_page_is_read():
    data = {
        "url": "https://example.net/a",
        "status": 200,
        "article": {"title": TITLE, "text": TEXT, "meta": {"lang": "ar"}},
    }
    assert only(json.dumps(data), "x.jsonl").url == "https://example.net/a"


def test_column_names_in_xml_give_fields_and_pictures_are_left_out():
    text = f"<p>{BODY[0]}</p><image><caption>زوار السوق في يوم الافتتاح</caption></image><p>{BODY[1]}</p>"
    only(f"<RECORDS><RECORD><ArTitle>{TITLE}</ArTitle><ArBody>{text}</ArBody></RECORD></RECORDS>", "x.xml")


def test_qualified_elements_of_dspace_give_fields():
    told = {
        'element="title" qualifier="none"': TITLE,
        'element="contributor" qualifier="author"': "المنير، هدى",
        'element="date" qualifier="issued"': "2024-12-03",
        'element="description" qualifier="abstract"': "\n".join(BODY),
        'element="publisher"': "المرفأ",
        'element="identifier" qualifier="uri"': "https://example.net/a",
    }
    values = "".join(f"<dcvalue {name}>{value}</dcvalue>" for name, value in told.items())
    draft = only(f"<?xml version='1.0'?><dublin_core>{values}</dublin_core>", "x.xml")
    assert (draft.published, draft.source, draft.url) == ("2024-12-03", "المرفأ", "https://example.net/a")
    assert draft.author == "المنير، هدى"
