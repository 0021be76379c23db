"""Pages saved with their pictures."""

import quopri
from pathlib import Path

import pytest

from reader.core import errors
from reader.core.formats import read_bytes, read_file

SAMPLE = Path(__file__).parents[2] / "samples" / "news_page.mhtml"


def test_the_page_is_the_article():
    reading = read_file(SAMPLE)
    (draft,) = reading.drafts
    assert (reading.format, draft.title, draft.source) == (
        "mhtml",
        "سوق الكتب يعود إلى الميناء",
        "example.org",
    )
    assert [paragraph[:13] for paragraph in draft.body] == ["عاد سوق الكتب", "وقال منظّموه "]


@pytest.mark.parametrize("name", ["x.txt", "بلا-اسم", "x.html"])
def test_it_is_told_by_its_content(name):
    assert read_bytes(SAMPLE.read_bytes().replace(b"\n", b"\r\n"), name).format == "mhtml"


@pytest.mark.parametrize("codec", ["utf-8", "windows-1256"])
def test_quoted_printable_in_the_encoding_of_its_part(codec):
    head, page, rest = SAMPLE.read_text(encoding="utf-8").partition("<html")
    page, end, rest = (page + rest).partition("------part\nContent-Type: image")
    head = head.replace("8bit", "quoted-printable").replace("charset=utf-8", f"charset={codec}")
    data = head.encode() + quopri.encodestring(page.encode(codec)) + (end + rest).encode()
    assert read_bytes(data, "x.mht").drafts[0].title == "سوق الكتب يعود إلى الميناء"


def test_one_without_a_page_is_told():
    with pytest.raises(errors.ArticlesMissing):
        read_bytes(SAMPLE.read_bytes().replace(b"text/html", b"text/css"), "x.mhtml")
