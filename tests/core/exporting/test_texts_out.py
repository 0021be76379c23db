"""Markdown, HTML and plain text: what stands in the article stands in the file."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from reader.core.english_wording import EnglishWording
from reader.core.exporting import ExportRequest, Listed, export
from reader.core.exporting.markdown import escaped
from reader.core.models import ArticleFilter


def test_plain_text_has_all_a_reader_wants(written):
    text = written("out.txt").read_text("utf-8")
    assert text.startswith(
        "الليبية <تفتتح> *حديقة* & [مكتبة]\nليلى الكاتبة · وكالة {الأنباء} · طرابلس · نُشر ٤ كانون"
    )
    assert "كلمات دلالية: النفط & الغاز، حديقة" in text
    assert "نُشر أمس مساءً" in text


def test_markdown_signs_of_the_text_are_only_text(written):
    text = written("out.md").read_text("utf-8")
    assert r"# الليبية \<تفتتح\> \*حديقة\* \& \[مكتبة\]" in text
    assert "\n\\# ليس عنوانًا\n" in text


def test_markdown_escapes_what_begins_a_list():
    assert escaped("- أول") == r"\- أول"
    assert escaped("1. أول") == r"1\. أول"
    assert escaped("سنة 2024. ثم") == "سنة 2024. ثم"


class _Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.ways, self.text = [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def test_the_page_fetches_nothing_and_runs_nothing(written):
    page = _Page(written("out.html").read_text("utf-8"))
    assert not [tag for tag, _ in page.tags if tag in ("script", "link", "img", "iframe")]
    assert not [attributes for _, attributes in page.tags if {"src", "href"} & attributes.keys()]
    assert not re.search(r"url\(|@import|https?:", written("out.html").read_text("utf-8"))


def test_the_page_gives_each_paragraph_its_direction(written):
    page = _Page(written("out.html").read_text("utf-8"))
    assert page.tags[0] == ("html", {"lang": "ar", "dir": "rtl"})
    ways = [attributes["dir"] for tag, attributes in page.tags if tag == "p"]
    assert ways == ["rtl", "rtl", "ltr", "rtl"]


def test_the_page_shows_signs_as_they_are(written):
    page = _Page(written("out.html").read_text("utf-8"))
    assert "الليبية <تفتتح> *حديقة* & [مكتبة]" in page.text


@pytest.mark.parametrize("ending", ["txt", "md", "html"])
@pytest.mark.usefixtures("articles")
def test_headings_speak_the_language_of_the_wording(library, tmp_path, ending):
    target = tmp_path / f"out.{ending}"
    export(ExportRequest(library.path, Listed(ArticleFilter()), target, EnglishWording()))
    text = target.read_text("utf-8")
    assert "published 4 December 2024" in text
    assert "Keywords:" in text
    assert "كلمات دلالية" not in text
