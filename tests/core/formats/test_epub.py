"""Books: a chapter is an article, the book its source."""

import io
import zipfile

import pytest

from reader.core import errors
from reader.core.formats import read_bytes
from reader.core.formats.recognition import format_of

PARAGRAPH = "هذه فقرة من فصل في كتاب قصير، وهي تقول ما تقول ولا تزيد."
CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
PACKAGE = """<?xml version="1.0"?><package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
<dc:title>حكايات المرفأ</dc:title><dc:creator>سلمى الرباط</dc:creator><dc:language>ar-LB</dc:language>
<dc:date>2021-05-02</dc:date></metadata><manifest><item id="c2" href="two.xhtml"/>
<item id="c1" href="text/one%201.xhtml"/><item id="cover" href="cover.xhtml"/>
<item id="c3" href="three.xhtml"/><item id="nav" properties="nav" href="nav.xhtml"/></manifest>
<spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="c1"/><itemref idref="c2"/>
<itemref idref="c3"/><itemref idref="gone"/></spine></package>"""
NAV = '<html><nav><a href="text/one%201.xhtml#a">الفصل الأول: الميناء</a></nav></html>'


def chapter(heading):
    return f"<html><head><title/></head><body>{heading}<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></body></html>"


def book(**changes):
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": PACKAGE,
        "OPS/nav.xhtml": NAV,
        "OPS/cover.xhtml": "<html><body><img src='x'/>غلاف</body></html>",
        "OPS/two.xhtml": chapter("<h2>الفصل الثاني</h2>"),
        "OPS/text/one 1.xhtml": chapter("<h1>الفصل الأول: الميناء</h1>"),
        "OPS/three.xhtml": chapter(""),
        **changes,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, data in members.items():
            file.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(("name", "told"), [("كتاب.epub", "epub"), ("كتاب", "zip")])
def test_a_book_whose_type_is_compressed_is_known_by_its_name(name, told):
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book())) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in reversed(old.namelist()):
            new.writestr(member, old.read(member))
    assert format_of(name, buffer.getvalue()).name == told


def test_a_chapter_is_an_article_and_the_book_its_source():
    reading = read_bytes(book(), "كتاب")
    assert reading.format == "epub"
    assert [draft.title for draft in reading.drafts] == [
        "الفصل الأول: الميناء",
        "الفصل الثاني",
        "حكايات المرفأ (3)",
    ]
    assert [draft.part for draft in reading.drafts] == [1, 2, 3]
    for draft in reading.drafts:
        assert draft.body == (PARAGRAPH, PARAGRAPH)
        assert (draft.source, draft.author, draft.language) == ("حكايات المرفأ", "سلمى الرباط", "ar")
        assert draft.published == "2021-05-02"


@pytest.mark.parametrize("counted", ["الفصل 1", "الفصل الأول", "Chapter 1", "1", "IV"])
def test_a_heading_says_more_than_a_number_in_the_table_of_contents(counted):
    first = {
        "OPS/nav.xhtml": f'<html><nav><a href="text/one%201.xhtml">{counted}</a></nav></html>',
        "OPS/text/one 1.xhtml": chapter("<h1>الباب الأول<br/>سفن الميناء</h1>"),
    }
    draft = read_bytes(book(**first), "كتاب").drafts[0]
    assert (draft.title, draft.body) == ("الباب الأول سفن الميناء", (PARAGRAPH, PARAGRAPH))


def test_titles_of_older_books():
    point = "<navLabel><text>التمهيد</text></navLabel><content src='three.xhtml'/>"
    ncx = f"<ncx><navMap><navPoint>{point}</navPoint></navMap></ncx>"
    package = PACKAGE.replace(
        'properties="nav" href="nav.xhtml"', 'media-type="application/x-dtbncx+xml" href="t.ncx"'
    )
    drafts = read_bytes(book(**{"OPS/book.opf": package, "OPS/t.ncx": ncx}), "كتاب.epub").drafts
    assert drafts[2].title == "التمهيد"


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"META-INF/container.xml": "", "OPS/book.opf": ""}, errors.ArticlesMissing),
        ({"OPS/book.opf": "<package/>"}, errors.ArticlesMissing),
        ({"OPS/book.opf": "<!DOCTYPE p [<!ENTITY a 'b'>]><package/>"}, errors.FileHostile),
    ],
)
def test_a_broken_book_is_told(changes, error):
    with pytest.raises(error) as raised:
        read_bytes(book(**changes), "كتاب.epub")
    assert "كتاب.epub" in raised.value.sentence
