"""Whatever the bytes and the name: drafts or a sentence, soon, and never anything else."""

import gzip
import io
import tarfile
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papers import paper

from reader.core.errors import FileError
from reader.core.formats import read_bytes
from reader.core.formats.registry import FORMATS

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = [f"x{extension}" for known in FORMATS for extension in known.extensions]
SENTENCE = "هذه جملة من مقالة قصيرة طويلة بما يكفي لتكون نصًّا يُقرأ."


def zipped(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name.replace("__", "/").replace("_", "."), data)
    return buffer.getvalue()


def tarred(name):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as file:
        file.add(SAMPLES / name, name)
    return buffer.getvalue()


BOOK = zipped(
    mimetype="application/epub+zip",
    **{"META-INF__container_xml": '<container><rootfile full-path="b.opf"/></container>'},
    b_opf='<package><item id="a" href="a.xhtml"/><itemref idref="a"/></package>',
    a_xhtml=f"<html><h1>فصل</h1><p>{SENTENCE}</p></html>",
)
SEEDS = {
    **{path.name: path.read_bytes() for path in sorted(SAMPLES.iterdir()) if path.is_file()},
    "x.zip": zipped(
        a_jsonl=(SAMPLES / "articles.jsonl").read_bytes(), b_xml=(SAMPLES / "feed.xml").read_bytes()
    ),
    "x.gz": gzip.compress((SAMPLES / "articles.csv").read_bytes()),
    "x.tar": tarred("articles.jsonl"),
    "x.epub": BOOK,
    "x.pdf": paper("عنوان المقالة", SENTENCE, SENTENCE),
}


@pytest.mark.parametrize("name", SEEDS)
def test_the_seeds_are_read(name):
    assert read_bytes(SEEDS[name], name).drafts


@given(st.binary(max_size=400), st.sampled_from(NAMES))
@settings(deadline=10_000)
def test_random_bytes(data, name):
    with suppress(FileError):
        assert read_bytes(data, name).drafts


@given(st.sampled_from(sorted(SEEDS)), st.data())
@settings(deadline=10_000, max_examples=300)
def test_samples_cut_and_changed(name, data):
    whole = bytearray(SEEDS[name])
    at = data.draw(st.integers(0, len(whole)))
    for place, byte in data.draw(
        st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=6)
    ):
        whole[place] = byte
    for part in (whole[:at], whole[at:], whole[:at] + whole):
        with suppress(FileError):
            assert read_bytes(bytes(part), name).drafts


_PIECES = st.sampled_from(
    [
        *(
            '{"title": "خبر"',
            '"text": ',
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "\n",
            '"',
            "null",
            "1e999",
            "\\ud800",
            "-1",
        ),
        *(
            "<rss>",
            "<item>",
            "</item>",
            "<title>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<!DOCTYPE x [",
            "<!ENTITY",
        ),
        *(
            "<DOC>",
            "<TEXT>",
            "</TEXT>",
            "&",
            "&nbsp;",
            "&#0;",
            "&#x110000;",
            "<?xml?>",
            SENTENCE,
            "title,text\n",
        ),
        *("MIME-Version: 1.0\n", "Content-Type: multipart/related; boundary=a\n\n", "--a\n", "--a--\n"),
        *("Content-Type: text/html; charset=\x00\n\n", "Content-Transfer-Encoding: base64\n", "\x00", "\r"),
    ]
)


@given(st.lists(_PIECES, max_size=40), st.sampled_from(NAMES))
@settings(deadline=10_000, max_examples=300)
def test_pieces_in_any_order(pieces, name):
    with suppress(FileError):
        assert read_bytes("".join(pieces).encode(), name).drafts


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "[",
            "[\n",
            "{",
            '{"a":',
            '{"a":\n',
            "<a>",
            "<DOC>",
            "<DOC><TEXT>",
            "<!-- -->",
            "<![CDATA[",
            "<?x ",
            "&#",
        ),
        *("title,", "---\na:b\n", "a: b\n", "Content-Type: multipart/related; boundary=a\n--a\n"),
    ],
)
@pytest.mark.parametrize("name", ["x.json", "x.xml", "x.trec", "x.csv", "x.mhtml"])
def test_long_repetition_ends_soon(piece, name):
    with suppress(FileError):
        assert read_bytes((piece * 20_000).encode(), name).drafts


@pytest.mark.parametrize("piece", ["اقرأ أيضا:\n", "تاريخ النشر: 4 ديسمبر 2024\n", "المصدر:\n"])
def test_a_page_swollen_with_labels_is_read_soon(piece):
    text = f"عنوان\nفقرة من النص.\n{piece * 6000}"
    assert read_bytes(text.encode(), "x.txt").drafts[0].title == "عنوان"
