"""RTF documents, FictionBook books, and what cannot be read but is told."""

from pathlib import Path

import pytest

from reader.core import errors
from reader.core.formats import read_bytes, read_file

SAMPLES = Path(__file__).parents[2] / "samples"
TEXT = "وصل المركب الصغير إلى المرفأ قبل الغروب وعليه ستة من الصيّادين."
LONG = (
    "خرج الصيّادون قبل الفجر من المرفأ الصغير وقد هدأت الريح بعد ثلاثة أيام من العاصفة، ولم يعد منهم أحد حتى "
    "المساء، فأوقد أهل الجزيرة النار على التلّ ليروها من عرض البحر ويهتدوا بها إلى الشاطئ."
)


def test_the_text_of_an_rtf_document_is_read():
    reading = read_file(SAMPLES / "document.rtf")
    (draft,) = reading.drafts
    assert (reading.format, reading.encoding) == ("rtf", "cp1256")
    assert draft.title == "صيّاد يرمّم منارة الجزيرة"
    assert draft.body == (
        "أمضى صيّاد من أهل الجزيرة ثلاثة أعوام في ترميم منارتها القديمة.",
        "ويقول إنّ ضوءها سيعود مع أوّل الشتاء.",
    )
    assert (draft.author, draft.keywords) == ("ليلى البحري", ("منارات", "بحر"))


def rtf(*pieces: str) -> bytes:
    return "".join((r"{\rtf1\ansi\ansicpg1256 عنوان\par ", *pieces, "}")).encode("cp1256")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (rf"{{\v سرّ}}{TEXT}\par", TEXT),
        (rf"{{\pict\pngblip 89504e47}}{TEXT}\par", TEXT),
        (rf"{{\*\bkmkstart a}}{{\header رأس الصفحة}}{TEXT}\par", TEXT),
        (rf"{{\field{{\*\fldinst HYPERLINK x}}{{\fldrslt {TEXT}}}}}\par", TEXT),
        (rf"{{\uc2\u1593 ??}}{TEXT}\par", f"ع{TEXT}"),
        (rf"\bin3 {{{{{{{TEXT}\par", TEXT),
        (rf"\u-10179?\u-8704?{TEXT}\par", f"😀{TEXT}"),
        (rf"\{{{TEXT}\}}\par", f"{{{TEXT}}}"),
    ],
    ids=["hidden", "picture", "destinations", "field", "unicode", "bytes", "beyond 16 bits", "braces"],
)
def test_only_what_an_rtf_document_shows_is_text(written, shown):
    (draft,) = read_bytes(rtf(written), "x.rtf").drafts
    assert draft.body == (shown,)


def test_the_title_of_the_properties_stands_in_for_a_missing_one():
    written = r"{\rtf1\ansi\ansicpg1256{\info{\title عودة المراكب}} " + f"{LONG}\\par {TEXT}" + "}"
    (draft,) = read_bytes(written.encode("cp1256"), "x.rtf").drafts
    assert (draft.title, draft.body) == ("عودة المراكب", (LONG, TEXT))


@pytest.mark.parametrize(
    "data", [rb"{\rtf1", rb"{\rtf1 }", b"{\\rtf1" + b"{" * 3000, rb"{\rtf1\bin99999999 a}"]
)
def test_an_rtf_document_without_text_is_told(data):
    with pytest.raises(errors.FileError) as raised:
        read_bytes(data, "x.rtf")
    assert "x.rtf" in str(raised.value)


def test_each_chapter_of_a_book_is_an_article():
    reading = read_file(SAMPLES / "book.fb2")
    first, second = reading.drafts
    assert (reading.format, first.title, second.title) == ("fb2", "السفينة البيضاء", "رسائل لم تصل")
    assert first.body == (
        "وصلت السفينة البيضاء عند الفجر، ولم يكن على الرصيف أحد.[1]",
        "الحارس",
        "خرج الحارس يحمل مصباحه ونادى على البحّارة.",
        "[1] كانت تأتي مرّة كلّ شهر.",
    )
    for draft in reading.drafts:
        assert (draft.source, draft.author, draft.published) == ("دفاتر المرفأ", "نوال الساحلي", "2019-03-01")
        assert draft.keywords == ("بحر", "ذاكرة")


def test_a_book_with_declared_entities_is_refused():
    data = (SAMPLES / "book.fb2").read_bytes().replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "aaaa">]>', 1)
    with pytest.raises(errors.FileHostile):
        read_bytes(data, "x.fb2")


def test_an_old_document_is_to_be_saved_in_another_way():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le")
    with pytest.raises(errors.DocumentOld) as raised:
        read_bytes(data, "تقرير")
    assert "تقرير" in str(raised.value)
