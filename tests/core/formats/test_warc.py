"""Archives of pages: each page is an article; without the extra a sentence says what to install."""

import gzip
import sys

import pytest

from reader.core import errors
from reader.core.formats import read_bytes, warc

PARAGRAPH = "هذه فقرة من مقالة محفوظة، طويلة بما يكفي لتكون نصًّا، وهي تقول ما تقول."


def record(number, kind, page):
    answer = f"HTTP/1.0 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(page)}\r\n\r\n".encode() + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.sada.example/{number}\r\n"
        "WARC-Date: 2024-05-02T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def archive(*pages):
    return b"".join(record(number, *page) for number, page in enumerate(pages))


def page(title, codec="utf-8"):
    return f"<html><meta charset={codec}><title>{title}</title><p>{PARAGRAPH}</p></html>".encode(codec)


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize("name", ["x.warc", "x.warc.gz", "x"])
def test_each_page_is_an_article(name, pack):
    pages = (
        ("text/html", page("خبر")),
        ("image/png", b"\x89PNG"),
        ("text/html; charset=windows-1256", page("خبر آخر", "windows-1256")),
    )
    data = b"".join(pack(record(number, *each)) for number, each in enumerate(pages))
    first, second = read_bytes(data, name).drafts
    assert (first.title, first.source, first.body, first.part) == ("خبر", "sada.example", (PARAGRAPH,), 1)
    assert (second.title, second.body, second.part) == ("خبر آخر", (PARAGRAPH,), 2)


def test_what_is_no_page_or_broken():
    with pytest.raises(errors.ArticlesMissing):
        read_bytes(archive(("text/css", b"p {}")), "x.warc")
    with pytest.raises(errors.FileError):
        read_bytes(b"WARC/1.0\r\nrubbish", "x.warc")
    whole = archive(("text/html", page("خبر")), ("text/html", page("ثان")))
    assert read_bytes(whole[:-40], "x.warc").drafts[0].title == "خبر"


def test_a_length_that_is_none_ends_what_is_read_and_is_told():
    whole = archive(("text/html", page("خبر")))
    wrong = whole.replace(b"Content-Length: ", b"Content-Length: 99999999999999999999")
    with pytest.raises(errors.FileDamaged):
        read_bytes(wrong, "x.warc")
    read = read_bytes(whole + b"\x1f\x8b\x08 broken", "x.warc")
    assert [draft.title for draft in read.drafts] == ["خبر"]
    assert read.left_out == "الملف مبتور أو فيه خلل؛ قُرئ السليم منه."


def test_a_page_that_swells_when_unpacked_is_refused_before_it_fills_the_memory():
    import tracemalloc

    swollen = gzip.compress(page("خبر") + b" " * 100_000_000)
    written = archive(("text/html\r\nContent-Encoding: gzip", swollen))
    tracemalloc.start()
    with pytest.raises(errors.ArchiveTooLarge):
        read_bytes(written, "x.warc")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60_000_000


def test_of_very_many_records_the_rest_is_left_out_and_told(monkeypatch):
    monkeypatch.setattr(warc, "_MAX_RECORDS", 2)
    read = read_bytes(archive(*[("text/html", page(f"خبر {number}")) for number in range(3)]), "x.warc")
    assert [draft.title for draft in read.drafts] == ["خبر 0", "خبر 1"]
    assert read.left_out == "في الملف أكثر ممّا يُقرأ من ملف واحد؛ قُرئ أوّله وتُرك باقيه."


def test_without_the_extra(monkeypatch):
    data = archive(("text/html", page("خبر")))
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    with pytest.raises(errors.WarcioMissing, match="warraq\\[warc\\]"):
        read_bytes(data, "x.warc")


def test_pages_that_say_there_is_none_are_passed_over():
    missing = record(1, "text/html", page("لا توجد صفحة")).replace(b"200 OK", b"404 No")
    (draft,) = read_bytes(record(0, "text/html", page("خبر")) + missing, "x.warc").drafts
    assert draft.title == "خبر"
