"""The page an article is from, as each kind of file says it."""

import pytest

from reader.core.formats import read_bytes
from reader.core.formats.text.web_addresses import web_address

URL = "https://example.org/a/1?x=2"
TEXT = "نص طويل للخبر فيه كلام كثير عن السوق والميناء. " * 10
PROSE = "افتتاح السوق القديم\n\nفتح السوق أبوابه أمس، وقال إن الأمر مهم.\n\nوأضاف أن ذلك يسر الناس.\n\n"
SAVED = f"MIME-Version: 1.0\nSnapshot-Content-Location: {URL}\nContent-Type: text/html; charset=utf-8\n\n"


def page(head="", before=""):
    article = f"<article><h1>افتتاح السوق</h1><p>{TEXT}</p></article>"
    return f"{before}<html><head>{head}<title>افتتاح السوق</title></head><body>{article}</body></html>"


def linked(name, value):
    told = f'{{"@type": "NewsArticle", "headline": "افتتاح السوق", "{name}": {value}}}'
    return page(f'<script type="application/ld+json">{told}</script>')


def item(inner):
    told = f"<title>خبر</title>{inner}<description>نص</description>"
    return f"<rss><channel><title>ق</title><item>{told}</item></channel></rss>"


def entry(*links):
    told = f"<title>خبر</title>{''.join(links)}<content>نص</content>"
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>ق</title><entry>{told}</entry></feed>"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("x.html", page(f'<link rel="canonical" href="{URL}"><meta property="og:url" content="https://x.y/">')),
        ("x.html", page(f'<link rel="canonical" href="/a/1"><meta property="og:url" content="{URL}">')),
        ("x.html", linked("url", f'"{URL}"')),
        ("x.html", linked("mainEntityOfPage", f'{{"@id": "{URL}"}}')),
        ("x.html", page(before=f"<!-- saved from url=(0027){URL} -->\n")),
        ("x.html", page(before=f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Mon\n-->")),
        ("x.json", f'{{"title": "خبر", "body": "نص الخبر", "link": "{URL}"}}'),
        ("x.csv", f"title,body,url\nخبر,نص الخبر,{URL}\n"),
        ("x.md", f"---\ntitle: خبر\nurl: {URL}\n---\nنص المقالة.\n"),
        ("x.xml", item(f"<link>{URL}</link><guid>7</guid>")),
        ("x.xml", entry(f'<link rel="self" href="https://x.y/s"/><link rel="alternate" href="{URL}"/>')),
        ("x.txt", f"{PROSE}رابط الخبر: {URL}\n"),
        ("x.txt", f"{PROSE}{URL}\n"),
        ("x.mht", f"{SAVED}{page()}"),
    ],
)  # fmt: skip
def test_it_is_taken_from(name, written):
    assert [draft.url for draft in read_bytes(written.encode(), name).drafts] == [URL]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("x.html", page('<link rel="canonical" href="javascript:alert(1)">')),
        ("x.html", page('<link rel="canonical" href="file:///etc/passwd">')),
        ("x.json", '{"title": "خبر", "body": "نص الخبر", "guid": "tag:example.org,2024:7"}'),
        ("x.txt", f"{PROSE}https://example.org/1\n\nhttps://example.org/2\n"),
        ("x.txt", f"افتتاح\n\nقال إن https://example.org/1 هو العنوان، {TEXT}\n"),
    ],
)
def test_nothing_else_is_an_address(name, written):
    assert [draft.url for draft in read_bytes(written.encode(), name).drafts] == [None]


def test_an_address_is_one_word_of_the_web():
    assert web_address(None, "ftp://a.b/c", "https://a b/", "//a.b/c", "https://d.e/") == "https://a.b/c"
    assert web_address("https://a.b/" + "c" * 2000) is None
    assert web_address(["x", " https://a.b/c "]) == "https://a.b/c"
