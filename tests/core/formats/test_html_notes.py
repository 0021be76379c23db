"""Footnotes stay, each with the sign that leads to it."""

from __future__ import annotations

import io
import zipfile

import pytest

from reader.core.formats import read_bytes

SENTENCE = "قال المؤرخ إن المدينة بُنيت في القرن الثالث{} ثم اتسعت حتى صارت من كبرى مدن الساحل في زمانها."
WORD = SENTENCE.partition("{}")[0]


def page(link, after=""):
    text = f"<p>{SENTENCE.format(link)}</p><p>{SENTENCE.format('')}</p>{after}"
    return f"<html><head><title>المدينة</title></head><body><article>{text}</article></body></html>"


def body(html):
    return read_bytes(html.encode(), "page.html").drafts[0].body


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ('<sup><a href="#f1">1</a></sup>', "[1]"),
        ('<a href="#f1"><sup>٣</sup></a>', "[٣]"),
        ('<a href="#f1" role="doc-noteref">*</a>', "[*]"),
        ('<a href="#f1" class="footnote-ref">2</a>', "[2]"),
        ('<sup><a href="#cite-1">[4]</a></sup>', "[4]"),
        ('<sup>[<a href="#cite-1">5</a>]</sup>', "[5]"),
        (' <a href="#p2">2</a>', " 2"),
        ("<sup>2</sup>", "2"),
        ('<sup><a href="/other">7</a></sup>', "7"),
    ],
)
def test_a_number_that_leads_to_a_note_keeps_apart_from_the_word(link, shown):
    assert body(page(link))[0].startswith(f"{WORD}{shown} ثم")


def test_the_way_back_is_no_text():
    notes = '<ol><li id="f1">تاريخ المدن، ص ٤٥. <a href="#r1" role="doc-backlink">عودة</a></li>'
    notes += '<li id="f2">رحلة إلى الساحل، ص ١١. <a href="#r2">↩︎</a></li></ol>'
    assert body(page('<sup><a href="#f1">1</a></sup>', notes))[-2:] == (
        "1. تاريخ المدن، ص ٤٥.",
        "2. رحلة إلى الساحل، ص ١١.",
    )


def test_the_notes_of_a_chapter_are_text(tmp_path):
    link = '<a epub:type="noteref" href="#f1">1</a>'
    notes = '<aside epub:type="footnote" id="f1"><p>تاريخ المدن، ص ٤٥.</p></aside><aside>إعلان</aside>'
    chapter = page(link, notes).replace("<html", '<html xmlns:epub="http://www.idpf.org/2007/ops"')
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml",
            '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
        )
        archive.writestr(
            "c.opf",
            "<package><metadata><title>كتاب</title></metadata>"
            '<manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
        )
        archive.writestr("a.xhtml", chapter)
    lines = read_bytes(book.getvalue(), "book.epub").drafts[0].body
    assert lines[-1] == "[1] تاريخ المدن، ص ٤٥."
    assert f"{WORD}[1] ثم" in lines[-3]


def test_the_notes_of_markdown_stand_in_lines_of_their_own():
    text = "# المدينة\n\nبُنيت في القرن الثالث[^1] على الساحل[^رحلة].\n\n"
    text += "[^1]: تاريخ المدن، ص ٤٥.\n[^رحلة]: رحلة إلى الساحل، ص ١١.\n"
    assert read_bytes(text.encode(), "city.md").drafts[0].body == (
        "بُنيت في القرن الثالث[1] على الساحل[رحلة].",
        "[1] تاريخ المدن، ص ٤٥.",
        "[رحلة] رحلة إلى الساحل، ص ١١.",
    )
