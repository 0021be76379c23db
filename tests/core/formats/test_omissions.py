"""What is more than a reader reads is left out, and said to be."""

from __future__ import annotations

import io
import json
import tracemalloc
import zipfile
from functools import partial

import pytest

from reader.core.formats import csv_file, long_lists, mhtml, omissions, opml, read_bytes, xml_tree
from reader.core.formats.html import tree as html_tree
from reader.core.formats.records import drafts as records
from reader.core.formats.records import json_values
from reader.core.importing import import_bytes

TITLE = "سوق الميناء"
TEXT = "فتح سوق الميناء أبوابه أمس."
PART = "--B\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
HEAD = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n'
OUTLINE = '<outline text="a" xmlUrl="b"/>'
CATEGORIES = "<category>ميناء</category><category>سوق</category><category>بحر</category>"
PAGE = f"<title>{TITLE}</title><p>{TEXT}</p>"


def zipped(**members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_", "."), data)
    return file.getvalue()


def read(data, name):
    return read_bytes(data if isinstance(data, bytes) else data.encode(), name)


@pytest.mark.parametrize(
    ("module", "most", "data", "name"),
    [
        (csv_file, "_MAX_COLUMNS", f"title,body,c,d\n{TITLE},{TEXT},1,2\n", "x.csv"),
        (records, "_MAX_NAMES", json.dumps({"title": TITLE, "body": TEXT, "c": 1}), "x.json"),
        (json_values, "_MAX_IN_A_ROW", json.dumps({"title": TITLE, "body": TEXT}) * 4, "x.json"),
        (
            opml,
            "_MAX_TAGS",
            f"<opml>{OUTLINE * 4}</opml>",
            "x.opml",
        ),
    ],
)
def test_more_than_is_read_of_one_file(monkeypatch, module, most, data, name):
    assert read(data, name).left_out is None
    monkeypatch.setattr(module, most, 2)
    assert read(data, name).left_out == omissions.REST


@pytest.mark.parametrize(
    ("name", "before", "tag"),
    [
        ("x.html", f"<html>{PAGE}", "<i>"),
        ("x.xml", f"<rss><item><title>{TITLE}</title><text>{TEXT}</text></item>", "<i/>"),
        ("x.xml", f"<rss><item><title>{TITLE}</title><text>{TEXT}</text></item>", "<i>"),
    ],
)
def test_tags_without_end(monkeypatch, name, before, tag):
    monkeypatch.setattr(html_tree, "_MAX_TAGS", 1000)
    monkeypatch.setattr(xml_tree, "_MAX_TAGS", 2000 if tag == "<i>" else 1000)
    monkeypatch.setattr(xml_tree, "_ABSURD_DEPTH", 100)
    (draft,) = (reading := read(before + tag * 1500, name)).drafts
    assert (draft.title, draft.body[0], reading.left_out) == (TITLE, TEXT, omissions.REST)


def test_members_of_an_archive_that_cannot_be_read():
    page = f"{TITLE}\n{TEXT}\n"
    assert read(zipped(a_txt=page, b_txt=page + "ثم."), "x.zip").left_out is None
    assert read(zipped(a_txt=page, b_json="{broken"), "x.zip").left_out == omissions.MEMBERS


def test_archives_within_archives_too_deep():
    page = zipped(a_txt=f"{TITLE}\n{TEXT}\n")
    deep = page
    for _ in range(3):
        deep = zipped(b_zip=deep)
    assert read(zipped(a_zip=page, b_zip=deep), "x.zip").left_out == omissions.MEMBERS


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.json", json.dumps({"title": TITLE, "body": TEXT, "tags": ["ميناء", "سوق", "بحر"]})),
        ("x.md", f"---\ntitle: {TITLE}\ntags:\n  - ميناء\n  - سوق\n  - بحر\n---\n{TEXT}\n"),
        ("x.xml", f"<rss><item><title>{TITLE}</title><text>{TEXT}</text>{CATEGORIES}</item></rss>"),
    ],
)
def test_keywords_without_end(monkeypatch, name, data):
    monkeypatch.setattr(long_lists, "_MAX_KEYWORDS", 2)
    (draft,) = (reading := read(data, name)).drafts
    assert (draft.keywords, reading.left_out) == (("ميناء", "سوق"), omissions.REST)
    monkeypatch.setattr(long_lists, "_MAX_KEYWORDS", 3)
    assert read(data, name).left_out is None


def test_it_is_told_of_the_file_that_was_read():
    told = read(f"<html>{PAGE}" + "<i>" * 200_001, "x.html")
    assert (told.left_out, read(f"<html>{PAGE}", "x.html").left_out) == (omissions.REST, None)
    omissions.report(omissions.REST)  # nobody listens


def test_the_account_of_an_import_says_so(library_path):
    page = zipped(a_txt=f"{TITLE}\n{TEXT}\n", b_json="{broken")
    (outcome,) = import_bytes(page, "x.zip", library_path).outcomes
    assert (outcome.status, outcome.reason) == ("imported", omissions.MEMBERS)


def peak_of(read_it):
    tracemalloc.start()
    try:
        read_it()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_the_pictures_of_a_saved_page_are_not_decoded():
    picture = "--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    data = (HEAD + PART + PAGE + "\r\n" + picture + "iVBORw0KGgoAAAAN\r\n" * 100_000 + "--B--\r\n").encode()
    assert peak_of(partial(mhtml.read, data, "")) < 2 * len(data)


def test_broken_utf8_is_told_in_a_few_times_its_size():
    from reader.core.formats.encoding import decode

    data = (TEXT * 20_000).encode()[:-1]
    assert peak_of(partial(decode, data)) < 8 * len(data)


def test_a_tag_of_attributes_without_end_hides_no_text():
    attributes = " ".join(f'a{number}="1"' for number in range(100_000))
    (draft,) = read(f"<html><body {attributes}><h1>{TITLE}</h1><p>{TEXT}</p>", "x.html").drafts
    assert draft.body == (TEXT,)
