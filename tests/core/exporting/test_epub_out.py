"""The book: what EPUB 3.3 demands (https://www.w3.org/TR/epub-33/), and pages from right to left."""

from __future__ import annotations

import shutil
import subprocess
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

import pytest
from builders import add, draft

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture
def book(written):
    with ZipFile(written("مجموعة.epub")) as archive:
        yield archive


@pytest.fixture
def package(book):
    return ElementTree.fromstring(book.read("book/book.opf"))


def test_the_archive_begins_with_its_type(book):
    first = book.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert book.read("mimetype") == b"application/epub+zip"


def test_the_container_leads_to_the_package(book):
    container = ElementTree.fromstring(book.read("META-INF/container.xml"))
    assert [root.attrib["full-path"] for root in container.iter() if root.tag.endswith("rootfile")] == [
        "book/book.opf"
    ]


def test_the_package_says_what_it_must(package):
    metadata = package.find(f"{OPF}metadata")
    assert metadata.find(f"{DC}title").text == "مجموعة"
    assert metadata.find(f"{DC}language").text == "ar"
    assert metadata.find(f"{DC}identifier").text.startswith("urn:uuid:")
    assert package.attrib["unique-identifier"] == metadata.find(f"{DC}identifier").attrib["id"]
    (modified,) = [
        meta for meta in metadata.iter(f"{OPF}meta") if meta.attrib["property"] == "dcterms:modified"
    ]
    assert len(modified.text) == len("2024-12-04T16:14:00Z")


def test_pages_turn_from_right_to_left(package):
    assert package.find(f"{OPF}spine").attrib["page-progression-direction"] == "rtl"


def test_every_part_is_in_the_manifest_and_every_chapter_in_the_spine(book, package):
    items = {item.attrib["id"]: item.attrib["href"] for item in package.iter(f"{OPF}item")}
    held = {name.removeprefix("book/") for name in book.namelist() if name.startswith("book/")}
    assert set(items.values()) == held - {"book.opf"}
    order = [items[ref.attrib["idref"]] for ref in package.iter(f"{OPF}itemref")]
    assert order == ["chapter00001.xhtml", "chapter00002.xhtml"]


def test_the_contents_name_every_chapter(book):
    nav = ElementTree.fromstring(book.read("book/nav.xhtml"))
    links = [(link.attrib["href"], link.text) for link in nav.iter(f"{XHTML}a")]
    assert links == [
        ("chapter00001.xhtml", "الليبية <تفتتح> *حديقة* & [مكتبة]"),
        ("chapter00002.xhtml", "خبر ثانٍ"),
    ]


def test_chapters_are_sound_xml_with_their_directions(book):
    chapter = ElementTree.fromstring(book.read("book/chapter00001.xhtml"))
    assert chapter.attrib["dir"] == "rtl"
    assert [p.attrib["dir"] for p in chapter.iter(f"{XHTML}p")] == ["rtl", "rtl", "ltr"]


def test_one_article_gives_the_book_its_facts(written, articles):
    from reader.core.exporting import Chosen

    with ZipFile(written("x.epub", Chosen(articles[:1]))) as archive:
        package = ElementTree.fromstring(archive.read("book/book.opf"))
    facts = [(fact.tag.removeprefix(DC), fact.text) for fact in package.iter() if fact.tag.startswith(DC)]
    assert ("title", "الليبية <تفتتح> *حديقة* & [مكتبة]") in facts
    assert ("creator", "ليلى الكاتبة") in facts
    assert ("date", "2024-12-04T16:14+02:00") in facts
    assert ("subject", "النفط & الغاز") in facts


@pytest.mark.skipif(not (shutil.which("java") and shutil.which("epubcheck")), reason="no epubcheck here")
def test_epubcheck_finds_nothing(written, library):
    prose = "كلام طويل عن الخبز والماء والملح والزيت والزعتر وما يتبعها من أشياء كثيرة لا تنتهي بسهولة."
    lists = ("• خبز", "◦ شعير", "1. ثم", "▪ ماء", "المدينة | السكان", "درنة | 90", "1) رابع", "2.1. خامس")
    add(library, draft(title="أشكال", body=(prose, "طريق الملح", *lists, prose, "يا نهر", "يا بحر")))
    jar = str(shutil.which("epubcheck"))
    done = subprocess.run(
        ["java", "-jar", jar, written("x.epub")], capture_output=True, text=True, check=False
    )
    assert "0 fatals / 0 errors / 0 warnings" in done.stdout + done.stderr
